using System.Reflection;
using System.Text.Json.Serialization;
using Game.Domain.Scenarios;
using Game.Domain.Views;

namespace Game.Domain.Tests;

public sealed class ArchitectureTests
{
    private static readonly Assembly Domain = typeof(Match).Assembly;

    private static readonly IReadOnlyList<Type> Events = [.. Domain.GetTypes().Where(type => type.IsSubclassOf(typeof(GameEvent)) && !type.IsAbstract)];

    private static readonly IReadOnlyList<Type> Orders = [.. Domain.GetTypes().Where(type => type.IsSubclassOf(typeof(Order)) && !type.IsAbstract)];

    [Fact]
    public void The_domain_knows_nobody_but_the_runtime() =>
        Assert.All(Domain.GetReferencedAssemblies(), name => Assert.True(name.Name!.StartsWith("System", StringComparison.Ordinal) || name.Name == "netstandard", name.Name));

    [Fact]
    public void No_feature_reads_views_or_the_debrief() => Nobody(
        type => type.Namespace is not ("Game.Domain" or "Game.Domain.Views" or "Game.Domain.Debriefing"),
        used => used.Namespace is "Game.Domain.Views" or "Game.Domain.Debriefing");

    [Fact]
    public void Markets_know_nothing_of_tasks_or_agents() => Nobody(
        type => type.Namespace == "Game.Domain.Markets", used => InDomain(used) && used.Namespace is not ("Game.Domain.Markets" or "Game.Domain.Primitives"));

    [Fact]
    public void Primitives_know_primitives_only() => Nobody(
        type => type.Namespace == "Game.Domain.Primitives", used => InDomain(used) && used.Namespace != "Game.Domain.Primitives");

    [Fact]
    public void State_is_internal()
    {
        Type[] doors = [typeof(Match), typeof(Scenario)];
        var hidden = new[] { "GameState", "Books", "Bounty", "Contract", "Seat", "LabourMarket", "Decision", "Fold" };

        Assert.All(doors, door => Assert.True(door.IsPublic));
        Assert.All(Domain.GetTypes().Where(type => hidden.Contains(type.Name)), type => Assert.False(type.IsVisible, type.FullName));
        Assert.True(Domain.GetTypes().Count(type => hidden.Contains(type.Name)) >= 6);
    }

    [Fact]
    public void Events_and_state_hold_no_floating_point()
    {
        var state = Domain.GetTypes().Single(type => type.Name == "GameState");
        var seen = new HashSet<Type>();
        foreach (var type in Events.Append(state)) Walk(type, seen);

        Assert.DoesNotContain(typeof(double), seen);
        Assert.DoesNotContain(typeof(float), seen);
        Assert.True(seen.Count > 40);
    }

    [Fact]
    public void Every_order_can_be_written_and_read_under_its_own_name()
    {
        var names = typeof(Order).GetCustomAttributes<JsonDerivedTypeAttribute>().ToDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

        Assert.Empty(Orders.Except(names.Keys));
        Assert.Equal(names.Count, names.Values.Distinct().Count());
    }

    [Fact]
    public void Orders_events_and_views_are_sealed_records() => Assert.All(
        Orders.Concat(Events).Concat(Domain.GetTypes().Where(type => type.Namespace == "Game.Domain.Views" && type.IsVisible && type.IsSubclassOf(typeof(Viewer)))),
        type => Assert.True(type.IsSealed, type.Name));

    [Fact]
    public void Numbers_of_refusals_are_never_reused() =>
        Assert.Equal(Enum.GetValues<Rejection>().Length, Enum.GetValues<Rejection>().Select(reason => (int)reason).Distinct().Count());

    // What the compiler adds (closures, array helpers) has no namespace.
    private static bool InDomain(Type type) => type.Assembly == Domain && type.Namespace is not null;

    private static void Nobody(Func<Type, bool> who, Func<Type, bool> uses)
    {
        var sinners = Domain.GetTypes().Where(who).SelectMany(type => Used(type).Where(uses).Select(used => $"{type.FullName} uses {used.FullName}")).Distinct().ToList();

        Assert.Empty(sinners);
    }

    // Everything in signatures, fields and local variables; a call inside a body leaves its types in one of them, or in the method token.
    private static IEnumerable<Type> Used(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var field in type.GetFields(all)) yield return field.FieldType;
        foreach (var method in type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)))
        {
            foreach (var parameter in method.GetParameters()) yield return parameter.ParameterType;
            if (method is MethodInfo { ReturnType: var returned }) yield return returned;
            foreach (var local in method.GetMethodBody()?.LocalVariables ?? []) yield return local.LocalType;
            foreach (var called in Called(method)) yield return called;
        }
    }

    private static IEnumerable<Type> Called(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code) yield break;
        for (var i = 0; i + 4 < code.Length; i++)
        {
            // call, callvirt and newobj are followed by a token; a false hit inside an operand resolves to nothing or to something harmless.
            if (code[i] is not (0x28 or 0x6F or 0x73)) continue;
            Type? declaring = null;
            try
            {
                declaring = method.Module.ResolveMember(
                    BitConverter.ToInt32(code, i + 1),
                    method.DeclaringType is { IsGenericType: true } owner ? owner.GetGenericArguments() : null,
                    method.IsGenericMethod ? method.GetGenericArguments() : null)?.DeclaringType;
            }
            catch (Exception mistake) when (mistake is ArgumentException or BadImageFormatException)
            {
                // Not a token after all.
            }

            if (declaring is not null) yield return declaring;
        }
    }

    private static void Walk(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type)) return;
        foreach (var argument in type.GetGenericArguments()) Walk(argument, seen);
        if (type.GetElementType() is { } element) Walk(element, seen);
        if (type.Assembly != Domain || type.IsEnum) return;
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)) Walk(field.FieldType, seen);
        if (type.BaseType is { } basis) Walk(basis, seen);
    }
}

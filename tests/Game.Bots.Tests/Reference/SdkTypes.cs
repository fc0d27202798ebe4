using System.Reflection;
using System.Runtime.CompilerServices;
using Game.Bots.Sdk;
using Game.Domain;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Bots.Tests.Reference;

/// <summary>Every type that a strategy can reach, in the order of the page: found by walking public properties, so that nothing new is forgotten.</summary>
internal static class SdkTypes
{
    public static IReadOnlyList<Type> Kit { get; } = [typeof(IStrategy), typeof(Observation), typeof(Lead), typeof(Report), typeof(Fault)];

    public static IReadOnlyList<Type> Tools { get; } = [typeof(Budget), typeof(BotDice), typeof(KellyStake), typeof(BotProgram)];

    public static IReadOnlyList<Type> Appraisal { get; } =
        [typeof(Appraiser), typeof(Job), typeof(Domain.Work.Appraisal), typeof(PartAppraisal), typeof(Belief), typeof(Preset), typeof(PartProgress), typeof(PieceProgress), typeof(AttemptRecord), typeof(AttemptStage)];

    public static IReadOnlyList<Type> Room { get; } = [.. Reached(typeof(RoomView)).Where(IsView)];

    public static IReadOnlyList<Type> Desk { get; } = [.. Reached(typeof(DeskView)).Where(IsView).Except(Room)];

    public static IReadOnlyList<Type> Settings { get; } = [.. Reached(typeof(Scenario)).Where(IsSetting)];

    public static IReadOnlyList<Type> Orders { get; } =
        [.. typeof(Order).GetCustomAttributes<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().Select(order => order.DerivedType)];

    /// <summary>What views, orders and appraisals are made of: plans, parts, names, lists of words.</summary>
    public static IReadOnlyList<Type> Values { get; } =
        [.. new[] { typeof(Observation), typeof(RoomView), typeof(DeskView), typeof(Scenario) }.Concat(Orders).Concat(Appraisal).SelectMany(Reached).Distinct()
            .Except([.. Kit, .. Tools, .. Appraisal, .. Room, .. Desk, .. Settings, .. Orders, typeof(Rejection)]).OrderBy(type => type.Name, StringComparer.Ordinal)];

    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(property => property.GetMethod!.IsPublic && property.GetIndexParameters().Length == 0);

    public static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null && method.GetBaseDefinition() == method
                && method.Name is not ("CompareTo" or "Equals" or "Deconstruct" or "<Clone>$"));

    private static bool IsView(Type type) => type.Namespace == typeof(RoomView).Namespace;

    private static bool IsSetting(Type type) => type.Namespace == typeof(Scenario).Namespace;

    private static List<Type> Reached(Type root)
    {
        var found = new List<Type> { root };
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].IsEnum) continue;
            foreach (var next in Properties(found[i]).SelectMany(property => Parts(property.PropertyType)).Where(type => !found.Contains(type))) found.Add(next);
        }

        return found;
    }

    // The game's own types inside lists, dictionaries and nullables.
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.IsArray) return Parts(type.GetElementType()!);
        if (type.IsGenericType) return type.GetGenericArguments().SelectMany(Parts);
        return type.Assembly == typeof(Order).Assembly || type.Assembly == typeof(Observation).Assembly ? [type] : [];
    }
}

using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Game.Bots.Tests.Reference;

/// <summary>What the code says about its public members, from the files the compiler wrote beside the assemblies.</summary>
internal static partial class XmlDocs
{
    private static readonly Dictionary<string, XElement> Entries = new[] { typeof(Game.Domain.Match).Assembly, typeof(Game.Bots.Sdk.Observation).Assembly }
        .SelectMany(assembly => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member"))
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>Summary and remarks of a type.</summary>
    public static string Of(Type type) => Sentences(Entry($"T:{type.FullName!.Replace('+', '.')}"));

    /// <summary>Summary of a property or a field.</summary>
    public static string Of(MemberInfo member) =>
        Sentences(Entry($"{(member is FieldInfo ? 'F' : 'P')}:{member.DeclaringType!.FullName!.Replace('+', '.')}.{member.Name}"));

    /// <summary>Summary of a method, its parameters and what it returns.</summary>
    public static string Of(MethodInfo method)
    {
        var start = $"M:{method.DeclaringType!.FullName}.{method.Name}";
        var entries = Entries.Where(entry => entry.Key == start || entry.Key.StartsWith($"{start}(", StringComparison.Ordinal)).Select(entry => entry.Value).ToList();
        var names = method.GetParameters().Select(parameter => parameter.Name).ToList();
        var entry = entries.Count == 1 ? entries[0] : entries.Find(one => one.Elements("param").Select(param => param.Attribute("name")!.Value).SequenceEqual(names!));
        if (entry is null) return string.Empty;
        var parameters = entry.Elements("param").Select(param => $"`{param.Attribute("name")!.Value}`: {Text(param)}");
        return string.Join(' ', [Sentences(entry), .. parameters, .. entry.Elements("returns").Select(returns => $"Returns: {Text(returns)}")]);
    }

    private static XElement? Entry(string name) => Entries.GetValueOrDefault(name);

    private static string Sentences(XElement? entry) =>
        entry is null ? string.Empty : string.Join(' ', entry.Elements().Where(part => part.Name.LocalName is "summary" or "remarks").Select(Text));

    private static string Text(XElement element) =>
        Space().Replace(string.Concat(element.Nodes().Select(Inline)), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);

    private static string Inline(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" } see => $"`{Short(see.Attribute("cref")?.Value ?? see.Attribute("langword")?.Value ?? string.Empty)}`",
        XElement { Name.LocalName: "paramref" } parameter => $"`{parameter.Attribute("name")!.Value}`",
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "i" } stressed => $"*{stressed.Value}*",
        XElement other => string.Concat(other.Nodes().Select(Inline)),
        _ => string.Empty,
    };

    // A type is called by its name, a member by its type's name and its own.
    private static string Short(string reference)
    {
        var name = reference.Split('(')[0];
        var parts = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('.');
        return name.StartsWith("T:", StringComparison.Ordinal) || parts.Length < 2 ? parts[^1] : $"{parts[^2]}.{parts[^1]}";
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}

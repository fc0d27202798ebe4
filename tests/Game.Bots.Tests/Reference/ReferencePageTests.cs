using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Game.Bots.Sdk;
using Game.Domain;

namespace Game.Bots.Tests.Reference;

/// <summary>docs/bots/reference.md names every member that a bot can reach, and none that is gone.</summary>
public sealed partial class ReferencePageTests
{
    private const string Mend = "Make the page again: ECONOMY_WRITE=1 dotnet test tests/Game.Bots.Tests --filter FullyQualifiedName~Reference";

    private static readonly List<Type> All =
        [.. SdkTypes.Kit, .. SdkTypes.Room, .. SdkTypes.Desk, typeof(Actions), .. SdkTypes.Orders, .. SdkTypes.Appraisal, .. SdkTypes.Tools, .. SdkTypes.Values, .. SdkTypes.Settings];

    [Fact]
    public void Every_member_that_a_bot_can_reach_stands_on_the_page()
    {
        var sections = Sections(Page());
        var missing = All.SelectMany(type => ReferencePage.LinesOf(type)
            .Where(line => !sections.TryGetValue(type.Name, out var text) || !text.Contains(line, StringComparison.Ordinal)).Select(line => $"{type.Name}: {line}")).ToList();
        Assert.True(missing.Count == 0, $"{Mend}\nMissing:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void Nothing_stands_on_the_page_that_is_gone()
    {
        var known = All.ToDictionary(type => type.Name, type => ReferencePage.LinesOf(type).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var gone = Sections(Page()).SelectMany(section => section.Value.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Where(line => !known.TryGetValue(section.Key, out var lines) || !lines.Any(start => line.StartsWith(start, StringComparison.Ordinal))).Select(line => $"{section.Key}: {line}")).ToList();
        Assert.True(gone.Count == 0, $"{Mend}\nGone from the code:\n{string.Join('\n', gone)}");
    }

    [Fact]
    public void Every_number_of_a_refusal_stands_on_the_page()
    {
        var page = Page();
        Assert.All(Enum.GetValues<Rejection>().Where(reason => reason != Rejection.None), reason => Assert.Contains(ReferencePage.NumberLine(reason), page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_member_says_what_it_is()
    {
        var silent = All.Where(type => XmlDocs.Of(type).Length == 0).Select(type => type.Name)
            .Concat(All.Where(type => !type.IsEnum).SelectMany(SdkTypes.Properties).Where(property => XmlDocs.Of(property).Length == 0).Select(property => $"{property.DeclaringType!.Name}.{property.Name}"))
            .Concat(All.Where(type => !type.IsEnum).SelectMany(SdkTypes.Methods).Where(method => XmlDocs.Of(method).Length == 0).Select(method => $"{method.DeclaringType!.Name}.{method.Name}"))
            .Concat(All.Where(type => type.IsEnum).SelectMany(type => Enum.GetNames(type).Where(name => XmlDocs.Of(type.GetField(name)!).Length == 0).Select(name => $"{type.Name}.{name}")));
        Assert.Empty(silent);
    }

    [Fact]
    public void Every_fact_of_a_view_that_may_be_absent_says_when()
    {
        var silent = SdkTypes.Room.Concat(SdkTypes.Desk).Where(type => !type.IsEnum).SelectMany(SdkTypes.Properties)
            .Where(property => Written.Type(property).EndsWith('?') && !When().IsMatch(XmlDocs.Of(property)))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}: {XmlDocs.Of(property)}");
        Assert.Empty(silent);
    }

    [GeneratedRegex(@"\b(absent|nothing|null|once|while|if|until|before|after|without|only)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex When();

    private static string Page()
    {
        var file = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "docs", "bots", "reference.md");
        if (Environment.GetEnvironmentVariable("ECONOMY_WRITE") is { Length: > 0 }) File.WriteAllText(file, ReferencePage.Write());
        return File.ReadAllText(file);
    }

    private static Dictionary<string, string> Sections(string page) => page.Split("\n### ").Skip(1)
        .Select(text => text.Split("\n## ")[0].Split('\n', 2)).ToDictionary(parts => parts[0].Trim(), parts => parts[1], StringComparer.Ordinal);

    private static string Here([CallerFilePath] string path = "") => path;
}

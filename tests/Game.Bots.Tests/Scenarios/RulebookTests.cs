using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Game.Bots.Tests.Scenarios;

/// <summary>The rulebook says of every section which tests hold it, and there are such tests.</summary>
public sealed partial class RulebookTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../.."));

    private static readonly Lazy<HashSet<string>> Classes = new(() => Directory.GetFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .SelectMany(file => Class().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)).ToHashSet(StringComparer.Ordinal));

    // The first page leads to the others.
    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Path.Combine(Root, "docs/rulebook"), "*.md").Select(file => Path.GetFileName(file)).Where(name => name != "README.md").Order(StringComparer.Ordinal)];

    // Made by a command, which judges itself, and by one experiment a row.
    private static readonly string[] Whole = ["balance.md", "mechanisms.md", "theory.md"];

    [Theory, MemberData(nameof(Pages))]
    public void Every_section_names_the_tests_that_hold_it(string page)
    {
        var text = Read(page);
        var sections = Whole.Contains(page) ? [text] : text.Split("\n## ") is [_, .. var parts] && parts.Length > 0 ? parts : [text];

        Assert.All(sections, section => Assert.True(section.Contains("*Held by", StringComparison.Ordinal), $"{page}, {section.Split('\n')[0]}: no test holds it"));
    }

    [Theory, MemberData(nameof(Pages))]
    public void Every_test_it_names_is_one(string page)
    {
        var named = Named().Matches(Read(page)).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal);

        Assert.All(named, name => Assert.True(Classes.Value.Contains(name), $"{page} names {name}, and there is no such test"));
    }

    private static string Read(string page) => File.ReadAllText(Path.Combine(Root, "docs/rulebook", page));

    private static string Here([CallerFilePath] string file = "") => file;

    [GeneratedRegex("class (?<name>[A-Za-z0-9]+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Class();

    [GeneratedRegex("`(?<name>[A-Za-z]+(Tests|Audit))`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}

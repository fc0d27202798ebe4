using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Game.Domain.Scenarios;
using Web.Groups;
using Web.Host;
using Web.Records;
using Web.Tests.Shared;

namespace Web.Tests.Docs;

/// <summary>Every scenario has a lesson plan, its links lead somewhere, and its number is a row of the theory page.</summary>
public sealed partial class LessonPlanTests
{
    public static TheoryData<string> Scenarios => [.. ScenarioCatalogue.Names];

    [Theory, MemberData(nameof(Scenarios))]
    public void A_plan_names_its_number_and_a_command_that_the_theory_page_lists(string scenario)
    {
        var plan = File.ReadAllText(Path.Combine(Teaching(), "lessons", scenario + ".md"));

        Assert.Contains("## The number to find", plan, StringComparison.Ordinal);
        var command = Command().Match(plan).Groups["command"].Value.Trim();
        Assert.Contains($"`{command}`", File.ReadAllText(Path.Combine(Teaching(), "../rulebook/theory.md")), StringComparison.Ordinal);
        Assert.Contains($"lessons/{scenario}.md", File.ReadAllText(Path.Combine(Teaching(), "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_of_the_teaching_pages_leads_to_a_file()
    {
        foreach (var page in Directory.GetFiles(Teaching(), "*.md", SearchOption.AllDirectories))
        {
            foreach (var target in Link().Matches(File.ReadAllText(page)).Select(link => link.Groups["target"].Value))
                Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(page)!, target)), $"{Path.GetFileName(page)} links to {target}.");
        }
    }

    // A plan that names a button which is not there leaves a teacher stuck in front of a class.
    [Theory, MemberData(nameof(Scenarios))]
    public void Every_button_that_a_plan_names_is_on_the_page(string scenario)
    {
        var plan = File.ReadAllText(Path.Combine(Teaching(), "lessons", scenario + ".md"));
        var words = new[] { typeof(HostText), typeof(GroupText), typeof(RecordText) }.SelectMany(static page => Texts.Of(page).GetAllStrings(false)).Select(static word => word.Value).ToHashSet(StringComparer.Ordinal);

        var named = Button().Matches(plan).Select(static match => match.Groups["words"].Value).Where(static named => named != "seats").ToList();
        Assert.True(named.Count >= 6);
        Assert.All(named, button => Assert.Contains(button, words));
        Assert.Contains(scenario == "first-contract" ? "*Intro market, 50 minutes*" : $"scenario \"{ScenarioCatalogue.Find(scenario)!.Title}\", *Open this lesson*", plan, StringComparison.Ordinal);
    }

    private static string Teaching([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/teaching");

    [GeneratedRegex(@"(?<!\*)\*(?<words>[^*\n]+)\*(?!\*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Button();

    [GeneratedRegex("Game\\.Bots -- lab (?<command>.+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();

    [GeneratedRegex("\\]\\((?<target>[^)#:]+\\.md)\\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}

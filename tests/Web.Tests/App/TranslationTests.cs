using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Game.Bots.Protocol;
using Game.Domain.Scenarios;
using Game.Domain.Work;
using Web.App;
using Web.Lobby;
using Web.Tests.Shared;

namespace Web.Tests.App;

public sealed partial class TranslationTests
{
    private static readonly string Folder = Path.Combine(WordsTests.Source("Web"), "Resources");

    public static TheoryData<string> Others => [.. Languages.All.Skip(1).Select(static language => language.Name)];

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_text_is_there_in_every_language_with_the_same_gaps(string language)
    {
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.resx", SearchOption.AllDirectories).Where(static file => !Path.GetFileNameWithoutExtension(file).Contains('.')))
        {
            var there = Read(Path.ChangeExtension(file, language + ".resx"));
            foreach (var (key, english) in Read(file).Where(static text => text.Value.Trim().Length > 0))
            {
                if (there.GetValueOrDefault(key) is not { Length: > 0 } said)
                    wrong.Add($"{Path.GetFileName(file)}: {key} is missing");
                else if (!key.StartsWith("Count.", StringComparison.Ordinal) && !Gaps(said).SetEquals(Gaps(english)))
                    wrong.Add($"{Path.GetFileName(file)}: {key} has other gaps: {said}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Scenarios_failures_counts_and_names_speak_the_language(string language)
    {
        var english = Texts.Words();
        var titles = ScenarioCatalogue.All.Select(scenario => english.Summary(scenario)).ToList();
        var failures = FailureKind.All.Select(kind => english.Failure(kind.Code)).ToList();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var words = Texts.Words();

        Assert.All(titles.Zip(ScenarioCatalogue.All), pair => Assert.NotEqual(pair.First, words.Summary(pair.Second)));
        Assert.All(failures.Zip(FailureKind.All), pair => Assert.NotEqual(pair.First, words.Failure(pair.Second.Code)));
        Assert.DoesNotContain("|", words.Count("bid", 1), StringComparison.Ordinal);
        Assert.NotEqual(words.Count("bid", 1)[1..], words.Count("bid", 2)[1..]);
        Assert.All(Enumerable.Range(0, 200), _ => Assert.InRange(Nicknames.Suggest(words).Length, 3, 20));
        Assert.All(Enum.GetValues<RoomProblem>(), problem => Assert.EndsWith(".", words.Problem(problem)));
    }

    [Fact]
    public void A_percent_sign_is_not_parted_from_its_number_by_the_end_of_a_line() =>
        Assert.Empty(Directory.EnumerateFiles(Folder, "*.resx", SearchOption.AllDirectories)
            .SelectMany(static file => Read(file).Where(static text => Parted().IsMatch(text.Value)).Select(text => $"{Path.GetFileName(file)}: {text.Key}")));

    private static Dictionary<string, string> Read(string file) => !File.Exists(file) ? [] : XDocument.Load(file).Root!.Elements("data")
        .ToDictionary(static data => (string)data.Attribute("name")!, static data => (string)data.Element("value")!, StringComparer.Ordinal);

    private static HashSet<string> Gaps(string text) => [.. Gap().Matches(text).Select(static match => match.Value)];

    [GeneratedRegex(@"[\d}] %", RegexOptions.None, 1000)]
    private static partial Regex Parted();

    [GeneratedRegex(@"\{\d+", RegexOptions.None, 1000)]
    private static partial Regex Gap();
}

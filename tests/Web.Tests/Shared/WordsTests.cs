using System.Text.RegularExpressions;
using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;
using Hosting.Samples;
using Web.Shared;

namespace Web.Tests.Shared;

public sealed partial class WordsTests
{
    [Fact]
    public void Every_refusal_and_every_problem_of_a_room_has_a_sentence()
    {
        var words = Texts.Words();

        Assert.All(Enum.GetValues<Rejection>(), reason => Assert.EndsWith(".", words.Reason(reason)));
        Assert.All(Enum.GetValues<RoomProblem>(), problem => Assert.EndsWith(".", words.Problem(problem)));
    }

    [Fact]
    public void A_record_has_the_same_ends_on_the_leaderboard_as_on_the_own_desk()
    {
        RecordView record = new(Delivered: 0, Missed: 1, Low: 25_400, High: 775_100);

        Assert.Equal("3–78 %", Plain(Texts.Words().Record(record)));
        Assert.Equal("3 %", Plain(Figures.Percent(record.Low)));
        Assert.Equal("78 %", Plain(Figures.Percent(record.High)));

        static string Plain(string text) => text.Replace('\u202f', ' ').Replace('\u00a0', ' ');
    }

    [Fact]
    public void Every_kind_that_a_page_can_show_has_words()
    {
        var words = Texts.Words();
        var room = SampleMatch.Room();
        List<string> said =
        [
            .. Enum.GetValues<Specialty>().Select(words.Specialty), .. Enum.GetValues<Tier>().Select(words.Tier),
            .. Enum.GetValues<BountyStatus>().Select(words.Status), .. Enum.GetValues<ContractStatus>().Select(words.Status),
            .. Enum.GetValues<PieceStatus>().Select(words.Status), .. Enum.GetValues<CheckKind>().Select(words.Check),
            .. Enum.GetValues<QuestionAnswer>().Select(words.Answer), .. Enum.GetValues<TermsKind>().Select(words.Terms),
            .. Enum.GetValues<PolicyAct>().Select(act => words.PolicyAct(new PolicyActView(1, act, new(1, 0), null, true), SampleMatch.View())),
            .. Enum.GetValues<AfterFailure>().Select(words.After), .. Enum.GetValues<Preset>().Select(words.Preset),
            .. Enum.GetValues<Preset>().Select(words.PresetHint), .. Enum.GetValues<ValidatorKind>().Select(words.Validator),
            .. Enum.GetValues<NewsKind>().Select(kind => words.News(new NewsView(1, kind), room)),
            .. Enum.GetValues<ShockKind>().Select(kind => words.Shock(new Shock(kind, Tier: Tier.Small))),
            .. Enum.GetValues<NoticeKind>().Select(kind => words.Notice(new NoticeView(1, kind), SampleMatch.View())),
            .. Enum.GetValues<TraceKind>().Select(kind => words.Trace(new TraceView(1, kind))),
        ];

        // A word that is missing comes back as its own key: a kind, a dot, a name.
        Assert.All(said, static text => Assert.DoesNotMatch(BareKey(), text));
    }

    [Fact]
    public void A_failure_says_what_went_wrong_and_what_helps()
    {
        var said = Texts.Words().Failure("FM-1.3");

        Assert.Contains("repeats finished steps", said, StringComparison.Ordinal);
        Assert.Contains("progress ledger", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_text_that_the_pages_ask_for_exists()
    {
        var root = Source("Web");
        var missing = new List<string>();
        foreach (var file in Directory.EnumerateFiles(root, "*.razor", SearchOption.AllDirectories))
        {
            var markup = File.ReadAllText(file);
            if (Localizer().Match(markup) is not { Success: true } localizer) continue;
            var type = typeof(Words).Assembly.GetTypes().Single(type => type.Name == localizer.Groups["type"].Value);
            var texts = Texts.Of(type);
            missing.AddRange(Asked().Matches(markup).Select(static match => match.Groups["key"].Value)
                .Where(key => texts[key].ResourceNotFound).Select(key => $"{Path.GetFileName(file)}: {key}"));
        }

        Assert.Empty(missing);
    }

    internal static string Source(string folder)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(here!.FullName, "Economy.sln"))) here = here.Parent;
        return Path.Combine(here.FullName, folder);
    }

    [GeneratedRegex(@"^[A-Z][A-Za-z]+\.[A-Za-z.]+$", RegexOptions.None, 1000)]
    private static partial Regex BareKey();

    [GeneratedRegex(@"@inject IStringLocalizer<(?<type>\w+)> L\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Localizer();

    [GeneratedRegex("\\bL\\[\"(?<key>[^\"{]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asked();
}

using System.Globalization;
using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;
using Game.Bots.Protocol;
using Humanizer;
using Microsoft.Extensions.Localization;
using Web.Rooms;

namespace Web.Shared;

/// <summary>The game's own vocabulary in the reader's language: kinds, reasons, news and notices as sentences.</summary>
public sealed class Words(IStringLocalizer<Words> text)
{
    public string Expert => text["Expert"];

    public string Experts => text["Experts"];

    public string Specialty(Specialty specialty) => text[$"Specialty.{specialty}"];

    public string Tier(Tier tier) => text[$"Tier.{tier}"];

    public string Agent(AgentType type) => type.IsExpert ? Expert : text["Agent", Tier(type.Tier), Specialty(type.Specialty)];

    public string Status(BountyStatus status) => text[$"BountyStatus.{status}"];

    public string Status(ContractStatus status) => text[$"ContractStatus.{status}"];

    public string Status(PieceStatus status) => text[$"PieceStatus.{status}"];

    public string Check(CheckKind check) => text[$"Check.{check}"];

    public string After(AfterFailure after) => text[$"After.{after}"];

    public string Terms(TermsKind terms) => text[$"Terms.{terms}"];

    public string Preset(Preset preset) => text[$"Preset.{preset}"];

    public string PresetHint(Preset preset) => text[$"PresetHint.{preset}"];

    /// <summary>A record as an interval, never as a bare number.</summary>
    public string Record(RecordView record) => text["Record", Figures.Percents(record.Low), Figures.Percents(record.High)];

    public string Answer(QuestionAnswer answer) => text[$"Answer.{answer}"];

    /// <summary>One act of the own standing policy, as a sentence.</summary>
    public string PolicyAct(PolicyActView act, MatchView view) => text[
        $"PolicyAct.{act.Act}", act.Tick, Title(act.Bounty, view), act.Amount is { } amount ? Figures.Whole(amount) : ""];

    public string Validator(ValidatorKind validator) => text[$"Validator.{validator}"];

    public string Format(AwardFormatKind format) => text[$"Format.{format}"];

    public string FormatHint(AwardFormatKind format) => text[$"FormatHint.{format}"];

    public string Reason(Rejection reason) => text[$"Reason.{reason}"];

    public string Problem(RoomProblem problem) => text[$"Problem.{problem}"];

    /// <summary>Any other word of the vocabulary.</summary>
    public string this[string key] => text[key];

    /// <summary>Day and hour of the market: <c>Day 2, 14:35</c>.</summary>
    public string TimeOfDay(RoomView room) => TimeOfDay(room.Scenario, room.Tick);

    /// <summary>The same of another moment: in a match of several days an hour alone does not say when.</summary>
    public string TimeOfDay(Scenario scenario, int tick) => text["TimeOfDay", Figures.MarketDay(scenario, tick), Figures.MarketHour(scenario, tick)];

    /// <summary>What a failure kind means and what would have helped.</summary>
    public string Failure(string? code) =>
        FailureKind.Find(code) is { } kind
            ? text["Failure", Or($"FailureKind.{kind.Code}", kind.Name), kind.Code, Or($"FailureKind.{kind.Code}.Helps", kind.CounterAction)] : code ?? "";

    /// <summary>A length of real time in its largest unit: <c>12 seconds</c>, <c>3 minutes</c>.</summary>
    public string Span(TimeSpan time) => time switch
    {
        { TotalHours: >= 1.5 } => Count("hour", (int)Math.Round(time.TotalHours)),
        { TotalSeconds: >= 90 } => Count("minute", (int)Math.Round(time.TotalMinutes)),
        _ => Count("second", (int)Math.Ceiling(Math.Max(0, time.TotalSeconds))),
    };

    /// <summary>A number of things: <c>1 bid</c>, <c>3 bids</c>. A language other than English names both forms.</summary>
    public string Count(string what, int count)
    {
        var forms = text[$"Count.{what}"].Value.Split('|');
        return forms.Length == 1
            ? forms[0].ToQuantity(count)
            : string.Create(CultureInfo.InvariantCulture, $"{count} {forms[IsOne(count) ? 0 : 1]}");
    }

    /// <summary>A built-in scenario's title in the reader's language; of a changed one, what its file says.</summary>
    public string Title(Scenario scenario) => Title(scenario.Name, scenario.Title);

    /// <summary>The same, where only name and title are known.</summary>
    public string Title(string scenario, string title) =>
        ScenarioCatalogue.Find(scenario)?.Title == title ? Or($"Scenario.{scenario}.Title", title) : title;

    /// <summary>What a room is called: by whoever opened it, or after its scenario. A room without a name is kept under its code.</summary>
    public string RoomName(RoomHandle room) => RoomName(room.Name, room.Code, room.Scenario);

    /// <summary>The same, where only name, code and scenario are known.</summary>
    public string RoomName(string name, string code, Scenario scenario) => name == code ? Title(scenario) : name;

    /// <summary>What a scenario is about, in a sentence.</summary>
    public string Summary(Scenario scenario) =>
        ScenarioCatalogue.Find(scenario.Name)?.Summary == scenario.Summary ? Or($"Scenario.{scenario.Name}.Summary", scenario.Summary) : scenario.Summary;

    /// <summary>What a shock does, without when.</summary>
    public string Shock(Game.Domain.News.Shock shock) => ShockWords.Say(text, this, shock);

    /// <summary>From when to when a shock is in force.</summary>
    public string ShockTime(ShockView shock, RoomView room) => ShockWords.When(text, shock, room.Scenario);

    /// <summary>An announcement as a sentence.</summary>
    public string News(NewsView news, RoomView room) => news.Shock is { } shock ? text[NewsKey(news), Shock(shock.Shock), ShockTime(shock, room)] : text[
        NewsKey(news),
        Seat(news.Seat, room),
        Title(news.Bounty, room),
        Amount(news),
        news.Type is { } type ? Agent(type) : "",
        Figures.Change(news.Change ?? 0)];

    /// <summary>One thing that happened to the own seat, as a sentence.</summary>
    public string Notice(NoticeView notice, MatchView view) => text[
        $"Notice.{notice.Kind}",
        Title(notice.Bounty, view),
        notice.Amount is { } amount ? Money(notice.Kind, amount) : "",
        PieceName(notice.Part, notice.Piece),
        Failure(notice.Failure),
        notice.Reason is { } reason ? Reason(reason) : "",
        notice.Seat is null ? "" : Seat(notice.Seat, view.Room)];

    /// <summary>One line of a contract's trace, as a sentence.</summary>
    public string Trace(TraceView line) => text[
        $"Trace.{line.Kind}",
        PieceName(line.Part, line.Piece),
        line.Agent is { } agent ? Agent(agent) : "",
        ((line.Attempt ?? 0) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
        Failure(line.Failure),
        line.Answer is { } answer ? Answer(answer) : ""];

    /// <summary>Part and piece as people count them: <c>part 2, piece 1</c>.</summary>
    public string PieceName(int? part, int? piece) =>
        part is null ? "" : piece is null ? text["Part", part + 1] : text["PartPiece", part + 1, piece + 1];

    // Nothing is one of a kind in French and Portuguese.
    private static bool IsOne(int count) =>
        count == 1 || (count == 0 && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "fr" or "pt");

    // English stands in the game's own files; only the other languages have these words here.
    private string Or(string key, string english) => text[key] is { ResourceNotFound: false } found ? found.Value : english;

    private static string NewsKey(NewsView news) =>
        news.Kind == NewsKind.PriceMoved ? $"News.PriceMoved.{(news.Change < 0 ? "Down" : "Up")}" : $"News.{news.Kind}";

    private static string Amount(NewsView news) => news.Amount is not { } amount ? ""
        : news.Kind == NewsKind.PriceMoved ? Figures.Price(amount) : Figures.Whole(amount);

    private static string Money(NoticeKind kind, Game.Domain.Primitives.Credits amount) =>
        kind is NoticeKind.Won or NoticeKind.BailedOut or NoticeKind.SponsorOffered ? Figures.Whole(amount)
        : kind == NoticeKind.Scouted ? Figures.Price(amount) : Figures.Signed(amount);

    private string Seat(Game.Domain.Primitives.SeatId? seat, RoomView room) =>
        room.Standings.FirstOrDefault(line => line.Seat == seat)?.Name ?? text["Somebody"];

    private string Title(Game.Domain.Primitives.BountyId? bounty, RoomView room) =>
        room.Bounties.FirstOrDefault(b => b.Id == bounty)?.Title ?? text["SomeBounty"];

    private string Title(Game.Domain.Primitives.BountyId? bounty, MatchView view) =>
        view.Desk?.Contracts.FirstOrDefault(c => c.Id.Bounty == bounty)?.Title ?? Title(bounty, view.Room);
}

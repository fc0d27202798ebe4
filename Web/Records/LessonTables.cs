using System.Globalization;
using System.Text.Json;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Lessons;

namespace Web.Records;

/// <summary>
/// The tables of a lesson. Seats are named by their number, never by what somebody called themselves: who they were says a
/// key that the host keeps and the server does not. Speed is in no figure, so that a mark can rest on them.
/// </summary>
internal static class LessonTables
{
    public static string Seat(SeatId seat) => Seat(seat.Number);

    public static string Seat(int seat) => string.Create(CultureInfo.InvariantCulture, $"S{seat:00}");

    /// <summary>All tables, or what concerns one seat alone.</summary>
    public static IReadOnlyList<Sheet> Of(LessonFile file, SeatId? only = null) =>
        [Seats(file, only), Contracts(file, only), Bids(file, only), Money(file, only), Answers(file, only), Messages(file, only), .. only is null ? (Sheet[])[Prices(file), Lesson(file)] : []];

    /// <summary>Which seat is who; the host fills in the last column and keeps the file.</summary>
    public static Sheet Key(LessonFile file) => new(
        "key", ["seat", "name in the room", "name"], [.. file.Seats.Where(seat => !seat.Bot).Select(seat => (object?[])[Seat(seat.Seat), seat.Name, ""])]);

    private static Sheet Seats(LessonFile file, SeatId? only) => new(
        "seats",
        [
            "round", "seat", "kind", "strategy", "joined tick", "late", "removed", "stakes", "loans", "cash", "held", "profit", "bids placed", "bids won",
            "delivered", "failed", "margin percent", "mean squared error of stated chances", "rank", "status",
        ],
        [
            .. from round in file.Rounds
               from line in file.Standings(round).OrderBy(line => line.Seat)
               where only is null || line.Seat == only
               select Line(file, round, line),
        ]);

    private static object?[] Line(LessonFile file, RoundStory round, StandingView line)
    {
        var (cash, held) = (Balance(round, Account.Cash(line.Seat)), Balance(round, Account.Held(line.Seat)));
        var stakes = Sum(round, line.Seat, MoneyFor.Stake);
        var loans = Sum(round, line.Seat, MoneyFor.Loan);
        return
        [
            round.Round, Seat(line.Seat), line.Bot ? "bot" : "person", round.Seats.GetValueOrDefault(line.Seat)?.Strategy, line.JoinedAt, file.Lesson.Plan.Marks(line) ? "late" : null,
            file.Seats.Any(seat => seat.Id == line.Seat && seat.Removed) ? "removed" : null,
            stakes, loans, cash, held, cash + held - stakes - loans, line.BidsPlaced, line.BidsWon, line.Delivered, line.Failed,
            line.Margin / 100m, line.Brier / 1_000_000m, line.Rank, Status(file, line),
        ];
    }

    // What a reader of a table would otherwise have to guess from empty cells.
    private static string Status(LessonFile file, StandingView line) =>
        file.Seats.Any(seat => seat.Id == line.Seat && seat.Removed) ? "removed"
        : file.Lesson.Find<Departure>(LessonKinds.Departure, line.Seat.Number) is { Gone: true } ? "left"
        : line.BidsPlaced == 0 ? "no bid" : "played";

    private static Sheet Contracts(LessonFile file, SeatId? only) => new(
        "contracts",
        ["round", "bounty", "title", "seat", "ceiling", "price", "stated chance percent", "awarded tick", "closed tick", "outcome", "payout", "profit"],
        [
            .. from round in file.Rounds
               from contract in round.Contracts
               where only is null || contract.Contract.Contract.Owner == only
               select (object?[])
               [
                   round.Round, contract.Contract.Contract.Bounty.ToString(), round.TitleOf(contract.Contract.Contract.Bounty), Seat(contract.Contract.Contract.Owner),
                   round.Posted(contract.Contract.Contract.Bounty)?.Ceiling.Amount, contract.Contract.Price.Amount, contract.Contract.StatedChance, contract.Opened,
                   contract.Tick, contract.Closed.Outcome.ToString(), contract.Closed.Payout.Amount, contract.Closed.Profit.Amount,
               ],
        ]);

    private static Sheet Bids(LessonFile file, SeatId? only) => new(
        "bids",
        ["round", "tick", "bounty", "seat", "asks", "stated chance percent"],
        [
            .. from round in file.Rounds
               from bid in round.Bids
               where only is null || bid.Bid.Seat == only
               select (object?[])[round.Round, bid.Tick, bid.Bid.Bounty.ToString(), Seat(bid.Bid.Seat), bid.Bid.Amount.Amount, bid.Bid.StatedChance],
        ]);

    private static Sheet Money(LessonFile file, SeatId? only) => new(
        "money",
        ["round", "tick", "from", "to", "amount", "for", "contract"],
        [
            .. from round in file.Rounds
               from entry in round.Money
               where only is null || Owns(entry.Moved.From, only.Value) || Owns(entry.Moved.To, only.Value)
               select (object?[])
               [
                   round.Round, entry.Tick, entry.Moved.From.ToString(), entry.Moved.To.ToString(), entry.Moved.Amount.Amount, entry.Moved.For.ToString(),
                   entry.Moved.Contract?.ToString(),
               ],
        ]);

    private static Sheet Answers(LessonFile file, SeatId? only) => new(
        "answers",
        ["seat", "practice", "practice bid", "prediction question", "prediction", "exit 1", "exit 2"],
        [
            .. from seat in file.Seats
               where !seat.Bot && (only is null || seat.Id == only)
               let practice = file.Lesson.Find<PracticeDone>(LessonKinds.Practice, seat.Seat)
               let prediction = file.Lesson.Find<Prediction>(LessonKinds.Prediction, seat.Seat)
               let asked = Asked(file.Lesson.Plan.Question is not null || file.Lesson.All<Prediction>(LessonKinds.Prediction).Any())
               let handedOut = Asked(file.Lesson.Plan.Exit.Count > 0 || file.Lesson.All<ExitTicket>(LessonKinds.Exit).Any())
               let exit = file.Lesson.Find<ExitTicket>(LessonKinds.Exit, seat.Seat)
               select (object?[])
               [
                   Seat(seat.Seat), practice is null ? "open" : practice.Skipped ? "skipped" : "done", practice?.Bid, prediction?.Question,
                   prediction is null ? asked : file.Lesson.Plan.Question == prediction.Question ? file.Lesson.Plan.Choices.ElementAtOrDefault(prediction.Choice) : prediction.Choice + 1,
                   exit is null ? handedOut : exit.Answers.ElementAtOrDefault(0), exit is null ? handedOut : exit.Answers.ElementAtOrDefault(1),
               ],
        ]);

    // An empty cell is an empty answer, and none is said in words.
    private static string Asked(bool asked) => asked ? "no answer" : "not asked";

    private static Sheet Messages(LessonFile file, SeatId? only) => new(
        "messages",
        ["round", "tick", "sent", "to", "text"],
        [
            .. from note in file.Lesson.Find<NoteList>(LessonKinds.Notes)?.All ?? []
               where only is null || note.To is null || note.To == only.Value.Number
               select (object?[])[note.Round, note.Tick, note.At.ToString("O", CultureInfo.InvariantCulture), note.To is { } to ? Seat(to) : "all", note.Text],
        ]);

    private static Sheet Prices(LessonFile file) => new(
        "prices",
        ["round", "tick", "agent", "price", "base price", "supply", "busy", "waiting"],
        [
            .. from round in file.Rounds
               from moment in round.Prices
               from line in moment.Prices
               select (object?[])[round.Round, moment.Tick, line.Type.ToString(), line.Price.Amount, line.Base.Amount, line.Supply, line.Busy, line.Waiting],
        ]);

    private static Sheet Lesson(LessonFile file) => new(
        "lesson",
        ["what", "value"],
        [
            ["room", file.Room.Code],
            ["scenario", file.Rounds.Count > 0 ? file.Rounds[0].Match.Settings.Name : null],
            ["opened", file.Room.CreatedAt.ToString("O", CultureInfo.InvariantCulture)],
            ["finished rounds", file.Rounds.Count],
            ["late joiners", file.Lesson.Plan.LateJoin.ToString()],
            ["prediction question", file.Lesson.Plan.Question],
            .. (file.Lesson.Find<RoundList>(LessonKinds.Rounds)?.All ?? []).Where(static plan => plan.Round > 1).Select(static plan => (object?[])
            [
                string.Create(CultureInfo.InvariantCulture, $"different in round {plan.Round}"), Said(plan.Treatment),
            ]),
            .. file.Lesson.Find<GroupPlace>(LessonKinds.Group) is { } place ? (object?[][])[["group", place.Group], ["arm", place.Name]] : [],
            .. (file.Lesson.Find<RollCallList>(LessonKinds.Calls)?.All ?? []).Select(static call => (object?[])
            [
                "asked who is there",
                string.Create(CultureInfo.InvariantCulture, $"round {call.Round}, tick {call.Tick}, {call.At:O}: {call.Here.Count} of {call.Asked.Count} answered{Silent(call)}"),
            ]),
            .. (file.Lesson.Find<PauseList>(LessonKinds.Pauses)?.All ?? []).Select(static pause => (object?[])
            [
                pause.Automatic ? "stopped by itself" : "stopped by the host",
                string.Create(CultureInfo.InvariantCulture, $"round {pause.Round}, tick {pause.Tick}, {pause.From:O} to {pause.To:O}"),
            ]),
        ]);

    private static string Silent(RollCall call) => call.Asked.Except(call.Here).ToList() is { Count: > 0 } silent ? $", not {string.Join(' ', silent.Select(Seat))}" : "";

    // Without the host's language: a table is read by programs too.
    private static string Said(Treatment treatment) => string.Join("; ", new[]
    {
        treatment.Kind.ToString(), treatment.Format?.ToString(),
        treatment.Shock is { } shock ? JsonSerializer.Serialize(shock, GameJson.Options) : null, treatment.Words,
    }.OfType<string>());

    private static decimal Balance(RoundStory round, Account account) => round.Balances.GetValueOrDefault(account) / 100m;

    private static decimal Sum(RoundStory round, SeatId seat, MoneyFor what) =>
        round.Money.Where(entry => entry.Moved.For == what && entry.Moved.To == Account.Cash(seat)).Sum(entry => entry.Moved.Amount.Cents) / 100m;

    private static bool Owns(Account account, SeatId seat) => account == Account.Cash(seat) || account == Account.Held(seat);
}

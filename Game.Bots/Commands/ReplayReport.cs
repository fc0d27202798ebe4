using System.Globalization;
using System.Text.Json;
using Game.Bots.Replays;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Subcontracts;
using Game.Domain.Views;
using Game.Domain.Work;
using Spectre.Console;

namespace Game.Bots.Commands;

/// <summary>A replayed match as <c>replay</c> prints it.</summary>
internal sealed class ReplayReport(Replay replay, StoryBook book, Match match)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly string _hash = match.Hash();
    private readonly Reasons _reasons = new(book);

    public bool Verified => string.Equals(_hash, replay.StateHash, StringComparison.Ordinal);

    public string Json() => JsonSerializer.Serialize(
        new
        {
            Scenario = replay.Scenario.Name,
            replay.Seed,
            replay.Ticks,
            Orders = replay.Steps.OfType<OrderSent>().Count(),
            book.Events,
            StateHash = _hash,
            Verified,
            LedgerSum = match.LedgerSum().Amount,
            Contracts = book.Contracts.Select(story => new
            {
                Contract = story.Opened.Contract.ToString(),
                Owner = book.NameOf(story.Opened.Contract.Owner),
                story.Bounty?.Title,
                Price = story.Opened.Price.Amount,
                Outcome = story.Closed?.Outcome.ToString(),
                ClosedAt = story.Closed is null ? (int?)null : story.ClosedAt,
                Profit = story.Closed?.Profit.Amount,
                Why = _reasons.Of(story).ToList(),
            }),
            Notes = replay.Steps.OfType<NoteWritten>(),
        },
        Options);

    public void Print(int? seat, bool notes, TextWriter output)
    {
        output.WriteLine(Text($"{replay.Scenario.Name}, seed {replay.Seed}: {replay.Ticks} ticks, {replay.Steps.OfType<OrderSent>().Count()} orders, {book.Events} events"));
        output.WriteLine(Text($"state {_hash} {(Verified ? "verified" : $"DIFFERS from {replay.StateHash}")}, ledger sum {match.LedgerSum().Amount:0.00}"));
        PrintStandings(output);
        var told = book.Contracts.Where(story => seat is null || story.Opened.Contract.Owner.Number == seat).ToList();
        output.WriteLine("Contracts that failed, and why:");
        var failures = told.Where(story => story.Closed is { Outcome: not (ContractOutcome.Paid or ContractOutcome.Cancelled or ContractOutcome.Outrun or ContractOutcome.CalledOff) }).ToList();
        if (failures.Count == 0) output.WriteLine("  none");
        foreach (var story in failures) PrintFailure(story, output);
        if (!notes) return;
        output.WriteLine("Notes:");
        foreach (var note in replay.Steps.OfType<NoteWritten>().Where(note => seat is null || note.Seat == seat))
        {
            output.WriteLine(Text($"  tick {note.Tick}, {book.NameOf(new SeatId(note.Seat))}: {note.Text}"));
        }
    }

    public void PrintContract(ContractId wanted, TextWriter output)
    {
        if (book.Contracts.FirstOrDefault(story => story.Opened.Contract == wanted) is not { } story)
        {
            throw new ReplayException($"There is no contract {wanted} in this match.");
        }

        output.WriteLine(Text($"{wanted} '{story.Bounty?.Title}' for {book.NameOf(wanted.Owner)}: price {story.Opened.Price.Amount:0.00}, bond {story.Opened.Bond.Amount:0.00}, deadline tick {story.Opened.Deadline}"));
        foreach (var (tick, happened) in story.Happened) output.WriteLine(Text($"  tick {tick}: {Line(happened)}"));
        foreach (var (purpose, amount) in story.Money) output.WriteLine(Text($"  {purpose}: {amount.Amount:0.00}"));
        PrintFailure(story, output);
    }

    private void PrintStandings(TextWriter output)
    {
        var console = Tables.On(output);
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("Seat", "Name", "Profit", "Won", "Delivered", "Failed");
        foreach (var line in match.SeenBy(Viewer.Spectator).Room.Standings.OrderBy(line => line.Rank).ThenBy(line => line.Seat))
        {
            var profit = match.SeenBy(Viewer.Seat(line.Seat)).Desk!.Profit;
            table.AddRow(
                Text($"{line.Seat}"), Markup.Escape(book.NameOf(line.Seat)), Text($"{profit.Amount:0.00}"),
                Text($"{line.BidsWon}"), Text($"{line.Delivered}"), Text($"{line.Failed}"));
        }

        console.Write(table);
    }

    private void PrintFailure(ContractStory story, TextWriter output)
    {
        if (story.Closed is not { } closed) return;
        output.WriteLine(Text($"  {closed.Contract} {book.NameOf(closed.Contract.Owner)}, '{story.Bounty?.Title}': {Words(closed.Outcome)} in tick {story.ClosedAt}, result {closed.Profit.Amount:+0.00;-0.00}"));
        foreach (var reason in _reasons.Of(story)) output.WriteLine($"    {reason}");
    }

    private static string Words(ContractOutcome outcome) => outcome switch
    {
        ContractOutcome.Paid => "passed and was paid",
        ContractOutcome.FailedValidation => "failed validation",
        ContractOutcome.TooLate => "came too late",
        ContractOutcome.Dropped => "was given up",
        ContractOutcome.DroppedByPlan => "was given up by its plan",
        ContractOutcome.Cancelled => "was cancelled by the end",
        ContractOutcome.Outrun => "was outrun by another contestant",
        ContractOutcome.CalledOff => "was called off by its poster, or with the contract above it",
        _ => outcome.ToString(),
    };

    private static string Line(WorkEvent happened) => happened switch
    {
        HireQueued queued => $"{Place(queued.Run)} waits for {queued.Agent}",
        HireReleased released => $"{Place(released.Run)} stops waiting{(released.Lapsed ? ": nobody came in time" : "")}",
        RunStarted started => Text($"{Place(started.Run)} started by {started.Agent} for {started.Price.Amount:0.00}{(started.Guided ? ", guided" : "")}, chance {started.Chance / 10_000.0:0} %"),
        RunFinished finished => $"{Place(finished.Run)} finished: {(finished.Good ? "good" : $"bad, {FailureKind.Find(finished.Failure)?.Name}")}",
        RunSunk sunk => $"{Place(sunk.Run)} stopped, its price lost",
        CheckQueued check => $"{Place(check.Run)} waits to be checked by {check.Checker}",
        CheckStarted check => Text($"{Place(check.Run)} checked by {check.Checker} for {check.Price.Amount:0.00}"),
        CheckFinished check => $"{Place(check.Run)} {(check.Flagged ? "flagged" : "found clean")}",
        CheckCalledOff check => $"{Place(check.Run)} is not checked after all",
        PieceAccepted accepted => $"{Place(accepted.Run)} accepted",
        PieceReopened again => $"{Place(again.Run)} to be done again by {again.Agent}",
        ContractClosed closed => Words(closed.Outcome),
        PartDelivered delivered => Text($"part {delivered.Part + 1} comes back from {delivered.Bounty}: {(delivered.Good ? "good" : $"bad, {FailureKind.Find(delivered.Failure)?.Name}")}"),
        PartsReturned returned => $"what was passed on as {returned.Bounty} comes back undone: {returned.Reason}",
        QuestionAsked asked => $"{Place(asked.Run)} stops to ask",
        QuestionAnswered answered => $"{Place(answered.Run)} is told: {answered.Answer}{(answered.ByPolicy ? ", by the standing policy" : "")}",
        ForkStarted forked => Text($"{Place(forked.Run)} begun beside the first by {forked.Agent} for {forked.Price.Amount:0.00}"),
        ForkFinished forked => $"{Place(forked.Run)} beside the first finished: {(forked.Good ? "good" : $"bad, {FailureKind.Find(forked.Failure)?.Name}")}",
        ForkReleased forked => $"{Place(forked.Run)} beside the first is let go",
        ForkTaken forked => $"{Place(forked.Run)} takes the place of the first",
        ResultRecalled recalled => $"{Place(recalled.Run)} is called back",
        PlanChanged => "the plan is changed",
        WorkSubmitted submitted => Text($"handed in; the client's verdict comes in tick {submitted.VerdictAt}"),
        _ => happened.GetType().Name,
    };

    private static string Place(RunId run) => Text($"part {run.Part + 1} piece {run.Piece + 1} attempt {run.Attempt}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

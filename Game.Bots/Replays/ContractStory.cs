using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Bots.Replays;

/// <summary>What happened to one contract, told from the events of a finished match.</summary>
/// <param name="opened">How it began.</param>
/// <param name="bounty">What was to be done.</param>
internal sealed class ContractStory(ContractOpened opened, BountyPosted? bounty)
{
    private readonly List<(int Tick, WorkEvent Event)> _happened = [];
    private readonly Dictionary<RunId, Attempt> _attempts = [];

    public ContractOpened Opened => opened;

    public BountyPosted? Bounty => bounty;

    public ContractClosed? Closed { get; private set; }

    public int ClosedAt { get; private set; }

    /// <summary>Everything that happened to it, with the tick.</summary>
    public IReadOnlyList<(int Tick, WorkEvent Event)> Happened => _happened;

    /// <summary>Money that left the owner for it and money that came, in the order of the events.</summary>
    public Dictionary<MoneyFor, Credits> Money { get; } = [];

    public void Add(int tick, WorkEvent happened)
    {
        _happened.Add((tick, happened));
        switch (happened)
        {
            case RunStarted started:
                _attempts[started.Run] = new Attempt(started, tick);
                break;
            case RunFinished finished when _attempts.TryGetValue(finished.Run, out var attempt):
                attempt.Finished = finished;
                break;
            case CheckFinished check when _attempts.TryGetValue(check.Run, out var attempt):
                attempt.Flagged = check.Flagged;
                break;
            case ContractClosed closed:
                Closed = closed;
                ClosedAt = tick;
                break;
        }
    }

    /// <summary>What its owner passed on, in the order of posting.</summary>
    public List<PassedWork> Passed { get; } = [];

    /// <summary>Who did a part for the owner in the end; nothing if the owner's own agents did.</summary>
    /// <param name="part">Index of the part.</param>
    public PassedWork? PassedOn(int part) => Passed.LastOrDefault(work => work.Delivered.ContainsKey(part));

    /// <summary>The attempt whose result a piece ended with.</summary>
    /// <param name="piece">The piece.</param>
    public Attempt? Last(PieceRef piece) => LastOf(piece.Part).FirstOrDefault(attempt => attempt.Started.Run.Piece == piece.Piece);

    /// <summary>The attempts whose results the pieces of a part ended with.</summary>
    /// <param name="part">Index of the part.</param>
    public IEnumerable<Attempt> LastOf(int part) => _attempts.Values
        .Where(attempt => attempt.Started.Run.Part == part && attempt.Finished is not null)
        .GroupBy(attempt => attempt.Started.Run.Piece).OrderBy(piece => piece.Key).Select(piece => piece.MaxBy(attempt => attempt.Tick)!);
}

/// <summary>One run of an agent on a piece.</summary>
/// <param name="started">How it began.</param>
/// <param name="tick">When.</param>
internal sealed class Attempt(RunStarted started, int tick)
{
    public RunStarted Started => started;

    public int Tick => tick;

    public RunFinished? Finished { get; set; }

    /// <summary>What a check said; nothing if there was none.</summary>
    public bool? Flagged { get; set; }

    /// <summary>One sentence: who, when, where, why, and what would have helped.</summary>
    public string Explain(ContractOpened opened)
    {
        var run = started.Run;
        var kind = FailureKind.Find(Finished?.Failure);
        var check = Flagged is null ? "nobody checked it" : "a check had passed it";
        var advice = Flagged is null && opened.Plan.Parts[run.Part].Check == CheckKind.None
            ? "a check would probably have caught it"
            : started.Chance < 500_000 ? "a higher tier or more pieces would have raised the chance" : "the odds were fair; this was bad luck";
        return FormattableString.Invariant(
            $"part {run.Part + 1} piece {run.Piece + 1}: {started.Agent} in ticks {tick} to {started.EndsAt} had a chance of {started.Chance / 10_000.0:0} % and failed ({kind?.Name ?? "unknown"}); {check}; {advice}{(kind is null ? "" : $"; against this kind: {kind.CounterAction}")}");
    }

    public AgentType Agent => started.Agent;
}

using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Work;

/// <summary>About work in hand.</summary>
public abstract record WorkEvent : GameEvent
{
    private protected WorkEvent()
    {
    }
}

/// <summary>Work on a bounty began.</summary>
/// <param name="Contract">Its name.</param>
/// <param name="Price">What passing pays, in credits.</param>
/// <param name="Bond">The bond locked, in credits.</param>
/// <param name="Deadline">Tick after which the price falls.</param>
/// <param name="WorthlessAt">Tick from which nothing is paid.</param>
/// <param name="StatedChance">The chance stated with the bid, in percent.</param>
/// <param name="Plan">The plan it starts with.</param>
public sealed record ContractOpened(ContractId Contract, Credits Price, Credits Bond, int Deadline, int WorthlessAt, int? StatedChance, Plan Plan) : WorkEvent;

/// <summary>The plan was replaced, by the owner or by the standing policy.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Plan">The whole new plan.</param>
public sealed record PlanChanged(ContractId Contract, Plan Plan) : WorkEvent;

/// <summary>A piece began to wait for an agent.</summary>
/// <param name="Run">The attempt.</param>
/// <param name="Agent">The type it waits for.</param>
/// <param name="Limit">Highest 30-minute price at which to hire, if any, in credits.</param>
/// <param name="ByHand">True if the owner chose the agent outside the plan.</param>
/// <param name="EnergyLimit">Highest energy factor at which to hire, in percent, if it has one.</param>
public sealed record HireQueued(RunId Run, AgentType Agent, Credits? Limit, bool ByHand, int? EnergyLimit = null) : WorkEvent;

/// <summary>A wait ended without a hire and without cost.</summary>
/// <param name="Run">The attempt.</param>
/// <param name="Lapsed">True if it found nobody in time, false if it was called off.</param>
public sealed record HireReleased(RunId Run, bool Lapsed) : WorkEvent;

/// <summary>An agent started on a piece.</summary>
/// <param name="Run">The attempt.</param>
/// <param name="Agent">Who.</param>
/// <param name="Price">The hire price without the fee, in credits.</param>
/// <param name="EndsAt">Tick in which it finishes.</param>
/// <param name="Guided">True if a check said what was wrong before.</param>
/// <param name="Chance">Hidden: chance that the result is good, in parts per million.</param>
/// <param name="AsksAt">Hidden: tick in which it stops to ask, if it does.</param>
/// <param name="Terms">When the price is paid; nothing means escrow.</param>
public sealed record RunStarted(
    RunId Run, AgentType Agent, Credits Price, int EndsAt, bool Guided, int Chance, int? AsksAt = null, TermsKind? Terms = null) : WorkEvent;

/// <summary>An agent finished and left a result.</summary>
/// <param name="Run">The attempt.</param>
/// <param name="Good">Hidden until the verdict.</param>
/// <param name="Failure">Hidden: code of the failure kind of a bad result.</param>
public sealed record RunFinished(RunId Run, bool Good, string? Failure) : WorkEvent;

/// <summary>A run was stopped before its end; its price is lost.</summary>
/// <param name="Run">The attempt.</param>
public sealed record RunSunk(RunId Run) : WorkEvent;

/// <summary>A result began to wait for a checker.</summary>
/// <param name="Run">The attempt.</param>
/// <param name="Checker">Who is waited for.</param>
public sealed record CheckQueued(RunId Run, AgentType Checker) : WorkEvent;

/// <summary>A check started.</summary>
/// <param name="Run">The attempt.</param>
/// <param name="Checker">Who checks.</param>
/// <param name="Price">Its price, in credits.</param>
/// <param name="EndsAt">Tick in which it ends.</param>
public sealed record CheckStarted(RunId Run, AgentType Checker, Credits Price, int EndsAt) : WorkEvent;

/// <summary>A check came back.</summary>
/// <param name="Run">The attempt.</param>
/// <param name="Flagged">True if it says the result is bad; the result is thrown away.</param>
public sealed record CheckFinished(RunId Run, bool Flagged) : WorkEvent;

/// <summary>A waiting or running check was called off.</summary>
/// <param name="Run">The attempt.</param>
public sealed record CheckCalledOff(RunId Run) : WorkEvent;

/// <summary>A piece's result counts.</summary>
/// <param name="Run">The attempt.</param>
public sealed record PieceAccepted(RunId Run) : WorkEvent;

/// <summary>A piece is to be done again.</summary>
/// <param name="Run">The coming attempt.</param>
/// <param name="Agent">Who is to do it.</param>
/// <param name="Guided">True if a check said what was wrong.</param>
/// <param name="Last">True if its result is to be taken without a check.</param>
/// <param name="ByHand">True if the owner asked for it.</param>
public sealed record PieceReopened(RunId Run, AgentType Agent, bool Guided, bool Last, bool ByHand) : WorkEvent;

/// <summary>Work was handed in.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="VerdictAt">Tick in which the verdict falls.</param>
public sealed record WorkSubmitted(ContractId Contract, int VerdictAt) : WorkEvent;

/// <summary>A contract ended.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Outcome">How.</param>
/// <param name="Payout">What was paid, in credits.</param>
/// <param name="Profit">Payout less all costs and the lost bond, in credits.</param>
/// <param name="Found">Bad pieces the validator found, as part and piece indexes.</param>
public sealed record ContractClosed(ContractId Contract, ContractOutcome Outcome, Credits Payout, Credits Profit, IReadOnlyList<PieceRef> Found) : WorkEvent;

/// <summary>A piece of a contract.</summary>
/// <param name="Part">Part index.</param>
/// <param name="Piece">Piece index.</param>
public readonly record struct PieceRef(int Part, int Piece);

/// <summary>How a contract ended.</summary>
public enum ContractOutcome
{
    /// <summary>Passed and paid.</summary>
    Paid,

    /// <summary>Failed validation.</summary>
    FailedValidation,

    /// <summary>Not submitted before it was worthless.</summary>
    TooLate,

    /// <summary>Given up by order.</summary>
    Dropped,

    /// <summary>Given up by its own plan after the last flagged attempt.</summary>
    DroppedByPlan,

    /// <summary>Cancelled by the end of the match.</summary>
    Cancelled,

    /// <summary>Another contestant was paid first.</summary>
    Outrun,

    /// <summary>Of a sub-bounty: its poster called it off, or the contract above it ended. Costs so far are paid.</summary>
    CalledOff,
}

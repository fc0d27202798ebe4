using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Standing;

namespace Game.Domain.Views;

/// <summary>One line of a contract's trace: who, when, where, what it cost, what came of it.</summary>
/// <param name="Tick">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Part">Part index, if about a piece.</param>
/// <param name="Piece">Piece index, if about a piece.</param>
/// <param name="Attempt">Attempt, if about a run.</param>
/// <param name="Agent">Who, if about a run or check.</param>
/// <param name="Amount">Money that moved, in credits; positive is paid by the owner; absent if none did.</param>
/// <param name="Failure">Code of the failure kind, such as <c>FM-1.3</c>, once known.</param>
/// <param name="Answer">What an asking run was told; absent for other entries.</param>
public sealed record TraceView(
    int Tick, TraceKind Kind, int? Part = null, int? Piece = null, int? Attempt = null, AgentType? Agent = null, Credits? Amount = null, string? Failure = null,
    QuestionAnswer? Answer = null);

/// <summary>What a line of the trace says.</summary>
public enum TraceKind
{
    /// <summary>The contract began.</summary>
    Awarded,

    /// <summary>The plan was replaced.</summary>
    Planned,

    /// <summary>A hire began to wait.</summary>
    Queued,

    /// <summary>A wait lapsed; the part is re-planned.</summary>
    Lapsed,

    /// <summary>A wait was called off.</summary>
    CalledOff,

    /// <summary>An agent started.</summary>
    Started,

    /// <summary>An agent finished and left a result.</summary>
    Finished,

    /// <summary>A run was stopped; what it cost is lost.</summary>
    Sunk,

    /// <summary>A check waits for someone.</summary>
    CheckQueued,

    /// <summary>A check started.</summary>
    CheckStarted,

    /// <summary>A check found nothing.</summary>
    Passed,

    /// <summary>A check said what is wrong; the result is thrown away.</summary>
    Flagged,

    /// <summary>The piece counts.</summary>
    Accepted,

    /// <summary>The owner threw the result away.</summary>
    ThrownAway,

    /// <summary>Handed in.</summary>
    Submitted,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>Failed validation.</summary>
    Failed,

    /// <summary>After the verdict: this piece was bad.</summary>
    FoundBad,

    /// <summary>Missed the deadline for good.</summary>
    TooLate,

    /// <summary>Given up.</summary>
    Dropped,

    /// <summary>Cancelled by the end.</summary>
    Cancelled,

    /// <summary>A run stopped to ask.</summary>
    Asked,

    /// <summary>A run got its answer from the owner.</summary>
    Answered,

    /// <summary>A run got its answer from the standing policy.</summary>
    PolicyAnswered,

    /// <summary>Agencies refused to work on completion; the hire was made in escrow.</summary>
    TermsRefused,

    /// <summary>The hire was insured.</summary>
    Insured,

    /// <summary>The insurer bought the hire back.</summary>
    Claimed,

    /// <summary>Another contestant was paid first.</summary>
    Outrun,

    /// <summary>A part went out as a sub-bounty.</summary>
    PartPosted,

    /// <summary>A part came back done.</summary>
    PartDelivered,

    /// <summary>A part came back undone.</summary>
    PartReturned,

    /// <summary>The poster called the work off; costs so far are paid.</summary>
    WorkCalledOff,

    /// <summary>A second agent started.</summary>
    Forked,

    /// <summary>A second agent finished; its result stands by.</summary>
    ForkFinished,

    /// <summary>A second agent was not needed.</summary>
    ForkReleased,

    /// <summary>The second agent's work takes the place of the flagged one's.</summary>
    ForkTaken,

    /// <summary>A result that counted is open again for a check.</summary>
    Recalled,
}

using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Views;

/// <summary>An own contract with its private plan and trace.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">The bounty's title.</param>
/// <param name="Price">What passing pays, in credits, before any lateness.</param>
/// <param name="Bond">The bond locked, in credits.</param>
/// <param name="AwardedAt">Tick of the award.</param>
/// <param name="Deadline">Tick after which the price falls.</param>
/// <param name="WorthlessAt">Tick from which nothing is paid any more.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Plan">The plan now in force.</param>
/// <param name="Spent">Paid so far for hires, fees and checks less refunds, in credits; escrows count, scouting does not.</param>
/// <param name="Payout">What was paid, in credits, once closed.</param>
/// <param name="Profit">Payout less all costs and the lost bond, in credits, once closed.</param>
/// <param name="StatedChance">The chance stated with the bid, in percent; absent if none was.</param>
/// <param name="Estimate">The free estimate of the task's difficulty, in millionths of a doubling.</param>
/// <param name="Readings">What scouting showed, in millionths of a doubling.</param>
/// <param name="Parts">The parts with their pieces.</param>
/// <param name="Trace">What happened, oldest first.</param>
/// <param name="ClosedAt">Tick of closing, once closed.</param>
public sealed record ContractView(
    ContractId Id,
    string Title,
    Credits Price,
    Credits Bond,
    int AwardedAt,
    int Deadline,
    int WorthlessAt,
    ContractStatus Status,
    Plan Plan,
    Credits Spent,
    Credits? Payout,
    Credits? Profit,
    int? StatedChance,
    int Estimate,
    IReadOnlyList<int> Readings,
    IReadOnlyList<PartProgressView> Parts,
    IReadOnlyList<TraceView> Trace,
    int? ClosedAt)
{
    /// <summary>Hires on completion so far, in credits: owed if the contract is paid, and not yet part of what was spent. Absent without any.</summary>
    public Credits? Due { get; init; }

    /// <summary>What the own domains and mastery do to everybody hired from now on, in millionths of a doubling; absent for nothing.</summary>
    public int? Skill { get; init; }
}

/// <summary>Where an own contract stands.</summary>
public enum ContractStatus
{
    /// <summary>Pieces are being done.</summary>
    Working,

    /// <summary>All pieces are done; the owner submits by hand.</summary>
    ReadyToSubmit,

    /// <summary>The client looks at it.</summary>
    Validating,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>Failed validation.</summary>
    FailedValidation,

    /// <summary>Not submitted in time.</summary>
    TooLate,

    /// <summary>Given up.</summary>
    Dropped,

    /// <summary>Cancelled by the end of the match.</summary>
    Cancelled,

    /// <summary>Another contestant was paid first; the bond came back.</summary>
    Outrun,
}

/// <summary>One part of an own contract.</summary>
/// <param name="Specialty">The specialty it asks for.</param>
/// <param name="Minutes">Labelled minutes.</param>
/// <param name="After">Parts that must be done first.</param>
/// <param name="Ready">True once these are done.</param>
/// <param name="Started">True once any of its pieces was hired for; the number of pieces is then fixed.</param>
/// <param name="Done">True once every piece is accepted.</param>
/// <param name="Pieces">The pieces; a part that somebody else has done is one.</param>
/// <param name="PostedAs">The sub-bounty it is posted as, while it is out; nothing is hired for it then.</param>
/// <param name="Delivered">True if somebody else has done it.</param>
public sealed record PartProgressView(
    Specialty Specialty, int Minutes, IReadOnlyList<int> After, bool Ready, bool Started, bool Done, IReadOnlyList<PieceView> Pieces,
    BountyId? PostedAs = null, bool Delivered = false);

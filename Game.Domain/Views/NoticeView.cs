using Game.Domain.Primitives;

namespace Game.Domain.Views;

/// <summary>One thing that happened to the seat.</summary>
/// <param name="Tick">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Bounty">The bounty or contract it is about; absent if it is about neither.</param>
/// <param name="Amount">An amount in credits: the price won, the profit, the reading's cost; absent for notices without one.</param>
/// <param name="Part">Part index, if about a piece.</param>
/// <param name="Piece">Piece index, if about a piece.</param>
/// <param name="Failure">Code of the failure kind, once known.</param>
/// <param name="Reason">Number of the refusal, if about a refused order.</param>
/// <param name="OrderId">The order it answers, if any.</param>
public sealed record NoticeView(
    int Tick,
    NoticeKind Kind,
    BountyId? Bounty = null,
    Credits? Amount = null,
    int? Part = null,
    int? Piece = null,
    string? Failure = null,
    Rejection? Reason = null,
    string? OrderId = null)
{
    /// <summary>The other seat it is about, if any.</summary>
    public SeatId? Seat { get; init; }
}

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    /// <summary>The bid won.</summary>
    Won,

    /// <summary>The bid lost.</summary>
    Lost,

    /// <summary>The award was lost for want of cash for the bond.</summary>
    Defaulted,

    /// <summary>A scouting came back.</summary>
    Scouted,

    /// <summary>A check flagged a piece.</summary>
    Flagged,

    /// <summary>A hire lapsed; the part was re-planned or waits on.</summary>
    Lapsed,

    /// <summary>Work is finished and waits to be submitted by hand.</summary>
    ReadyToSubmit,

    /// <summary>A contract was paid.</summary>
    Paid,

    /// <summary>A contract failed validation.</summary>
    Failed,

    /// <summary>A contract came too late.</summary>
    TooLate,

    /// <summary>A contract was dropped, by order or by its plan.</summary>
    Dropped,

    /// <summary>A contract was cancelled by the end.</summary>
    Cancelled,

    /// <summary>Another contestant was paid first.</summary>
    Outrun,

    /// <summary>An order was refused.</summary>
    Refused,

    /// <summary>Money is short: a piece cannot be hired or checked.</summary>
    ShortOfCash,

    /// <summary>The one loan arrived.</summary>
    BailedOut,

    /// <summary>Bankrupt.</summary>
    Bankrupt,

    /// <summary>A lead left for want of pay.</summary>
    LeadLeft,

    /// <summary>A sponsor offers to co-sign the next bond.</summary>
    SponsorOffered,

    /// <summary>An own offer to sponsor was accepted.</summary>
    SponsorAccepted,

    /// <summary>A sponsorship ended without having served; the sponsor has its money back.</summary>
    SponsorEnded,

    /// <summary>A sponsorship was settled with its contract; the amount is what the sponsor made by it.</summary>
    SponsorSettled,

    /// <summary>A run has stopped to ask.</summary>
    Asked,

    /// <summary>Posted parts came back done.</summary>
    PartDelivered,

    /// <summary>Posted parts came back undone.</summary>
    PartReturned,

    /// <summary>The poster called the own work off; costs so far are paid.</summary>
    WorkCalledOff,
}

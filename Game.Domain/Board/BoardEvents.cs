using System.Text.Json.Serialization;
using Game.Domain.Primitives;
using Game.Domain.Subcontracts;
using Game.Domain.Work;

namespace Game.Domain.Board;

/// <summary>About the board.</summary>
public abstract record BoardEvent : GameEvent
{
    private protected BoardEvent()
    {
    }
}

/// <summary>A bounty arrived.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Job">The job in its pack.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Domain">Field of work.</param>
/// <param name="Pack">The pack.</param>
/// <param name="Minutes">Labelled minutes.</param>
/// <param name="Parts">The parts.</param>
/// <param name="Ceiling">Most that is paid, in credits.</param>
/// <param name="Format">How it finds its winner.</param>
/// <param name="Validator">Who validates.</param>
/// <param name="ClosesAt">The close of this tick decides the award.</param>
/// <param name="WorkTicks">Ticks from award to deadline.</param>
/// <param name="Difficulty">Hidden: the task's difficulty in millionths of a doubling.</param>
/// <param name="PartDifficulties">Hidden: each part's difficulty in millionths of a doubling.</param>
/// <param name="Newcomers">True if only seats with few deliveries may bid; absent otherwise.</param>
/// <param name="Sub">What makes it a sub-bounty; nothing for a client's.</param>
/// <param name="Stretch">How long its window is open, in percent of the usual time; absent for the usual.</param>
public sealed record BountyPosted(
    BountyId Id,
    string Job,
    string Title,
    string Domain,
    string Pack,
    int Minutes,
    IReadOnlyList<PartSpec> Parts,
    Credits Ceiling,
    AwardFormatKind Format,
    ValidatorKind Validator,
    int ClosesAt,
    int WorkTicks,
    int Difficulty,
    IReadOnlyList<int> PartDifficulties,
    bool? Newcomers = null,
    SubcontractTerms? Sub = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Stretch = null) : BoardEvent;

/// <summary>Somebody was given more time, and an open window lasts longer for everybody.</summary>
/// <param name="Bounty">The bounty.</param>
/// <param name="Stretch">How long its window is open, in percent of the usual time.</param>
/// <param name="ClosesAt">The close of this tick decides the award: never earlier than before.</param>
public sealed record WindowLengthened(BountyId Bounty, int Stretch, int ClosesAt) : BoardEvent;

/// <summary>Its poster took a sub-bounty off the board while bids were taken.</summary>
/// <param name="Bounty">The bounty.</param>
public sealed record BountyCalledOff(BountyId Bounty) : BoardEvent;

/// <summary>An audit rule binds a bounty that has just arrived: each of its parts must be looked at by an expert.</summary>
/// <param name="Bounty">The bounty.</param>
public sealed record ExpertCheckRequired(BountyId Bounty) : BoardEvent;

/// <summary>A seat may bid, and receives its free private estimate.</summary>
/// <param name="Bounty">The bounty.</param>
/// <param name="Seat">The seat.</param>
/// <param name="Estimate">Private to the seat: difficulty plus noise, in millionths of a doubling.</param>
public sealed record SeatInvited(BountyId Bounty, SeatId Seat, int Estimate) : BoardEvent;

/// <summary>A bid was placed or replaced.</summary>
/// <param name="Bounty">The bounty.</param>
/// <param name="Seat">The bidder.</param>
/// <param name="Amount">Asked price, in credits.</param>
/// <param name="StatedChance">Percent, if stated.</param>
/// <param name="Plan">The plan to start with, if sent along.</param>
public sealed record BidPlaced(BountyId Bounty, SeatId Seat, Credits Amount, int? StatedChance, Plan? Plan) : BoardEvent;

/// <summary>A bid was taken back.</summary>
/// <param name="Bounty">The bounty.</param>
/// <param name="Seat">The bidder.</param>
public sealed record BidWithdrawn(BountyId Bounty, SeatId Seat) : BoardEvent;

/// <summary>A seat looked at a hidden difficulty.</summary>
/// <param name="Bounty">The bounty.</param>
/// <param name="Seat">Who paid.</param>
/// <param name="Reading">Private to the seat: difficulty plus noise, in millionths of a doubling.</param>
public sealed record BountyScouted(BountyId Bounty, SeatId Seat, int Reading) : BoardEvent;

/// <summary>The lowest open bid on a descending clock is another one now.</summary>
/// <param name="Bounty">The bounty.</param>
/// <param name="Seat">Whose bid stands, or nobody's.</param>
/// <param name="Amount">What it asks, in credits.</param>
/// <param name="Lot">Its lot, by which ties were settled.</param>
/// <param name="ClosesAt">The close of this tick decides the award: later than before if the change was late.</param>
public sealed record StandingBidChanged(BountyId Bounty, SeatId? Seat, Credits? Amount, ulong? Lot, int ClosesAt) : BoardEvent;

/// <summary>Everybody who took a bounty before its window closed defaulted: it stays open without them.</summary>
/// <param name="Bounty">The bounty.</param>
public sealed record BidsVoided(BountyId Bounty) : BoardEvent;

/// <summary>A winner could not lock the bond; the award passes on.</summary>
/// <param name="Bounty">The bounty.</param>
/// <param name="Seat">Who defaulted.</param>
/// <param name="SuspendedUntil">The tick before which the seat may not bid, if this default suspends it.</param>
public sealed record AwardDefaulted(BountyId Bounty, SeatId Seat, int? SuspendedUntil) : BoardEvent;

/// <summary>A bounty found its winner.</summary>
/// <param name="Bounty">The bounty.</param>
/// <param name="Winner">The winner.</param>
/// <param name="Price">What passing pays, in credits.</param>
/// <param name="Amounts">All amounts that stood, shuffled.</param>
public sealed record BountyAwarded(BountyId Bounty, SeatId Winner, Credits Price, IReadOnlyList<Credits> Amounts) : BoardEvent;

/// <summary>A contest began; each contestant's contract follows.</summary>
/// <param name="Bounty">The bounty.</param>
/// <param name="Contestants">Who works on it, in the order of their lots.</param>
/// <param name="Prize">What the first valid result is paid, in credits.</param>
/// <param name="Amounts">All amounts that stood, shuffled: as many ceilings as there were entries.</param>
public sealed record ContestOpened(BountyId Bounty, IReadOnlyList<SeatId> Contestants, Credits Prize, IReadOnlyList<Credits> Amounts) : BoardEvent;

/// <summary>Nobody took a bounty; it comes back with a higher reward.</summary>
/// <param name="Bounty">The bounty.</param>
/// <param name="Amounts">All amounts that stood (of bidders who defaulted), shuffled.</param>
/// <param name="ClimbsAt">The tick in which it comes back.</param>
public sealed record BountyRested(BountyId Bounty, IReadOnlyList<Credits> Amounts, int ClimbsAt) : BoardEvent;

/// <summary>A bounty came back with a higher reward.</summary>
/// <param name="Bounty">The bounty.</param>
/// <param name="Ceiling">Most that is paid from now on, in credits.</param>
/// <param name="ClosesAt">The close of this tick decides the award.</param>
/// <param name="Stretch">How long its window is open, in percent of the usual time; absent for the usual.</param>
public sealed record BountyClimbed(BountyId Bounty, Credits Ceiling, int ClosesAt, int? Stretch = null) : BoardEvent;

/// <summary>Nobody took a bounty.</summary>
/// <param name="Bounty">The bounty.</param>
/// <param name="Amounts">All amounts that stood (of bidders who defaulted), shuffled.</param>
public sealed record BountyExpired(BountyId Bounty, IReadOnlyList<Credits> Amounts) : BoardEvent;

using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Views;

/// <summary>The private side of one seat. Nobody else ever receives it.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Name">Nickname.</param>
/// <param name="Cash">Money at hand, in credits.</param>
/// <param name="Held">Escrows and bonds, in credits.</param>
/// <param name="Profit">Cash plus held less every stake and loan received, in credits: moves with every payment, unlike the settled figure on the leaderboard.</param>
/// <param name="Settled">The settled profit that everybody sees, in credits.</param>
/// <param name="Attention">Runs and waiting hires in hand.</param>
/// <param name="Capacity">How many of them are coordinated well.</param>
/// <param name="QueueAtCapacity">Whether hiring stops at capacity.</param>
/// <param name="SuspendedUntil">Tick before which no bid is taken, or nothing.</param>
/// <param name="Retired">True once bankrupt for good.</param>
/// <param name="Leads">What the seat knows and does about each bounty it is invited to and that is still open, in order of arrival.</param>
/// <param name="Contracts">Own contracts, running first, then closed ones of the last 120 ticks, newest first.</param>
/// <param name="Notices">What happened to the seat, oldest first, at most 60.</param>
public sealed record DeskView(
    SeatId Seat,
    string Name,
    Credits Cash,
    Credits Held,
    Credits Profit,
    Credits Settled,
    int Attention,
    int Capacity,
    bool QueueAtCapacity,
    int? SuspendedUntil,
    bool Retired,
    IReadOnlyList<LeadView> Leads,
    IReadOnlyList<ContractView> Contracts,
    IReadOnlyList<NoticeView> Notices)
{
    /// <summary>Own bids that stood when their window closed, in the order of the awards: as long as the board shows the bounty, until it climbs.</summary>
    public IReadOnlyList<OwnBidView> Bids { get; init; } = [];

    /// <summary>The own standing policy and what it did.</summary>
    public PolicyView Policy { get; init; } = PolicyView.Start;

    /// <summary>Whether agencies work for the seat on completion: its deliveries and its reputation suffice. Absent where the scenario does not allow it.</summary>
    public bool? Credit { get; init; }

    /// <summary>Sponsorships that the seat gives or receives, in the order of their offers.</summary>
    public IReadOnlyList<SponsorshipView> Sponsorships { get; init; } = [];

    /// <summary>What the own record is worth; absent where no records are kept.</summary>
    public ReputationView? Reputation { get; init; }

    /// <summary>The own domains, leads and templates; absent where the scenario has none of them.</summary>
    public PracticeView? Practice { get; init; }

    /// <summary>The agency the seat runs; absent for an orchestrator.</summary>
    public AgencyView? Agency { get; init; }

    /// <summary>
    /// The time that the host gives the seat, in percent of the usual, 101 to 300: questions of its own runs wait that much longer, and
    /// bid windows of the whole room are open at least that much longer. Absent for the usual time.
    /// </summary>
    public int? ExtraTime { get; init; }

    /// <summary>After the end: the own profit taken apart, and every own contract looked back on. Absent before it.</summary>
    public OwnDebriefView? Debrief { get; init; }

    /// <summary>What the next award would lock of the seat's own money, for the appraiser: less with a good record, or with a sponsor who waits for it.</summary>
    public OwnBond BondAhead() => new(
        Reputation?.BondShare,
        Sponsorships.FirstOrDefault(static one => one is { Giving: false, Status: SponsorshipStatus.Accepted })?.Amount ?? Credits.Zero);

    /// <summary>What the seat has at stake in a contract of its own, for the appraiser.</summary>
    /// <param name="contract">The contract.</param>
    public OwnBond BondOf(ContractView contract) => new(
        Locked: contract.Bond,
        Sponsored: Sponsorships.FirstOrDefault(one => !one.Giving && one.Status == SponsorshipStatus.Serving && one.Bounty == contract.Id.Bounty)?.Amount ?? Credits.Zero);
}

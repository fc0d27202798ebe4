using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Standing;
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

/// <summary>Private knowledge and the own bid on one open bounty.</summary>
/// <param name="Bounty">The bounty.</param>
/// <param name="Estimate">The free private estimate of the task's difficulty, in millionths of a doubling: true value plus noise.</param>
/// <param name="Readings">What scouting showed, in millionths of a doubling, in order.</param>
/// <param name="ScoutPrice">Price of one more scouting, in credits.</param>
/// <param name="Bid">The live bid, if any.</param>
/// <param name="Bond">The bond that the live bid would lock, in credits; without a bid, and at the second price, that of a bid at the ceiling.</param>
public sealed record LeadView(BountyId Bounty, int Estimate, IReadOnlyList<int> Readings, Credits ScoutPrice, BidView? Bid, Credits Bond)
{
    /// <summary>On a descending clock: true while the own bid is the lowest. Nothing for other formats.</summary>
    public bool? Stands { get; init; }

    /// <summary>Where the record counts (scored bids, weighted lotteries): the own expected success, in parts per million. Nothing elsewhere.</summary>
    public int? Success { get; init; }

    /// <summary>True once the seat took back a bid on a descending clock and so has left it; nothing otherwise.</summary>
    public bool? Left { get; init; }

    /// <summary>What the own domains and mastery do to everybody hired for it, in millionths of a doubling; absent for nothing.</summary>
    public int? Skill { get; init; }
}

/// <summary>The own live bid.</summary>
/// <param name="Amount">Asked price, in credits.</param>
/// <param name="StatedChance">Stated chance in percent, if given.</param>
/// <param name="Plan">The plan it will start with, if one was sent along.</param>
public sealed record BidView(Credits Amount, int? StatedChance, Plan? Plan);

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
/// <param name="StatedChance">The chance stated with the bid, in percent.</param>
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

/// <summary>What a piece is doing.</summary>
public enum PieceStatus
{
    /// <summary>Its part is not ready or it has not asked for an agent.</summary>
    Idle,

    /// <summary>It waits for a free agent or for its limit price.</summary>
    Waiting,

    /// <summary>An agent works on it.</summary>
    Running,

    /// <summary>It waits for someone to check it.</summary>
    AwaitingCheck,

    /// <summary>It is being checked.</summary>
    Checking,

    /// <summary>Its result counts.</summary>
    Done,

    /// <summary>Its agent has stopped to ask and waits for an answer.</summary>
    Asking,
}

/// <summary>A second agent beside a running one.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Price">Its hire price without the fee, in credits.</param>
/// <param name="StartedAt">Tick in which it started.</param>
/// <param name="EndsAt">Tick in which it finishes; nothing once its result stands by.</param>
public sealed record ForkView(AgentType Agent, Credits Price, int StartedAt, int? EndsAt);

/// <summary>What a run has stopped to ask.</summary>
/// <param name="AskedAt">Tick in which it stopped.</param>
/// <param name="AnswerBy">Tick in which the standing policy answers if nobody has.</param>
/// <param name="TicksLeft">Ticks of work that are left once it is answered.</param>
public sealed record QuestionView(int AskedAt, int AnswerBy, int TicksLeft);

/// <summary>One piece. Whether its result is good stays hidden until the client's verdict.</summary>
/// <param name="Status">What it is doing.</param>
/// <param name="Minutes">Its human minutes, hand-over included.</param>
/// <param name="Attempt">0 for the first.</param>
/// <param name="Agent">The agent at work, waited for, or that did the last attempt.</param>
/// <param name="Guided">True if the attempt knows what a check said was wrong.</param>
/// <param name="Price">Hire price of the current attempt without the fee, in credits, once hired.</param>
/// <param name="StartedAt">Tick the current run or check started, or the wait began.</param>
/// <param name="EndsAt">Tick in which the current run or check ends.</param>
/// <param name="Verdict">After the client's verdict: true if the piece was good, false if bad. The verdict reveals all pieces, also those it let pass.</param>
/// <param name="Question">What the run asks, while it waits for an answer.</param>
/// <param name="Fork">A second agent on the piece, while the first one's result is open.</param>
public sealed record PieceView(
    PieceStatus Status, int Minutes, int Attempt, AgentType Agent, bool Guided, Credits? Price, int? StartedAt, int? EndsAt, bool? Verdict,
    QuestionView? Question = null, ForkView? Fork = null)
{
    /// <summary>True once an expert has looked at a result of it, as an audit rule may require.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)]
    public bool Examined { get; init; }

    /// <summary>Terms on which the current attempt was hired; absent for escrow.</summary>
    public TermsKind? Terms { get; init; }

    /// <summary>What insuring the current attempt cost, in credits; absent if it is not insured.</summary>
    public Credits? Premium { get; init; }

    /// <summary>Limit price of a waiting hire, in credits per 30-minute piece; absent without one.</summary>
    public Credits? Limit { get; init; }

    /// <summary>Number of the basket a waiting hire is tied into; absent without one.</summary>
    public int? Basket { get; init; }
}

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

/// <summary>One line of a contract's trace: who, when, where, what it cost, what came of it.</summary>
/// <param name="Tick">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Part">Part index, if about a piece.</param>
/// <param name="Piece">Piece index, if about a piece.</param>
/// <param name="Attempt">Attempt, if about a run.</param>
/// <param name="Agent">Who, if about a run or check.</param>
/// <param name="Amount">Money that moved, in credits; positive is paid by the owner.</param>
/// <param name="Failure">Code of the failure kind, such as <c>FM-1.3</c>, once known.</param>
/// <param name="Answer">What an asking run was told.</param>
public sealed record TraceView(
    int Tick, TraceKind Kind, int? Part = null, int? Piece = null, int? Attempt = null, AgentType? Agent = null, Credits? Amount = null, string? Failure = null,
    QuestionAnswer? Answer = null);

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

/// <summary>One thing that happened to the seat.</summary>
/// <param name="Tick">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Bounty">The bounty or contract it is about.</param>
/// <param name="Amount">An amount in credits: the price won, the profit, the reading's cost.</param>
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

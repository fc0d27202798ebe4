using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Domain.Views;

/// <summary>Everything one viewer may see of a match between two ticks.</summary>
/// <param name="Room">What everybody may see (bounties: those the viewer is invited to, and all that are awarded or closed).</param>
/// <param name="Desk">What only the viewer's own seat may see; nothing for spectators and the host.</param>
public sealed record MatchView(RoomView Room, DeskView? Desk);

/// <summary>The public side of a match.</summary>
/// <param name="Tick">The open tick: 0 before the first close. One tick is five market minutes.</param>
/// <param name="Ended">True after the end; no order is taken any more.</param>
/// <param name="Scenario">The settings of the match as they hold now: after a new generation with its horizons. Holds no secret: neither seed nor difficulty nor
/// shocks that have not been announced.</param>
/// <param name="Bounties">In the order of arrival; closed ones stay for 120 ticks.</param>
/// <param name="Prices">One line per agent type, in the order of <see cref="AgentType.Index"/>; experts last.</param>
/// <param name="Standings">All seats by settled profit, best first; ties share a rank.</param>
/// <param name="News">The last announcements, oldest first, at most 30.</param>
public sealed record RoomView(
    int Tick,
    bool Ended,
    Scenario Scenario,
    IReadOnlyList<BountyView> Bounties,
    IReadOnlyList<PriceView> Prices,
    IReadOnlyList<StandingView> Standings,
    IReadOnlyList<NewsView> News)
{
    /// <summary>The insurer's book; absent where insurance is not offered.</summary>
    public InsurerView? Insurer { get; init; }

    /// <summary>After the end: what real models made of the tasks of this match, in order of arrival. Absent before it and where nothing was measured.</summary>
    public IReadOnlyList<MeasuredView>? Measured { get; init; }

    /// <summary>After the end: how well the room did as a market. Absent before it.</summary>
    public DebriefView? Debrief { get; init; }

    /// <summary>The market for leads; absent where none can be hired.</summary>
    public LeadMarketView? LeadMarket { get; init; }

    /// <summary>What is scarce around the market: energy, experts, shocks.</summary>
    public ConditionsView Conditions { get; init; } = ConditionsView.Quiet;

    /// <summary>Books and calls; absent where agents have a posted price.</summary>
    public MarketView? Market { get; init; }
}

/// <summary>Where a bounty stands. Kanban columns follow it.</summary>
public enum BountyStatus
{
    /// <summary>Open, and nobody has bid yet.</summary>
    Open,

    /// <summary>Open, with at least one live bid.</summary>
    Bidding,

    /// <summary>Awarded; the winner works on it.</summary>
    Working,

    /// <summary>Submitted; the client looks at it.</summary>
    Validating,

    /// <summary>Passed and paid.</summary>
    Paid,

    /// <summary>Did not pass, or came too late.</summary>
    Failed,

    /// <summary>Given up by its winner.</summary>
    Dropped,

    /// <summary>Nobody took it; it comes back with a higher reward.</summary>
    Resting,

    /// <summary>Nobody took it.</summary>
    Unsold,

    /// <summary>Still open when the match ended.</summary>
    Cancelled,
}

/// <summary>A bounty as everybody may see it. Difficulty is never part of it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Domain">Field of work, from the pack.</param>
/// <param name="Pack">The pack it came from.</param>
/// <param name="Minutes">Labelled length in human minutes.</param>
/// <param name="Ceiling">Most that is paid, in credits.</param>
/// <param name="Format">How it finds its winner.</param>
/// <param name="Validator">Who validates it.</param>
/// <param name="PostedAt">Tick of arrival.</param>
/// <param name="ClosesAt">The close of this tick decides the award; earlier if the first bid ends the window, later if a descending clock is extended.</param>
/// <param name="WorkTicks">Ticks from award to deadline.</param>
/// <param name="Parts">The parts, in order.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Invited">How many seats may bid.</param>
/// <param name="Bids">Number of live bids; after the award, of bids that stood at the close.</param>
/// <param name="Winner">The winner's seat, once awarded.</param>
/// <param name="Price">What the winner will be paid, in credits, once awarded.</param>
/// <param name="Deadline">Tick after which the price falls, once awarded.</param>
/// <param name="Amounts">All amounts that stood at the close, unnamed and shuffled, once awarded or unsold.</param>
/// <param name="Paid">What was paid in the end, in credits, once closed; zero when it failed.</param>
/// <param name="WinnerStatedChance">The winner's stated chance in percent, once closed, if one was given.</param>
/// <param name="ClosedAt">Tick in which it left the board's working columns; absent before.</param>
public sealed record BountyView(
    BountyId Id,
    string Title,
    string Domain,
    string Pack,
    int Minutes,
    Credits Ceiling,
    AwardFormatKind Format,
    ValidatorKind Validator,
    int PostedAt,
    int ClosesAt,
    int WorkTicks,
    IReadOnlyList<PartSpec> Parts,
    BountyStatus Status,
    int Invited,
    int Bids,
    SeatId? Winner,
    Credits? Price,
    int? Deadline,
    IReadOnlyList<Credits>? Amounts,
    Credits? Paid,
    int? WinnerStatedChance,
    int? ClosedAt)
{
    /// <summary>The clock of an open bounty with a rising or descending clock; nothing for other formats and once bidding is over.</summary>
    public ClockView? Clock { get; init; }

    /// <summary>In a contest that has begun: all seats that work on it, in the order of their lots; <see cref="Winner"/> is then who was paid. Nothing for other formats.</summary>
    public IReadOnlyList<SeatId>? Contestants { get; init; }

    /// <summary>True if only seats with fewer deliveries than <see cref="ArrivalSettings.NewcomerDeliveries"/> may bid; nothing otherwise.</summary>
    public bool? Newcomers { get; init; }

    /// <summary>How often the reward has grown because nobody took the bounty, 1 or more; nothing before the first time.</summary>
    public int? Rung { get; init; }

    /// <summary>While it rests: the tick in which it comes back with a higher reward.</summary>
    public int? ClimbsAt { get; init; }

    /// <summary>True if an audit rule binds it: every part's plan must have an expert look at it.</summary>
    public bool ExpertCheck { get; init; }

    /// <summary>Of a sub-bounty: whose parts it is about and how they are checked; nothing for a client's bounty.</summary>
    public SubcontractView? Sub { get; init; }
}

/// <summary>What everybody sees of a sub-bounty's terms.</summary>
/// <param name="Parent">The contract whose parts it is about; its owner posted it and pays.</param>
/// <param name="Parts">Indexes of the parts in the parent's bounty.</param>
/// <param name="Check">Who checks each part on delivery: what is flagged is not paid.</param>
/// <param name="Depth">1 for parts of a client's bounty, 2 for parts of those, at most 3.</param>
public sealed record SubcontractView(ContractId Parent, IReadOnlyList<int> Parts, CheckKind Check, int Depth);

/// <summary>What real models made of one task. Told after the end alone, as it gives the hidden difficulty away.</summary>
/// <param name="Bounty">The bounty.</param>
/// <param name="Title">Its title.</param>
/// <param name="Models">How many real models tried it.</param>
/// <param name="Solved">How many of them solved it.</param>
/// <param name="Difficulty">The task's hidden difficulty, in millionths of a doubling.</param>
public sealed record MeasuredView(BountyId Bounty, string Title, int Models, int Solved, int Difficulty);

/// <summary>An open bounty's clock in the open tick. Everybody sees it; whose bid stands is told after the award.</summary>
/// <param name="Price">Rising: what accepting pays in this tick. Descending: most that a new bid may ask; zero when nothing is left to undercut. In credits.</param>
/// <param name="Step">Rising: movement per tick, slower where windows are lengthened for somebody's extra time. Descending: least undercut. In credits.</param>
/// <param name="Standing">Descending: the lowest open bid, in credits; nothing before the first.</param>
/// <param name="CeilingAt">Rising: the tick from which the clock stands at the ceiling; nothing once it does.</param>
public sealed record ClockView(Credits Price, Credits Step, Credits? Standing, int? CeilingAt);

/// <summary>One line of the agent market.</summary>
/// <param name="Type">The agent type, or the experts.</param>
/// <param name="Price">Price at which hires of the open tick are charged: credits per 30-minute piece; for experts credits per minute.</param>
/// <param name="Base">Base price in the same unit.</param>
/// <param name="Supply">Agents that can be hired or are at work; 0 during an outage or a strike and outside the experts' hours, when the busy ones still finish.</param>
/// <param name="Busy">Agents at work or checking.</param>
/// <param name="Waiting">Hires and checks that wait for one.</param>
/// <param name="Change">Change of the price over the last 12 ticks (a market hour), in basis points.</param>
/// <param name="History">Earlier prices in credits, one per 6 ticks, oldest first, at most 60: enough for a small line.</param>
public sealed record PriceView(
    AgentType Type, Credits Price, Credits Base, int Supply, int Busy, int Waiting, int Change, IReadOnlyList<Credits> History);

/// <summary>One line of the leaderboard: settled figures only, so that it gives away nothing of work in hand.</summary>
/// <param name="Rank">1 is best; ties share a rank.</param>
/// <param name="Seat">The seat.</param>
/// <param name="Name">Nickname or the bot's name.</param>
/// <param name="Bot">True for bots; always shown.</param>
/// <param name="Profit">Settled profit in credits: closed contracts whole; scouting and fees once a market hour; loans and new stakes taken off.</param>
/// <param name="Margin">Profit of closed contracts over payments received, in basis points; nothing before the first payment.</param>
/// <param name="BidsPlaced">Bounties bid on whose window has closed.</param>
/// <param name="BidsWon">Awards received.</param>
/// <param name="Delivered">Contracts paid.</param>
/// <param name="Failed">Contracts failed or dropped.</param>
/// <param name="Brier">Mean squared error of stated chances, in parts per million, 0 is perfect; nothing before the first scored one (Brier 1950).</param>
/// <param name="Retired">True once bankrupt for good.</param>
/// <param name="Loans">Loans and further stakes received, in credits.</param>
/// <param name="JoinedAt">Tick of joining; above 0 marks a late joiner.</param>
public sealed record StandingView(
    int Rank,
    SeatId Seat,
    string Name,
    bool Bot,
    Credits Profit,
    int? Margin,
    int BidsPlaced,
    int BidsWon,
    int Delivered,
    int Failed,
    int? Brier,
    bool Retired,
    Credits Loans,
    int JoinedAt)
{
    /// <summary>True while a regent, a stand-in, keeps the seat for a human who is away.</summary>
    public bool Regent { get; init; }

    /// <summary>What is known of its deliveries; absent where no records are kept.</summary>
    public RecordView? Record { get; init; }

    /// <summary>True if the seat runs an agency: it sells agents and bids for no bounty. Absent otherwise.</summary>
    public bool? Agency { get; init; }
}

/// <summary>What an announcement is about.</summary>
public enum NewsKind
{
    /// <summary>A seat joined.</summary>
    Joined,

    /// <summary>A bounty went to a winner.</summary>
    Awarded,

    /// <summary>A contest began; the amount is its prize.</summary>
    ContestOpened,

    /// <summary>A bounty that nobody took came back; the amount is its new ceiling.</summary>
    Climbed,

    /// <summary>A winner could not lock the bond.</summary>
    Defaulted,

    /// <summary>A contract was paid.</summary>
    Paid,

    /// <summary>A contract failed validation or its deadline.</summary>
    Failed,

    /// <summary>A contract was dropped.</summary>
    Dropped,

    /// <summary>A price is a quarter above or below its last reported level.</summary>
    PriceMoved,

    /// <summary>A seat went bankrupt and retired.</summary>
    Bankrupt,

    /// <summary>A human got the one loan.</summary>
    BailedOut,

    /// <summary>A bankrupt bot was replaced.</summary>
    Replaced,

    /// <summary>A regent keeps a seat.</summary>
    RegentStarted,

    /// <summary>A seat is back in its owner's hands.</summary>
    RegentEnded,

    /// <summary>No more bounties arrive before the end.</summary>
    LastBounties,

    /// <summary>The match is over.</summary>
    Ended,

    /// <summary>A shock will begin.</summary>
    ShockAnnounced,

    /// <summary>A shock is in force.</summary>
    ShockBegan,

    /// <summary>A shock is over, or was called off.</summary>
    ShockEnded,
}

/// <summary>One announcement. The page words it; nothing in it is secret.</summary>
/// <param name="Tick">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Seat">The seat it is about, if any.</param>
/// <param name="Bounty">The bounty it is about, if any.</param>
/// <param name="Amount">An amount in credits: the price of an award, what was paid, the new market price; absent for news without one.</param>
/// <param name="Type">The agent type it is about, if any.</param>
/// <param name="Change">For a price: the change in basis points since the last report; absent for other news.</param>
/// <param name="Shock">The shock it is about, if any.</param>
public sealed record NewsView(int Tick, NewsKind Kind, SeatId? Seat = null, BountyId? Bounty = null, Credits? Amount = null, AgentType? Type = null, int? Change = null,
    ShockView? Shock = null);

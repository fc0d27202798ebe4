using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;

namespace Game.Bots.Protocol;

/// <summary>Asks for a seat.</summary>
/// <param name="Room">The room's code: four letters, in any case.</param>
/// <param name="Name">Nickname, 1 to 20 visible characters; a number is put behind it where it is taken. Not looked at with a seat key.</param>
/// <param name="SeatKey">The key of one's own seat, to return to it.</param>
/// <param name="Bot">True for a program; everybody sees which seats are bots.</param>
public sealed record JoinRequest(string Room, string? Name = null, string? SeatKey = null, bool Bot = false);

/// <summary>Asks to watch.</summary>
/// <param name="Room">The room's code.</param>
public sealed record WatchRequest(string Room);

/// <summary>Asks to go on after a lost connection.</summary>
/// <param name="Room">The room's code.</param>
/// <param name="SeatKey">The key of one's own seat.</param>
/// <param name="Version">Version of the last view seen, 0 for none. If it was a few seconds ago the next view holds only what changed since.</param>
public sealed record ResumeRequest(string Room, string SeatKey, long Version = 0);

/// <summary>Sends an order.</summary>
/// <param name="Id">Made by the client, 1 to 64 characters, different for every order of the seat in the match.</param>
/// <param name="Order">The order; its member <c>type</c> names its kind.</param>
public sealed record SubmitRequest(string Id, Order Order);

/// <summary>Ends a bot's turn.</summary>
/// <param name="Tick">The open tick of the view that was answered; it ends the turns of all ticks up to it.</param>
public sealed record EndTurnRequest(int Tick);

/// <summary>How a turn was in time.</summary>
/// <param name="Tick">The tick it was ended with.</param>
/// <param name="Late">True if it took more than its limit and the bank together: orders that came after that were refused with <see cref="Rejection.TurnTooLate"/>.</param>
/// <param name="Bank">What is left of the bank, in milliseconds, 0 to 60,000.</param>
/// <param name="Asleep">True after three late turns in a row, until one comes in time.</param>
public sealed record TurnTaken(int Tick, bool Late, int Bank, bool Asleep);

/// <summary>The seat of this connection.</summary>
/// <param name="Room">The room's code.</param>
/// <param name="Seat">The seat's number.</param>
/// <param name="SeatKey">The secret that proves the seat: shown once, when the seat is new. Keep it to return; whoever has it plays the seat.</param>
public sealed record Seated(string Room, SeatId Seat, string? SeatKey = null);

/// <summary>The room that is watched.</summary>
/// <param name="Room">The room's code.</param>
public sealed record Watching(string Room);

/// <summary>What became of an order.</summary>
/// <param name="Id">The id it was sent with.</param>
/// <param name="Status"><c>sealed</c>: the answer follows; <c>accepted</c>; or <c>refused</c>.</param>
/// <param name="Reason">Number of the <see cref="Rejection"/>; 0 unless refused.</param>
public sealed record Answer(string Id, ReceiptStatus Status, int Reason = 0);

/// <summary>The room has stopped.</summary>
/// <param name="Reason">Number of the <see cref="RoomProblem"/>.</param>
public sealed record ClosedMessage(int Reason);

/// <summary>What a viewer sees.</summary>
/// <param name="Version">Rises with every change of the room; never repeats, also over restarts of the server.</param>
/// <param name="Since">The version that the changes are to be applied to; absent: this is the whole view.</param>
/// <param name="Room">The public side.</param>
/// <param name="Desk">The private side, always whole; absent for watchers and where it has not changed.</param>
public sealed record ViewMessage(long Version, long? Since, RoomPart Room, DeskView? Desk = null);

/// <summary>The public side of a room, whole or what changed; an absent member has not changed.</summary>
/// <param name="Tick">The open tick, always there.</param>
/// <param name="Phase">What the room is doing: <c>running</c>, <c>paused</c>, <c>ended</c> or <c>stopped</c>; always there.</param>
/// <param name="MillisecondsPerTick">Speed of the clock, 50 to 4,000; always there.</param>
/// <param name="Round">1 for the first match of the room; always there.</param>
/// <param name="Scenario">The settings; in a whole view, and when a new generation of agents has changed them.</param>
/// <param name="Bounties">New and changed bounties, in order of arrival.</param>
/// <param name="Gone">Bounties that are no longer on the board.</param>
/// <param name="Prices">Market lines, whole.</param>
/// <param name="Moves">Market lines that moved: position in the market, price in credits, supply, busy, waiting, change in basis points, then any new points of the price history.</param>
/// <param name="Standings">The leaderboard, whole.</param>
/// <param name="News">New announcements, oldest first; a viewer keeps 30.</param>
/// <param name="Insurer">The insurer's book, whole; never there where insurance is not offered.</param>
/// <param name="LeadMarket">The market for leads, whole; never there where none can be hired.</param>
/// <param name="Conditions">Energy, experts and shocks, whole.</param>
/// <param name="Market">Books and calls, whole; never there where agents have a posted price.</param>
/// <param name="Measured">After the end: what real models made of the tasks, whole; never there where nothing was measured.</param>
/// <param name="Debrief">After the end: how the room did, whole.</param>
public sealed record RoomPart(
    int Tick,
    string Phase,
    int MillisecondsPerTick,
    int Round,
    Scenario? Scenario = null,
    IReadOnlyList<BountyView>? Bounties = null,
    IReadOnlyList<BountyId>? Gone = null,
    IReadOnlyList<PriceView>? Prices = null,
    IReadOnlyList<IReadOnlyList<decimal>>? Moves = null,
    IReadOnlyList<StandingView>? Standings = null,
    IReadOnlyList<NewsView>? News = null,
    InsurerView? Insurer = null,
    LeadMarketView? LeadMarket = null,
    ConditionsView? Conditions = null,
    MarketView? Market = null,
    IReadOnlyList<MeasuredView>? Measured = null,
    DebriefView? Debrief = null);

using Game.Domain.Primitives;

namespace Web.Rooms;

/// <summary>What a teacher should look at.</summary>
[Flags]
public enum SeatAlerts
{
    None = 0,

    /// <summary>Nobody looks through the eyes of this seat.</summary>
    Disconnected = 1,

    /// <summary>No order for a minute of market time; a pause of the room is no idleness.</summary>
    Idle = 2,

    /// <summary>Not one bid in the first minute.</summary>
    NeverBid = 4,

    /// <summary>More than three bids lost in a row.</summary>
    Losing = 8,

    /// <summary>Bankrupt for good: it can do nothing more in this round.</summary>
    Broke = 16,
}

/// <summary>One seat as the host sees it: nothing of its plans, bids or cash.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Name">Its name in the room.</param>
/// <param name="Bot">A bot, of the house or remote.</param>
/// <param name="Here">Somebody looks through its eyes; house bots always do.</param>
/// <param name="AwaySeconds">Market seconds since somebody did; 0 if somebody does.</param>
/// <param name="HasBid">It has bid in this round.</param>
/// <param name="Profit">Settled profit, as on the leaderboard.</param>
/// <param name="LostInARow">Bids lost since the last one won.</param>
/// <param name="Regent">A stand-in keeps it.</param>
/// <param name="Retired">Bankrupt for good.</param>
/// <param name="Alerts">What to look at; nothing for bots.</param>
public sealed record RosterLine(
    SeatId Seat, string Name, bool Bot, bool Here, int AwaySeconds, bool HasBid, Credits Profit, int LostInARow, bool Regent, bool Retired, SeatAlerts Alerts)
{
    /// <summary>Somebody who knows the return code, but not the PIN, asks to be let back to this seat.</summary>
    public bool AsksReturn { get; init; }

    /// <summary>Sat down between two rounds and is dealt in when the next one starts.</summary>
    public bool Waits { get; init; }

    /// <summary>Is through with the practice.</summary>
    public bool Practised { get; init; }

    /// <summary>Has answered the prediction question.</summary>
    public bool Predicted { get; init; }

    /// <summary>Its owner wants no stand-in.</summary>
    public bool NoStandIn { get; init; }

    /// <summary>Has handed in the exit ticket.</summary>
    public bool Left { get; init; }

    /// <summary>Its owner has left the room on purpose; that is no line that was lost.</summary>
    public bool Departed { get; init; }

    /// <summary>While the host asks who is there: has answered, or not yet; nothing for whoever is not asked.</summary>
    public bool? Answered { get; init; }

    /// <summary>A house bot that was late three turns in a row and has not come in time since: a sleeper.</summary>
    public bool Asleep { get; init; }

    /// <summary>The time it has, in percent of the usual, above 100; nothing for the usual.</summary>
    public int? ExtraTime { get; init; }
}

/// <summary>A message of the host.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="To">The one seat it is for; nothing for everybody.</param>
/// <param name="Text">Up to 200 visible characters, to be shown as text.</param>
public sealed record RoomNote(int Number, SeatId? To, string Text);

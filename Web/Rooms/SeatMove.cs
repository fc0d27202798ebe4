using Web.Journal;

namespace Web.Rooms;

/// <summary>What became of a student who was to be moved to another room of a split class.</summary>
public enum SeatMove
{
    /// <summary>Sits in the other room now; the phone follows by itself.</summary>
    Moved,

    /// <summary>Has not been connected without a break for ten seconds: who is asked to move must be there to see it.</summary>
    NotSteady,

    /// <summary>One of the two rooms has begun.</summary>
    Begun,

    /// <summary>The other room is full.</summary>
    Full,

    /// <summary>No such seat, or not of the same class.</summary>
    Unknown,
}

/// <summary>A seat on its way: who it is, the class it may move in, and what its owner has said and done so far.</summary>
internal sealed record SeatLuggage(SeatRecord Seat, string Group, int ExtraTime, IReadOnlyList<LessonRecord> Answers);

namespace Web.Journal;

/// <summary>Where rooms are recorded. One table of events keyed (room, sequence): the key refuses a second writer.</summary>
internal interface IJournal
{
    /// <summary>All rooms ever recorded.</summary>
    Task<IReadOnlyList<RoomRecord>> RoomsAsync();

    /// <summary>The seats of all rooms, in order of joining.</summary>
    Task<ILookup<string, SeatRecord>> SeatsAsync();

    /// <summary>The round in play.</summary>
    /// <param name="room">The room.</param>
    /// <param name="useSnapshot">False: every event, as if there were no cache.</param>
    Task<RecordedRound> ReadAsync(RoomRecord room, bool useSnapshot = true);

    /// <summary>One round of a room, whichever it plays now: its events after a sequence, in order. Nothing where no such round has begun.</summary>
    /// <param name="room">Code of the room.</param>
    /// <param name="round">1 for the first.</param>
    /// <param name="after">Sequence of the last event that is known already; 0 for the whole round.</param>
    Task<RecordedRound> RoundAsync(string room, int round, long after = 0);

    /// <summary>Every event of every round, in order, each with its stored kind and body.</summary>
    Task<IReadOnlyList<EventRecord>> AllAsync(string room);

    /// <summary>What lessons keep beside the events, of one room or of all.</summary>
    Task<IReadOnlyList<LessonRecord>> LessonsAsync(string? room = null);

    /// <summary>The links that stay the same all term.</summary>
    Task<IReadOnlyList<LinkRecord>> LinksAsync();

    /// <summary>Records everything of a write, durably, before it completes.</summary>
    /// <exception cref="JournalConflictException">Somebody else has written this sequence or this room.</exception>
    Task WriteAsync(JournalWrite write);
}

/// <summary>Another writer was there first.</summary>
internal sealed class JournalConflictException(string room, Exception inner)
    : IOException($"Somebody else writes the journal of room {room}.", inner);

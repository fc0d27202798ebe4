using Game.Domain;
using Game.Domain.Primitives;
using Web.Rooms;

namespace Web.Journal;

/// <summary>A room beside its events.</summary>
internal sealed record RoomRecord
{
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>The settings as JSON, so that a list of rooms needs no events. The first event is the truth.</summary>
    public required string Scenario { get; init; }
    public required byte[] HostKeyHash { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public int MillisecondsPerTick { get; init; }
    public bool Paused { get; init; }
    public bool Ended { get; init; }

    /// <summary>Seed of the first round, bit for bit; later rounds derive theirs from it.</summary>
    public long Seed { get; init; }

    /// <summary>The round in play, 1 for the first.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Sequence of the first event of the round in play.</summary>
    public long RoundStart { get; init; } = 1;

    /// <summary>How often the room was opened; view versions begin with it, so they rise over restarts.</summary>
    public int Epoch { get; init; }

    /// <summary>True: nobody new can join.</summary>
    public bool Locked { get; init; }

    /// <summary>When the leaderboard is shown; 0 shows it always, as rooms of older journals did.</summary>
    public LeaderboardMode Leaderboard { get; init; }
}

/// <summary>A seat of a room; the same in every round.</summary>
internal sealed record SeatRecord
{
    public required string Room { get; init; }
    public required int Seat { get; init; }
    public required string Name { get; init; }
    public bool Bot { get; init; }

    /// <summary>Strategy of a house bot.</summary>
    public string? Strategy { get; init; }

    /// <summary>SHA-256 of the seat key; nothing for a house bot.</summary>
    public byte[]? KeyHash { get; init; }

    /// <summary>True: the host took the seat out of the room; its key opens nothing any more.</summary>
    public bool Removed { get; init; }

    /// <summary>SHA-256 of the return code, by which another device finds the seat; nothing for bots and in rooms of older journals.</summary>
    public byte[]? ReturnHash { get; init; }

    /// <summary>SHA-256 of return code and PIN together.</summary>
    public byte[]? PinHash { get; init; }

    /// <summary>Code of the room that salts the two hashes, for a seat that was moved here from there; nothing for this room's own.</summary>
    public string? Salt { get; init; }

    /// <summary>Wrong PINs since the last right one.</summary>
    public int PinTries { get; init; }

    public SeatId Id => new(Seat);
}

/// <summary>The latest cached state of a room: never the truth, which is in the events.</summary>
internal sealed record SnapshotRecord
{
    public required string Room { get; init; }

    /// <summary>The last event it contains.</summary>
    public required long Sequence { get; init; }
    public required byte[] State { get; init; }

    /// <summary>SHA-256 of the state: a damaged cache is ignored, not believed.</summary>
    public required byte[] Sum { get; init; }
}

/// <summary>One stored event; written and read with prepared commands, mapped only so that the schema is made in one place.</summary>
internal sealed record EventRecord
{
    public required string Room { get; init; }
    public required long Sequence { get; init; }
    public required string Kind { get; init; }
    public required string Body { get; init; }
}

/// <summary>One thing that a lesson keeps beside the events of its room: a message, an answer, how the lesson is held.</summary>
internal sealed record LessonRecord
{
    public required string Room { get; init; }

    /// <summary>What it is; see <see cref="Web.Lessons.LessonKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whose it is; 0 for the whole room.</summary>
    public required int Seat { get; init; }

    /// <summary>JSON of the kind's record.</summary>
    public required string Body { get; init; }
}

/// <summary>A link that stays the same all term and leads to one room after the other.</summary>
internal sealed record LinkRecord
{
    /// <summary>What students open; no secret.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the secret that leads it elsewhere.</summary>
    public required byte[] KeyHash { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last led anywhere.</summary>
    public required DateTimeOffset UsedAt { get; init; }

    /// <summary>Code of the room, or of the split class, that it leads to; nothing while it leads nowhere.</summary>
    public string? Room { get; init; }

    /// <summary>When that room was opened: a code may be given out again.</summary>
    public DateTimeOffset? RoomOpened { get; init; }
}

/// <summary>What is recorded together or not at all.</summary>
internal sealed record JournalWrite(string Room)
{
    public RoomRecord? NewRoom { get; init; }
    public RoomRecord? ChangedRoom { get; init; }
    public IReadOnlyList<SeatRecord> NewSeats { get; init; } = [];
    public IReadOnlyList<SeatRecord> ChangedSeats { get; init; } = [];

    /// <summary>Sequence of the first of <see cref="Events"/>: one more than the last recorded, or somebody else has written.</summary>
    public long FirstSequence { get; init; }
    public IReadOnlyList<GameEvent> Events { get; init; } = [];
    public SnapshotRecord? Snapshot { get; init; }

    /// <summary>Each takes the place of what was kept under the same kind and seat.</summary>
    public IReadOnlyList<LessonRecord> Lesson { get; init; } = [];

    /// <summary>Takes the place of what was kept of this link; belongs to no room.</summary>
    public LinkRecord? Link { get; init; }

    /// <summary>Id of a link that goes away.</summary>
    public string? DeletedLink { get; init; }

    /// <summary>True: everything of the room goes away, for good; nothing else of the write counts.</summary>
    public bool Erase { get; init; }
}

/// <summary>What was recorded of the round in play.</summary>
/// <param name="Snapshot">A cached state, if there is a sound one; the events then begin after it.</param>
/// <param name="Events">In order.</param>
/// <param name="LastSequence">Sequence of the last event.</param>
internal sealed record RecordedRound(SnapshotRecord? Snapshot, IReadOnlyList<GameEvent> Events, long LastSequence);

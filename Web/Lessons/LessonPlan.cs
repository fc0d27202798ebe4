using Game.Domain.Views;

namespace Web.Lessons;

/// <summary>How a lesson is held: chosen by the host, shown to all, kept with the records.</summary>
public sealed record LessonPlan
{
    /// <summary>A room without a lesson.</summary>
    public static LessonPlan Plain { get; } = new();

    /// <summary>How long a class is kept if nobody says otherwise.</summary>
    public static TimeSpan UsuallyKept { get; } = TimeSpan.FromDays(30);

    /// <summary>Longest question, in visible characters.</summary>
    public const int LongestQuestion = 200;

    /// <summary>Most choices of a poll.</summary>
    public const int MostChoices = 5;

    /// <summary>True: this is a class; practice, polls and the lesson's rules are shown.</summary>
    public bool Class { get; init; }

    /// <summary>True: the evening before, with bots for students; they answer what is asked by lot.</summary>
    public bool Rehearsal { get; init; }

    /// <summary>True: the teacher has said that the lesson is over; nobody new sits down after that.</summary>
    public bool Over { get; init; }

    /// <summary>What somebody who comes after the start gets.</summary>
    public LateJoinRule LateJoin { get; init; }

    /// <summary>True if the rule marks this line as late: a person who sat down after the start of the round.</summary>
    public bool Marks(StandingView line) => LateJoin == LateJoinRule.Marked && line is { Bot: false, JoinedAt: > 0 };

    /// <summary>True: the clock stops by itself when more than 40 percent of the people vanish at once.</summary>
    public bool AutoPause { get; init; }

    /// <summary>True: no stand-in comes by itself to a seat that is left alone; the host can still call one.</summary>
    public bool NoStandIns { get; init; }

    /// <summary>True: programs may take seats of this class from outside. In a room without a lesson they always may.</summary>
    public bool RemoteBots { get; init; }

    /// <summary>True: who joins takes one of the made-up names; a name of one's own is refused.</summary>
    public bool MadeUpNames { get; init; }

    /// <summary>True: no countdown is shown and the clock moves only when the host lets it.</summary>
    public bool NoTimer { get; init; }

    /// <summary>The prediction question; nothing while none is asked.</summary>
    public string? Question { get; init; }

    /// <summary>Its choices, 2 to 5.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>True: everybody sees how many chose what. Until then only the host does.</summary>
    public bool Revealed { get; init; }

    /// <summary>The exit ticket's two questions; empty while it is not handed out.</summary>
    public IReadOnlyList<string> Exit { get; init; } = [];

    /// <summary>The day on which the room and all that is kept of it is deleted; nothing: it is kept until somebody deletes it.</summary>
    public DateTimeOffset? KeepUntil { get; init; }

    /// <summary>The tick at which a clock that the host lets run by steps stops again.</summary>
    public int? StopAt { get; init; }
}

/// <summary>What somebody who comes after the start gets. Shown to all, and kept with the records.</summary>
public enum LateJoinRule
{
    /// <summary>The same starting cash as everybody and a place in the ranking like everybody; less time is their own risk.</summary>
    Ranked,

    /// <summary>The same starting cash; marked as late in ranking and records, so that a reader may leave them out.</summary>
    Marked,
}

/// <summary>Somebody has done the practice round.</summary>
/// <param name="Bid">What they would have asked for the practice task, in whole credits; nothing if skipped.</param>
/// <param name="Skipped">True if they went on without it.</param>
public sealed record PracticeDone(int? Bid, bool Skipped);

/// <summary>An answer to the prediction question.</summary>
/// <param name="Question">The question as it was.</param>
/// <param name="Choice">Index of the choice.</param>
public sealed record Prediction(string Question, int Choice);

/// <summary>Whether the owner of a seat lets a bot stand in.</summary>
/// <param name="Wanted">False: nobody keeps the seat, whoever asks.</param>
public sealed record StandInWish(bool Wanted);

/// <summary>An exit ticket.</summary>
/// <param name="Answers">One for each question, up to 500 characters; empty where nothing was said.</param>
public sealed record ExitTicket(IReadOnlyList<string> Answers);

/// <summary>Every message that the host wrote, for the records; seats are shown the newest alone.</summary>
/// <param name="All">In order, at most <see cref="Most"/>: the oldest go first.</param>
public sealed record NoteList(IReadOnlyList<SentNote> All)
{
    /// <summary>How many are kept.</summary>
    public const int Most = 500;
}

/// <summary>A message of the host.</summary>
/// <param name="Round">The round.</param>
/// <param name="Tick">The tick that was open.</param>
/// <param name="At">When.</param>
/// <param name="To">Number of the seat it was for; nothing for everybody.</param>
/// <param name="Text">The text.</param>
public sealed record SentNote(int Round, int Tick, DateTimeOffset At, int? To, string Text);

/// <summary>The pauses of a room.</summary>
/// <param name="All">In order.</param>
public sealed record PauseList(IReadOnlyList<Pause> All);

/// <summary>A time in which the clock stood.</summary>
/// <param name="Round">The round.</param>
/// <param name="Tick">The tick that was open.</param>
/// <param name="From">Since when.</param>
/// <param name="To">Until when; nothing while it lasts.</param>
/// <param name="Automatic">True if many people vanished; false if the host did it.</param>
public sealed record Pause(int Round, int Tick, DateTimeOffset From, DateTimeOffset? To, bool Automatic)
{
    /// <summary>Numbers of the seats that the clock waits for, of those who are there and those who are missing; nothing if the host stopped it.</summary>
    public IReadOnlyList<int>? People { get; init; }
}

/// <summary>Whether anybody looks at a seat, as far as it must outlive a restart.</summary>
/// <param name="Round">The round it is about.</param>
/// <param name="Left">The tick since which nobody looks; nothing while somebody does.</param>
/// <param name="Unread">Since when what happened is told to its owner; nothing once it was read.</param>
public sealed record Presence(int Round, int? Left, int? Unread);

/// <summary>The place of a room in a class that is split over rooms with different rules.</summary>
/// <param name="Group">Code of the group, by which everybody joins.</param>
/// <param name="Arm">Index of the arm.</param>
/// <param name="Name">What is different in this arm, in words.</param>
public sealed record GroupPlace(string Group, int Arm, string Name);

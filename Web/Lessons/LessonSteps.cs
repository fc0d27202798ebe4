using Game.Domain.Primitives;

namespace Web.Lessons;

/// <summary>What somebody at a seat tells the lesson.</summary>
public abstract record LessonAnswer
{
    private LessonAnswer()
    {
    }

    /// <summary>Has read what happened while away.</summary>
    public sealed record Back : LessonAnswer;

    /// <summary>Is through with the practice.</summary>
    public sealed record Practised(int? Bid, bool Skipped) : LessonAnswer;

    /// <summary>Answers the prediction question; the last answer before the reveal counts.</summary>
    public sealed record Predicted(int Choice) : LessonAnswer;

    /// <summary>Says whether a bot may keep the seat while nobody looks at it.</summary>
    public sealed record StandIn(bool Wanted) : LessonAnswer;

    /// <summary>Hands in the exit ticket; the last one counts.</summary>
    public sealed record Leaves(IReadOnlyList<string> Answers) : LessonAnswer;

    /// <summary>Leaves the room on purpose; the seat is kept.</summary>
    public sealed record Departs : LessonAnswer;

    /// <summary>Takes the seat back after having left.</summary>
    public sealed record Returns : LessonAnswer;

    /// <summary>Is there, when the host asks.</summary>
    public sealed record Here : LessonAnswer;
}

/// <summary>What the host tells the lesson.</summary>
public abstract record LessonStep
{
    private LessonStep()
    {
    }

    /// <summary>Changes how the lesson is held.</summary>
    public sealed record Hold(Func<LessonPlan, LessonPlan> Change) : LessonStep;

    /// <summary>Between two rounds: says what is different in the next one. The last choice counts.</summary>
    public sealed record Choose(Treatment Treatment) : LessonStep;

    /// <summary>Answers somebody who wants their seat back after too many wrong PINs.</summary>
    public sealed record LetBack(SeatId Seat, bool Yes) : LessonStep;

    /// <summary>Lets the clock run for so many ticks and stops it again.</summary>
    public sealed record Advance(int Ticks) : LessonStep;

    /// <summary>Asks everybody at a seat who is there.</summary>
    public sealed record CallRoll : LessonStep;

    /// <summary>Takes the question away again.</summary>
    public sealed record EndRoll : LessonStep;
}

/// <summary>The lesson as a viewer sees it.</summary>
/// <param name="Plan">How it is held.</param>
public sealed record LessonView(LessonPlan Plan)
{
    /// <summary>A room without a lesson.</summary>
    public static LessonView None { get; } = new(LessonPlan.Plain);

    /// <summary>How the rounds after the first were held, and how the next one will be.</summary>
    public RoundList Rounds { get; init; } = RoundList.None;

    /// <summary>How many chose what; nothing for anybody but the host until it is revealed.</summary>
    public IReadOnlyList<int>? Predictions { get; init; }

    /// <summary>True once this seat has done or skipped the practice; for the host and the projector false.</summary>
    public bool Practised { get; init; }

    /// <summary>This seat's own answer.</summary>
    public int? Predicted { get; init; }

    /// <summary>False where this seat's owner wants no stand-in.</summary>
    public bool StandIn { get; init; } = true;

    /// <summary>True once this seat has handed in its exit ticket.</summary>
    public bool Left { get; init; }

    /// <summary>The tick in which this seat was last looked at before it was left alone; nothing once its owner has read what happened.</summary>
    public int? AwaySince { get; init; }

    /// <summary>True while this seat's owner has left the room on purpose.</summary>
    public bool Departed { get; init; }

    /// <summary>True while the host asks who is there and this seat has not answered.</summary>
    public bool Called { get; init; }

    /// <summary>How an open roll call stands; for the host alone, nothing while none is open.</summary>
    public RollCount? Roll { get; init; }

    /// <summary>How many people have done or skipped the practice.</summary>
    public int PractisedCount { get; init; }

    /// <summary>The room's place in a class that is split over rooms.</summary>
    public GroupPlace? Group { get; init; }
}

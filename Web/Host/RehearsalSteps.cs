using Web.Rooms;

namespace Web.Host;

/// <summary>One station of a lesson that a teacher walks through alone.</summary>
/// <param name="Name">Key of its words.</param>
/// <param name="Done">True once the room has been there.</param>
public sealed record RehearsalStep(string Name, bool Done);

/// <summary>The stations of a lesson in order, read off the room: nobody ticks them off by hand.</summary>
public static class RehearsalSteps
{
    public static IReadOnlyList<RehearsalStep> Of(RoomFrame now)
    {
        var (status, lesson) = (now.Status, now.Lesson);
        var second = status.Round > 1;
        return
        [
            new("Join", status.Humans > 0),
            new("Practice", lesson.PractisedCount > 0),
            new("Ask", lesson.Plan.Question is not null),
            new("Start", second || status.Tick > 0),
            new("End", second || status.Ended),
            new("Second", second),
            new("Debrief", second && status.Ended && (lesson.Plan.Question is null || lesson.Plan.Revealed)),
            new("Exit", lesson.Plan.Exit.Count > 0),
            new("Over", lesson.Plan.Over),
        ];
    }

    /// <summary>What to do now: the first station after the last one that is done, for one may be left out.</summary>
    public static string? Next(IReadOnlyList<RehearsalStep> steps)
    {
        var last = steps.Select(static (step, place) => step.Done ? place : -1).Max();
        return last + 1 < steps.Count ? steps[last + 1].Name : null;
    }
}

using Web.Rooms;

namespace Web.Groups;

/// <summary>One room of a split class as somebody sees it.</summary>
/// <param name="Code">The room.</param>
/// <param name="Frame">What is seen of it.</param>
public sealed record ArmLook(string Code, RoomFrame Frame)
{
    /// <summary>What is different in it.</summary>
    public string Rule => Frame.Lesson.Group?.Name ?? "";

    /// <summary>Settled profits of its people, in credits. Whoever is marked as late had less time: the rule leaves them out.</summary>
    public IReadOnlyList<double> Profits =>
        [.. Frame.View.Room.Standings.Where(line => !line.Bot && !Frame.Lesson.Plan.Marks(line)).Select(static line => (double)line.Profit.Amount)];

    /// <summary>How many are left out.</summary>
    public int LeftOut => Frame.View.Room.Standings.Count(Frame.Lesson.Plan.Marks);

    /// <summary>True once every room's round is over.</summary>
    public static bool Over(IReadOnlyCollection<ArmLook> arms) => arms.Count > 0 && arms.All(static arm => arm.Frame.Status.Ended);
}

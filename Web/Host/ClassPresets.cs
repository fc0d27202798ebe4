using Game.Domain.Scenarios;
using Web.Lessons;
using Web.Rooms;

namespace Web.Host;

/// <summary>A room that is ready for a lesson with one tap.</summary>
/// <param name="Name">As the form posts it, and key of its words.</param>
/// <param name="Settings">The room it opens; its clock waits for the teacher.</param>
public sealed record ClassPreset(string Name, RoomSettings Settings)
{
    private const int RehearsalBots = 12;
    private const int RehearsalSpeed = 10;

    /// <summary>The same lesson with bots alone and ten times as fast: what a teacher looks at the evening before.</summary>
    public RoomSettings Rehearsal
    {
        get
        {
            var scenario = Settings.Custom!;
            var bots = Enumerable.Range(0, RehearsalBots).Select(seat => Company[seat % Company.Length]).ToList();
            return Settings with
            {
                Bots = bots, StartPaused = false, Leaderboard = LeaderboardMode.Live, Lesson = null,
                MillisecondsPerTick = Math.Max(RoomSettings.Fastest, scenario.MillisecondsPerTick / RehearsalSpeed),
            };
        }
    }

    private static readonly string[] Company = ["casual", "cost-plus", "naive", "planner", "kelly", "always-cheapest"];
}

/// <summary>The presets there are.</summary>
public static class ClassPresets
{
    // Two rounds of twelve minutes, the size of a class, and a stand-in after 45 seconds; the ranking waits for the debrief.
    private const int ClassSize = 30;
    private const int AwayTicks = 45;

    public static IReadOnlyList<ClassPreset> All { get; } =
    [
        new("intro-market", new RoomSettings
        {
            Custom = Intro(ScenarioCatalogue.Find("first-contract")!), Bots = [], StartPaused = true, Leaderboard = LeaderboardMode.AtEnd,
            Lesson = new LessonPlan { Class = true, AutoPause = true },
        }),
    ];

    public static ClassPreset? Find(string? name) => All.FirstOrDefault(preset => preset.Name == name);

    private static Scenario Intro(Scenario calm) => calm with
    {
        PlannedSeats = ClassSize,
        Policy = calm.Policy with { Enabled = true, RegentAfter = AwayTicks },
    };
}

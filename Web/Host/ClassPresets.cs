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

    private static readonly string[] Company = ["casual", "cost-plus", "naive", "planner", "kelly", "always-cheapest"];

    /// <summary>The same lesson with bots instead of students and ten times as fast: what a teacher walks through the evening before.</summary>
    public RoomSettings Rehearsal => Settings with
    {
        Bots = [.. Enumerable.Range(0, RehearsalBots).Select(static seat => Company[seat % Company.Length])],
        Leaderboard = LeaderboardMode.Live,
        Lesson = Settings.Lesson! with { Rehearsal = true, AutoPause = false },
        MillisecondsPerTick = Math.Max(RoomSettings.Fastest, Scenario.MillisecondsPerTick / RehearsalSpeed),
    };

    /// <summary>The rules of its rooms.</summary>
    public Scenario Scenario => Settings.Custom!;
}

/// <summary>The presets there are: the first lesson, and one for every scenario that a lesson plan is written for.</summary>
public static class ClassPresets
{
    // The size of a class, and a stand-in after 45 seconds; the ranking waits for the debrief.
    private const int ClassSize = 30;
    private const int AwayMilliseconds = 45_000;

    // Bounties that a seat is invited to at the start, on average.
    private const int FirstHand = 4;

    public static IReadOnlyList<ClassPreset> All { get; } =
    [
        Of("intro-market", ScenarioCatalogue.Find("first-contract")!),
        .. ScenarioCatalogue.All.Select(static scenario => Of(scenario.Name, scenario)),
    ];

    /// <summary>The one for a first lesson.</summary>
    public static ClassPreset First => All[0];

    public static ClassPreset? Find(string? name) => All.FirstOrDefault(preset => preset.Name == name);

    private static ClassPreset Of(string name, Scenario scenario) => new(name, new RoomSettings
    {
        Custom = Held(scenario), Bots = [], StartPaused = true, Leaderboard = LeaderboardMode.AtEnd,
        Lesson = new LessonPlan { Class = true, AutoPause = true },
    });

    private static Scenario Held(Scenario scenario) => scenario with
    {
        PlannedSeats = ClassSize,
        // So many lie on the board when the round starts that hardly anybody looks at an empty one: each is shown to a few seats only.
        Arrivals = scenario.Arrivals with { Opening = Math.Max(scenario.Arrivals.Opening, FirstHand * ClassSize / scenario.Board.Invitations) },
        Policy = scenario.Policy with { Enabled = true, RegentAfter = AwayMilliseconds / scenario.MillisecondsPerTick },
    };
}

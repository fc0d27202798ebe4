using Game.Domain.Board;
using Game.Domain.News;

namespace Web.Lessons;

/// <summary>What is different in a round: chosen by the host before it starts, told to everybody, kept with the records.</summary>
/// <param name="Kind">The change.</param>
public sealed record Treatment(TreatmentKind Kind)
{
    /// <summary>Most visible characters of the host's own words.</summary>
    public const int LongestWords = 200;

    /// <summary>A round like the first.</summary>
    public static Treatment None { get; } = new(TreatmentKind.Usual);

    /// <summary>How every task finds its winner, where that is the change.</summary>
    public AwardFormatKind? Format { get; init; }

    /// <summary>What happens to the market from the first tick on, where that is the change.</summary>
    public Shock? Shock { get; init; }

    /// <summary>The host's own words: why, or the rule that people keep among themselves.</summary>
    public string? Words { get; init; }
}

/// <summary>The changes that a round can be held with.</summary>
public enum TreatmentKind
{
    /// <summary>Everything as in the first round.</summary>
    Usual,

    /// <summary>Bots stand up for this round.</summary>
    NoBots,

    /// <summary>As many bots of the house again.</summary>
    MoreBots,

    /// <summary>Half as many coders of every tier.</summary>
    HalfCoders,

    /// <summary>Half as many agents of every kind.</summary>
    HalfAgents,

    /// <summary>Every task finds its winner by <see cref="Treatment.Format"/>.</summary>
    Format,

    /// <summary>Hires cannot be insured.</summary>
    NoInsurance,

    /// <summary>Parts are passed on once, never again.</summary>
    OneLevel,

    /// <summary>A shock from the first tick on: <see cref="Treatment.Shock"/>.</summary>
    Shock,

    /// <summary>The machine changes nothing: people keep a rule among themselves, in <see cref="Treatment.Words"/>.</summary>
    OwnRule,
}

/// <summary>How a round of a room is, or will be, held.</summary>
/// <param name="Round">The round; the first is the room's own, and only who was moved away from it is written here.</param>
/// <param name="Treatment">What is different in it.</param>
public sealed record RoundPlan(int Round, Treatment Treatment)
{
    /// <summary>Seats of bots that sat down or stood up for it alone; filled in when the round starts.</summary>
    public IReadOnlyList<int> Turned { get; init; } = [];

    /// <summary>Seats that take no part in it; filled in when the round starts.</summary>
    public IReadOnlyList<int> Absent { get; init; } = [];
}

/// <summary>The rounds of a room after its first.</summary>
/// <param name="All">In order; the last one may not have started yet.</param>
public sealed record RoundList(IReadOnlyList<RoundPlan> All)
{
    /// <summary>A room in its first round.</summary>
    public static RoundList None { get; } = new([]);

    public RoundPlan? Find(int round) => All.FirstOrDefault(plan => plan.Round == round);

    public RoundList With(RoundPlan plan) => new([.. All.Where(known => known.Round < plan.Round), plan]);
}

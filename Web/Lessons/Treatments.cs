using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Scenarios;
using Web.Seats;

namespace Web.Lessons;

/// <summary>What a treatment makes of a scenario, and which of them a room can be held with.</summary>
public static class Treatments
{
    private const decimal Half = 0.5m;

    /// <summary>The rules of a round.</summary>
    /// <param name="treatment">What is different.</param>
    /// <param name="usual">The rules of the first round.</param>
    public static Scenario Change(Treatment treatment, Scenario usual) => treatment.Kind switch
    {
        TreatmentKind.HalfCoders => usual with { Labour = usual.Labour with { Scarce = new ScarceSpecialty(Specialty.Coder, Half) } },
        TreatmentKind.HalfAgents => HalfAgents(usual),
        TreatmentKind.Format when treatment.Format is { } format => usual with { Board = usual.Board with { Format = format, Formats = [] } },
        TreatmentKind.NoInsurance => usual with { Insurance = usual.Insurance with { Offered = false } },
        TreatmentKind.OneLevel => usual with { Subcontracting = usual.Subcontracting with { Depth = 1 } },
        TreatmentKind.Shock when treatment.Shock is { } shock => usual with { Shocks = [.. usual.Shocks, new ScheduledShock(0, shock)] },
        _ => usual,
    };

    /// <summary>Half the supply, and half of the least that a small room has of each kind.</summary>
    public static Scenario HalfAgents(Scenario usual) => usual with
    {
        Labour = usual.Labour with { SupplyPerSeat = usual.Labour.SupplyPerSeat * Half, MinSupply = Math.Max(1, usual.Labour.MinSupply / 2) },
    };

    /// <summary>Changes that are one tap: those that make a difference here.</summary>
    /// <param name="usual">The rules of the first round.</param>
    /// <param name="bots">Bots in the room, those included that stand up for a round.</param>
    public static IReadOnlyList<TreatmentKind> Offered(Scenario usual, int bots) =>
    [
        .. Enum.GetValues<TreatmentKind>().Where(kind => kind switch
        {
            TreatmentKind.NoBots or TreatmentKind.MoreBots => bots > 0,
            TreatmentKind.NoInsurance => usual.Insurance.Offered,
            TreatmentKind.OneLevel => usual.Subcontracting.Depth > 1,
            TreatmentKind.Format or TreatmentKind.Shock or TreatmentKind.OwnRule => false,
            _ => true,
        }),
    ];

    /// <summary>Those that make a difference under each of several rules: for all rooms of a split class.</summary>
    public static IReadOnlyList<TreatmentKind> Offered(IReadOnlyList<Scenario> rules, int bots) =>
        [.. rules.Select(usual => Offered(usual, bots)).Aggregate(static (some, others) => [.. some.Intersect(others)])];

    /// <summary>The ways to find a winner that differ from the usual one under each of several rules.</summary>
    public static IReadOnlyList<AwardFormatKind> Formats(IReadOnlyList<Scenario> rules) =>
        [.. rules.Select(Formats).Aggregate(static (some, others) => [.. some.Intersect(others)])];

    /// <summary>The ways to find a winner that differ from the usual one.</summary>
    public static IReadOnlyList<AwardFormatKind> Formats(Scenario usual) =>
    [
        .. Enum.GetValues<AwardFormatKind>().Where(format => usual.Board.Formats.Count > 0 || usual.Board.Format != format)
            .Where(format => Change(new Treatment(TreatmentKind.Format) { Format = format }, usual).Problems().Count == 0),
    ];

    /// <summary>True if a round can be held so.</summary>
    public static bool Fits(Treatment treatment, Scenario usual) =>
        Enum.IsDefined(treatment.Kind)
        && (treatment.Kind == TreatmentKind.Format) == treatment.Format.HasValue
        && (treatment.Kind == TreatmentKind.Shock) == treatment.Shock is not null
        && (treatment.Words is null ? treatment.Kind != TreatmentKind.OwnRule : Nickname.Clean(treatment.Words, Treatment.LongestWords) is not null)
        && Change(treatment, usual).Problems().Count == 0;
}

using Game.Domain.Board;
using Game.Domain.Scenarios;
using Web.Lessons;

namespace Web.Groups;

/// <summary>One treatment: what is different in one room of a class that is split.</summary>
/// <param name="Name">Key of its words.</param>
/// <param name="Change">The rules of this room, from those of the preset.</param>
public sealed record Arm(string Name, Func<Scenario, Scenario> Change);

/// <summary>A question that two rooms answer.</summary>
/// <param name="Name">As the form posts it, and key of its words.</param>
/// <param name="Arms">The rooms.</param>
public sealed record Comparison(string Name, IReadOnlyList<Arm> Arms)
{
    private static readonly Arm Usual = new("usual", static calm => calm);

    public static IReadOnlyList<Comparison> All { get; } =
    [
        new("second-price", [Usual, new Arm("second-price", static calm => calm with { Board = calm.Board with { Format = AwardFormatKind.SecondPriceSealed, Formats = [] } })]),
        new("scarce", [Usual, new Arm("scarce", Treatments.HalfAgents)]),
    ];

    public static Comparison? Find(string? name) => All.FirstOrDefault(known => known.Name == name);
}

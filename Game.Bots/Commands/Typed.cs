using Game.Domain.Scenarios;

namespace Game.Bots.Commands;

/// <summary>A scenario as it was chosen: the help names a default as a person would type it.</summary>
internal sealed class TypedScenario(Scenario scenario)
{
    public Scenario Scenario => scenario;

    public override string ToString() => scenario.Name;
}

/// <summary>Seeds as they were typed.</summary>
internal sealed class TypedSeeds(string typed, IReadOnlyList<ulong> seeds)
{
    public IReadOnlyList<ulong> Seeds => seeds;

    public override string ToString() => typed;
}

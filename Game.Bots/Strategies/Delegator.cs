using Game.Bots.Sdk;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Declares a standing policy once and lets the engine play: what a seat earns by rules alone.</summary>
/// <remarks>Rules rather than discretion (Kydland and Prescott 1977); the yardstick for whoever designs a policy of their own. Idle where the scenario has none.</remarks>
public sealed class Delegator : IStrategy
{
    private static readonly StandingPolicy Rules = new(LowestMargin: 60, Preset: Preset.Balanced, MostContracts: 3, Beside: true);

    /// <inheritdoc />
    public string Name => "delegator";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        if (seen.Scenario.Policy.Enabled && !seen.Desk.Policy.Declared && act.Room > 0) act.SetPolicy(Rules);
        Partners.Consider(seen, act);
    }
}

using Game.Bots.Sdk;

namespace Game.Bots.Strategies;

/// <summary>Does nothing: the yardstick. In a sound market most who work should beat it.</summary>
/// <remarks>The null player, who adds nothing to anybody (Shapley 1953): what it earns is what the rules give away. Rulebook, "dominated play loses".</remarks>
public sealed class Sleeper : IStrategy
{
    /// <inheritdoc />
    public string Name => "sleeper";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        // On purpose.
    }
}

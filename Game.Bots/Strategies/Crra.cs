using Game.Bots.Sdk;

namespace Game.Bots.Strategies;

/// <summary>The equilibrium bid of somebody who would rather win less than lose the chance: constant relative risk aversion.</summary>
/// <remarks>
/// Cox, Smith and Walker (1982), with utility the square root. It was the first answer to why people in laboratories bid so keenly. With an exponent of 1 it
/// is the risk-neutral bid of <see cref="Nash"/>.
/// </remarks>
public sealed class Crra : IStrategy
{
    private const double Exponent = 0.5;

    private readonly EquilibriumBid _bid = new(Exponent);

    /// <inheritdoc />
    public string Name => "crra";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget) => _bid.Play(seen, act);
}

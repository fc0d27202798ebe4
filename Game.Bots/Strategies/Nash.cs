using Game.Bots.Sdk;

namespace Game.Bots.Strategies;

/// <summary>Shades its bid as the equilibrium of a sealed first-price auction asks: cost plus an n-th of the way to the ceiling.</summary>
/// <remarks>
/// b = c + (r - c) / n for n risk-neutral bidders with private costs uniform up to the ceiling r (Vickrey 1961; Krishna 2010, chapter 2). Costs here are
/// partly common, so the formula is right about shading and wrong about the curse: it does not ask what winning says.
/// </remarks>
public sealed class Nash : IStrategy
{
    private readonly EquilibriumBid _bid = new(exponent: 1);

    /// <inheritdoc />
    public string Name => "nash";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget) => _bid.Play(seen, act);
}

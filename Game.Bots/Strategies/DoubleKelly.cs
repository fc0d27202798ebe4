using Game.Bots.Sdk;

namespace Game.Bots.Strategies;

/// <summary>Stakes twice what Kelly's rule allows: the same bets, more of them, and in the long run no growth.</summary>
/// <remarks>Kelly 1956; overbetting after MacLean, Thorp and Ziemba 2010.</remarks>
public sealed class DoubleKelly : IStrategy
{
    private readonly KellyBidder _bidder = new(2);

    /// <inheritdoc />
    public string Name => "double-kelly";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget) => _bidder.Play(seen, act);
}

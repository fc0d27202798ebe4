using Game.Bots.Sdk;

namespace Game.Bots.Strategies;

/// <summary>Stakes Kelly's fraction of its wealth: what makes wealth grow fastest in the long run.</summary>
/// <remarks>Kelly 1956; Thorp 2006. All open contracts and live bids count as one stake, which is a little careful.</remarks>
public sealed class Kelly : IStrategy
{
    private readonly KellyBidder _bidder = new(1);

    /// <inheritdoc />
    public string Name => "kelly";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget) => _bidder.Play(seen, act);
}

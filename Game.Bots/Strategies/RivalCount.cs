using Game.Bots.Sdk;
using Game.Domain.Primitives;

namespace Game.Bots.Strategies;

/// <summary>How many bids a bounty draws, learned from the amounts that every award discloses.</summary>
internal sealed class RivalCount
{
    // What one expects before one has seen a market: as good as so many awards with that many bids.
    private const double FirstGuess = 3;
    private const double GuessWeight = 6;

    private readonly HashSet<BountyId> _counted = [];
    private double _bids = FirstGuess * GuessWeight;
    private double _awards = GuessWeight;

    /// <summary>Expected bids on a bounty, the own one among them; at least 1.</summary>
    public double Bids => Math.Max(1, _bids / _awards);

    /// <summary>Rivals whose estimates a win is expected to beat.</summary>
    public double Rivals => Bids - 1;

    /// <summary>Looks at what was awarded since.</summary>
    public void Learn(Observation seen)
    {
        Remembered.Prune(_counted, seen.Room.Bounties.Count, seen.Room.Bounties.Select(bounty => bounty.Id));
        foreach (var bounty in seen.Room.Bounties)
        {
            if (bounty.Amounts is not { Count: > 0 } amounts || !_counted.Add(bounty.Id)) continue;
            _bids += amounts.Count;
            _awards++;
        }
    }
}

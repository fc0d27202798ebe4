using Game.Bots.Sdk;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Margins as the arms of a bandit: every bid pulls one, and what came of it, nothing where a rival won, is its reward.</summary>
/// <param name="choose">Chooses an arm.</param>
internal sealed class MarkupArms(Func<MarkupArms, Observation, BountyId, int> choose)
{
    private const int LeastChance = 550_000;
    private const int MostContracts = 4;

    private static readonly decimal[] Margins = [0.05m, 0.2m, 0.4m, 0.7m, 1.1m];

    private readonly Bidding _bidding = new();
    private readonly Dictionary<BountyId, (int Arm, Credits Ceiling)> _pulled = [];
    private readonly int[] _pulls = new int[Margins.Length];
    private readonly double[] _sums = new double[Margins.Length];
    private readonly double[] _squares = new double[Margins.Length];

    /// <summary>Number of arms.</summary>
    public static int Count => Margins.Length;

    /// <summary>Rewards known of an arm.</summary>
    public int Pulls(int arm) => _pulls[arm];

    /// <summary>Mean reward of an arm: profit over the ceiling.</summary>
    public double Mean(int arm) => _pulls[arm] == 0 ? 0 : _sums[arm] / _pulls[arm];

    /// <summary>Spread of an arm's rewards; wide while little is known.</summary>
    public double Spread(int arm)
    {
        const double Unknown = 0.3;
        if (_pulls[arm] < 2) return Unknown;
        var variance = (_squares[arm] - _pulls[arm] * Mean(arm) * Mean(arm)) / (_pulls[arm] - 1);
        return Math.Max(0.05, Math.Sqrt(Math.Max(0, variance)));
    }

    public void Play(Observation seen, Actions act)
    {
        Learn(seen);
        _bidding.Follow(seen, act);
        foreach (var lead in _bidding.Fresh(seen, MostContracts))
        {
            var plan = Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts);
            var worth = seen.Appraiser.Appraise(seen.JobOf(lead.Bounty), plan, seen.Believe(lead));
            if (worth.Chance < LeastChance) continue;
            var arm = choose(this, seen, lead.Id);
            var price = worth.BreakEven.Times(1 + Margins[arm]);
            if (price > lead.Bounty.Ceiling || !Bidding.CanAfford(seen, lead, worth.Cost)) continue;
            _bidding.Offer(seen, act, lead, plan, worth, price);
            _pulled[lead.Id] = (arm, lead.Bounty.Ceiling);
        }
    }

    private void Learn(Observation seen)
    {
        foreach (var contract in seen.Desk.Contracts)
        {
            if (contract.Profit is { } profit && _pulled.Remove(contract.Id.Bounty, out var pull)) Reward(pull.Arm, (double)(profit.Amount / pull.Ceiling.Amount));
        }

        foreach (var bounty in seen.Room.Bounties)
        {
            if (bounty.Amounts is not null && bounty.Winner != seen.Desk.Seat && bounty.Contestants?.Contains(seen.Desk.Seat) != true
                && _pulled.Remove(bounty.Id, out var pull)) Reward(pull.Arm, 0);
        }
    }

    private void Reward(int arm, double reward)
    {
        _pulls[arm]++;
        _sums[arm] += reward;
        _squares[arm] += reward * reward;
    }
}

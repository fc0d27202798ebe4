using Game.Bots.Sdk;
using Game.Domain.Primitives;

namespace Game.Bots.Strategies;

/// <summary>Learns its margin by optimism: takes the one whose reward could, within reason, be the highest.</summary>
/// <remarks>UCB1: mean + sqrt(2 ln n / n of the arm), rewards scaled to about one (Auer, Cesa-Bianchi and Fischer 2002).</remarks>
public sealed class Ucb1 : IStrategy
{
    // Rewards are profits over ceilings and rarely leave -0.5 to 0.5.
    private const double Scale = 0.5;

    private readonly MarkupArms _arms = new(Choose);

    /// <inheritdoc />
    public string Name => "ucb1";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget) => _arms.Play(seen, act);

    private static int Choose(MarkupArms arms, Observation seen, BountyId bounty)
    {
        var all = Enumerable.Range(0, MarkupArms.Count).Sum(arms.Pulls);
        return Enumerable.Range(0, MarkupArms.Count).MaxBy(arm =>
            arms.Pulls(arm) == 0 ? double.PositiveInfinity : arms.Mean(arm) + Scale * Math.Sqrt(2 * Math.Log(all) / arms.Pulls(arm)));
    }
}

using Game.Bots.Sdk;
using Game.Domain.Primitives;
using MathNet.Numerics.Distributions;

namespace Game.Bots.Strategies;

/// <summary>Learns its margin by probability matching: draws what each margin may be worth from what it knows, and takes the best draw.</summary>
/// <remarks>Thompson 1933; normal posterior as in Agrawal and Goyal 2013.</remarks>
public sealed class Thompson : IStrategy
{
    private const int Draw = 1;

    private readonly MarkupArms _arms = new(Choose);

    /// <inheritdoc />
    public string Name => "thompson";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget) => _arms.Play(seen, act);

    private static int Choose(MarkupArms arms, Observation seen, BountyId bounty) => Enumerable.Range(0, MarkupArms.Count).MaxBy(arm =>
    {
        var spread = arms.Spread(arm) / Math.Sqrt(arms.Pulls(arm) + 1);
        return Normal.InvCDF(arms.Mean(arm), spread, seen.Dice.Uniform(Draw, bounty.Tick, bounty.Slot, arm));
    });
}

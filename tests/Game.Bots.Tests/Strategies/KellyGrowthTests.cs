using Game.Bots.Headless;
using Game.Bots.Sdk;
using Game.Bots.Statistics;
using Game.Bots.Strategies;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Bots.Tests.Strategies;

/// <summary>
/// What Kelly's rule is about is the growth of wealth, its mean logarithm, and not the mean profit (Kelly 1956; MacLean, Thorp and Ziemba 2010). It can only show where a purse
/// carries few contracts at a time; <c>writing-a-good-bot.md</c> has these games and more in a table.
/// </summary>
public sealed class KellyGrowthTests
{
    private const int Seeds = 8;
    private const int Purse = 300;

    private static readonly string[] Rivals = ["cost-plus", "casual", "naive", "cost-plus", "casual"];
    private static readonly Lazy<double[]> Kelly = new(() => Wealth(1));
    private static readonly Lazy<double[]> Double = new(() => Wealth(2));
    private static readonly Lazy<double[]> Everything = new(() => Wealth(1_000));

    [Fact]
    public void Staking_whatever_the_cash_covers_grows_less_than_kelly_and_double_kelly()
    {
        Assert.True(PairedDifference.Of(Growth(Kelly.Value), Growth(Everything.Value)).Difference.Low > 0);
        Assert.True(PairedDifference.Of(Growth(Double.Value), Growth(Everything.Value)).Difference.Low > 0);
    }

    [Fact]
    public void Kelly_and_double_kelly_are_never_ruined_and_who_stakes_everything_mostly_is()
    {
        Assert.DoesNotContain(Kelly.Value.Concat(Double.Value), Ruined);
        Assert.InRange(Everything.Value.Count(Ruined), Seeds / 2, Seeds);
    }

    private static bool Ruined(double wealth) => wealth < Purse / 10.0;

    private static double[] Growth(double[] wealth) => [.. wealth.Select(end => Math.Log(Math.Max(1, end) / Purse))];

    private static double[] Wealth(double multiple)
    {
        var market = ScenarioCatalogue.Find("open-market")! with { StartingCash = Credits.Of(Purse) };
        var wealth = new double[Seeds];
        Parallel.For(0, Seeds, i => wealth[i] = Purse + (double)HeadlessMatch.Play(market, (ulong)i + 1, [new Bettor(multiple), .. Rivals.Select(Catalogue.Create)]).Seats[0].Profit.Amount);
        return wealth;
    }

    private sealed class Bettor(double multiple) : IStrategy
    {
        private readonly KellyBidder _bidder = new(multiple);

        public string Name => "bettor";

        public void Play(Observation seen, Actions act, Budget budget) => _bidder.Play(seen, act);
    }
}

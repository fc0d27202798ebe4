using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Work;

/// <summary>Who is served first, and what it costs to serve too many at once.</summary>
public sealed class HiringOrderTests
{
    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    public void At_capacity_the_contract_of_the_lower_priority_number_hires_first(int first, int second)
    {
        var play = Given(Worlds.Sure.Opening(2) with { Attention = new AttentionSettings { Capacity = 1 } });
        var bounties = play.All.OfType<BountyPosted>().Select(posted => posted.Id).ToList();

        play.When(
            (Ana, new PlaceBid(bounties[0], Credits.Of(100), Plan: new Plan([Worlds.Small], first))),
            (Ana, new PlaceBid(bounties[1], Credits.Of(100), Plan: new Plan([Worlds.Small], second)))).Until<BountyAwarded>();

        var run = Assert.Single(play.Last.OfType<RunStarted>());
        Assert.Equal(bounties[first < second ? 0 : 1], run.Run.Contract.Bounty);
        play.Until<RunFinished>();
        Assert.Equal(bounties[first < second ? 1 : 0], Assert.Single(play.Last.OfType<RunStarted>()).Run.Contract.Bounty);
    }

    [Fact]
    public void Every_hundred_percent_above_capacity_takes_half_a_doubling_from_each_further_hire()
    {
        var world = Worlds.Quiet(horizon: 20) with
        {
            Labour = Worlds.Quiet(20).Labour with { HoldShare = 1, MinSupply = 20 }, Attention = new AttentionSettings { Capacity = 2 },
        };
        var play = Given(world);
        play.When(Ana, new SetQueueing(false)).Won(Ana, new Plan([Worlds.Small with { Pieces = 6 }]));

        // Six pieces of 60 minutes have 60 / 6 x 1.25 = 12.5, rounded to 13 minutes each; the n-th hire is (n - 2) / 2 above capacity.
        var expected = Enumerable.Range(1, 6)
            .Select(n => 1 / (1 + Math.Exp(-(Math.Log2(20) - Math.Log2(13) - 0.5 * Math.Max(0, (n - 2) / 2.0)))))
            .Select(chance => (int)Math.Round(chance * 1_000_000));
        Assert.Equal(expected, play.Last.OfType<RunStarted>().Select(run => run.Chance));
    }

    [Fact]
    public void The_last_agent_goes_to_either_seat_equally_often_whoever_ordered_first()
    {
        const int Matches = 300;
        var scarce = Worlds.Sure.Opening(2) with { Labour = Worlds.Sure.Labour with { MinSupply = 1, SupplyPerSeat = 0.01m } };
        var first = 0;
        for (var seed = 1UL; seed <= Matches; seed++)
        {
            var play = Given(scarce, seed: seed);
            var bounties = play.All.OfType<BountyPosted>().Select(posted => posted.Id).ToList();
            var plan = new Plan([Worlds.Small]);
            play.When((Ana, new PlaceBid(bounties[0], Credits.Of(100), Plan: plan)), (Ben, new PlaceBid(bounties[1], Credits.Of(100), Plan: plan)))
                .Until<BountyAwarded>();
            if (Assert.Single(play.Last.OfType<RunStarted>()).Run.Contract.Owner == Ana) first++;
        }

        // Half of 300, give or take 3.5 standard errors of a fair coin.
        Assert.InRange(first, 120, 180);
    }
}

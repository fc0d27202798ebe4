using Game.Domain.Board;
using Game.Domain.Debriefing;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Debriefing;

/// <summary>Ruling 21, and how unequal a room became.</summary>
public sealed class RoomDebriefTests
{
    [Fact]
    public void Nobody_is_told_anything_before_the_end()
    {
        var play = GivenWork(Worlds.Small, price: 400).Until<ContractClosed>();

        Assert.Null(play.Room.Debrief);
        Assert.Null(play.Desk(Ana).Debrief);
        play.End();
        Assert.NotNull(play.Room.Debrief);
        Assert.NotNull(play.Desk(Ana).Debrief);
    }

    [Fact]
    public void Delivered_work_is_worth_its_ceiling_less_the_agents_at_base_prices()
    {
        var play = GivenWork(Worlds.Small, Worlds.Sure, price: 400).Until<ContractClosed>().End();
        var room = play.Room.Debrief!;

        // A 60-minute piece of a small agent costs 8 x 2^0.7 = 13.00; a nano one would do here, for 3.25.
        Assert.Equal(Credits.From(500m - 13.00m), room.Surplus);
        Assert.Equal(Credits.From(500m - 3.25m), room.BestSurplus);
        Assert.Equal((int)(1_000_000 * 487.00m / 496.75m), room.Efficiency);
    }

    [Fact]
    public void A_room_that_did_nothing_has_no_surplus_and_no_efficiency()
    {
        var room = Given(Worlds.Sure).Wait(10).End().Room.Debrief!;

        Assert.Equal((0, Credits.Zero), (room.Efficiency!.Value, room.Surplus));
        Assert.True(room.BestSurplus > Credits.Zero);
        Assert.Null(Given(Worlds.Hopeless).Wait(10).End().Room.Debrief!.Efficiency);
    }

    [Fact]
    public void Waste_is_not_less_than_nothing()
    {
        var room = GivenWork(Worlds.Small with { Agent = AgentType.Of(Specialty.Coder, Tier.Premium) }, Worlds.Sure with { Ticks = 400 }, price: 400).End().Room.Debrief!;

        Assert.True(room.Surplus < Credits.Zero);
        Assert.Equal(0, room.Efficiency);
    }

    [Fact]
    public void Winners_are_told_what_they_thought_and_what_came_by_the_number_of_bids()
    {
        var play = Given(Worlds.Sure with { Difficulty = new DifficultySettings { EstimateNoise = 2 } }, seats: 3);
        play.When((Ana, new PlaceBid(play.Id, Credits.Of(300))), (Ben, new PlaceBid(play.Id, Credits.Of(200))));
        play.Until<ContractClosed>().End();
        var line = play.Room.Debrief!.Curse.Single();
        var closed = play.All.OfType<ContractClosed>().Single();
        var estimate = play.All.OfType<SeatInvited>().Single(invited => invited.Bounty == play.Id && invited.Seat == Ben).Estimate;

        Assert.Equal((2, 1, closed.Profit), (line.Bids, line.Contracts, line.Profit));
        Assert.Equal(estimate - play.Bounty.Difficulty, line.Error);
    }

    [Fact]
    public void One_winner_of_everything_is_the_whole_market()
    {
        Assert.Equal((1_000_000, 750_000), (Inequality.Index([4, 0, 0, 0]), Inequality.Gini([4, 0, 0, 0])));
        Assert.Equal((250_000, 0), (Inequality.Index([3, 3, 3, 3]), Inequality.Gini([3, 3, 3, 3])));
        Assert.Equal((null, null), (Inequality.Index([0, 0]), Inequality.Gini([0, 0])));
        // By hand: shares 1/6, 2/6, 3/6; mean absolute difference 8/9 over twice the mean of 2.
        Assert.Equal((388_889, 222_222), (Inequality.Index([3, 1, 2]), Inequality.Gini([3, 1, 2])));
    }
}

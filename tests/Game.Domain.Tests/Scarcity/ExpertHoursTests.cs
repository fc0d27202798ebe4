using Game.Domain.Labour;
using Game.Domain.Scarcity;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Scarcity;

public sealed class ExpertHoursTests
{
    // Tick 0 is at 8 h.
    private static readonly Scenario Day = Worlds.Sure.Hours(8, 18) with { Board = new BoardSettings { Window = 2, DeadlineFloor = 900 } };

    [Fact]
    public void A_check_outside_hours_waits_until_they_open()
    {
        var play = GivenWork(Scarce.Examined with { StartDelay = 118 }, Day).Until<RunFinished>();
        play.ThenHappened<CheckQueued>();
        Assert.Equal(PieceStatus.AwaitingCheck, play.Piece().Status);

        play.Until<CheckStarted>();

        // 24 hours after tick 0 it is 8 h again.
        Assert.Equal(289, play.Match.Tick);
    }

    [Fact]
    public void A_check_inside_hours_starts_at_once_and_one_that_started_is_finished_after_closing()
    {
        var play = GivenWork(Scarce.Examined with { StartDelay = 94 }, Day).Until<CheckStarted>();
        Assert.InRange(play.Match.Tick, 118, 120);

        play.Until<CheckFinished>();
        Assert.True(play.Match.Tick > 120);
        Assert.Equal(0, play.Price(AgentType.Expert).Supply);
    }

    [Fact]
    public void Everybody_sees_when_experts_are_there()
    {
        var play = Given(Day).Wait(119);
        Assert.Equal((true, 120), (play.Room.Conditions.ExpertsWorking, play.Room.Conditions.ExpertsChangeAt));
        Assert.Equal(2, play.Price(AgentType.Expert).Supply);

        play.Wait();
        Assert.Equal((false, 288), (play.Room.Conditions.ExpertsWorking, play.Room.Conditions.ExpertsChangeAt));
        Assert.Equal(0, play.Price(AgentType.Expert).Supply);
    }

    [Fact]
    public void While_they_are_closed_their_price_stands_still()
    {
        var moving = Day with { Prices = new PriceSettings() };
        var play = Given(moving, seats: 0).Wait(121);
        var evening = play.Price(AgentType.Expert).Price;
        var (open, night) = (Given(moving, seats: 0).Wait(60).Price(AgentType.Expert).Price, play.Wait(160).Price(AgentType.Expert).Price);

        Assert.Equal(evening, night);
        Assert.NotEqual(open, evening);
    }

    [Theory]
    [InlineData(8, 18, 0, 0)]
    [InlineData(8, 18, 120, 168)]
    [InlineData(22, 6, 0, 168)]
    [InlineData(22, 6, 168, 0)]
    [InlineData(22, 6, 263, 0)]
    [InlineData(22, 6, 264, 192)]
    [InlineData(0, 24, 200, 0)]
    public void Hours_may_cross_midnight(int opens, int closes, int tick, int wait) =>
        Assert.Equal(wait, MarketTime.ExpertsWait(Worlds.Sure.Hours(opens, closes), tick));

    [Fact]
    public void They_never_close_in_the_open_market_and_in_the_first_contract() => Assert.All(
        new[] { "open-market", "first-contract" },
        name => Assert.Null(MarketTime.ExpertsChange(ScenarioCatalogue.Find(name)!, 0)));

    [Theory]
    [InlineData(8, 3)]
    [InlineData(4, 2)]
    [InlineData(20, 7)]
    public void The_pool_follows_the_planned_seats(int seats, int experts) =>
        Assert.Equal(experts, Given(Worlds.Sure with { PlannedSeats = seats }).Price(AgentType.Expert).Supply);
}

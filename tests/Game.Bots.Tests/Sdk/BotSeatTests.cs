using Game.Bots.Sdk;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;

namespace Game.Bots.Tests.Sdk;

public sealed class BotSeatTests
{
    private readonly Match _match = Match.Start(ScenarioCatalogue.Find("open-market")!, 7, out _);
    private readonly SteppedTime _time = new();
    private readonly List<Report> _reports = [];
    private readonly SeatId _seat;

    public BotSeatTests() => _seat = _match.Join("stubborn", bot: true).OfType<SeatJoined>().Single().Seat;

    private MatchView View => _match.SeenBy(Viewer.Seat(_seat));

    [Fact]
    public void An_exception_costs_the_turn_and_is_reported_on_the_next()
    {
        var bot = Seated((seen, _, _) =>
        {
            if (seen.Reports.Count == 0) throw new InvalidOperationException("a hole in the plan");
        });

        Assert.Empty(bot.Turn(View));
        Assert.Equal(1, bot.TurnsLost);
        Assert.Empty(bot.Turn(View));
        var report = Assert.Single(_reports);
        Assert.Equal(Fault.Exception, report.Fault);
        Assert.Contains("a hole in the plan", report.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_turn_that_neither_its_limit_nor_the_bank_covers_is_forfeited_in_a_clocked_room()
    {
        var bot = Seated((seen, act, _) =>
        {
            act.QueueAtCapacity(true);
            if (seen.Reports.Count == 0) _time.Step(Budget.Limit + Budget.WholeBank + TimeSpan.FromMilliseconds(1));
        });

        Assert.Empty(bot.Turn(View));
        Assert.Equal((1, 1), (bot.Overruns, bot.TurnsLost));
        Assert.Single(bot.Turn(View));
        Assert.Equal(Fault.Overrun, Assert.Single(_reports).Fault);
    }

    [Fact]
    public void Without_a_clock_an_overrun_is_counted_and_the_orders_stand()
    {
        var bot = Seated(
            (_, act, _) =>
            {
                act.QueueAtCapacity(true);
                _time.Step(Budget.Limit * 2);
            },
            forfeits: false);

        Assert.Single(bot.Turn(View));
        Assert.Equal((1, 0), (bot.Overruns, bot.TurnsLost));
    }

    [Fact]
    public void The_budget_tells_how_much_of_the_turn_is_left()
    {
        var left = TimeSpan.Zero;
        var bot = Seated((_, _, budget) =>
        {
            _time.Step(TimeSpan.FromMilliseconds(20));
            left = budget.Left;
        });
        bot.Turn(View);
        Assert.Equal(TimeSpan.FromMilliseconds(30), left);
    }

    [Fact]
    public void An_order_that_the_observation_shows_to_be_illegal_costs_the_whole_turn_and_is_reported_with_its_number()
    {
        var bot = Seated((seen, act, _) =>
        {
            if (seen.Reports.Count > 0) return;
            act.QueueAtCapacity(true);
            var lead = seen.Leads[0];
            act.Bid(lead.Id, lead.Bounty.Ceiling + new Credits(1));
        });

        Assert.Empty(bot.Turn(View));
        bot.Turn(View);
        var report = Assert.Single(_reports);
        Assert.Equal((Fault.IllegalAction, Rejection.AboveCeiling), (report.Fault, report.Reason));
    }

    [Fact]
    public void A_refusal_by_the_match_is_reported_once_and_costs_only_its_order()
    {
        var bot = Seated((_, _, _) => { });
        bot.Answered(_match.Tick, "bot-0-0", Receipt.Refused(Rejection.NotEnoughCash));
        bot.Turn(View);
        bot.Turn(View);
        Assert.Equal((Fault.Refused, Rejection.NotEnoughCash), (Assert.Single(_reports).Fault, _reports[0].Reason));
        Assert.Equal(0, bot.TurnsLost);
    }

    [Fact]
    public void A_seat_whose_strategy_always_throws_harms_nobody_else()
    {
        var alone = Game.Bots.Headless.HeadlessMatch.Play(Short, 3, [new Stubborn((_, _, _) => { }), Game.Bots.Strategies.Catalogue.Create("cost-plus")]);
        var beside = Game.Bots.Headless.HeadlessMatch.Play(Short, 3, [new Stubborn((_, _, _) => throw new InvalidOperationException("always")), Game.Bots.Strategies.Catalogue.Create("cost-plus")]);
        Assert.Equal(alone.StateHash, beside.StateHash);
        Assert.Equal(Short.Ticks, beside.Seats[0].TurnsLost);
        Assert.Equal(alone.Seats[1].Profit, beside.Seats[1].Profit);
    }

    private static Scenario Short => ScenarioCatalogue.Find("open-market")! with { Ticks = 240 };

    private BotSeat Seated(Action<Observation, Actions, Budget> turn, bool forfeits = true) => new(
        new Stubborn((seen, act, budget) =>
        {
            _reports.AddRange(seen.Reports);
            turn(seen, act, budget);
        }),
        _seat,
        botSeed: 1,
        forfeits,
        _time);
}

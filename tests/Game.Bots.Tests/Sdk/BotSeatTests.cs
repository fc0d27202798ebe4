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

    [Theory]
    [InlineData(50)]
    [InlineData(250)]
    public void What_a_turn_takes_above_its_limit_comes_out_of_the_bank_and_no_more(int limit)
    {
        Assert.Equal((50, 250), (Budget.Limit.TotalMilliseconds, Budget.RemoteLimit.TotalMilliseconds));
        var (takes, left) = (new Queue<int>([limit, limit + 10_000, limit - 1, limit + 49_999, limit + 1, limit + 1, limit]), new List<TimeSpan>());
        var bot = Seated(
            (_, act, budget) =>
            {
                left.Add(budget.Bank);
                act.QueueAtCapacity(true);
                _time.Step(TimeSpan.FromMilliseconds(takes.Dequeue()));
            },
            limit: TimeSpan.FromMilliseconds(limit));

        // The last but one is one millisecond more than the bank holds.
        Assert.Equal([1, 1, 1, 1, 1, 0, 1], Enumerable.Range(0, 7).Select(_ => bot.Turn(View).Count));
        Assert.Equal([60_000, 60_000, 50_000, 50_000, 1, 0, 0], left.Select(bank => (int)bank.TotalMilliseconds));
        Assert.Equal((4, 1), (bot.Overruns, bot.TurnsLost));
    }

    [Fact]
    public void Three_late_turns_in_a_row_make_the_seat_a_sleeper_until_one_comes_in_time()
    {
        var late = Budget.Limit + Budget.WholeBank + TimeSpan.FromMilliseconds(1);
        var takes = new Queue<TimeSpan>([late, late, TimeSpan.Zero, late, late, late, late, TimeSpan.Zero, TimeSpan.Zero]);
        var bot = Seated((_, act, _) =>
        {
            act.QueueAtCapacity(true);
            _time.Step(takes.Dequeue());
        });

        var seen = Enumerable.Range(0, 9).Select(_ => (Orders: bot.Turn(View).Count, bot.Asleep)).ToList();
        Assert.Equal([0, 0, 1, 0, 0, 0, 0, 1, 1], seen.Select(turn => turn.Orders));
        Assert.Equal([false, false, false, false, false, true, true, false, false], seen.Select(turn => turn.Asleep));
        Assert.Equal(2, bot.TurnsAsleep);
    }

    [Fact]
    public void A_turn_that_does_not_end_counts_again_with_every_tick_once_its_limit_and_the_bank_are_used_up()
    {
        BotSeat bot = null!;
        var asleep = new List<bool>();
        bot = Seated((_, _, _) =>
        {
            bot.Missed();
            _time.Step(Budget.Limit + Budget.WholeBank + TimeSpan.FromMilliseconds(1));
            for (var tick = 0; tick < 3; tick++)
            {
                bot.Missed();
                asleep.Add(bot.Asleep);
            }
        });
        bot.Turn(View);
        bot.Missed();
        Assert.Equal([false, false, true], asleep);
        Assert.True(bot.Asleep);
    }

    [Fact]
    public void Without_a_clock_it_is_counted_which_turns_a_sleeper_would_have_lost_and_the_strategy_sees_a_whole_bank()
    {
        var banks = new List<TimeSpan>();
        var bot = Seated(
            (_, act, budget) =>
            {
                banks.Add(budget.Bank);
                act.QueueAtCapacity(true);
                _time.Step(Budget.Limit + Budget.WholeBank + TimeSpan.FromMilliseconds(1));
            },
            forfeits: false);
        Assert.All(Enumerable.Range(0, 5), _ => Assert.Single(bot.Turn(View)));
        Assert.Equal((5, 2, 0), (bot.Overruns, bot.TurnsAsleep, bot.TurnsLost));
        Assert.All(banks, bank => Assert.Equal(Budget.WholeBank, bank));
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
            act.Send(new PlaceBid(lead.Id, lead.Bounty.Ceiling + new Credits(1)));
        });

        Assert.Empty(bot.Turn(View));
        bot.Turn(View);
        var report = Assert.Single(_reports);
        Assert.Equal((Fault.IllegalAction, Rejection.AboveCeiling), (report.Fault, report.Reason));
    }

    [Fact]
    public void The_named_actions_send_only_what_is_legal_say_the_number_at_once_and_the_rest_of_the_turn_counts()
    {
        var said = new List<Rejection>();
        var bot = Seated((seen, act, _) =>
        {
            if (seen.Reports.Count > 0) return;
            var lead = seen.Leads[0];
            said.Add(act.Bid(lead.Id, lead.Bounty.Ceiling + new Credits(1)));
            said.Add(act.Bid(lead.Id, lead.Bounty.Ceiling, statedChance: 100));
            said.Add(act.Withdraw(lead.Id));
            said.Add(act.Bid(lead.Id, lead.Bounty.Ceiling));
            said.AddRange(Enumerable.Range(0, act.Room + 1).Select(_ => act.QueueAtCapacity(true)));
        });

        var orders = bot.Turn(View);
        Assert.Equal(_match.Settings.Limits.OrdersPerTick, orders.Count);
        Assert.IsType<PlaceBid>(orders[0].Order);
        Assert.Equal([Rejection.AboveCeiling, Rejection.OutOfRange, Rejection.NoLiveBid, Rejection.None], said.Take(4));
        Assert.Equal(Rejection.TooManyOrders, said[^1]);
        Assert.All(orders, order => Assert.NotEqual(ReceiptStatus.Refused, _match.Submit(_seat, order.Id, order.Order).Status));
        bot.Turn(View);
        Assert.All(_reports, report => Assert.Equal(Fault.Refused, report.Fault));
        Assert.Equal(said.Where(reason => reason != Rejection.None), _reports.Select(report => report.Reason));
        Assert.Equal(0, bot.TurnsLost);
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

    private BotSeat Seated(Action<Observation, Actions, Budget> turn, bool forfeits = true, TimeSpan? limit = null) => new(
        new Stubborn((seen, act, budget) =>
        {
            _reports.AddRange(seen.Reports);
            turn(seen, act, budget);
        }),
        _seat,
        botSeed: 1,
        forfeits,
        _time,
        limit);
}

using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Work;

public sealed class DeliveryTests
{
    [Fact]
    public void A_price_of_five_hundred_less_costs_of_two_hundred_and_thirty_leaves_two_hundred_and_seventy()
    {
        // Prices that make the sum: a standard agent at 225.49 for the hour with 2 percent fee is 230.00.
        var world = Worlds.Sure.NoBond() with
        {
            Labour = Worlds.Sure.Labour with { PriceExponent = 0, Tiers = [.. Worlds.Sure.Labour.Tiers.Select(tier => tier with { BasePrice = Credits.From(225.49m) })] },
        };

        GivenWork(Worlds.Small, world, price: 500).ThenPaid(MoneyFor.Escrow, 225.49m).ThenPaid(MoneyFor.EscrowFee, 4.51m)
            .Until<ContractClosed>()
            .ThenHappened<ContractClosed>(closed => closed is { Outcome: ContractOutcome.Paid } && closed.Payout == Credits.Of(500) && closed.Profit == Credits.Of(270))
            .ThenCash(Ana, 2270);
    }

    [Fact]
    public void Passed_work_is_paid_and_the_whole_bond_returns() =>
        GivenWork(Worlds.Small, price: 400).Until<ContractClosed>()
            .ThenPaid(MoneyFor.Price, 400).ThenPaid(MoneyFor.BondReturned, 100).ThenNothingPaid(MoneyFor.BondLost)
            .ThenHappened<ContractClosed>(closed => closed.Outcome == ContractOutcome.Paid);

    [Fact]
    public void Failed_work_is_not_paid_and_the_whole_bond_is_lost() =>
        GivenWork(Worlds.Small, Worlds.Hopeless, price: 400).Until<ContractClosed>()
            .ThenNothingPaid(MoneyFor.Price).ThenPaid(MoneyFor.BondLost, 100).ThenNothingPaid(MoneyFor.BondReturned)
            .ThenHappened<ContractClosed>(closed => closed is { Outcome: ContractOutcome.FailedValidation, Found: [{ Part: 0, Piece: 0 }] });

    [Fact]
    public void The_verdict_falls_two_ticks_after_submission()
    {
        var play = GivenWork(Worlds.Small).Until<WorkSubmitted>();
        var submitted = play.Match.Tick - 1;

        play.Until<ContractClosed>();
        Assert.Equal(submitted + 2, play.Match.Tick - 1);
    }

    [Fact]
    public void Finished_work_is_submitted_by_itself_in_the_tick_it_is_finished() =>
        GivenWork(Worlds.Small).Until<RunFinished>().ThenHappened<PieceAccepted>().ThenHappened<WorkSubmitted>();

    [Fact]
    public void A_plan_may_keep_the_submission_for_the_owners_hand()
    {
        var play = Given().Won(Ana, new Plan([Worlds.Small], SubmitByHand: true)).Until<RunFinished>();

        play.ThenNothing<WorkSubmitted>().Wait(5).ThenNothing<WorkSubmitted>();
        Assert.Equal(Game.Domain.Views.ContractStatus.ReadyToSubmit, play.Work.Status);
        play.When(Ana, new SubmitWork { Contract = play.Contract }).ThenHappened<WorkSubmitted>().Until<ContractClosed>().ThenPaid(MoneyFor.Price, 500);
    }

    [Fact]
    public void Unfinished_work_cannot_be_submitted()
    {
        var play = Given().Won(Ana, new Plan([Worlds.Small], SubmitByHand: true));

        play.When(Ana, new SubmitWork { Contract = play.Contract }).ThenRefused(Rejection.NotFinished);
    }

    [Theory]
    [InlineData(0, 500)]
    [InlineData(10, 375)]
    [InlineData(20, 250)]
    [InlineData(39, 12.5)]
    public void Late_work_is_paid_less_in_a_straight_line(int late, double payout)
    {
        var play = Given().Won(Ana, new Plan([Worlds.Small], SubmitByHand: true)).Until<RunFinished>();
        play.Wait(play.Work.Deadline + late - play.Match.Tick);

        play.When(Ana, new SubmitWork { Contract = play.Contract }).Until<ContractClosed>().ThenPaid(MoneyFor.Price, (decimal)payout);
        Assert.Equal(Game.Domain.Views.ContractStatus.Paid, play.Work.Status);
    }

    [Fact]
    public void Work_that_is_not_in_when_it_is_worth_nothing_fails()
    {
        var play = Given().Won(Ana, new Plan([Worlds.Small], SubmitByHand: true));
        var worthless = play.Work.WorthlessAt;

        play.Until<ContractClosed>().ThenHappened<ContractClosed>(closed => closed.Outcome == ContractOutcome.TooLate)
            .ThenPaid(MoneyFor.BondLost, 125).ThenNothingPaid(MoneyFor.Price);
        Assert.Equal(worthless, play.Match.Tick - 1);
    }

    [Fact]
    public void Nothing_about_submitted_work_can_be_changed()
    {
        var play = GivenWork(Worlds.Small).Until<WorkSubmitted>();
        WorkOrder[] orders =
        [
            new ChangePlan(play.Work.Plan) { Contract = play.Contract }, new DropContract { Contract = play.Contract },
            new RetryPiece(0, 0) { Contract = play.Contract }, new SubmitWork { Contract = play.Contract },
        ];

        Assert.All(orders, order => Assert.Equal(Receipt.Refused(Rejection.ContractNotRunning), play.Match.Submit(Ana, order.GetType().Name, order)));
    }

    [Theory]
    [InlineData(ValidatorKind.Tests, 0.76)]
    [InlineData(ValidatorKind.Client, 0.95)]
    [InlineData(ValidatorKind.Audit, 0.99)]
    public void The_validator_finds_a_bad_piece_with_its_strictness(ValidatorKind kind, double strictness)
    {
        const int games = 250;
        var world = Worlds.Hopeless.NoBond() with { Validation = new ValidationSettings { Validator = kind } };
        var found = Enumerable.Range(1, games).Count(seed =>
            GivenWork(Worlds.Small, world, seed: (ulong)seed).Until<ContractClosed>().Event<ContractClosed>().Outcome == ContractOutcome.FailedValidation);

        Assert.InRange(found / (double)games, strictness - 0.1, strictness + 0.07);
    }

    [Fact]
    public void After_the_verdict_the_trace_names_who_failed_when_where_and_why()
    {
        var play = GivenWork(Worlds.Small, Worlds.Hopeless).Until<ContractClosed>();
        var line = Assert.Single(play.Work.Trace, line => line.Kind == Game.Domain.Views.TraceKind.FoundBad);

        Assert.Equal((0, 0, (AgentType?)Worlds.Small.Agent), (line.Part, line.Piece, line.Agent));
        Assert.NotNull(FailureKind.Find(line.Failure));
        Assert.False(play.Piece().Verdict);
    }

    [Fact]
    public void Before_the_verdict_nobody_learns_whether_a_piece_is_good()
    {
        var play = Given(Worlds.Hopeless).Won(Ana, new Plan([Worlds.Small], SubmitByHand: true)).Until<RunFinished>();

        Assert.Null(play.Piece().Verdict);
        Assert.All(play.Work.Trace, line => Assert.Null(line.Failure));
    }

    [Fact]
    public void Dropping_before_the_deadline_returns_half_of_the_bond_and_sinks_what_runs()
    {
        var play = GivenWork(Worlds.Small, price: 400);

        play.When(Ana, new DropContract { Contract = play.Contract })
            .ThenPaid(MoneyFor.BondReturned, 50).ThenPaid(MoneyFor.BondLost, 50).ThenPaid(MoneyFor.Wage, 13).ThenHappened<RunSunk>()
            .ThenHappened<ContractClosed>(closed => closed.Outcome == ContractOutcome.Dropped && closed.Profit == Credits.From(-63.26m));
    }

    [Fact]
    public void Dropping_after_the_deadline_returns_nothing()
    {
        var play = Given().Won(Ana, new Plan([Worlds.Small], SubmitByHand: true), price: 400);
        play.Wait(play.Work.Deadline + 1 - play.Match.Tick);

        play.When(Ana, new DropContract { Contract = play.Contract }).ThenPaid(MoneyFor.BondLost, 100).ThenNothingPaid(MoneyFor.BondReturned);
    }

    [Fact]
    public void Dropping_releases_what_only_waits_without_cost()
    {
        var play = GivenWork(Worlds.Small with { LimitPrice = Credits.Of(1) });

        play.When(Ana, new DropContract { Contract = play.Contract }).ThenHappened<HireReleased>(released => !released.Lapsed).ThenNothingPaid(MoneyFor.Wage);
    }

    [Fact]
    public void A_stated_chance_is_scored_by_its_squared_error()
    {
        var play = Given();
        play.When(Ana, new PlaceBid(play.Id, Credits.Of(100), 80, new Plan([Worlds.Small]))).Until<ContractClosed>();

        Assert.Equal(40_000, play.Room.Standings.Single(line => line.Seat == Ana).Brier);
    }

    [Fact]
    public void The_leaderboard_shows_a_contracts_whole_result_when_it_closes_and_nothing_before()
    {
        var play = GivenWork(Worlds.Small, price: 400);
        Assert.Equal(Credits.Zero, Line(play).Profit);

        play.Until<ContractClosed>();
        var line = Line(play);
        Assert.Equal((Credits.From(400 - 13.26m), 1, 1, 0), (line.Profit, line.BidsWon, line.Delivered, line.Failed));

        static Game.Domain.Views.StandingView Line(Play play) => play.Room.Standings.Single(line => line.Seat == Ana);
    }
}

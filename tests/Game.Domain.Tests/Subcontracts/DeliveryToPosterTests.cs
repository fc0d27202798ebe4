using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Subcontracts;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;
using static Game.Domain.Tests.Subcontracts.Guild;

namespace Game.Domain.Tests.Subcontracts;

public sealed class DeliveryToPosterTests
{
    [Fact]
    public void A_delivery_that_passes_is_paid_out_of_the_escrow_and_does_the_part()
    {
        var play = Won().Posted(check: CheckKind.Expert).Taken(Ben);
        var child = play.Contract;
        play.Until<PartDelivered>().ThenPaid(MoneyFor.RewardPaid, 80).ThenHappened<ContractClosed>(closed => closed.Contract == child && closed.Outcome == ContractOutcome.Paid);

        Assert.Equal(Credits.Zero, play.Escrow());
        Assert.Equal(Credits.Of(2000) + play.Event<ContractClosed>().Profit, play.Desk(Ben).Cash);
        var part = play.Desk(Ana).Contracts.Single().Parts[0];
        Assert.True(part is { Done: true, Delivered: true, Started: true, PostedAs: null, Pieces.Count: 1 });
        // What it cost the poster: the price and the check, nothing else.
        Assert.Equal(Credits.Of(80) + play.Sub().Sub!.CheckFee, play.Desk(Ana).Contracts.Single().Spent);
    }

    [Fact]
    public void What_waits_for_a_delivered_part_goes_on_and_the_whole_is_paid()
    {
        var play = Given(World(), 3).Won(Ana, new Plan([Never, AtOnce]), 400).Posted().Taken(Ben);
        play.Until<PartDelivered>().ThenHappened<RunStarted>();

        play.Until<ContractClosed>(closed => closed.Contract == play.Parent()).ThenHappened<ContractClosed>(closed => closed.Outcome == ContractOutcome.Paid);
    }

    [Theory]
    [InlineData(CheckKind.Ai)]
    [InlineData(CheckKind.Expert)]
    public void A_flagged_delivery_is_thrown_away_and_not_paid_and_the_bond_goes_to_the_house(CheckKind check)
    {
        var play = Won(World(good: false)).Posted(check: check).Taken(Ben);
        var bond = play.Event<ContractOpened>().Bond;
        play.Until<PartsReturned>();

        play.ThenHappened<PartsReturned>(returned => returned.Reason == ReturnReason.Rejected).ThenNothingPaid(MoneyFor.RewardPaid);
        play.ThenHappened<MoneyMoved>(moved => moved.For == MoneyFor.BondLost && moved.Amount == bond && moved.To.Kind == AccountKind.Clients);
        Assert.Equal(Credits.Zero, play.Escrow());
        var part = play.Desk(Ana).Contracts.Single().Parts[0];
        Assert.True(part is { Done: false, Started: false, PostedAs: null } && !part.Pieces[0].Guided);
        // The check was paid all the same.
        Assert.Equal(play.Sub().Sub!.CheckFee, play.Desk(Ana).Contracts.Single().Spent);
    }

    [Fact]
    public void Without_a_check_bad_work_is_paid_and_the_client_finds_it()
    {
        var play = Given(World(good: false), 3).Won(Ana, new Plan([Never, AtOnce]), 400).Posted().Taken(Ben);

        play.Until<PartDelivered>().ThenHappened<PartDelivered>(delivered => !delivered.Good).ThenPaid(MoneyFor.RewardPaid, 80);
        play.Until<ContractClosed>(closed => closed.Contract == play.Parent());
        play.ThenHappened<ContractClosed>(closed => closed.Outcome == ContractOutcome.FailedValidation && closed.Found.Contains(new PieceRef(0, 0)));
        var line = play.Desk(Ana).Contracts.Single().Trace.First(line => line is { Kind: TraceKind.FoundBad, Part: 0 });
        Assert.Null(line.Agent);
    }

    [Fact]
    public void The_luck_of_the_check_is_that_of_the_stated_kind()
    {
        var world = World() with { Checks = new() };
        var rejected = 0;
        for (var seed = 1UL; seed <= 300; seed++)
        {
            var play = Given(world, 2, seed).Won(Ana, new Plan([Never, Never]), 400).Posted(check: CheckKind.Ai).Taken(Ben);
            play.Until<ContractClosed>();
            if (play.Event<ContractClosed>().Outcome == ContractOutcome.FailedValidation) rejected++;
        }

        // One good part, wrongly flagged one time in five: 60 of 300, four standard errors either side.
        Assert.InRange(rejected, 32, 88);
    }

    [Fact]
    public void A_late_delivery_is_paid_less_and_the_rest_returns()
    {
        // The deadline is two ticks shorter than the work.
        var play = Won();
        var ticks = Odds.RunTicks(World().Labour, Tier.Small, play.Bounty.Parts[0].Minutes);
        play.When(Ana, Order(play.Contract, work: ticks - 2)).Taken(Ben);
        play.Until<PartDelivered>();

        Assert.InRange(play.Event<ContractClosed>().Payout.Amount, 1, 79);
        Assert.Equal(Credits.Zero, play.Escrow());
    }

    [Fact]
    public void Too_late_a_delivery_comes_back_undone()
    {
        var play = Won().Posted().Taken(Ben, plan: Never);

        play.Until<PartsReturned>().ThenHappened<PartsReturned>(returned => returned.Reason == ReturnReason.TooLate);
        Assert.Equal(Credits.Zero, play.Escrow());
    }

    [Fact]
    public void The_poster_may_do_a_delivered_part_again()
    {
        var play = Won().Posted().Taken(Ben).Until<PartDelivered>();
        play.When(Ana, new RetryPiece(0, 0) { Contract = play.Parent() }).ThenAccepted().ThenHappened<RunStarted>(times: 0);

        var part = play.Desk(Ana).Contracts.Single().Parts[0];
        Assert.True(part is { Done: false, Delivered: false, Started: true });
    }

    [Fact]
    public void A_plan_made_before_the_delivery_does_not_bar_a_change_after_it()
    {
        var halves = Never with { Pieces = 2 };
        var play = Given(World(), 3).Won(Ana, new Plan([halves, Never]), 400).Posted().Taken(Ben).Until<PartDelivered>();
        var plan = play.Desk(Ana).Contracts.Single().Plan;

        play.When(Ana, new ChangePlan(plan with { Priority = 1 }) { Contract = play.Parent() }).ThenAccepted();
    }

    [Fact]
    public void A_group_of_parts_comes_back_together()
    {
        var play = Won().Posted([0, 1], 200).Taken(Ben, 180).Until<PartDelivered>();

        play.ThenHappened<PartDelivered>(times: 2).ThenPaid(MoneyFor.RewardPaid, 180);
        play.Until<ContractClosed>(closed => closed.Contract == play.Parent()).ThenHappened<ContractClosed>(closed => closed.Outcome == ContractOutcome.Paid);
    }
}

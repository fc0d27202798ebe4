using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Work;

public sealed class HiringTests
{
    [Fact]
    public void A_ready_piece_hires_by_itself_in_the_tick_of_the_award() =>
        GivenWork(Worlds.Small).ThenHappened<RunStarted>(run => run.Agent == Worlds.Small.Agent);

    [Fact]
    public void An_hour_of_a_small_agent_costs_thirteen_credits_held_and_a_fee_of_two_percent() =>
        GivenWork(Worlds.Small, Worlds.Sure.NoBond())
            .ThenPaid(MoneyFor.Escrow, 13).ThenPaid(MoneyFor.EscrowFee, 0.26m).ThenCash(Ana, 2000 - 13.26m, held: 13);

    [Fact]
    public void An_accepted_piece_releases_its_escrow_to_the_agency() =>
        GivenWork(Worlds.Small, Worlds.Sure.NoBond()).Until<RunFinished>().ThenPaid(MoneyFor.Wage, 13).ThenCash(Ana, 2000 - 13.26m);

    [Theory]
    [InlineData(Tier.Nano, 16)]
    [InlineData(Tier.Small, 22)]
    [InlineData(Tier.Standard, 32)]
    [InlineData(Tier.Premium, 44)]
    public void An_hour_takes_a_tier_its_ticks(Tier tier, int ticks)
    {
        var play = GivenWork(new PartPlan(AgentType.Of(Specialty.Coder, tier)));
        var started = play.Match.Tick - 1;

        play.Until<RunFinished>();
        Assert.Equal(started + ticks, play.Match.Tick - 1);
    }

    [Fact]
    public void Two_pieces_are_half_the_length_and_five_percent_longer_for_the_hand_over()
    {
        var play = GivenWork(Worlds.Small with { Pieces = 2 }).ThenHappened<RunStarted>(times: 2);

        // 60 / 2 x 1.05 = 31.5, rounded to 32 minutes.
        Assert.Equal([32, 32], play.Work.Parts[0].Pieces.Select(piece => piece.Minutes));
    }

    [Fact]
    public void A_hire_waits_for_its_limit_price_and_counts_as_waiting()
    {
        var play = GivenWork(Worlds.Small with { LimitPrice = Credits.From(7.99m) });

        play.ThenNothing<RunStarted>().ThenHappened<HireQueued>();
        Assert.Equal(1, play.Price(Worlds.Small.Agent).Waiting);
        Assert.Equal(PieceStatus.Waiting, play.Piece().Status);
    }

    [Fact]
    public void A_limit_at_the_price_is_met() => GivenWork(Worlds.Small with { LimitPrice = Credits.Of(8) }).ThenHappened<RunStarted>();

    [Fact]
    public void A_raised_limit_lets_the_hire_go_on()
    {
        var play = GivenWork(Worlds.Small with { LimitPrice = Credits.Of(7) }).Wait(3);

        play.When(Ana, new ChangePlan(new Plan([Worlds.Small])) { Contract = play.Contract }).ThenHappened<RunStarted>();
    }

    [Fact]
    public void A_part_may_start_with_a_delay()
    {
        var play = GivenWork(Worlds.Small with { StartDelay = 5 }).ThenNothing<RunStarted>();
        var awarded = play.Match.Tick - 1;

        play.Until<RunStarted>();
        Assert.Equal(awarded + 5, play.Match.Tick - 1);
    }

    [Fact]
    public void A_paused_plan_starts_nothing_until_it_is_changed()
    {
        var play = Given().Won(Ana, new Plan([Worlds.Small], Paused: true)).Wait(5).ThenNothing<RunStarted>();

        play.When(Ana, new ChangePlan(new Plan([Worlds.Small])) { Contract = play.Contract }).ThenHappened<RunStarted>();
    }

    [Fact]
    public void At_most_half_of_a_type_goes_to_one_orchestrator()
    {
        // Four small agents of each specialty exist: six pieces get two of them at a time.
        var play = GivenWork(Worlds.Small with { Pieces = 6 }, Worlds.Sure with { Attention = new() { Capacity = 50 } });

        play.ThenHappened<RunStarted>(times: 2);
        Assert.Equal((4, 2), (play.Price(Worlds.Small.Agent).Supply, play.Price(Worlds.Small.Agent).Busy));
        play.Wait(5).ThenNothing<RunStarted>();
    }

    [Fact]
    public void One_agent_is_allowed_even_where_half_of_the_supply_is_less()
    {
        var scarce = Worlds.Sure with { Labour = Worlds.Sure.Labour with { MinSupply = 1, SupplyPerSeat = 0 } };

        GivenWork(Worlds.Small, scarce).ThenHappened<RunStarted>();
    }

    [Fact]
    public void At_capacity_further_hires_wait_in_the_owners_queue()
    {
        var play = GivenWork(Worlds.Small with { Pieces = 6 }, Plenty(capacity: 2)).ThenHappened<RunStarted>(times: 2);

        Assert.Equal((2, 2), (play.Desk(Ana).Attention, play.Desk(Ana).Capacity));
        play.Until<RunFinished>();
        play.ThenHappened<RunStarted>(times: play.Last.OfType<RunFinished>().Count());
    }

    [Fact]
    public void Without_queueing_hires_go_beyond_capacity_and_quality_falls()
    {
        // Six hires at a capacity of two are 200 percent above it: one doubling off the horizon.
        var world = Plenty(capacity: 2) with { Labour = Plenty(2).Labour with { Tiers = [.. new LabourSettings().Tiers.Select(tier => tier with { Horizon = 60 })] } };
        var play = Given(world);
        play.When(Ana, new SetQueueing(false)).Won(Ana, new Plan([Worlds.Small with { Pieces = 6 }]));

        var chances = play.Last.OfType<RunStarted>().Select(run => run.Chance).ToList();
        Assert.Equal(6, chances.Count);
        Assert.True(chances.Min() < chances.Max() || chances.Min() < 900_000, "nobody is worse for the crowd");
    }

    [Fact]
    public void A_hire_that_found_nobody_for_its_time_lapses_without_cost_and_goes_a_tier_up()
    {
        // One small agent, busy for Ben; Ana's hire waits.
        var play = OneSmallAgent(out var mine);
        var before = play.Desk(mine.Owner).Cash;
        while (!play.All.OfType<RunStarted>().Any(run => run.Run.Contract == mine)) play.Wait();

        var run = play.Event<RunStarted>();
        Assert.Equal(Tier.Standard, run.Agent.Tier);
        Assert.Single(play.All.OfType<HireReleased>(), released => released.Lapsed);
        Assert.Equal(run.Price + run.Price.Times(0.02m), before - play.Desk(mine.Owner).Cash);
    }

    [Fact]
    public void A_manual_hire_is_made_at_no_more_than_the_price_seen()
    {
        var play = GivenWork(Worlds.Small with { StartDelay = 100 });
        var premium = AgentType.Of(Specialty.Coder, Tier.Premium);

        play.When(Ana, new HirePiece(0, 0, premium, Credits.From(69.99m)) { Contract = play.Contract }).ThenRefused(Rejection.PriceMoved).ThenNothing<RunStarted>();
        play.When(Ana, new HirePiece(0, 0, premium, Credits.Of(70)) { Contract = play.Contract }).ThenHappened<RunStarted>(run => run.Agent == premium);
    }

    [Fact]
    public void A_hire_for_a_piece_at_work_is_rejected()
    {
        var play = GivenWork(Worlds.Small);

        play.When(Ana, new HirePiece(0, 0, Worlds.Small.Agent, Credits.Of(99)) { Contract = play.Contract }).ThenRefused(Rejection.PieceNotWaiting);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(0, -1)]
    public void A_hire_for_a_piece_that_does_not_exist_is_rejected(int part, int piece)
    {
        var play = GivenWork(Worlds.Small);

        play.When(Ana, new HirePiece(part, piece, Worlds.Small.Agent, Credits.Of(99)) { Contract = play.Contract }).ThenRefused(Rejection.UnknownPiece);
    }

    [Fact]
    public void Experts_cannot_be_hired_for_pieces_nor_agents_for_nothing()
    {
        var play = GivenWork(Worlds.Small with { StartDelay = 100 });

        play.When(Ana, new HirePiece(0, 0, AgentType.Expert, Credits.Of(99)) { Contract = play.Contract }).ThenRefused(Rejection.OutOfRange);
        play.When(Ana, new HirePiece(0, 0, Worlds.Small.Agent, Credits.Zero) { Contract = play.Contract }).ThenRefused(Rejection.OutOfRange);
    }

    [Fact]
    public void Orders_about_somebody_elses_contract_are_rejected()
    {
        var play = GivenWork(Worlds.Small);

        play.When(Ben, new DropContract { Contract = play.Contract }).ThenRefused(Rejection.UnknownContract);
        play.When(Ben, new DropContract { Contract = play.Contract with { Owner = Ben } }).ThenRefused(Rejection.UnknownContract);
    }

    [Fact]
    public void The_number_of_pieces_of_a_started_part_cannot_change_but_all_else_can()
    {
        var play = GivenWork(Worlds.Small);

        play.When(Ana, new ChangePlan(new Plan([Worlds.Small with { Pieces = 2 }])) { Contract = play.Contract }).ThenRefused(Rejection.PartHasStarted);
        play.When(Ana, new ChangePlan(new Plan([Worlds.Small with { Check = CheckKind.Ai, Attempts = 2 }])) { Contract = play.Contract })
            .ThenHappened<PlanChanged>();
    }

    [Fact]
    public void A_changed_plan_of_the_wrong_shape_is_rejected()
    {
        var play = GivenWork(Worlds.Small);

        play.When(Ana, new ChangePlan(new Plan([])) { Contract = play.Contract }).ThenRefused(Rejection.PlanDoesNotFit);
        play.When(Ana, new ChangePlan(new Plan([Worlds.Small], Priority: -1)) { Contract = play.Contract }).ThenRefused(Rejection.PlanOutOfRange);
    }

    [Fact]
    public void A_part_waits_for_the_parts_before_it()
    {
        var play = GivenJob(posted => posted.Parts.Count == 2 && posted.Parts[1].After.Count == 1, Worlds.Sure.TwoParts());
        play.Won(Ana, new Plan([Worlds.Small, Worlds.Small])).ThenHappened<RunStarted>(run => run.Run.Part == 0).ThenHappened<RunStarted>();

        play.Until<RunFinished>().ThenHappened<RunStarted>(run => run.Run.Part == 1);
    }

    [Fact]
    public void Parts_that_wait_for_nothing_start_side_by_side()
    {
        var play = GivenJob(posted => posted.Parts.Count == 2 && posted.Parts[1].After.Count == 0, Worlds.Sure.TwoParts());

        play.Won(Ana, new Plan([Worlds.Small, Worlds.Small])).ThenHappened<RunStarted>(times: 2);
    }

    [Fact]
    public void A_hire_for_a_part_that_may_not_start_yet_is_rejected()
    {
        var play = GivenJob(posted => posted.Parts.Count == 2 && posted.Parts[1].After.Count == 1, Worlds.Sure.TwoParts());
        play.Won(Ana, new Plan([Worlds.Small, Worlds.Small]));

        play.When(Ana, new HirePiece(1, 0, Worlds.Small.Agent, Credits.Of(99)) { Contract = play.Contract }).ThenRefused(Rejection.PieceNotWaiting);
    }

    [Fact]
    public void Without_the_cash_a_piece_waits_and_the_owner_is_told()
    {
        var play = GivenWork(Worlds.Small with { Agent = AgentType.Of(Specialty.Coder, Tier.Premium) }, Worlds.Sure.NoBond().Cash(50));

        play.ThenNothing<RunStarted>();
        Assert.Contains(play.Desk(Ana).Notices, notice => notice.Kind == NoticeKind.ShortOfCash);
    }

    private static Scenario Plenty(int capacity) => Worlds.Sure with
    {
        Labour = Worlds.Sure.Labour with { HoldShare = 1, MinSupply = 20 }, Attention = new AttentionSettings { Capacity = capacity },
    };

    private static Play OneSmallAgent(out ContractId mine)
    {
        var scarce = Worlds.Sure.Opening(2) with { Labour = Worlds.Sure.Labour with { MinSupply = 1, SupplyPerSeat = 0.01m, LapseTicks = 5 } };
        var play = Given(scarce);
        var bounties = play.All.OfType<BountyPosted>().Select(posted => posted.Id).ToList();
        var plan = new Plan([Worlds.Small]);
        play.When((Ana, new PlaceBid(bounties[0], Credits.Of(100), Plan: plan)), (Ben, new PlaceBid(bounties[1], Credits.Of(100), Plan: plan))).Until<BountyAwarded>();
        var lucky = play.Event<RunStarted>().Run.Contract;
        mine = play.All.OfType<ContractOpened>().Select(opened => opened.Contract).Single(contract => contract != lucky);
        return play;
    }
}

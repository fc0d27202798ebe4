using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Standing;

public sealed class StandingPolicyTests
{
    private static readonly StandingPolicy Beside = new(Beside: true);

    private static Scenario World { get; } = Worlds.Sure with { Policy = new PolicySettings { Enabled = true, ReviewTicks = 1 } };

    [Fact]
    public void A_policy_beside_its_owner_bids_break_even_and_the_margin()
    {
        var play = Given(World);
        play.When(Ana, new SetPolicy(Beside with { LowestMargin = 50 })).ThenAccepted();

        play.ThenHappened<PolicyActed>(acted => acted.Seat == Ana && acted.Act == PolicyAct.Bid).ThenHappened<BidPlaced>();
        var appraiser = Appraiser.For(World);
        var job = new Job(play.Bounty.Parts, play.Bounty.Ceiling, play.Bounty.Ceiling, play.Bounty.WorkTicks, [.. play.Room.Prices.Select(line => line.Price)]);
        var worth = appraiser.Appraise(job, Presets.Fill(Preset.Balanced, play.Bounty.Parts), appraiser.Believe(0, []));
        Assert.Equal(worth.BreakEven.Times(1.5m), play.Event<BidPlaced>().Amount);
        Assert.Equal(play.Event<PolicyActed>().Amount, play.Event<BidPlaced>().Amount);
    }

    [Fact]
    public void A_mark_stands_right_before_the_bid_it_explains()
    {
        var play = Given(World);
        play.When(Ana, new SetPolicy(Beside));

        var events = play.Last.ToList();
        Assert.IsType<BidPlaced>(events[events.FindIndex(happened => happened is PolicyActed) + 1]);
    }

    [Fact]
    public void A_policy_that_does_not_run_beside_does_nothing_while_its_owner_is_there() =>
        Given(World).When(Ana, new SetPolicy(new StandingPolicy())).ThenAccepted().Wait(3).ThenNothing<PolicyActed>();

    [Fact]
    public void The_bid_brings_the_presets_plan()
    {
        var play = Given(World);
        play.When(Ana, new SetPolicy(Beside with { Preset = Preset.Safe }));

        Assert.Equal(CheckKind.Expert, play.Event<BidPlaced>().Plan!.Parts[0].Check);
    }

    [Fact]
    public void Other_fields_of_work_are_left_alone()
    {
        var play = Given(World);
        play.When(Ana, new SetPolicy(Beside with { Domains = ["gardening"] })).ThenNothing<BidPlaced>();
        play.When(Ana, new SetPolicy(Beside with { Domains = ["gardening", play.Bounty.Domain] })).ThenHappened<BidPlaced>();
    }

    [Fact]
    public void A_bid_that_would_have_to_be_larger_than_the_largest_is_not_placed()
    {
        var play = Given(World);
        play.When(Ana, new SetPolicy(Beside with { LargestBid = new Credits(1) })).ThenNothing<BidPlaced>();
        play.When(Ana, new SetPolicy(Beside with { LargestBid = play.Bounty.Ceiling })).ThenHappened<BidPlaced>();
    }

    [Fact]
    public void A_margin_that_does_not_fit_under_the_ceiling_means_no_bid() =>
        Given(World with { Arrivals = World.Arrivals with { CeilingBase = 20 } })
            .When(Ana, new SetPolicy(Beside with { LowestMargin = 400 })).ThenNothing<BidPlaced>();

    [Fact]
    public void Work_that_is_likely_to_fail_is_left_alone() =>
        Given(Worlds.Hopeless with { Policy = World.Policy }).When(Ana, new SetPolicy(Beside)).ThenNothing<BidPlaced>();

    [Fact]
    public void Who_cannot_pay_for_bond_and_work_does_not_bid() =>
        Given(World.Cash(5)).When(Ana, new SetPolicy(Beside)).ThenNothing<BidPlaced>();

    [Fact]
    public void Contracts_and_live_bids_together_stop_at_the_number_declared()
    {
        var play = Given(World.Opening(4));
        play.When(Ana, new SetPolicy(Beside with { MostContracts = 2 }));

        Assert.Equal(2, play.Count<BidPlaced>());
        play.Wait();
        Assert.Equal(2, play.Count<BidPlaced>());
    }

    [Fact]
    public void The_owners_own_bid_is_never_touched()
    {
        var play = Given(World);
        play.When((Ana, new SetPolicy(Beside)), (Ana, new PlaceBid(play.Id, Credits.Of(400)))).ThenHappened<BidPlaced>();

        Assert.Equal(Credits.Of(400), play.Event<BidPlaced>().Amount);
    }

    [Fact]
    public void A_bid_taken_back_by_hand_is_the_owners_last_word()
    {
        var play = Given(World with { Board = World.Board with { Window = 10 } });
        play.When(Ana, new SetPolicy(Beside)).ThenHappened<BidPlaced>();
        play.When(Ana, new WithdrawBid(play.Id)).ThenAccepted().ThenNothing<BidPlaced>();
        play.Wait(5).ThenNothing<BidPlaced>();
    }

    [Fact]
    public void At_a_posted_price_it_takes_the_ceiling_or_nothing()
    {
        var play = Given(World.Posted());
        play.When(Ana, new SetPolicy(Beside)).ThenHappened<BidPlaced>(bid => bid.Amount == play.Bounty.Ceiling);

        Given(World.Posted() with { Arrivals = World.Arrivals with { CeilingBase = 20 } })
            .When(Ana, new SetPolicy(Beside with { LowestMargin = 400 })).ThenNothing<BidPlaced>();
    }

    [Fact]
    public void A_bounty_is_weighed_at_the_close_of_its_window_and_every_so_many_ticks_before()
    {
        var play = Given(World with { Policy = World.Policy with { ReviewTicks = 4 }, Board = World.Board with { Window = 9 } });
        var closes = play.Bounty.ClosesAt;
        play.When(Ana, new SetPolicy(Beside));
        while (play.Count<BidPlaced>() == 0) play.Wait();

        Assert.Equal(0, (closes - (play.Room.Tick - 1)) % 4);
    }

    [Theory, InlineData(-1, 3), InlineData(401, 3), InlineData(60, -1), InlineData(60, 51)]
    public void A_policy_out_of_range_is_refused(int margin, int contracts) =>
        Given(World).When(Ana, new SetPolicy(new StandingPolicy(LowestMargin: margin, MostContracts: contracts))).ThenRefused(Rejection.OutOfRange);

    [Fact]
    public void A_field_without_a_name_or_no_field_at_all_is_refused()
    {
        Given(World).When(Ana, new SetPolicy(new StandingPolicy([]))).ThenRefused(Rejection.OutOfRange);
        Given(World).When(Ana, new SetPolicy(new StandingPolicy([""]))).ThenRefused(Rejection.OutOfRange);
        Given(World).When(Ana, new SetPolicy(null!)).ThenRefused(Rejection.OutOfRange);
        Given(World).When(Ana, new SetPolicy(new StandingPolicy(LargestBid: Credits.Zero))).ThenRefused(Rejection.OutOfRange);
    }

    [Fact]
    public void Where_the_scenario_has_no_policies_none_is_taken() =>
        Given(Worlds.Sure).When(Ana, new SetPolicy(Beside)).ThenRefused(Rejection.PoliciesOff).ThenNothing<PolicySet>();

    [Fact]
    public void The_same_seed_and_the_same_policies_give_the_same_match()
    {
        var (one, two) = (Given(World.Opening(3)), Given(World.Opening(3)));
        foreach (var play in new[] { one, two }) play.When((Ana, new SetPolicy(Beside)), (Ben, new SetPolicy(Beside with { LowestMargin = 20 }))).Wait(60);

        Assert.Equal(one.Match.Hash(), two.Match.Hash());
        Assert.Equal(one.Match.Hash(), Match.Replay(one.All).Hash());
    }
}

using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Board;

public sealed class BiddingTests
{
    private static readonly BountyId Nowhere = new(99, 99);

    [Fact]
    public void A_bid_is_recorded_with_its_amount_and_its_stated_chance()
    {
        var play = Given();

        play.When(Ana, new PlaceBid(play.Id, Credits.Of(120), 80)).ThenAccepted()
            .ThenHappened<BidPlaced>(bid => bid.Seat == Ana && bid.Amount == Credits.Of(120) && bid.StatedChance == 80);
    }

    [Fact]
    public void A_bid_holds_no_money()
    {
        var play = Given();

        play.When(Ana, new PlaceBid(play.Id, Credits.Of(120))).ThenCash(Ana, 2000);
    }

    [Fact]
    public void A_second_bid_replaces_the_first()
    {
        var play = Given();

        play.When((Ana, new PlaceBid(play.Id, Credits.Of(120))), (Ana, new PlaceBid(play.Id, Credits.Of(90))))
            .Until<BountyAwarded>().ThenHappened<BountyAwarded>(award => award.Price == Credits.Of(90) && award.Amounts.Count == 1);
    }

    [Fact]
    public void A_withdrawn_bid_does_not_stand()
    {
        var play = Given();

        play.When(Ana, new PlaceBid(play.Id, Credits.Of(120))).When(Ana, new WithdrawBid(play.Id))
            .ThenHappened<BidWithdrawn>().Until<BountyExpired>().ThenHappened<BountyExpired>(expired => expired.Amounts.Count == 0);
    }

    [Fact]
    public void A_bid_on_a_bounty_that_does_not_exist_is_rejected() =>
        Given().When(Ana, new PlaceBid(Nowhere, Credits.Of(1))).ThenRefused(Rejection.UnknownBounty).ThenNothing<BidPlaced>();

    [Fact]
    public void A_bid_of_a_seat_that_is_not_invited_is_rejected_as_if_the_bounty_did_not_exist()
    {
        var play = Given(Worlds.Sure with { Board = Worlds.Sure.Board with { Invitations = 1 } });
        var stranger = play.Event<SeatInvited>().Seat == Ana ? Ben : Ana;

        play.When(stranger, new PlaceBid(play.Id, Credits.Of(1))).ThenRefused(Rejection.UnknownBounty);
    }

    [Fact]
    public void A_bid_after_the_close_is_rejected()
    {
        var play = Given().Until<BountyExpired>();

        play.When(Ana, new PlaceBid(play.Id, Credits.Of(1))).ThenRefused(Rejection.BiddingClosed);
    }

    [Fact]
    public void A_bid_above_the_ceiling_is_rejected()
    {
        var play = Given();

        play.When(Ana, new PlaceBid(play.Id, play.Bounty.Ceiling + new Credits(1))).ThenRefused(Rejection.AboveCeiling);
    }

    [Fact]
    public void A_bid_at_the_ceiling_is_taken()
    {
        var play = Given();

        play.When(Ana, new PlaceBid(play.Id, play.Bounty.Ceiling)).ThenAccepted();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_bid_that_is_not_above_zero_is_rejected(long cents)
    {
        var play = Given();

        play.When(Ana, new PlaceBid(play.Id, new Credits(cents))).ThenRefused(Rejection.NotPositive);
    }

    [Fact]
    public void Where_the_price_is_posted_another_amount_is_rejected()
    {
        var play = Given(Worlds.Sure.Posted());

        play.When(Ana, new PlaceBid(play.Id, Credits.Of(499))).ThenRefused(Rejection.PriceIsPosted);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(-7)]
    public void A_stated_chance_outside_one_to_ninety_nine_is_rejected(int percent)
    {
        var play = Given();

        play.When(Ana, new PlaceBid(play.Id, Credits.Of(1), percent)).ThenRefused(Rejection.OutOfRange);
    }

    [Fact]
    public void A_plan_with_another_number_of_parts_is_rejected()
    {
        var play = Given();

        play.When(Ana, new PlaceBid(play.Id, Credits.Of(1), Plan: new Plan([Worlds.Small, Worlds.Small]))).ThenRefused(Rejection.PlanDoesNotFit);
    }

    public static TheoryData<string> WrongEntries => ["pieces", "no pieces", "attempts", "delay", "expert", "limit", "check", "priority"];

    [Theory, MemberData(nameof(WrongEntries))]
    public void A_plan_with_an_entry_out_of_range_is_rejected(string wrong)
    {
        var play = Given();
        var small = Worlds.Small;
        var plan = wrong switch
        {
            "pieces" => new Plan([small with { Pieces = 7 }]),
            "no pieces" => new Plan([small with { Pieces = 0 }]),
            "attempts" => new Plan([small with { Attempts = 6 }]),
            "delay" => new Plan([small with { StartDelay = 289 }]),
            "expert" => new Plan([small with { Agent = AgentType.Expert }]),
            "limit" => new Plan([small with { LimitPrice = Credits.Zero }]),
            "check" => new Plan([small with { Check = (CheckKind)9 }]),
            _ => new Plan([small], Priority: 10),
        };

        play.When(Ana, new PlaceBid(play.Id, Credits.Of(1), Plan: plan)).ThenRefused(Rejection.PlanOutOfRange);
    }

    [Fact]
    public void A_withdrawal_without_a_live_bid_is_rejected()
    {
        var play = Given();

        play.When(Ana, new WithdrawBid(play.Id)).ThenRefused(Rejection.NoLiveBid);
    }

    [Fact]
    public void A_withdrawal_from_an_unknown_bounty_is_rejected() =>
        Given().When(Ana, new WithdrawBid(Nowhere)).ThenRefused(Rejection.UnknownBounty);

    [Fact]
    public void A_withdrawal_after_the_close_is_rejected()
    {
        var play = Given().Until<BountyExpired>();

        play.When(Ana, new WithdrawBid(play.Id)).ThenRefused(Rejection.BiddingClosed);
    }

    [Fact]
    public void Of_several_faults_the_one_with_the_lowest_number_is_named()
    {
        var play = Given(Worlds.Sure.Posted());
        var misfit = new Plan([]);

        play.When(Ana, new PlaceBid(Nowhere, Credits.Of(9999), 0, misfit)).ThenRefused(Rejection.OutOfRange);
        play.When(Ana, new PlaceBid(Nowhere, Credits.Of(9999), 50, misfit)).ThenRefused(Rejection.UnknownBounty);
        play.When(Ana, new PlaceBid(play.Id, Credits.Of(9999), 50, misfit)).ThenRefused(Rejection.AboveCeiling);
        var second = Given(Worlds.Sure.Posted());
        second.When(Ana, new PlaceBid(second.Id, Credits.Zero, 50, misfit)).ThenRefused(Rejection.NotPositive);
        second.When(Ana, new PlaceBid(second.Id, Credits.Of(1), 50, misfit)).ThenRefused(Rejection.PriceIsPosted);
    }

    [Fact]
    public void Until_the_close_nobody_sees_another_bid_but_everybody_sees_how_many_there_are()
    {
        var play = Given();
        play.When(Ana, new PlaceBid(play.Id, Credits.Of(120), 80));

        var card = play.Room.Bounties.Single();
        Assert.Equal((1, null, null, null), (card.Bids, card.Amounts, card.Winner, card.Price));
        Assert.Null(play.Desk(Ben).Leads.Single().Bid);
        Assert.Equal(Credits.Of(120), play.Desk(Ana).Leads.Single().Bid!.Amount);
    }
}

using Game.Domain.Board;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Standing;

/// <summary>Ben sponsors Ana. A job's ceiling is 500, so the bond of a bid at the ceiling is 125.</summary>
public sealed class SponsorTests
{
    private static Scenario World { get; } = Worlds.Sure with { Sponsors = new SponsorSettings { Enabled = true } };

    [Fact]
    public void An_offer_holds_the_sponsors_money_and_only_the_two_know_of_it()
    {
        var play = Given(World, seats: 3);
        play.When(Ben, new OfferSponsorship(Ana, Credits.Of(125))).ThenAccepted().ThenPaid(MoneyFor.Sponsorship, 125).ThenCash(Ben, 1875, held: 125);

        Assert.Equal(new SponsorshipView(Ana, true, Credits.Of(125), SponsorshipStatus.Offered, 48, null), play.Desk(Ben).Sponsorships.Single());
        Assert.Equal(new SponsorshipView(Ben, false, Credits.Of(125), SponsorshipStatus.Offered, 48, null), play.Desk(Ana).Sponsorships.Single());
        Assert.Contains(play.Desk(Ana).Notices, notice => notice.Kind == NoticeKind.SponsorOffered && notice.Seat == Ben && notice.Amount == Credits.Of(125));
        Assert.Empty(play.Desk(Cleo).Sponsorships);
        Assert.Empty(play.Desk(Cleo).Notices);
    }

    [Fact]
    public void With_a_sponsor_a_seat_without_the_cash_for_the_bond_wins_where_it_would_default()
    {
        var world = World.Cash(60) with { Sponsors = World.Sponsors };
        var alone = Given(world);
        alone.When(Ana, new PlaceBid(alone.Id, Credits.Of(500))).Until<AwardDefaulted>();

        var play = Given(world with { StartingCash = Credits.Of(100) });
        play.When(Ben, new OfferSponsorship(Ana, Credits.Of(100))).When((Ana, new AcceptSponsorship(Ben)), (Ana, new PlaceBid(play.Id, Credits.Of(500), Plan: new Plan([Worlds.Small]))));
        Assert.Equal(Credits.Of(25), play.Desk(Ana).Leads.Single().Bond);
        play.Until<BountyAwarded>();

        Assert.Equal(Credits.Of(25), play.Event<ContractOpened>().Bond);
        Assert.Equal(Credits.Of(100), play.Event<SponsorshipUsed>().Part);
        Assert.Equal(SponsorshipStatus.Serving, play.Desk(Ben).Sponsorships.Single().Status);
    }

    [Fact]
    public void What_the_bond_does_not_need_goes_back_with_the_award()
    {
        var play = Backed(World, most: 200);

        Assert.Equal(Credits.Of(125), play.Event<SponsorshipUsed>().Part);
        play.ThenCash(Ben, 1875, held: 125);
        Assert.Equal(Credits.Zero, play.Event<ContractOpened>().Bond);
    }

    [Fact]
    public void A_fifth_of_the_margin_goes_to_who_co_signed_the_whole_bond()
    {
        var play = Backed(World, most: 125).Until<ContractClosed>();
        var settled = play.Event<SponsorshipSettled>();
        var margin = play.Event<ContractClosed>().Profit + settled.Share;

        Assert.Equal(margin.Times(0.2m), settled.Share);
        Assert.Equal((Credits.Of(125), Credits.Zero), (settled.Returned, settled.Lost));
        play.ThenPaid(MoneyFor.SponsorShare, settled.Share.Amount);
        play.ThenCash(Ben, 2000 + settled.Share.Amount);
        Assert.Equal(settled.Share, play.Room.Standings.Single(line => line.Seat == Ben).Profit);
        Assert.Equal(play.Desk(Ana).Profit, play.Room.Standings.Single(line => line.Seat == Ana).Profit);
    }

    [Fact]
    public void Who_co_signed_a_part_of_the_bond_gets_that_part_of_the_fifth()
    {
        var play = Backed(World, most: 25).Until<ContractClosed>();
        var settled = play.Event<SponsorshipSettled>();

        Assert.Equal((play.Event<ContractClosed>().Profit + settled.Share).Times(0.04m), settled.Share);
    }

    [Fact]
    public void A_failure_costs_the_sponsor_its_part_and_no_margin_is_shared()
    {
        var play = Backed(Worlds.Hopeless with { Sponsors = World.Sponsors }, most: 125).Until<ContractClosed>();

        Assert.Equal((Credits.Zero, Credits.Of(125), Credits.Zero), (play.Event<SponsorshipSettled>().Returned, play.Event<SponsorshipSettled>().Lost, play.Event<SponsorshipSettled>().Share));
        play.ThenCash(Ben, 1875);
        Assert.Equal(-Credits.Of(125), play.Room.Standings.Single(line => line.Seat == Ben).Profit);
    }

    [Fact]
    public void A_drop_before_the_deadline_returns_half_to_each()
    {
        var play = Backed(World, most: 100);
        play.When(Ana, new DropContract { Contract = play.Contract });

        Assert.Equal((Credits.Of(50), Credits.Of(50)), (play.Event<SponsorshipSettled>().Returned, play.Event<SponsorshipSettled>().Lost));
        play.ThenPaid(MoneyFor.BondLost, 12.5m);
    }

    [Fact]
    public void The_end_settles_what_serves_and_returns_what_does_not()
    {
        var play = Backed(World, most: 100, seats: 3);
        play.When(Cleo, new OfferSponsorship(Ben, Credits.Of(40)));
        play.End();

        play.ThenHappened<SponsorshipSettled>(settled => settled.Returned == Credits.Of(50)).ThenHappened<SponsorshipEnded>(ended => ended.Cause == SponsorshipEnd.MatchEnded);
        play.ThenCash(Cleo, 2000).ThenCash(Ben, 1950);
    }

    [Fact]
    public void An_offer_that_nobody_accepts_lapses_and_an_accepted_one_waits_longer()
    {
        var world = World with { Sponsors = World.Sponsors with { OfferTicks = 5, WaitTicks = 9 } };
        var play = Given(world);
        play.When(Ben, new OfferSponsorship(Ana, Credits.Of(125))).Wait(4).ThenNothing<SponsorshipEnded>();
        play.Wait().ThenHappened<SponsorshipEnded>(ended => ended.Cause == SponsorshipEnd.Lapsed).ThenCash(Ben, 2000);

        play.When(Ben, new OfferSponsorship(Ana, Credits.Of(125))).When(Ana, new AcceptSponsorship(Ben)).Wait(8).ThenNothing<SponsorshipEnded>();
        play.Wait().ThenHappened<SponsorshipEnded>().ThenCash(Ben, 2000);
    }

    [Fact]
    public void The_sponsor_may_take_an_offer_back_until_it_is_accepted_and_the_seat_may_always_do_without()
    {
        var play = Given(World);
        play.When(Ben, new OfferSponsorship(Ana, Credits.Of(125))).When(Ben, new EndSponsorship(Ana)).ThenHappened<SponsorshipEnded>(ended => ended.Cause == SponsorshipEnd.Withdrawn);
        play.When(Ben, new OfferSponsorship(Ana, Credits.Of(125))).When(Ana, new AcceptSponsorship(Ben)).When(Ben, new EndSponsorship(Ana)).ThenRefused(Rejection.SponsorshipStands);
        play.When(Ana, new EndSponsorship(Ben)).ThenHappened<SponsorshipEnded>(ended => ended.Cause == SponsorshipEnd.Declined).ThenCash(Ben, 2000);
    }

    [Fact]
    public void What_serves_a_contract_cannot_be_ended_by_either()
    {
        var play = Backed(World, most: 125);

        play.When(Ana, new EndSponsorship(Ben)).ThenRefused(Rejection.SponsorshipStands);
        play.When(Ben, new EndSponsorship(Ana)).ThenRefused(Rejection.SponsorshipStands);
    }

    [Fact]
    public void One_sponsor_backs_the_next_award_and_only_that_one()
    {
        var play = Given(World.Opening(2) with { Board = World.Board with { Window = 6 } }, seats: 3);
        var ids = play.All.OfType<BountyPosted>().Select(posted => posted.Id).ToList();
        play.When((Ben, new OfferSponsorship(Ana, Credits.Of(125))), (Cleo, new OfferSponsorship(Ana, Credits.Of(125))));
        play.When(Ana, new AcceptSponsorship(Ben)).When(Ana, new AcceptSponsorship(Cleo)).ThenRefused(Rejection.AlreadyBacked);
        play.When((Ana, new PlaceBid(ids[0], Credits.Of(500))), (Ana, new PlaceBid(ids[1], Credits.Of(500)))).Wait(6);

        Assert.Equal([Credits.Zero, Credits.Of(125)], play.All.OfType<ContractOpened>().Select(opened => opened.Bond).Order());
        play.When(Ana, new AcceptSponsorship(Cleo)).ThenAccepted();
    }

    [Fact]
    public void Orders_that_make_no_sense_are_refused()
    {
        var play = Given(World);
        play.When(Ben, new OfferSponsorship(Ana, Credits.Zero)).ThenRefused(Rejection.NotPositive);
        play.When(Ben, new OfferSponsorship(Ana, Credits.Of(2001))).ThenRefused(Rejection.NotEnoughCash);
        play.When(Ben, new OfferSponsorship(Ben, Credits.Of(1))).ThenRefused(Rejection.NoSuchPartner);
        play.When(Ben, new OfferSponsorship(new SeatId(9), Credits.Of(1))).ThenRefused(Rejection.NoSuchPartner);
        play.When(Ana, new AcceptSponsorship(Ben)).ThenRefused(Rejection.NoSponsorship);
        play.When(Ana, new EndSponsorship(Ben)).ThenRefused(Rejection.NoSponsorship);
        play.When(Ben, new OfferSponsorship(Ana, Credits.Of(1))).When(Ben, new OfferSponsorship(Ana, Credits.Of(1))).ThenRefused(Rejection.AlreadySponsoring);
        Given(Worlds.Sure).When(Ben, new OfferSponsorship(Ana, Credits.Of(1))).ThenRefused(Rejection.SponsorsOff);
    }

    [Fact]
    public void Money_put_up_for_another_is_no_bankruptcy()
    {
        var play = Given(World.Cash(100) with { Bankruptcy = new() { BailOut = 0 } });
        play.When(Ben, new OfferSponsorship(Ana, Credits.Of(100))).Wait(3).ThenNothing<SeatBankrupt>();
        play.Until<SponsorshipEnded>().ThenNothing<SeatBankrupt>().ThenCash(Ben, 100);
    }

    private static Play Backed(Scenario world, decimal most, int seats = 2)
    {
        var play = Given(world, seats);
        play.When(Ben, new OfferSponsorship(Ana, Credits.From(most))).When((Ana, new AcceptSponsorship(Ben)), (Ana, new PlaceBid(play.Id, Credits.Of(500), Plan: new Plan([Worlds.Small]))));
        return play.Until<BountyAwarded>();
    }
}

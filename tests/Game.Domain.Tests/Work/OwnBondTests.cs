using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;
using static Game.Domain.Tests.Work.AppraisalFixture;

namespace Game.Domain.Tests.Work;

/// <summary>An appraisal counts what the seat itself has at stake: a record and a sponsor lower it, and a sponsor wants its share.</summary>
public sealed class OwnBondTests
{
    private static readonly Job Usual = JobAt(400, 60, 90);
    private static readonly Plan Balanced = Appraiser.Fill(Preset.Balanced, Usual.Parts);

    [Fact]
    public void A_good_record_is_appraised_like_a_scenario_with_that_share()
    {
        var trusting = Appraiser.For(Market with { Bond = Market.Bond with { Share = 0.1m } });
        var job = Usual with { Bond = new OwnBond(0.1m) };
        var (own, there) = (House.Appraise(job, Balanced, Estimate(0)), trusting.Appraise(Usual, Balanced, Estimate(0)));

        Assert.Equal((there.Profit, there.BreakEven), (own.Profit, own.BreakEven));
        Assert.True(own.BreakEven < House.Appraise(Usual, Balanced, Estimate(0)).BreakEven);
        Assert.Equal(trusting.ProfitAt(there, Credits.Of(250), Usual.Ceiling), House.ProfitAt(own, Credits.Of(250), Usual.Ceiling, job.Bond));
        Assert.Equal(trusting.Best(Usual, Estimate(2)).Parts, House.Best(job, Estimate(2)).Parts);
    }

    [Fact]
    public void A_sponsor_of_the_whole_bond_takes_the_risk_and_a_fifth_of_the_margin()
    {
        var plain = House.Appraise(Usual, Balanced, Estimate(0));
        var backed = House.Appraise(Usual with { Bond = new OwnBond(Sponsored: Credits.Of(900)) }, Balanced, Estimate(0));
        var chance = plain.Chance / 1_000_000m;
        var margin = Usual.Price.Amount - plain.Cost.Amount;

        Assert.Equal(chance * Usual.Price.Amount - plain.Cost.Amount - 0.2m * chance * margin, backed.Profit.Amount, 1);
        Assert.Equal(plain.Cost, backed.Cost);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(30, null)]
    [InlineData(900, null)]
    [InlineData(0, 55)]
    [InlineData(40, 15)]
    public void At_the_break_even_price_nothing_is_expected(int sponsored, int? locked)
    {
        var bond = new OwnBond(0.17m, Credits.Of(sponsored), locked is { } cents ? Credits.Of(cents) : null);
        var price = House.Appraise(Usual with { Bond = bond }, Balanced, Estimate(0)).BreakEven;

        Assert.InRange(House.Appraise(Usual with { Bond = bond, Price = price }, Balanced, Estimate(0)).Profit.Cents, -2, 2);
    }

    [Fact]
    public void A_bond_that_is_locked_does_not_move_with_the_price()
    {
        var bond = new OwnBond(Locked: Credits.Of(70));

        Assert.Equal((Credits.Of(70), Credits.Zero), bond.Of(Market.Bond, Credits.Of(10), Credits.Of(20)));
        Assert.Equal(bond.Of(Market.Bond, Credits.Of(10), Credits.Of(20)), bond.Of(Market.Bond, Credits.Of(900), Credits.Of(1000)));
    }

    [Fact]
    public void The_desk_says_what_is_at_stake_before_and_after_the_award()
    {
        var world = Worlds.Sure with { Sponsors = new SponsorSettings { Enabled = true }, Reputation = new ReputationSettings { Enabled = true, Prior = 0.7m } };
        var play = Given(world, seats: 2);
        var share = play.Desk(Ana).Reputation!.BondShare;
        Assert.True(share < world.Bond.Share);
        Assert.Equal(new OwnBond(share), play.Desk(Ana).BondAhead());

        play.When(Ben, new OfferSponsorship(Ana, Credits.Of(30)));
        Assert.Equal(new OwnBond(share), play.Desk(Ana).BondAhead());
        play.When((Ana, new AcceptSponsorship(Ben)), (Ana, new PlaceBid(play.Id, Credits.Of(500), Plan: new Plan([Worlds.Small]))));
        var ahead = play.Desk(Ana).BondAhead();
        Assert.Equal(new OwnBond(share, Credits.Of(30)), ahead);
        Assert.Equal(play.Desk(Ana).Leads.Single().Bond, ahead.Of(world.Bond, Credits.Of(500), play.Bounty.Ceiling).Own);

        play.Until<ContractOpened>();
        Assert.Equal(new OwnBond(Sponsored: Credits.Of(30), Locked: play.Event<ContractOpened>().Bond), play.Desk(Ana).BondOf(play.Desk(Ana).Contracts.Single()));
        Assert.Equal(new OwnBond(share), play.Desk(Ana).BondAhead());
    }
}

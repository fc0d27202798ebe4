using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Standing;

/// <summary>The second tier: leads hired by the day, the domains they bring, attention.</summary>
public sealed class LeadTests
{
    private static readonly LeadSettings Second = new() { Offered = true, OwnAllDomains = false };

    private static readonly Scenario World = Worlds.Quiet(horizon: 60).NoBond() with { Leads = Second };

    [Fact]
    public void A_lead_costs_a_day_at_once_and_adds_four_to_what_is_coordinated_well()
    {
        var play = Given(World).When(Ana, new HireLead(null, Credits.Of(60)));

        play.ThenAccepted().ThenPaid(MoneyFor.LeadDay, 60).ThenCash(Ana, 1940);
        Assert.Equal((9, 5), (play.Desk(Ana).Capacity, play.Desk(Ben).Capacity));
        Assert.Equal((1, 2), (play.Room.LeadMarket!.Hired, play.Room.LeadMarket.Supply));
    }

    [Fact]
    public void Each_day_is_paid_when_it_begins_at_the_price_of_that_day()
    {
        var play = Given(World with { Leads = Second with { DayTicks = 20 } }).When(Ana, new HireLead(null, Credits.Of(60)));
        var hired = play.Match.Tick - 1;

        play.Until<LeadKept>().ThenPaid(MoneyFor.LeadDay, play.Event<LeadKept>().Price.Amount);
        Assert.Equal((hired + 20, hired + 40), (play.Match.Tick - 1, play.Event<LeadKept>().PaidUntil));
    }

    [Fact]
    public void A_lead_who_cannot_be_paid_leaves_and_the_seat_is_told()
    {
        var play = Given(World.Cash(100) with { Leads = Second with { DayTicks = 20 } }).When(Ana, new HireLead(null, Credits.Of(60))).Until<LeadLeft>();

        play.ThenHappened<LeadLeft>(left => left.Reason == LeadLeaving.Unpaid).ThenCash(Ana, 40);
        Assert.Equal(5, play.Desk(Ana).Capacity);
        Assert.Contains(play.Desk(Ana).Notices, notice => notice.Kind == NoticeKind.LeadLeft);
    }

    [Fact]
    public void A_lead_who_is_let_go_leaves_at_once_and_nothing_comes_back()
    {
        var play = Given(World).When(Ana, new HireLead(null, Credits.Of(60))).When(Ana, new LetLeadGo(1));

        play.ThenHappened<LeadLeft>().ThenCash(Ana, 1940);
        Assert.Equal((5, 0), (play.Desk(Ana).Capacity, play.Room.LeadMarket!.Hired));
        play.When(Ana, new LetLeadGo(1)).ThenRefused(Rejection.UnknownLead);
    }

    [Fact]
    public void The_price_floats_with_demand_as_those_of_agents_do()
    {
        var moving = World with { Prices = new PriceSettings() };
        var idle = Given(moving).Wait(100).Room.LeadMarket!.Price;
        var wanted = Given(moving).When((Ana, new HireLead(null, Credits.Of(60))), (Ben, new HireLead(null, Credits.Of(60)))).Wait(99).Room.LeadMarket!.Price;

        Assert.True(idle < Credits.Of(60) && Credits.Of(60) < wanted, $"{idle} and {wanted}");
        Assert.True(wanted <= Credits.Of(240));
    }

    [Fact]
    public void Outside_the_own_domains_every_piece_suffers_seven_tenths_of_a_doubling()
    {
        var home = Strangers(stranger: false);
        var abroad = Strangers(stranger: true);

        // The logistic curve at 0 and at -0.7.
        Assert.Equal((500_000, 331_812), (home.Event<RunStarted>().Chance, abroad.Event<RunStarted>().Chance));
        Assert.Equal(((int?)null, (int?)-700_000), (home.Work.Skill, abroad.Work.Skill));
    }

    [Fact]
    public void A_lead_brings_a_domain()
    {
        var play = Given(World, seed: Seed(stranger: true));
        var domain = play.Bounty.Domain;
        play.When(Ana, new HireLead(domain, Credits.Of(60))).ThenAccepted();

        Assert.Null(play.Desk(Ana).Leads.Single().Skill);
        play.Won(Ana, new Plan([Agent(play)]));
        Assert.Equal(500_000, play.Event<RunStarted>().Chance);
        play.When(Ana, new HireLead(domain, Credits.Of(90))).ThenRefused(Rejection.DomainOwned);
    }

    [Fact]
    public void Everybody_has_one_home_by_lot_and_it_is_where_bounties_come_from()
    {
        var play = Given(ScenarioCatalogue.Find("open-market")! with { Leads = Second }, seats: 40);
        var homes = Enumerable.Range(1, 40).Select(seat => play.Desk(new SeatId(seat)).Practice!.Home!).ToList();

        Assert.All(homes, home => Assert.Contains(home, play.Room.LeadMarket!.Domains));
        Assert.True(homes.Distinct().Count() > 2);
        Assert.Null(Given(Worlds.Sure).Desk(Ana).Practice);
    }

    [Fact]
    public void More_attention_lets_more_hires_start()
    {
        var world = Worlds.Sure.NoBond() with { Leads = Second with { OwnAllDomains = true }, PlannedSeats = 40, Attention = new AttentionSettings { Capacity = 2 } };
        var plan = new Plan([Worlds.Small with { Pieces = 6 }]);

        Assert.Equal(2, Given(world).Won(Ana, plan).Count<RunStarted>());
        Assert.Equal(6, Given(world).When(Ana, new HireLead(null, Credits.Of(60))).Won(Ana, plan).Count<RunStarted>());
    }

    [Fact]
    public void What_cannot_be_hired_is_refused_by_number()
    {
        Given(Worlds.Sure).When(Ana, new HireLead(null, Credits.Of(60))).ThenRefused(Rejection.LeadsNotOffered);
        Given(World).When(Ana, new HireLead("Alchemy", Credits.Of(60))).ThenRefused(Rejection.UnknownDomain);
        Given(World).When(Ana, new HireLead(null, Credits.Zero)).ThenRefused(Rejection.OutOfRange);
        Given(World).When(Ana, new HireLead(null, Credits.From(59.99m))).ThenRefused(Rejection.PriceMoved);
        Given(World.Cash(59)).When(Ana, new HireLead(null, Credits.Of(60))).ThenRefused(Rejection.NotEnoughCash);
        var home = Given(World);
        home.When(Ana, new HireLead(home.Desk(Ana).Practice!.Home, Credits.Of(60))).ThenRefused(Rejection.DomainOwned);
        Given(World).When((Ana, new HireLead(null, Credits.Of(60))), (Ben, new HireLead(null, Credits.Of(60)))).When(Ana, new HireLead(null, Credits.Of(90)))
            .ThenRefused(Rejection.NoLeadFree);
    }

    [Fact]
    public void What_a_lead_costs_is_settled_once_a_market_hour()
    {
        var play = Given(World).When(Ana, new HireLead(null, Credits.Of(60)));
        Assert.Equal(Credits.Zero, play.Desk(Ana).Settled);

        Assert.Equal(Credits.Of(-60), play.Until<ProfitSettled>().Desk(Ana).Settled);
    }

    [Fact]
    public void Nobody_leads_for_a_bankrupt()
    {
        var play = Given(World.Cash(61) with { Bankruptcy = new BankruptcySettings { BailOut = 0 } }).When(Ana, new HireLead(null, Credits.Of(60)));

        play.ThenHappened<LeadLeft>(left => left.Reason == LeadLeaving.Bankrupt).ThenHappened<SeatBankrupt>();
        Assert.Equal(0, play.Room.LeadMarket!.Hired);
    }

    private static PartPlan Agent(Play play) => new(AgentType.Of(play.Bounty.Parts[0].Specialty, Tier.Small));

    private static Play Strangers(bool stranger)
    {
        var play = Given(World, seed: Seed(stranger));
        return play.Won(Ana, new Plan([Agent(play)]));
    }

    private static ulong Seed(bool stranger) => Enumerable.Range(1, 100).Select(seed => (ulong)seed).First(seed =>
    {
        var play = Given(World, seed: seed);
        return (play.Bounty.Domain != play.Desk(Ana).Practice!.Home) == stranger;
    });
}

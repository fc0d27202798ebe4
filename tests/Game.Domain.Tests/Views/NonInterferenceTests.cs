using System.Text.Json;
using Game.Domain.Agencies;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Views;

/// <summary>Two matches that differ in one seat's secret alone look the same to everybody else, byte for byte.</summary>
public sealed class NonInterferenceTests
{
    private static readonly Scenario Market = ScenarioCatalogue.Find("open-market")! with { Ticks = 300 };

    public static TheoryData<string> Secrets => ["amount", "chance", "plan along", "placed more than once"];

    [Theory, MemberData(nameof(Secrets))]
    public void A_live_bid_shows_its_existence_and_nothing_else(string secret)
    {
        var (one, two) = (Given(Market, seats: 3), Given(Market, seats: 3));
        one.When(Ana, new PlaceBid(one.Id, Credits.Of(60)));
        if (secret == "placed more than once") two.When((Ana, new PlaceBid(two.Id, Credits.Of(50))), (Ana, new PlaceBid(two.Id, Credits.Of(70))), (Ana, new PlaceBid(two.Id, Credits.Of(80))));
        else
        {
            two.When(Ana, secret switch
            {
                "amount" => new PlaceBid(two.Id, Credits.Of(61)),
                "chance" => new PlaceBid(two.Id, Credits.Of(60), 70),
                _ => new PlaceBid(two.Id, Credits.Of(60), Plan: Presets.Fill(Preset.Safe, two.Bounty.Parts)),
            });
        }

        for (var i = 0; i < 5; i++)
        {
            SameForOthers(one, two);
            one.Wait();
            two.Wait();
        }

        Assert.NotEqual(Json(one.Match.SeenBy(Viewer.Seat(Ana))), Json(two.Match.SeenBy(Viewer.Seat(Ana))));
    }

    public static TheoryData<AwardFormatKind> SealedFormats =>
        [AwardFormatKind.FirstPriceSealed, AwardFormatKind.SecondPriceSealed, AwardFormatKind.ScoredSealed];

    [Theory, MemberData(nameof(SealedFormats))]
    public void A_sealed_amount_is_nobodys_business_before_the_window_closes_under_any_format(AwardFormatKind format)
    {
        var world = Market with { Board = Market.Board with { Format = format } };
        var (one, two) = (Given(world, seats: 3), Given(world, seats: 3));
        one.When((Ana, new PlaceBid(one.Id, Credits.Of(60))), (Ben, new PlaceBid(one.Id, Credits.Of(50))));
        two.When((Ana, new PlaceBid(two.Id, Credits.Of(40), 30)), (Ben, new PlaceBid(two.Id, Credits.Of(50))));

        while (one.Match.Tick <= one.Bounty.ClosesAt)
        {
            SameForOthers(one, two);
            one.Wait();
            two.Wait();
        }

        Assert.NotEqual(Json(one.Room), Json(two.Room));
    }

    [Fact]
    public void How_little_would_have_been_refused_on_a_rising_clock_is_told_to_nobody()
    {
        var world = Market with { Board = Market.Board with { Format = AwardFormatKind.RisingClock } };
        var (one, two) = (Given(world, seats: 3).Wait(9), Given(world, seats: 3).Wait(9));
        one.When(Ana, new PlaceBid(one.Id, Credits.Of(1)));
        two.When(Ana, new PlaceBid(two.Id, two.Room.Bounties.Single(card => card.Id == two.Id).Clock!.Price));

        one.ThenHappened<BountyAwarded>();
        SameForOthers(one, two);
    }

    [Theory, InlineData(AwardFormatKind.FirstPriceSealed), InlineData(AwardFormatKind.PostedPrice), InlineData(AwardFormatKind.RisingClock), InlineData(AwardFormatKind.DescendingClock)]
    public void Whose_extra_time_it_is_that_lengthens_the_rooms_windows_is_nobodys_business(AwardFormatKind format)
    {
        var world = Market with { Board = Market.Board with { Format = format }, Questions = new QuestionSettings { Share = 0.5m } };
        var (one, two) = (Given(world, seats: 3), Given(world, seats: 3));
        one.Match.SetExtraTime(Ana, 150);
        two.Match.SetExtraTime(Ben, 150);

        for (var i = 0; i < 60; i++)
        {
            Assert.Equal(Json(one.Match.SeenBy(Viewer.Seat(Cleo))), Json(two.Match.SeenBy(Viewer.Seat(Cleo))));
            Assert.Equal(Json(one.Match.SeenBy(Viewer.Spectator)), Json(two.Match.SeenBy(Viewer.Spectator)));
            Assert.Equal(Json(one.Match.SeenBy(Viewer.Host)), Json(two.Match.SeenBy(Viewer.Host)));
            one.Wait();
            two.Wait();
        }

        Assert.NotEqual(Json(one.Match.SeenBy(Viewer.Seat(Ana))), Json(two.Match.SeenBy(Viewer.Seat(Ana))));
        Assert.NotEqual(Json(one.Match.SeenBy(Viewer.Seat(Ben))), Json(two.Match.SeenBy(Viewer.Seat(Ben))));
    }

    [Fact]
    public void Less_extra_time_than_another_seat_has_shows_in_the_own_view_alone()
    {
        var (one, two) = (Given(Market, seats: 3), Given(Market, seats: 3));
        foreach (var play in (Play[])[one, two]) play.Match.SetExtraTime(Cleo, 200);
        one.Match.SetExtraTime(Ana, 150);

        for (var i = 0; i < 10; i++) SameForOthers(one.Wait(), two.Wait());
    }

    [Theory, InlineData(AwardFormatKind.PostedPrice), InlineData(AwardFormatKind.RisingClock)]
    public void While_a_lengthened_window_waits_for_its_draw_nobody_sees_that_there_is_a_bid(AwardFormatKind format)
    {
        var world = Market with { Board = Market.Board with { Format = format, Window = 30 } };
        var (one, two) = (Given(world, seats: 3), Given(world, seats: 3));
        foreach (var play in (Play[])[one, two]) play.Match.SetExtraTime(Cleo, 300);
        one.Wait(10);
        two.Wait(10);
        var card = one.Room.Bounties.Single(card => card.Id == one.Id);
        one.When(Ana, new PlaceBid(one.Id, card.Clock?.Price ?? card.Ceiling)).ThenAccepted().ThenNothing<BountyAwarded>();
        two.Wait();

        SameForOthers(one, two);
        Assert.NotNull(one.Desk(Ana).Leads.Single(lead => lead.Bounty == one.Id).Bid);
    }

    [Fact]
    public void A_plan_that_has_not_hired_yet_is_nobodys_business()
    {
        var (one, two) = (Won(new PartPlan(AgentType.Checker, StartDelay: 50)), Won(new PartPlan(AgentType.Checker, 3, CheckKind.Expert, 4, AfterFailure.Drop, StartDelay: 60)));

        SameForOthers(one, two);
        one.When(Ana, new ChangePlan(one.Work.Plan with { Priority = 1 }) { Contract = one.Contract }).Wait(5);
        two.Wait(6);
        SameForOthers(one, two);
    }

    [Fact]
    public void Terms_and_insurance_of_a_plan_are_nobodys_business_before_a_hire()
    {
        var plan = new PartPlan(AgentType.Checker, StartDelay: 50);
        var (one, two) = (Won(plan), Won(plan with { Terms = TermsKind.Upfront, Insured = true }));

        SameForOthers(one, two);
        SameForOthers(one.Wait(5), two.Wait(5));
    }

    [Fact]
    public void When_an_agent_is_paid_is_nobodys_business()
    {
        var plan = new PartPlan(AgentType.Checker);
        var (one, two) = (Won(plan), Won(plan with { Terms = TermsKind.Upfront }));

        for (var i = 0; i < 10; i++) SameForOthers(one.Wait(), two.Wait());
    }

    [Fact]
    public void Templates_are_nobodys_business()
    {
        var (one, two) = (Won(new PartPlan(AgentType.Checker, StartDelay: 50)), Won(new PartPlan(AgentType.Checker, StartDelay: 50)));
        one.When(Ana, new SaveTemplate("Mine", one.Contract)).ThenAccepted();
        two.Wait();
        SameForOthers(one, two);

        one.When(Ana, new DeleteTemplate("Mine"));
        two.Wait();
        SameForOthers(one, two);
    }

    [Fact]
    public void Which_domain_a_lead_brings_is_nobodys_business()
    {
        var market = Market with { Leads = new LeadSettings { Offered = true, OwnAllDomains = false } };
        var (one, two) = (Given(market, seats: 3), Given(market, seats: 3));
        var other = one.Room.LeadMarket!.Domains.First(domain => domain != one.Desk(Ana).Practice!.Home);
        one.When(Ana, new HireLead(null, Credits.Of(60))).ThenAccepted();
        two.When(Ana, new HireLead(other, Credits.Of(60))).ThenAccepted();

        for (var i = 0; i < 5; i++) SameForOthers(one.Wait(), two.Wait());
    }

    [Fact]
    public void What_a_look_showed_and_that_there_was_one_is_nobodys_business_until_the_hour_settles()
    {
        var (one, two) = (Given(Market, seats: 3).Wait(), Given(Market, seats: 3).Wait());
        one.When(Ana, new Scout(one.Id));
        two.Wait();

        for (var i = 0; i < 8; i++)
        {
            SameForOthers(one, two);
            one.Wait();
            two.Wait();
        }
    }

    [Fact]
    public void Money_in_hand_is_nobodys_business()
    {
        var (one, two) = (Given(Market, seats: 3).Wait(), Given(Market, seats: 3).Wait());
        one.When((Ana, new Scout(one.Id)), (Ana, new Scout(one.Id)), (Ana, new SetQueueing(false)));
        two.When(Ana, new Scout(two.Id));

        SameForOthers(one, two);
    }

    [Fact]
    public void A_standing_policy_is_nobodys_business_but_for_the_bids_it_places()
    {
        var world = Market with { Policy = new PolicySettings { Enabled = true } };
        var (one, two) = (Given(world, seats: 3).Regent(Ana), Given(world, seats: 3).Regent(Ana));
        one.When(Ana, new SetPolicy(new StandingPolicy(["gardening"], 20, Preset.Safe, Credits.Of(90), 5, QuestionAnswer.Guess)));
        two.When(Ana, new SetPolicy(new StandingPolicy(LowestMargin: 90, MostContracts: 0, Beside: true)));

        for (var i = 0; i < 30; i++)
        {
            SameForOthers(one, two);
            one.Wait();
            two.Wait();
        }

        Assert.NotEqual(one.Desk(Ana).Policy, two.Desk(Ana).Policy);
    }

    [Fact]
    public void A_question_and_its_answer_are_nobodys_business()
    {
        // While the run would go on either way, whether it asks and what it is told shows to nobody but its owner.
        var asking = Worlds.Sure with { Questions = new QuestionSettings { Share = 1, Patience = 1000 } };
        var (one, two) = (GivenWork(Worlds.Small, asking, 100, seats: 3).Until<QuestionAsked>(), GivenWork(Worlds.Small, asking, 100, seats: 3).Until<QuestionAsked>());
        one.When(Ana, new AnswerQuestion(0, 0, QuestionAnswer.AskClient) { Contract = one.Contract });
        two.Wait();
        for (var tick = one.Room.Tick; tick < one.Event<QuestionAnswered>().EndsAt; tick++)
        {
            SameForOthers(one, two);
            one.Wait();
            two.Wait();
        }
    }

    [Fact]
    public void What_stands_between_a_sponsor_and_a_seat_is_nobody_elses_business()
    {
        var world = Market with { Sponsors = new SponsorSettings { Enabled = true } };
        var (one, two) = (Given(world, seats: 4), Given(world, seats: 4));
        one.When(new SeatId(4), new OfferSponsorship(Ana, Credits.Of(90))).When(Ana, new AcceptSponsorship(new SeatId(4)));
        two.When(Ana, new OfferSponsorship(new SeatId(4), Credits.Of(20))).Wait();

        for (var i = 0; i < 5; i++)
        {
            SameForOthers(one, two);
            one.Wait();
            two.Wait();
        }

        Assert.NotEqual(Json(one.Desk(Ana)), Json(two.Desk(Ana)));
    }

    [Fact]
    public void How_a_posted_part_is_done_is_the_winners_business_alone()
    {
        // Ana posts a part and Ben wins it: neither Ana nor anybody else can tell how he plans it, nor what it will come to.
        var (one, two) = (Posted(new PartPlan(AgentType.Checker, StartDelay: 30)), Posted(new PartPlan(AgentType.Checker, 3, CheckKind.Expert, 4, AfterFailure.Drop, StartDelay: 40)));
        for (var i = 0; i < 20; i++)
        {
            foreach (var viewer in new[] { Viewer.Seat(Ana), Viewer.Seat(Cleo), Viewer.Spectator, Viewer.Host })
            {
                Assert.Equal(Json(one.Match.SeenBy(viewer)), Json(two.Match.SeenBy(viewer)));
            }

            one.Wait();
            two.Wait();
        }

        Assert.NotEqual(Json(one.Match.SeenBy(Viewer.Seat(Ben))), Json(two.Match.SeenBy(Viewer.Seat(Ben))));

        static Play Posted(PartPlan part)
        {
            var world = Worlds.Sure.TwoParts().NoBond() with { Subcontracting = new SubcontractSettings { Depth = 1 } };
            var idle = new PartPlan(AgentType.Checker, StartDelay: 200);
            var play = Given(world, seats: 3).Won(Ana, new Plan([idle, idle]), 400);
            play.When(Ana, new PostParts([0], Credits.Of(100), 2, 60, AwardFormatKind.FirstPriceSealed, CheckKind.None) { Contract = play.Contract });
            play.When(Ben, new PlaceBid(play.All.OfType<BountyPosted>().Last().Id, Credits.Of(80), Plan: new Plan([part])));
            return play.Until<BountyAwarded>();
        }
    }

    [Fact]
    public void What_a_posters_own_plan_would_do_with_a_posted_part_is_nobodys_business()
    {
        var world = Worlds.Sure.TwoParts() with { Subcontracting = new SubcontractSettings { Depth = 1 } };
        var idle = new PartPlan(AgentType.Checker, StartDelay: 200);
        var (one, two) = (Given(world, seats: 3).Won(Ana, new Plan([idle, idle]), 400), Given(world, seats: 3).Won(Ana, new Plan([idle with { Pieces = 4 }, idle]), 400));
        foreach (var play in new[] { one, two })
        {
            play.When(Ana, new PostParts([0], Credits.Of(100), 5, 60, AwardFormatKind.FirstPriceSealed) { Contract = play.Contract }).ThenAccepted();
        }

        for (var i = 0; i < 4; i++)
        {
            SameForOthers(one, two);
            one.Wait();
            two.Wait();
        }
    }

    [Fact]
    public void Orders_refused_to_one_seat_are_unknown_to_the_others()
    {
        var (one, two) = (Given(Market, seats: 3), Given(Market, seats: 3));
        one.When(Ana, new PlaceBid(new BountyId(7, 7), Credits.Of(1)));
        two.Wait();

        SameForOthers(one, two);
    }

    [Fact]
    public void Hidden_difficulty_reaches_nobody_but_through_the_own_estimate()
    {
        // Another hidden difficulty with no noise and no seats: spectator and host see the same board.
        var easy = Given(Market with { Difficulty = new() { TaskSpread = 0 } }, seats: 0).Wait(100);
        var hard = Given(Market with { Difficulty = new() { TaskSpread = 3 } }, seats: 0).Wait(100);

        Assert.Equal(Json(easy.Room.Bounties), Json(hard.Room.Bounties));
    }

    [Fact]
    public void Spectator_and_host_have_no_desk_and_a_seat_has_its_own()
    {
        var play = Given();

        Assert.Null(play.Match.SeenBy(Viewer.Spectator).Desk);
        Assert.Null(play.Match.SeenBy(Viewer.Host).Desk);
        Assert.Equal(Ben, play.Desk(Ben).Seat);
    }

    [Fact]
    public void No_view_holds_the_seed_or_a_difficulty()
    {
        var play = Given(Market, seats: 2, seed: 987_654_321_987).Wait(20);
        var text = Json(play.Match.SeenBy(Viewer.Seat(Ana))) + Json(play.Match.SeenBy(Viewer.Host));

        Assert.DoesNotContain("987654321987", text, StringComparison.Ordinal);
        Assert.All(play.All.OfType<BountyPosted>(), posted => Assert.DoesNotContain(posted.Difficulty.ToString(), text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_match_seen_twice_looks_the_same()
    {
        var play = Given(Market).Wait(50);

        Assert.Equal(Json(play.Match.SeenBy(Viewer.Seat(Ana))), Json(play.Match.SeenBy(Viewer.Seat(Ana))));
        Assert.Equal(Json(play.Match.SeenBy(Viewer.Seat(Ana))), Json(Match.Replay(play.All).SeenBy(Viewer.Seat(Ana))));
    }

    [Fact]
    public void What_a_scenario_has_in_store_is_unknown_until_it_is_announced()
    {
        var none = Market with { Energy = new EnergySettings { Season = Season.Year } };
        ScheduledShock[] shocks =
        [
            .. Enum.GetValues<ShockKind>().Select(kind => new ScheduledShock(
                60, new Shock(kind, Tier: kind == ShockKind.TierOutage ? Tier.Nano : null, Domain: kind == ShockKind.AuditRule ? "Interface" : null), Spread: 10, Notice: 5)),
        ];
        var (one, two) = (Given(none, seats: 2).Wait(), Given(none with { Shocks = shocks }, seats: 2).Wait());

        while (two.Count<ShockAnnounced>() == 0)
        {
            foreach (var viewer in new[] { Viewer.Seat(Ana), Viewer.Spectator, Viewer.Host })
            {
                Assert.Equal(Json(one.Match.SeenBy(viewer)), Json(two.Match.SeenBy(viewer)));
            }

            one.Wait();
            two.Wait();
        }

        Assert.InRange(two.Match.Tick, 45, 65);
        Assert.NotEqual(Json(one.Room.Conditions), Json(two.Room.Conditions));
        Assert.Empty(two.Room.Scenario.Shocks);
    }

    [Fact]
    public void Nobody_sees_more_of_the_coming_days_than_the_forecast_tells()
    {
        // Nothing but energy moves, and there is no forecast: two seeds with the same first day look the same until midnight.
        var only = Worlds.Sure with
        {
            StartHour = 0, Arrivals = Worlds.Sure.Arrivals with { Opening = 0 },
            Energy = new EnergySettings { Season = Season.Summer, ForecastHours = 0 },
        };
        var worlds = Enumerable.Range(1, 16).Select(seed => Given(only, seats: 1, seed: (ulong)seed)).ToList();
        var days = worlds.Select(world => string.Join(' ', Match.Replay(world.All) is var match ? DayOf(match) : [])).ToList();
        var (a, b) = (from i in Enumerable.Range(0, worlds.Count)
                      from j in Enumerable.Range(0, i)
                      where days[i].Split('|')[0] == days[j].Split('|')[0] && days[i] != days[j]
                      select (worlds[i], worlds[j])).First();

        for (var i = 0; i < 288; i++)
        {
            Assert.Equal(Json(a.Match.SeenBy(Viewer.Seat(Ana))), Json(b.Match.SeenBy(Viewer.Seat(Ana))));
            a.Wait();
            b.Wait();
        }

        Assert.NotEqual(Json(a.Wait(287).Room.Conditions), Json(b.Wait(287).Room.Conditions));

        static IEnumerable<string> DayOf(Match match)
        {
            for (var tick = 0; tick < 576; tick += 12)
            {
                yield return (tick == 288 ? "|" : "") + match.SeenBy(Viewer.Spectator).Room.Conditions.Energy!.Factor;
                for (var i = 0; i < 12; i++) match.Close();
            }
        }
    }

    [Fact]
    public void What_a_hire_waits_for_is_nobodys_business()
    {
        var season = Worlds.Sure.NoBond() with { Labour = new LabourSettings { Tiers = Worlds.Sure.Labour.Tiers }, Energy = new EnergySettings { Season = Season.Winter } };
        var energy = GivenWork(Worlds.Small with { EnergyLimit = -900 }, season, price: 100, seats: 3).Wait(30);
        var price = GivenWork(Worlds.Small with { LimitPrice = new Credits(1) }, season, price: 100, seats: 3).Wait(30);

        SameForOthers(energy, price);
    }

    [Fact]
    public void Limits_of_hires_that_wait_for_a_call_are_nobodys_business()
    {
        var (one, two) = (Waiting(7), Waiting(5));

        for (var i = 0; i < 8; i++)
        {
            SameForOthers(one, two);
            one.Wait();
            two.Wait();
        }

        Assert.NotEqual(Json(one.Match.SeenBy(Viewer.Seat(Ana))), Json(two.Match.SeenBy(Viewer.Seat(Ana))));

        static Play Waiting(int limit) => Agencies.Houses.Taken(Agencies.Houses.Calls, seats: 5)
            .When(new SeatId(4), new PostAsk(Agencies.Houses.Coder, Credits.Of(9), 1))
            .Won(Ana, new Plan([Worlds.Small with { LimitPrice = Credits.Of(limit) }]), price: 100);
    }

    [Fact]
    public void What_agents_cost_an_agency_is_nobodys_business()
    {
        // Other costs, the same asks: to everybody else the same room, but for the setting itself.
        var (one, two) = (Selling(0), Selling(0.5m));

        foreach (var viewer in new[] { Viewer.Seat(Ana), Viewer.Seat(Ben), Viewer.Spectator, Viewer.Host })
        {
            Assert.Equal(Json(Room(one, viewer)), Json(Room(two, viewer)));
        }

        Assert.NotEqual(Json(one.Desk(Cleo).Agency), Json(two.Desk(Cleo).Agency));

        static Play Selling(decimal spread) =>
            Agencies.Houses.Taken(Agencies.Houses.Books with { Agencies = Agencies.Houses.Books.Agencies with { CostSpread = spread } })
                .When(Cleo, new PostAsk(Agencies.Houses.Coder, Credits.Of(9), 1)).Won(Ana, new Plan([Worlds.Small]), price: 100).Wait(3);

        static MatchView Room(Play play, Viewer viewer)
        {
            var view = play.Match.SeenBy(viewer);
            return view with { Room = view.Room with { Scenario = Market } };
        }
    }

    private static Play Won(PartPlan part)
    {
        var world = Worlds.Sure.NoBond() with
        {
            Labour = new LabourSettings { Tiers = Worlds.Sure.Labour.Tiers },
            Terms = new TermsSettings { Allowed = [.. Enum.GetValues<TermsKind>()] }, Insurance = new InsuranceSettings { Offered = true },
            Templates = new TemplateSettings { Offered = true },
        };
        return GivenWork(part, world, price: 100, seats: 3);
    }

    private static void SameForOthers(Play one, Play two)
    {
        foreach (var viewer in new[] { Viewer.Seat(Ben), Viewer.Seat(Cleo), Viewer.Spectator, Viewer.Host })
        {
            Assert.Equal(Json(one.Match.SeenBy(viewer)), Json(two.Match.SeenBy(viewer)));
        }
    }

    private static string Json<T>(T view) => JsonSerializer.Serialize(view, GameJson.Options);
}

using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Debriefing;

/// <summary>Ruling 20: each figure is one change of the expected profit, and luck is the rest.</summary>
public sealed class AttributionTests
{
    // Good and bad results both happen, and nobody pays fees.
    private static readonly Scenario World = Worlds.Quiet(horizon: 120) with { Terms = new TermsSettings { EscrowFee = 0 } };

    [Fact]
    public void The_reference_at_its_own_break_even_leaves_luck_alone()
    {
        var figures = Told(Reference, BreakEven(World)).Figures;

        Assert.Equal(figures.Total(), figures.Luck);
        Assert.Equal(AttributionView.None, figures with { Luck = Credits.Zero });
    }

    [Fact]
    public void Asking_for_more_than_the_break_even_is_bidding_and_nothing_else()
    {
        var told = Told(Reference, BreakEven(World) + Credits.Of(40));

        Assert.True(told.Figures.Bidding > Credits.Zero);
        Assert.Equal(told.Figures.Bidding, told.Figures.Expected());
        // Below half of the ceiling the bond does not depend on the price: the chance of 40.00 more.
        Assert.Equal(40 * told.ExpectedChance / 1e6, (double)told.Figures.Bidding.Amount, 0.02);
    }

    [Fact]
    public void Bidding_below_it_costs_what_it_gives_away() =>
        Assert.True(Told(Reference, BreakEven(World) - Credits.Of(5)).Figures is var figures
            && figures.Bidding < Credits.Zero && figures.Bidding == figures.Expected());

    public static TheoryData<string> Choices => ["pieces", "agent", "check", "attempts", "terms"];

    [Theory, MemberData(nameof(Choices))]
    public void Each_choice_shows_in_its_own_figure(string choice)
    {
        var told = Told(needed => choice switch
        {
            "pieces" => Reference(needed) with { Pieces = 3 },
            "agent" => Reference(needed) with { Agent = AgentType.Of(needed, Tier.Premium) },
            "check" => Reference(needed) with { Check = CheckKind.Expert },
            "attempts" => Reference(needed) with { Attempts = 1 },
            _ => Reference(needed) with { Terms = TermsKind.Upfront },
        }, BreakEven(World), World with { Terms = World.Terms with { Allowed = [TermsKind.Escrow, TermsKind.Upfront] } }).Figures;
        var own = choice switch { "pieces" => told.Decomposition, "agent" => told.Selection, _ => told.Risk };

        Assert.NotEqual(Credits.Zero, own);
        Assert.Equal(own, told.Expected());
    }

    [Fact]
    public void Fees_are_coordination()
    {
        var world = World with { Terms = World.Terms with { EscrowFee = 0.5m } };
        var figures = Told(Reference, BreakEven(World), world).Figures;

        Assert.True(figures.Coordination < Credits.Zero);
        Assert.Equal(figures.Coordination, figures.Expected());
    }

    [Fact]
    public void Scouting_is_coordination_of_the_seat_and_of_no_contract()
    {
        var play = Given(World);
        play.When(Ana, new Scout(play.Id));
        play.Won(Ana, PlanOf(play, Reference)).End();
        var own = play.Desk(Ana).Debrief!;

        Assert.Equal(Credits.Of(-5), own.Scouting);
        Assert.Equal(own.Contracts.Single().Figures.Coordination - Credits.Of(5), own.Figures.Coordination);
        Assert.Equal(play.Desk(Ana).Profit, own.Figures.Total());
    }

    [Fact]
    public void Work_that_was_worthless_before_it_came_is_lost_to_coordination()
    {
        var play = Work(needed => Reference(needed) with { StartDelay = 288 }, Credits.Of(200)).Until<ContractClosed>().End();
        var figures = Own(play).Figures;

        Assert.Equal(ContractOutcome.TooLate, Own(play).Outcome);
        Assert.True(figures.Coordination < -Credits.Of(50), figures.ToString());
        Assert.Equal(figures.Coordination, figures.Expected());
        Assert.Equal(play.All.OfType<ContractClosed>().Single().Profit, figures.Total());
    }

    [Fact]
    public void An_agent_hired_by_hand_is_the_seats_selection()
    {
        var play = Work(needed => Reference(needed) with { StartDelay = 100 }, BreakEven(World));
        var premium = AgentType.Of(play.Bounty.Parts[0].Specialty, Tier.Premium);
        play.When(Ana, new HirePiece(0, 0, premium, Credits.Of(70)) { Contract = play.Contract }).ThenHappened<RunStarted>(started => started.Agent == premium);
        play.End();

        Assert.NotEqual(Credits.Zero, Own(play).Figures.Selection);
    }

    [Fact]
    public void Taking_what_no_price_pays_for_belongs_to_the_bid()
    {
        var play = GivenWork(Worlds.Small with { Check = CheckKind.Ai, Attempts = 3 }, Worlds.Hopeless, price: 100).Until<ContractClosed>().End();
        var told = Own(play);

        Assert.InRange(told.ExpectedChance, 0, 100);
        Assert.True(told.Figures.Bidding < -Credits.Of(50), told.Figures.ToString());
        Assert.Equal(told.Profit, told.Figures.Total());
    }

    [Fact]
    public void A_contest_is_worth_the_less_the_more_take_part()
    {
        var world = World.Awards(AwardFormatKind.Contest);
        var alone = Entered(world, Ana);
        var three = Entered(world, Ana, Ben, Cleo);

        Assert.True(three.Figures.Bidding < alone.Figures.Bidding);
        Assert.Equal(three.Profit, three.Figures.Total());
        Assert.Equal(alone.Figures.Risk, three.Figures.Risk);
    }

    [Fact]
    public void A_stated_chance_is_scored_against_what_came()
    {
        var play = Given(Worlds.Sure);
        play.When(Ana, new PlaceBid(play.Id, Credits.Of(400), 90, new Plan([.. play.Bounty.Parts.Select(part => Reference(part.Specialty))]))).Until<ContractClosed>().End();
        var own = play.Desk(Ana).Debrief!;

        Assert.Equal(10_000, own.Brier);
        Assert.Equal(new CalibrationView(90, 1, 900_000, 1_000_000), own.Calibration.Single());
        Assert.Equal(90, own.Contracts.Single().StatedChance);
    }

    private static ContractDebriefView Entered(Scenario world, params SeatId[] seats)
    {
        var play = Given(world, seats: 3);
        play.When([.. seats.Select(seat => (seat, (Order)new PlaceBid(play.Id, play.Bounty.Ceiling, Plan: PlanOf(play, Reference))))]);
        return Own((play.Last.OfType<ContestOpened>().Any() ? play : play.Until<ContestOpened>()).Until<ContractClosed>().End());
    }

    private static PartPlan Reference(Specialty needed) => new(AgentType.Of(needed, Tier.Small), 1, CheckKind.Ai, 3);

    private static Plan PlanOf(Play play, Func<Specialty, PartPlan> plan) => new([.. play.Bounty.Parts.Select(part => plan(part.Specialty))]);

    private static Play Work(Func<Specialty, PartPlan> plan, Credits price, Scenario? world = null)
    {
        var play = Given(world ?? World);
        return play.Won(Ana, PlanOf(play, plan), price.Amount);
    }

    private static ContractDebriefView Told(Func<Specialty, PartPlan> plan, Credits price, Scenario? world = null) =>
        Own(Work(plan, price, world).Until<ContractClosed>().End());

    private static ContractDebriefView Own(Play play) => play.Desk(Ana).Debrief!.Contracts.Single();

    private static Credits BreakEven(Scenario world)
    {
        var play = Given(world);
        var appraiser = Appraiser.For(world);
        var job = new Job(play.Bounty.Parts, play.Bounty.Ceiling, play.Bounty.Ceiling, play.Bounty.WorkTicks, [.. play.Room.Prices.Select(line => line.Price)]);
        return appraiser.Appraise(job, PlanOf(play, Reference), appraiser.Believe(0, [])).BreakEven;
    }
}

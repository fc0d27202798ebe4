using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Standing;

/// <summary>Templates: saved plans for a shape of work, and the mastery that delivered contracts of the shape give them.</summary>
public sealed class TemplateTests
{
    private static readonly TemplateSettings On = new() { Offered = true };

    private static readonly Scenario World = Worlds.Sure.NoBond() with { Templates = On };

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 180_000)]
    [InlineData(2, 306_000)]
    [InlineData(5, 499_158)]
    [InlineData(100, 600_000)]
    [InlineData(1_000_000, 600_000)]
    public void Mastery_is_six_tenths_of_a_doubling_less_what_practice_has_left_open(int delivered, int mastery) =>
        Assert.Equal(mastery, Templates.Mastery(On, delivered), 2.0);

    [Fact]
    public void A_plan_is_saved_for_the_shape_of_its_contract_and_seen_by_its_owner_alone()
    {
        var play = GivenWork(Worlds.Small with { Attempts = 3 }, World);
        play.When(Ana, new SaveTemplate("Mine", play.Contract)).ThenAccepted();

        var template = Assert.Single(play.Desk(Ana).Practice!.Templates);
        Assert.Equal(("Mine", WorkShape.Of(play.Bounty.Domain, play.Bounty.Parts), 0, 0), (template.Name, template.Shape, template.Delivered, template.Mastery));
        Assert.Equal(3, template.Plan.Parts[0].Attempts);
        Assert.Empty(play.Desk(Ben).Practice!.Templates);
    }

    [Fact]
    public void A_template_of_the_same_name_is_replaced_and_one_can_be_deleted()
    {
        var play = GivenWork(Worlds.Small, World);
        play.When(Ana, new SaveTemplate("Mine", play.Contract));
        play.When(Ana, new ChangePlan(new Plan([Worlds.Small with { Attempts = 4 }])) { Contract = play.Contract }).When(Ana, new SaveTemplate("Mine", play.Contract));
        Assert.Equal(4, Assert.Single(play.Desk(Ana).Practice!.Templates).Plan.Parts[0].Attempts);

        play.When(Ana, new DeleteTemplate("Mine")).ThenAccepted();
        Assert.Empty(play.Desk(Ana).Practice!.Templates);
        play.When(Ana, new DeleteTemplate("Mine")).ThenRefused(Rejection.UnknownTemplate);
    }

    [Fact]
    public void Delivered_contracts_of_the_shape_make_the_template_masterly_also_those_from_before_it_was_saved()
    {
        var (play, bounties) = Twins(Even);
        var first = new ContractId(bounties[0], Ana);
        play.When((Ana, new PlaceBid(bounties[0], Credits.Of(50), Plan: Safe(play))), (Ben, new PlaceBid(bounties[1], Credits.Of(50), Plan: Later(play)))).Until<ContractClosed>();
        Assert.Equal(ContractOutcome.Paid, play.Event<ContractClosed>().Outcome);
        Assert.Equal((1, 180_000), (play.Desk(Ana).Practice!.Shapes.Single().Delivered, play.Desk(Ana).Practice!.Shapes.Single().Mastery));
        play.When(Ana, new SaveTemplate("Mine", first)).ThenAccepted();

        Assert.Equal(180_000, Assert.Single(play.Desk(Ana).Practice!.Templates).Mastery);
        Assert.Empty(play.Desk(Ben).Practice!.Shapes);
    }

    [Fact]
    public void Mastery_helps_every_piece_of_the_shape_while_a_template_of_it_is_kept()
    {
        Assert.Equal(500_000, SecondChance(save: false));
        // The logistic curve at 0.18.
        Assert.Equal(544_879, SecondChance(save: true));
    }

    [Fact]
    public void A_template_is_applied_to_a_contract_of_its_shape_and_leaves_started_parts_their_pieces()
    {
        var play = GivenWork(Worlds.Small with { Pieces = 2 }, World);
        play.When(Ana, new SaveTemplate("Two", play.Contract));
        play.When(Ana, new ChangePlan(new Plan([Worlds.Small with { Pieces = 2, Attempts = 5 }], Priority: 9)) { Contract = play.Contract });
        play.When(Ana, new ApplyTemplate("Two") { Contract = play.Contract }).ThenAccepted().ThenHappened<PlanChanged>();

        Assert.Equal((1, 2, 5), (play.Work.Plan.Parts[0].Attempts, play.Work.Plan.Parts[0].Pieces, play.Work.Plan.Priority));
    }

    [Fact]
    public void A_template_fits_its_own_shape_alone()
    {
        var world = World.TwoParts() with { Board = new BoardSettings { Window = 2 }, Arrivals = World.TwoParts().Arrivals with { Opening = 8 } };
        var play = GivenJob(_ => true, world);
        var posted = play.All.OfType<BountyPosted>().ToList();
        var other = posted.First(bounty => WorkShape.Of(bounty.Domain, bounty.Parts) != WorkShape.Of(posted[0].Domain, posted[0].Parts));
        play.When((Ana, new PlaceBid(posted[0].Id, Credits.Of(50))), (Ana, new PlaceBid(other.Id, Credits.Of(50)))).Until<ContractOpened>();

        play.When(Ana, new SaveTemplate("Mine", new ContractId(posted[0].Id, Ana))).ThenAccepted();
        play.When(Ana, new ApplyTemplate("Mine") { Contract = new ContractId(other.Id, Ana) }).ThenRefused(Rejection.ShapeDiffers);
    }

    [Fact]
    public void What_cannot_be_saved_is_refused_by_number()
    {
        var off = GivenWork(Worlds.Small);
        off.When(Ana, new SaveTemplate("Mine", off.Contract)).ThenRefused(Rejection.TemplatesOff);
        Assert.Null(off.Desk(Ana).Practice);

        var play = GivenWork(Worlds.Small, World with { Templates = On with { Most = 1 } });
        play.When(Ana, new SaveTemplate("", play.Contract)).ThenRefused(Rejection.OutOfRange);
        play.When(Ana, new SaveTemplate(new string('x', 41), play.Contract)).ThenRefused(Rejection.OutOfRange);
        play.When(Ben, new SaveTemplate("Mine", play.Contract)).ThenRefused(Rejection.UnknownContract);
        play.When(Ana, new ApplyTemplate("Mine") { Contract = play.Contract }).ThenRefused(Rejection.UnknownTemplate);
        play.When(Ana, new SaveTemplate("Mine", play.Contract)).ThenAccepted().When(Ana, new SaveTemplate("Other", play.Contract)).ThenRefused(Rejection.TooManyTemplates);
        play.When(Ana, new SaveTemplate("Mine", play.Contract)).ThenAccepted();
    }

    private static Scenario Even => Worlds.Quiet(horizon: 60).NoBond() with { Templates = On };

    // Nothing fails that premium experts look at so often.
    private static Plan Safe(Play play) => new([new PartPlan(AgentType.Of(play.Bounty.Parts[0].Specialty, Tier.Small), 1, CheckKind.Expert, 5, AfterFailure.NextTier)]);

    private static Plan Later(Play play) => new([new PartPlan(AgentType.Of(play.Bounty.Parts[0].Specialty, Tier.Small), StartDelay: 288)]);

    // Two jobs of one shape on the board.
    private static (Play Play, IReadOnlyList<BountyId> Bounties) Twins(Scenario world)
    {
        for (var seed = 1UL; seed < 200; seed++)
        {
            var play = Given(world.Opening(2), seed: seed);
            var posted = play.All.OfType<BountyPosted>().ToList();
            if (WorkShape.Of(posted[0].Domain, posted[0].Parts) == WorkShape.Of(posted[1].Domain, posted[1].Parts)) return (play, [.. posted.Select(one => one.Id)]);
        }

        throw new InvalidOperationException("No seed brings two jobs of one shape.");
    }

    private static int SecondChance(bool save)
    {
        var (play, bounties) = Twins(Even);
        play.When((Ana, new PlaceBid(bounties[0], Credits.Of(50), Plan: Safe(play))), (Ana, new PlaceBid(bounties[1], Credits.Of(50), Plan: Later(play)))).Until<ContractClosed>();
        if (save) play.When(Ana, new SaveTemplate("Mine", new ContractId(bounties[0], Ana))).ThenAccepted();
        var second = new ContractId(bounties[1], Ana);
        var plan = Later(play);
        play.When(Ana, new ChangePlan(plan with { Parts = [plan.Parts[0] with { StartDelay = 0 }] }) { Contract = second }).ThenHappened<RunStarted>();
        return play.Event<RunStarted>().Chance;
    }
}

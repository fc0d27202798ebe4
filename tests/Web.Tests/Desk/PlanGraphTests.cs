using Bunit;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Work;
using Hosting.Samples;
using Web.Desk;
using Web.Tests.Shared;

namespace Web.Tests.Desk;

/// <summary>The plan as a picture of the work: rows by what waits for what, a tap opens a part's dials.</summary>
public sealed class PlanGraphTests : BunitContext
{
    private static readonly PartSpec[] Parts = [new(Specialty.Analyst, 40, []), new(Specialty.Coder, 60, [0]), new(Specialty.Writer, 30, [0]), new(Specialty.Reviewer, 20, [1, 2])];

    private Plan _plan = Appraiser.Fill(Preset.Balanced, Parts);

    public PlanGraphTests() => Services.AddWords();

    [Fact]
    public void Parts_stand_in_rows_by_what_waits_for_what()
    {
        var editor = Open();

        Assert.Equal([1, 2, 1], editor.FindAll(".step").Select(static step => step.QuerySelectorAll(".node").Length));
        Assert.Equal(4, editor.FindAll(".graph > svg path").Count);
    }

    [Fact]
    public void One_piece_and_one_try_are_said_as_one()
    {
        _plan = PlanDraft.With(_plan, 0, _plan.Parts[0] with { Pieces = 1, Attempts = 1 });
        _plan = PlanDraft.With(_plan, 1, _plan.Parts[1] with { Pieces = 2, Attempts = 3 });
        var said = Open().FindAll(".node .hidden-text").Select(static node => node.TextContent).ToList();

        Assert.Contains("1 piece,", said[0], StringComparison.Ordinal);
        Assert.Contains("at most 1 attempt;", said[0], StringComparison.Ordinal);
        Assert.Contains("2 pieces,", said[1], StringComparison.Ordinal);
        Assert.Contains("at most 3 attempts;", said[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_tap_on_a_node_opens_its_dials_and_they_change_that_part_alone()
    {
        var editor = Open();
        editor.Find("[data-part='2']").Click();

        editor.Find("select[id$='pieces']").Change("3");
        Assert.Equal([1, 1, 3, 1], _plan.Parts.Select(static part => part.Pieces));
        Assert.Equal("true", editor.Find("[data-part='2']").GetAttribute("aria-pressed"));
    }

    [Fact]
    public void One_tap_puts_the_dials_of_a_part_on_every_part_with_its_own_specialty()
    {
        _plan = PlanDraft.With(_plan, 0, _plan.Parts[0] with { Agent = AgentType.Of(Specialty.Analyst, Tier.Premium), Check = CheckKind.Expert, Attempts = 4 });
        var editor = Open();

        editor.FindAll("button.small")[^1].Click();
        Assert.All(_plan.Parts, static part => Assert.Equal((Tier.Premium, CheckKind.Expert, 4), (part.Agent.Tier, part.Check, part.Attempts)));
        Assert.Equal(Parts.Select(static part => part.Specialty), _plan.Parts.Select(static part => part.Agent.Specialty));
    }

    private IRenderedComponent<PlanEditor> Open() => Render<PlanEditor>(parameters => parameters
        .Add(p => p.Id, "x").Add(p => p.Parts, Parts).Add(p => p.Plan, _plan).Add(p => p.Scenario, SampleMatch.Scenario)
        .Add(p => p.Prices, [.. SampleMatch.Room().Prices.Select(static price => price.Price)])
        .Add(p => p.OnChange, plan => _plan = plan));
}

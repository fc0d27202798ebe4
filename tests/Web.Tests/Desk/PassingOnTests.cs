using Bunit;
using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;
using Web.Desk;
using Web.Shared;
using Web.Tests.Shared;

namespace Web.Tests.Desk;

/// <summary>In the plan editor a part can be passed on: the picture, the figures and the order follow its dials.</summary>
public sealed class PassingOnTests : BunitContext
{
    private static readonly Scenario Market = ScenarioCatalogue.Find("open-market")! with
    {
        Ticks = 600,
        StartingCash = Credits.Of(20_000),
        Board = new BoardSettings { Window = 3, DeadlineFactor = 50 },
        Subcontracting = new SubcontractSettings { Depth = 1 },
    };

    public PassingOnTests() => Services.AddWords();

    [Fact]
    public async Task A_part_that_is_passed_on_shows_in_the_picture_with_the_most_that_is_paid()
    {
        await using var table = await EditingAsync(Market);
        var editor = Editor(table);
        Switch(editor);

        Turn(editor, 40);

        var node = editor.Find("[data-part='0']");
        Assert.Equal("pass", node.GetAttribute("data-state"));
        Assert.Contains("≤ 40", node.TextContent, StringComparison.Ordinal);
        Assert.Contains("to be passed on for at most 40", node.GetAttribute("title"), StringComparison.Ordinal);
        Assert.DoesNotContain(editor.FindAll(".node").Skip(1), static other => other.GetAttribute("data-state") == "pass");
    }

    [Fact]
    public async Task Cost_and_profit_move_with_the_ceiling_once_somebody_is_expected()
    {
        await using var table = await EditingAsync(Market);
        var editor = Editor(table);
        Switch(editor);
        var needed = (int)Math.Ceiling(Offer(table).Estimate.Needed.Amount);

        Turn(editor, needed + 10);
        var dear = Offer(table).Whole;
        var shown = Profit(editor);
        Turn(editor, needed);
        var cheap = Offer(table).Whole;

        Assert.InRange((dear.Cost - cheap.Cost).Amount, 1, 10);
        Assert.True(cheap.Profit > dear.Profit);
        Assert.StartsWith(Figures.Signed(dear.Profit), shown, StringComparison.Ordinal);
        Assert.StartsWith(Figures.Signed(cheap.Profit), Profit(editor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ceiling_below_what_others_need_says_that_nobody_is_expected_and_costs_only_time()
    {
        await using var table = await EditingAsync(Market);
        var editor = Editor(table);
        var own = new PlanWorth(table.Session, table.Contract).Of(table.Contract.Plan);
        Switch(editor);
        Assert.Empty(editor.FindAll(".dials > .wrong"));

        Turn(editor, 1);

        Assert.Contains("nobody is expected", editor.Find(".dials > .wrong").TextContent, StringComparison.Ordinal);
        var offer = Offer(table).Whole;
        Assert.Equal((own.Cost, own.Chance, own.Profit), (offer.Cost, offer.Chance, offer.Profit));
        Assert.True(offer.Ticks > own.Ticks);
    }

    [Fact]
    public async Task Parts_go_out_together_by_the_order_there_is_and_the_figures_then_count_them_as_out()
    {
        await using var table = await EditingAsync(Market);
        var own = new PlanWorth(table.Session, table.Contract).Of(table.Contract.Plan);
        var editor = Editor(table);
        Switch(editor);
        editor.Find("[data-part='1']").Click();
        Switch(editor);
        editor.Find("select[id$='-format']").Change(nameof(AwardFormatKind.SecondPriceSealed));
        editor.Find("input[id$='-window']").Change("8");
        editor.Find("input[id$='-work']").Change("70");
        Turn(editor, 90);

        table.Press(editor, "Post part 1, 2 for at most 90");
        var order = (PostParts)await table.TakenAsync(typeof(PostParts));

        Assert.Equal([0, 1], order.Parts);
        Assert.Equal((Credits.Of(90), 8, 70, AwardFormatKind.SecondPriceSealed, CheckKind.Ai), (order.Reward, order.Window, order.WorkTicks, order.Format, order.Check));
        var after = Editor(table);
        Assert.Equal(["out", "out"], after.FindAll(".node").Take(2).Select(static node => node.GetAttribute("data-state")!));
        Assert.Empty(table.Session.Plan(table.Contract).Passing.Parts);
        Assert.NotEqual(own.Ticks, new PlanWorth(table.Session, table.Contract).Of(table.Contract.Plan).Ticks);
    }

    [Fact]
    public async Task A_part_that_waits_for_another_can_only_go_along_with_it()
    {
        await using var table = await EditingAsync(Market);
        var first = table.Contract.Parts[0] with { After = [] };
        var contract = table.Contract with { Parts = [first, first with { After = [0] }, first] };

        Assert.True(PassDraft.None.CanTake(contract, 0));
        Assert.False(PassDraft.None.CanTake(contract, 1));
        Assert.True(PassDraft.None.CanTake(contract with { Parts = [first with { Started = true, Done = true }, .. contract.Parts.Skip(1)] }, 1));

        var all = PassDraft.None.With(2).With(0).With(1);
        Assert.Equal([0, 1, 2], all.Kept(contract).Parts);
        Assert.Equal([2], all.Without(contract, 0).Parts);
        Assert.Equal([2], all.Kept(contract with { Parts = [first with { Started = true }, .. contract.Parts.Skip(1)] }).Parts);
    }

    [Fact]
    public async Task Where_nothing_may_be_passed_on_nobody_is_asked()
    {
        await using var table = await EditingAsync(Market with { Subcontracting = new SubcontractSettings() });

        Assert.Empty(Editor(table).FindAll("input[name$='-who']"));
    }

    private async Task<Table> EditingAsync(Scenario scenario)
    {
        var table = await Table.SitAsync(this, scenario);
        await table.WinAsync(paused: true);
        table.Session.Edit(table.Contract.Id);
        return table;
    }

    private static IRenderedComponent<ContractPlan> Editor(Table table) => table.ShowContract<ContractPlan>();

    private static AngleSharp.Dom.IElement Choice(IRenderedComponent<ContractPlan> editor, bool pass) => editor.FindAll("input[name$='-who']")[pass ? 1 : 0];

    private static void Switch(IRenderedComponent<ContractPlan> editor) => Choice(editor, pass: true).Change(true);

    private static void Turn(IRenderedComponent<ContractPlan> editor, int ceiling) =>
        editor.Find("input[id$='-ceiling']").Input(ceiling.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string Profit(IRenderedComponent<ContractPlan> editor) => editor.Find(".profit dd").TextContent;

    private static PassOffer Offer(Table table)
    {
        var (worth, draft) = (new PlanWorth(table.Session, table.Contract), table.Session.Plan(table.Contract));
        return worth.Offer(worth.Of(draft.Plan), draft.Passing)!;
    }
}

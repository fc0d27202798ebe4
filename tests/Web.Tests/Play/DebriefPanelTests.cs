using Bunit;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Game.Domain.Work;
using Web.Play;
using Web.Tests.Shared;
using Web.Watch;

namespace Web.Tests.Play;

/// <summary>After the end the page says in numbers and words where a profit came from, and how the room did.</summary>
public sealed class DebriefPanelTests : BunitContext
{
    private static readonly AttributionView Six = new(
        Credits.From(-1.5m), Credits.From(-11.79m), Credits.From(4), Credits.From(-5), Credits.From(40.29m), Credits.From(41.5m));

    public DebriefPanelTests() => Services.AddWords();

    [Fact]
    public void The_six_figures_stand_in_their_order_and_their_sum_below()
    {
        var panel = Render<DebriefPanel>(parameters => parameters.Add(p => p.Own, Own()));

        Assert.Equal(
            ["-1.50", "-11.79", "+4.00", "-5.00", "+40.29", "+41.50", "+67.50"],
            panel.FindAll(".fall li > .num").Select(figure => figure.TextContent.Replace('−', '-')));
        Assert.Equal("Decomposition", panel.Find(".fall li b").TextContent);
    }

    [Fact]
    public void Each_bar_has_the_sign_of_its_line_for_screens_without_room_for_names()
    {
        var panel = Render<DebriefPanel>(parameters => parameters.Add(p => p.Own, Own()));

        Assert.Equal(["1", "2", "3", "4", "5", "6", "="], panel.FindAll(".waterfall .place").Select(static place => place.TextContent));
        Assert.Equal(panel.FindAll(".waterfall .place").Select(static place => place.TextContent), panel.FindAll(".fall b").Select(static line => line.GetAttribute("data-place")));
    }

    [Fact]
    public void What_nothing_was_spent_on_is_not_listed()
    {
        var own = Own();

        Assert.Contains("scouting", Render<DebriefPanel>(parameters => parameters.Add(p => p.Own, own)).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("scouting 0", Render<DebriefPanel>(parameters => parameters.Add(p => p.Own, own with { Scouting = Credits.Zero })).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_contract_stands_with_what_was_predicted_and_what_came()
    {
        var row = Render<DebriefPanel>(parameters => parameters.Add(p => p.Own, Own())).Find("tbody tr").TextContent;

        Assert.Contains("Fix the export", row, StringComparison.Ordinal);
        Assert.Contains("Paid", row, StringComparison.Ordinal);
        Assert.Contains("72", row, StringComparison.Ordinal);
        Assert.Contains("80", row, StringComparison.Ordinal);
    }

    [Fact]
    public void Everybody_is_told_how_efficient_the_room_was()
    {
        var panel = Render<RoomDebrief>(parameters => parameters.Add(p => p.Room, new DebriefView(
            595_000, Credits.Of(5950), Credits.Of(10_000),
            [new MarketDebriefView(AgentType.Checker, 120_000, [Credits.Of(9)], [Credits.Of(8)])],
            [new CurseView(3, 12, -850_000, Credits.Of(-14))],
            new ConcentrationView(180_000, 250_000, null, null), null)));

        Assert.Contains("5,950 of at most 10,000", panel.Markup, StringComparison.Ordinal);
        Assert.Equal(["3", "12", "−0.85", "−14"], Row(panel, 0));
        Assert.Equal(["small reviewer", "9.00", "8.00", "12 %"], Row(panel, 1));
        Assert.Equal(3, panel.FindAll("dd").Count);
    }

    private static IEnumerable<string> Row(IRenderedComponent<RoomDebrief> panel, int table) =>
        panel.FindAll("table")[table].QuerySelectorAll("tbody th, tbody td").Select(static cell => cell.TextContent.Replace('\u202f', ' ').Replace('\u00a0', ' '));

    private static OwnDebriefView Own() => new(
        Six, Credits.Of(-5), Credits.Zero, Credits.Zero, Credits.Zero, Credits.Zero,
        [
            new ContractDebriefView(
                new ContractId(new BountyId(3, 0), new SeatId(1)), "Fix the export", ContractOutcome.Paid, Credits.Of(120), 2, 0, -400_000, 75, 720_000, Credits.Of(30), 800_000,
                Six.Total(), Six),
        ],
        [new CalibrationView(70, 1, 750_000, 1_000_000)], 62_500);
}

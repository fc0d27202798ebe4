using Bunit;
using Game.Domain.Primitives;
using Hosting.Samples;
using Web.Shared;

namespace Web.Tests.Shared;

public sealed class BoardPanelTests : BunitContext
{
    public BoardPanelTests() => Services.AddWords();

    [Fact]
    public void Every_bounty_stands_in_the_column_of_its_status()
    {
        var board = Board();

        Assert.Equal([1, 2, 2, 1, 1, 1], board.FindAll(".column").Select(static column => column.QuerySelectorAll("article").Length));
    }

    [Fact]
    public void Own_work_and_own_bids_are_marked_in_words()
    {
        var board = Board();

        Assert.Equal("Your bid: 360", board.Find("[data-column='Bidding'] .own").TextContent.Trim());
        Assert.Equal("You", board.Find("[data-column='Working'] [data-mine] .winner").TextContent.Trim());
    }

    [Fact]
    public void With_other_eyes_other_cards_are_ones_own()
    {
        var board = Board();
        Assert.NotEmpty(board.FindAll("[data-mine]"));

        board.Render(parameters => parameters.Add(p => p.Own, null).Add(p => p.Leads, []));

        Assert.Empty(board.FindAll("[data-mine], .own"));
        Assert.DoesNotContain(board.FindAll(".winner"), static winner => winner.TextContent == "You");
    }

    [Fact]
    public void A_tick_that_moves_only_figures_renders_nothing()
    {
        var board = Board();
        board.Render();
        var before = board.RenderCount;
        var later = SampleMatch.View();

        board.Render(parameters => parameters.Add(p => p.Room, later.Room with { Tick = later.Room.Tick + 1 }));

        Assert.Equal(before, board.RenderCount);
    }

    [Fact]
    public void A_tap_on_a_card_chooses_its_bounty()
    {
        BountyId? chosen = null;
        var view = SampleMatch.View();
        var board = Render<BoardPanel>(parameters => parameters
            .Add(p => p.Room, view.Room).Add(p => p.Leads, view.Desk!.Leads).Add(p => p.OnSelect, id => chosen = id));

        board.Find("[data-column='Open'] button").Click();

        Assert.Equal(view.Room.Bounties[0].Id, chosen);
    }

    [Fact]
    public void A_tap_that_the_script_reports_chooses_a_bounty_and_a_second_one_lets_it_go()
    {
        List<BountyId?> chosen = [];
        var view = SampleMatch.View();
        var board = Render<BoardPanel>(parameters => parameters.Add(p => p.Room, view.Room).Add(p => p.Live, true).Add(p => p.OnSelect, chosen.Add));

        board.Find("[data-tap]").Change("116-0");
        board.Render(parameters => parameters.Add(p => p.Selected, chosen[0]));
        board.Find("[data-tap]").Change("116-0");
        board.Find("[data-tap]").Change("not a bounty");

        Assert.Equal([new BountyId(116, 0), null], chosen);
        Assert.Equal("116-0", board.Find("live-lists").GetAttribute("data-chosen"));
    }

    private IRenderedComponent<BoardPanel> Board()
    {
        var view = SampleMatch.View();
        return Render<BoardPanel>(parameters => parameters
            .Add(p => p.Room, view.Room).Add(p => p.Own, SampleMatch.Own).Add(p => p.Leads, view.Desk!.Leads));
    }
}

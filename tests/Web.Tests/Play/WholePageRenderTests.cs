using Bunit;
using Game.Domain.Views;
using Hosting.Samples;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Web.App;
using Web.Desk;
using Web.Play;
using Web.Rooms;
using Web.Shared;
using Web.Tests.Shared;
using Web.Watch;

namespace Web.Tests.Play;

/// <summary>The whole play page and the whole projector: a tick in which a component's data did not change renders none of them.</summary>
public sealed class WholePageRenderTests : BunitContext
{
    private readonly SampleRooms _rooms = new();

    public WholePageRenderTests()
    {
        Services.AddWords().AddSingleton<IRooms>(_rooms).AddScoped<CircuitPresence>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
        // The page's script has drawn the first frame: from then on the lists are its own.
        var script = JSInterop.SetupModule(static call => call.Arguments is ["/js/live.js"]);
        script.Mode = JSRuntimeMode.Loose;
        script.Setup<bool>("begin", static _ => true).SetResult(true);
    }

    [Theory]
    [InlineData("TEAL")]
    [InlineData("FULL")]
    public async Task A_tick_that_moves_figures_alone_renders_no_component_of_the_table_and_none_of_the_projector(string code)
    {
        var (room, table, projector) = Open(code);
        var (seen, shown) = (Count(table), Count(projector));

        // Later in the hour the desk follows prices that a waiting hire depends on.
        for (var tick = 1; tick < 3; tick++) await room.MoveAsync(room.View with { Room = RenderCountTests.Moved(room.View.Room, 1) });

        Assert.Empty(Rendered(table, seen));
        Assert.Empty(Rendered(projector, shown));
    }

    [Fact]
    public async Task A_new_hour_renders_what_shows_the_hour_and_nothing_else()
    {
        var (room, table, projector) = Open("FULL");
        var (seen, shown) = (Count(table), Count(projector));

        await room.MoveAsync(room.View with { Room = RenderCountTests.Moved(room.View.Room, 12) });

        string[] hourly =
        [
            nameof(ConditionsPanel), nameof(DayChart), nameof(DeskPanel), nameof(ContractCard), nameof(TimelineChart), nameof(PieceList), nameof(HireForm), nameof(AmountField), nameof(DeedHints),
            nameof(OutParts), nameof(DecisionList), nameof(DecisionChoice), nameof(OrderButton), nameof(Countdown),
        ];
        Assert.Empty(Rendered(table, seen).Except(hourly));
        Assert.Empty(Rendered(projector, shown));
    }

    [Fact]
    public async Task News_places_and_bounties_render_nothing_at_all()
    {
        var (room, table, projector) = Open("TEAL");
        var (seen, shown) = (Count(table), Count(projector));

        var told = room.View.Room with
        {
            News = [.. room.View.Room.News, new NewsView(120, NewsKind.Paid)],
            Standings = [.. room.View.Room.Standings.Reverse()],
            Bounties = [.. room.View.Room.Bounties.Skip(1)],
        };
        await room.MoveAsync(room.View with { Room = RenderCountTests.Moved(told, 1), Desk = room.View.Desk! with { Leads = [.. room.View.Desk.Leads.Skip(1)] } });

        Assert.Empty(Rendered(table, seen));
        Assert.Empty(Rendered(projector, shown));
    }

    [Fact]
    public async Task Where_the_script_has_not_drawn_yet_what_changes_is_drawn_here()
    {
        JSInterop.SetupModule(static call => call.Arguments is ["/js/live.js"]).Mode = JSRuntimeMode.Loose;
        var (room, table, projector) = Open("TEAL");
        var (seen, shown) = (Count(table), Count(projector));

        var told = room.View.Room with { News = [.. room.View.Room.News, new NewsView(120, NewsKind.Paid)] };
        await room.MoveAsync(room.View with { Room = RenderCountTests.Moved(told, 1) });

        Assert.Equal([nameof(NewsFeed)], Rendered(table, seen));
        Assert.Equal([nameof(NewsFeed)], Rendered(projector, shown));
    }

    [Fact]
    public async Task Attention_renders_its_bar_alone_and_nothing_of_the_projector()
    {
        var (room, table, projector) = Open("TEAL");
        var (seen, shown) = (Count(table), Count(projector));

        await room.MoveAsync(room.View with { Desk = room.View.Desk! with { Attention = 5 } });

        // The badge of the crew says the same.
        Assert.Equal([nameof(AttentionBar), nameof(Term), nameof(DeskTabs)], Rendered(table, seen));
        Assert.Empty(Rendered(projector, shown));
    }

    // Without notices: one that is young stands on the screen for a moment and goes.
    private (SampleRoom Room, IRenderedComponent<PlayRoom> Table, IRenderedComponent<WatchRoom> Projector) Open(string code)
    {
        var room = (SampleRoom)_rooms.Find(code)!;
        room.View = room.View with { Desk = room.View.Desk! with { Notices = [] } };
        return (room,
            Render<PlayRoom>(parameters => parameters.Add(p => p.Code, code).Add(p => p.SeatKey, SampleRoom.SeatKey)),
            Render<WatchRoom>(parameters => parameters.Add(p => p.Code, code).Add(p => p.Address, $"http://example.org/play/{code}")));
    }

    private static Dictionary<IComponent, int> Count(IRenderedComponent<IComponent> page) => page.FindComponents<ComponentBase>().ToDictionary(static part => (IComponent)part.Instance, static part => part.RenderCount);

    private static IEnumerable<string> Rendered(IRenderedComponent<IComponent> page, Dictionary<IComponent, int> before) => page.FindComponents<ComponentBase>().Where(part => before.GetValueOrDefault(part.Instance) != part.RenderCount).Select(static part => part.Instance.GetType().Name).Distinct();
}

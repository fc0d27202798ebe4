using Bunit;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Hosting.Samples;
using Microsoft.AspNetCore.Components;
using Web.Desk;
using Web.Play;
using Web.Rooms;
using Web.Shared;
using Web.Tests.Shared;

namespace Web.Tests.Play;

/// <summary>A tick that changes nothing on a part of the page does not render that part again.</summary>
public sealed class RenderCountTests : BunitContext
{
    private readonly SampleRoom _room = new();
    private readonly PlaySession _session;

    public RenderCountTests()
    {
        Services.AddWords();
        JSInterop.Mode = JSRuntimeMode.Loose;
        _session = new PlaySession(_room, SampleMatch.Own, null, new(1, _room.View, _room.Now));
        // As the page has it.
        RenderTree.Add<CascadingValue<PlaySession>>(parameters => parameters.Add(p => p.Value, _session).Add(p => p.IsFixed, true));
    }

    [Fact]
    public void The_desks_parts_render_once_for_many_ticks_in_which_nothing_happens()
    {
        AssertStill<TopBar>();
        AssertStill<BottomBar>();
        AssertStill<AttentionBar>();
        AssertStill<DeskTabs>();
        AssertStill<DeskPanel>();
        AssertStill<DecisionList>();
        AssertStill<CrewPanel>();
        AssertStill<Inbox>();
        AssertStill<Toasts>();
    }

    [Fact]
    public void What_only_some_scenarios_bring_to_the_desk_and_an_open_sheet_render_once_too()
    {
        Assert.True(_session.Receive(new(2, FullMatch.View(), _room.Now)));
        _session.Select(_session.Room.Bounties[0].Id);
        AssertStill<PolicyPanel>();
        AssertStill<AgencyMarket>();
        AssertStill<AgencyPanel>();
        AssertStill<PracticePanel>();
        AssertStill<RecordPanel>();
        AssertStill<SponsorPanel>();
        AssertStill<InsurerBook>();
        AssertStill<CrewPanel>();
        AssertStill<DecisionList>();
        AssertStill<BidSheet>();
    }

    [Fact]
    public void What_happens_renders_the_part_that_shows_it_and_no_other()
    {
        var attention = Show<AttentionBar>();
        var desk = Show<DeskPanel>();

        var view = _session.Frame.View;
        Next(attention, view with { Desk = view.Desk! with { Attention = 5 } });
        Next(desk, _session.Frame.View);

        Assert.Equal(2, attention.RenderCount);
        Assert.Equal(1, desk.RenderCount);
    }

    [Fact]
    public void What_everybody_sees_renders_once_for_many_ticks_that_move_figures()
    {
        var board = Render<BoardPanel>(parameters => parameters.Add(p => p.Room, _session.Room).Add(p => p.Own, SampleMatch.Own).Add(p => p.Leads, _session.Desk.Leads));
        var market = Render<MarketPanel>(parameters => parameters.Add(p => p.Room, _session.Room));
        var places = Render<Leaderboard>(parameters => parameters.Add(p => p.Room, _session.Room).Add(p => p.Own, SampleMatch.Own));
        var news = Render<NewsFeed>(parameters => parameters.Add(p => p.Room, _session.Room));

        for (var i = 1; i <= 5; i++)
        {
            var room = Moved(_session.Room, i);
            board.Render(parameters => parameters.Add(p => p.Room, room));
            market.Render(parameters => parameters.Add(p => p.Room, room));
            places.Render(parameters => parameters.Add(p => p.Room, room));
            news.Render(parameters => parameters.Add(p => p.Room, room));
        }

        Assert.Equal((1, 1, 1, 1), (board.RenderCount, market.RenderCount, places.RenderCount, news.RenderCount));
    }

    [Fact]
    public void A_bounty_that_closes_renders_the_two_columns_it_moves_between()
    {
        var board = Render<BoardPanel>(parameters => parameters.Add(p => p.Room, _session.Room).Add(p => p.Leads, _session.Desk.Leads));
        var lanes = board.FindComponents<BoardLane>().ToDictionary(lane => lane.Instance.Cards[0].Bounty.Status);

        var room = _session.Room with { Bounties = [.. _session.Room.Bounties.Select(static bounty => bounty.Status == BountyStatus.Validating ? bounty with { Status = BountyStatus.Paid, ClosedAt = 120, Paid = bounty.Price } : bounty)] };
        board.Render(parameters => parameters.Add(p => p.Room, room));

        Assert.Equal([BountyStatus.Validating, BountyStatus.Paid], lanes.Where(static lane => lane.Value.RenderCount > 1).Select(static lane => lane.Key));
    }

    [Fact]
    public void A_tick_that_moves_figures_alone_asks_no_part_of_the_page()
    {
        var before = _session.Frame;
        // The sample's last notice is young enough to stand on the screen; a quiet desk has none.
        before = before with { View = before.View with { Desk = before.View.Desk! with { Notices = [] } } };
        var desk = before.View.Desk!;

        Assert.True(PageLook.Same(before, With(before, Moved(before.View.Room, 1), desk with { Cash = Credits.Of(1) }), _session));

        Assert.False(PageLook.Same(before, With(before, before.View.Room with { Tick = 126 }, desk), _session));
        Assert.False(PageLook.Same(before, With(before, before.View.Room, desk with { Contracts = [.. desk.Contracts] }), _session));
        Assert.False(PageLook.Same(before, With(before, before.View.Room, desk with { Attention = 5 }), _session));
        Assert.False(PageLook.Same(before, With(before, before.View.Room, desk with { Notices = [new(120, NoticeKind.Paid)] }), _session));
        Assert.False(PageLook.Same(before, With(before, before.View.Room, desk) with { Status = before.Status with { Phase = RoomPhase.Paused } }, _session));
        Assert.False(PageLook.Same(before, With(before, before.View.Room, desk) with { Note = new(1, null, "Look at the board.") }, _session));
    }

    [Fact]
    public void A_quiet_page_is_drawn_only_when_something_on_it_moves_by_itself()
    {
        var before = _session.Frame with { Status = _session.Frame.Status with { MillisecondsPerTick = 1000 } };
        var quiet = before.View.Desk! with { Notices = [], Contracts = [] };
        var room = before.View.Room with { Tick = 131, Conditions = ConditionsView.Quiet };
        before = With(before, room, quiet);

        // Half an hour, and a whole one: nothing shows them.
        Assert.True(PageLook.Same(before, With(before, room with { Tick = 138 }, quiet), _session));
        Assert.True(PageLook.Same(before, With(before, room with { Tick = 144 }, quiet), _session));

        // The picture of the coming hours begins anew with each.
        var shown = before.View.Room with { Conditions = room.Conditions with { ExpertsChangeAt = 300 } };
        Assert.True(PageLook.Same(With(before, shown, quiet), With(before, shown with { Tick = 131 }, quiet), _session));
        Assert.False(PageLook.Same(With(before, shown, quiet), With(before, shown with { Tick = 132 }, quiet), _session));

        // What was just said leaves the screen in the tick in which it is old.
        var told = quiet with { Notices = [new(125, NoticeKind.Paid)] };
        Assert.False(PageLook.Same(With(before, room, told), With(before, room with { Tick = 132 }, told), _session));
        Assert.True(PageLook.Same(With(before, room with { Tick = 132 }, told), With(before, room with { Tick = 133 }, told), _session));
    }

    [Fact]
    public void What_the_script_keeps_asks_no_part_of_the_page()
    {
        var before = _session.Frame with { Places = new Dictionary<SeatId, PlaceCourse> { [SampleMatch.Own] = new("05", 0) } };
        before = before with { View = before.View with { Desk = before.View.Desk! with { Notices = [] } } };
        var (room, desk) = (before.View.Room, before.View.Desk!);

        Assert.All(
            new[]
            {
                room with { News = [.. room.News, new(120, NewsKind.Paid)] },
                room with { Standings = [.. room.Standings.Reverse()] },
                room with { Bounties = [.. room.Bounties.Skip(1)] },
                room with { Bounties = [.. room.Bounties.Select(static bounty => bounty.Status == BountyStatus.Bidding ? bounty with { Status = BountyStatus.Working } : bounty)] },
            },
            look =>
            {
                Assert.True(PageLook.Same(before, With(before, look, desk), _session));
                Assert.True(PageLook.SameForAll(before, With(before, look, desk)));
            });
        Assert.True(PageLook.Same(before, With(before, room, desk with { Leads = [.. desk.Leads.Skip(1)] }), _session));
        Assert.True(PageLook.SameForAll(before, before with { Places = new Dictionary<SeatId, PlaceCourse> { [SampleMatch.Own] = new("059", 1) } }));
        Assert.False(PageLook.SameForAll(before, before with { Places = null }));
        Assert.False(PageLook.SameForAll(before, With(before, room with { Standings = [.. room.Standings.Select(static line => line with { Regent = true })] }, desk)));
    }

    [Fact]
    public void An_open_sheet_is_drawn_when_its_bounty_or_the_own_bid_on_it_changes()
    {
        var before = _session.Frame with { View = _session.Frame.View with { Desk = _session.Frame.View.Desk! with { Notices = [] } } };
        var (room, desk) = (before.View.Room, before.View.Desk!);
        var open = room.Bounties[0];
        _session.Select(open.Id);

        var won = room with { Bounties = [.. room.Bounties.Select(bounty => bounty.Id == open.Id ? bounty with { Status = BountyStatus.Working } : bounty)] };
        var other = room with { Bounties = [.. room.Bounties.Select(bounty => bounty.Id != open.Id ? bounty with { Paid = new(1) } : bounty)] };
        var bids = room with { Bounties = [.. room.Bounties.Select(bounty => bounty.Id == open.Id ? bounty with { Bids = 7 } : bounty)] };
        var bid = desk with { Leads = [.. desk.Leads.Select(lead => lead.Bounty == open.Id ? lead with { Bid = new BidView(Credits.Of(9), 50, null) } : lead)] };

        Assert.False(PageLook.Same(before, With(before, won, desk), _session));
        Assert.False(PageLook.Same(before, With(before, room, bid), _session));
        Assert.False(PageLook.Same(before, With(before, room with { Bounties = [.. room.Bounties.Skip(1)] }, desk), _session));
        Assert.True(PageLook.Same(before, With(before, other, desk), _session));
        Assert.True(PageLook.Same(before, With(before, bids, desk), _session));
    }

    [Fact]
    public void Once_the_script_keeps_the_lists_nothing_that_happens_on_them_renders_them()
    {
        var board = Render<BoardPanel>(parameters => parameters.Add(p => p.Room, _session.Room).Add(p => p.Own, SampleMatch.Own).Add(p => p.Leads, _session.Desk.Leads).Add(p => p.Live, true));
        var places = Render<Leaderboard>(parameters => parameters.Add(p => p.Room, _session.Room).Add(p => p.Own, SampleMatch.Own).Add(p => p.Live, true));
        var news = Render<NewsFeed>(parameters => parameters.Add(p => p.Room, _session.Room).Add(p => p.Live, true));

        var room = _session.Room with { Bounties = [.. _session.Room.Bounties.Skip(1)], Standings = [.. _session.Room.Standings.Reverse()], News = [] };
        board.Render(parameters => parameters.Add(p => p.Room, room).Add(p => p.Leads, []));
        places.Render(parameters => parameters.Add(p => p.Room, room));
        news.Render(parameters => parameters.Add(p => p.Room, room));

        Assert.Equal((1, 1, 1), (board.RenderCount, places.RenderCount, news.RenderCount));
        Assert.Empty(board.FindAll("article").Concat(places.FindAll("tbody tr")).Concat(news.FindAll("li")));
    }

    [Fact]
    public void A_persons_text_stays_text_in_what_is_written_for_all()
    {
        const string Name = "<img src=x> & \"friends\"";
        var room = _session.Room with { Standings = [.. _session.Room.Standings.Select(static line => line with { Name = Name })] };

        var board = Render<BoardPanel>(parameters => parameters.Add(p => p.Room, room));
        var places = Render<Leaderboard>(parameters => parameters.Add(p => p.Room, room));
        var news = Render<NewsFeed>(parameters => parameters.Add(p => p.Room, room));

        Assert.All(board.FindAll(".winner"), static winner => Assert.Equal(Name, winner.TextContent));
        Assert.All(places.FindAll("tbody b"), static who => Assert.Equal(Name, who.TextContent));
        Assert.Contains(news.FindAll("li"), static line => line.TextContent.Contains(Name, StringComparison.Ordinal));
        Assert.Empty(board.FindAll("img").Concat(places.FindAll("img")).Concat(news.FindAll("img")));
    }

    internal static RoomView Moved(RoomView room, int by) => room with
    {
        Tick = room.Tick + by,
        Prices = [.. room.Prices.Select(price => price with { Price = price.Price + new Credits(by), Busy = by, Waiting = by, Change = by, Supply = 5 + by })],
        Standings = [.. room.Standings.Select(line => line with { Profit = line.Profit + new Credits(by), BidsPlaced = by, Brier = by })],
        Bounties = [.. room.Bounties.Select(bounty => bounty with { Bids = bounty.Bids + (bounty.Status == BountyStatus.Bidding ? by : 0) })],
    };

    private static RoomFrame With(RoomFrame frame, RoomView room, DeskView desk) => frame with { Version = frame.Version + 1, View = new(room, desk) };

    private void AssertStill<T>()
        where T : ComponentBase
    {
        var part = Show<T>();
        for (var i = 0; i < 5; i++) Next(part, _session.Frame.View with { Room = _session.Room with { News = [.. _session.Room.News] } });
        Assert.True(part.RenderCount == 1, $"{typeof(T).Name} rendered {part.RenderCount} times.");
    }

    private IRenderedComponent<T> Show<T>()
        where T : ComponentBase =>
        Render<T>(parameters => parameters.TryAdd("Now", _session.Frame));

    private void Next<T>(IRenderedComponent<T> part, MatchView view)
        where T : ComponentBase
    {
        var frame = new RoomFrame(_session.Frame.Version + 1, view, _session.Frame.Status);
        Assert.True(_session.Receive(frame));
        part.Render(parameters => parameters.TryAdd("Now", frame));
    }
}

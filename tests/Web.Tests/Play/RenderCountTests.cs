using Bunit;
using Game.Domain.Views;
using Hosting.Samples;
using Microsoft.AspNetCore.Components;
using Web.Desk;
using Web.Play;
using Web.Rooms;
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

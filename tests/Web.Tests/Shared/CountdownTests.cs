using Bunit;
using Microsoft.AspNetCore.Components;
using Web.Lessons;
using Web.Play;
using Web.Rooms;
using Web.Shared;

namespace Web.Tests.Shared;

/// <summary>Time left: a countdown, or in a lesson without a timer the market's hour.</summary>
public sealed class CountdownTests : BunitContext
{
    public CountdownTests() => Services.AddWords();

    [Fact]
    public void Time_left_is_counted_by_the_script()
    {
        var time = Render<Countdown>(p => p.Add(c => c.Until, 100).Add(c => c.Tick, 41).Add(c => c.MillisecondsPerTick, 1000)).Find("time");

        Assert.Equal(("100", "1:00"), (time.GetAttribute("data-until"), time.TextContent));
    }

    [Fact]
    public void Without_a_timer_the_markets_hour_is_shown_and_nothing_counts_or_is_said()
    {
        var untimed = Render(Within(9, builder =>
        {
            builder.OpenComponent<Countdown>(0);
            builder.AddComponentParameter(1, nameof(Countdown.Until), 11);
            builder.AddComponentParameter(2, nameof(Countdown.Tick), 0);
            builder.AddComponentParameter(3, nameof(Countdown.MillisecondsPerTick), 1000);
            builder.CloseComponent();
            builder.OpenComponent<TimeCalls>(4);
            builder.AddComponentParameter(5, nameof(TimeCalls.Until), 11);
            builder.CloseComponent();
        }));

        Assert.Equal("10:00", untimed.Find("time").TextContent);
        Assert.Empty(untimed.FindAll("[data-until], [data-announce], [role=status]"));
    }

    [Fact]
    public void The_clock_of_a_lesson_without_a_timer_counts_nothing()
    {
        var frame = Hosting.Samples.SampleMatch.View() is var view
            ? new RoomFrame(1, view, new RoomStatus(RoomPhase.Running, 1000, view.Room.Tick, 1200, 1, 1, 3)) : throw new InvalidOperationException();
        var timed = Render<ClockFace>(p => p.Add(c => c.Frame, frame));
        var untimed = Render<ClockFace>(p => p.Add(c => c.Frame, frame with { Lesson = new LessonView(LessonPlan.Plain with { NoTimer = true }) }));

        Assert.Single(timed.FindAll("[data-until]"));
        Assert.Single(timed.FindAll("[data-announce][role=status]"));
        Assert.Empty(untimed.FindAll("[data-until], [data-announce], [role=status]"));
    }

    [Fact]
    public void Cards_of_a_lesson_without_a_timer_count_nothing()
    {
        var room = Hosting.Samples.SampleMatch.View().Room;
        var timed = Render<BoardPanel>(p => p.Add(c => c.Room, room));
        var untimed = Render(Within(9, builder =>
        {
            builder.OpenComponent<BoardPanel>(0);
            builder.AddComponentParameter(1, nameof(BoardPanel.Room), room);
            builder.CloseComponent();
        }));

        Assert.NotEmpty(timed.FindAll("[data-until]"));
        Assert.Empty(untimed.FindAll("[data-until]"));
        Assert.Equal(timed.FindAll("time").Count, untimed.FindAll("time").Count);
    }

    private static RenderFragment Within(int hour, RenderFragment parts) => builder =>
    {
        builder.OpenComponent<CascadingValue<int?>>(0);
        builder.AddComponentParameter(1, nameof(CascadingValue<int?>.Name), Countdown.UntimedName);
        builder.AddComponentParameter(2, nameof(CascadingValue<int?>.Value), hour);
        builder.AddComponentParameter(3, nameof(CascadingValue<int?>.ChildContent), parts);
        builder.CloseComponent();
    };
}

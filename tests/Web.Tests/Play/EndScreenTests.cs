using AngleSharp.Dom;
using Bunit;
using Game.Domain.Primitives;
using Hosting.Samples;
using Web.Lessons;
using Web.Play;
using Web.Rooms;
using Web.Tests.Shared;

namespace Web.Tests.Play;

/// <summary>When the market has closed the result comes first, then the ways on.</summary>
public sealed class EndScreenTests : BunitContext
{
    public EndScreenTests() => Services.AddWords();

    [Theory]
    [InlineData(4, 92, "trophy")]
    [InlineData(3, -92, "trophy")]
    [InlineData(4, -92, "target")]
    public void A_cup_is_for_the_podium_and_for_whoever_gained(int rank, int profit, string sign) =>
        Assert.Contains($"#i-{sign}", Show(rank, profit).QuerySelector(".icon")!.InnerHtml, StringComparison.Ordinal);

    [Fact]
    public void A_student_takes_the_own_record_along_below_the_result()
    {
        var end = Show(2, 92, new LessonPlan { Class = true });

        Assert.Equal("/api/rooms/TEAL/own-record", end.QuerySelector(".podium ~ .ways form")!.GetAttribute("action"));
        Assert.Null(Show(2, 92).QuerySelector("form"));
    }

    private IElement Show(int rank, int profit, LessonPlan? plan = null)
    {
        var view = SampleMatch.View();
        view = view with
        {
            Room = view.Room with { Standings = [.. view.Room.Standings.Select(line => line.Seat == SampleMatch.Own ? line with { Rank = rank } : line)] },
            Desk = view.Desk! with { Profit = Credits.Of(profit) },
        };
        var room = new SampleRoom();
        var frame = new RoomFrame(1, view, room.Now) { Lesson = new LessonView(plan ?? LessonPlan.Plain) };
        var session = new PlaySession(room, SampleMatch.Own, null, frame);
        return Render<EndScreen>(parameters => parameters.AddCascadingValue(session).Add(p => p.Now, frame)).Find(".end");
    }
}

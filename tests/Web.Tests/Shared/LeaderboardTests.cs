using Bunit;
using Game.Domain.Primitives;
using Hosting.Samples;
using Web.Rooms;
using Web.Shared;

namespace Web.Tests.Shared;

public sealed class LeaderboardTests : BunitContext
{
    public LeaderboardTests() => Services.AddWords();

    [Fact]
    public void A_column_sorts_with_its_best_on_top_and_then_the_other_way()
    {
        var board = Render<Leaderboard>(parameters => parameters.Add(p => p.Room, SampleMatch.Room()).Add(p => p.Own, SampleMatch.Own));
        Assert.Equal(["Planner", "Jade Heron", "Cost plus", "Always cheapest"], Names(board));

        board.FindAll("th button")[5].Click();
        Assert.Equal("descending", board.FindAll("thead th")[5].GetAttribute("aria-sort"));
        Assert.Equal(["Planner", "Jade Heron", "Cost plus", "Always cheapest"], Names(board));

        board.FindAll("th button")[5].Click();
        Assert.Equal("ascending", board.FindAll("thead th")[5].GetAttribute("aria-sort"));
        Assert.Equal(["Always cheapest", "Jade Heron", "Cost plus", "Planner"], Names(board));
        Assert.Equal("Jade Heron", board.Find("tr[data-own] b").TextContent);
    }

    [Fact]
    public void With_other_eyes_another_line_is_ones_own()
    {
        var board = Render<Leaderboard>(parameters => parameters.Add(p => p.Room, SampleMatch.Room()).Add(p => p.Own, SampleMatch.Own));

        board.Render(parameters => parameters.Add(p => p.Own, new SeatId(3)));

        Assert.Equal("Cost plus", board.Find("tr[data-own] b").TextContent);
    }

    [Fact]
    public void A_line_shows_its_course_and_the_places_it_gained()
    {
        var board = Render<Leaderboard>(parameters => parameters.Add(p => p.Room, SampleMatch.Room()).Add(p => p.Places, new Dictionary<SeatId, PlaceCourse>
        {
            [new(2)] = new("0a", 1), [SampleMatch.Own] = new("a0", -1), [new(3)] = new("55", 0),
        }));

        Assert.Equal(["up", "down"], board.FindAll(".rank i").Select(static arrow => arrow.GetAttribute("data-dir")));
        Assert.Equal("up 1 in the last market hour", board.Find(".rank i .hidden-text").TextContent);
        Assert.Equal(["0,10 1,0", "0,0 1,10", "0,5 1,5"], board.FindAll(".course polyline").Select(static line => line.GetAttribute("points")));
    }

    private static IEnumerable<string> Names(IRenderedComponent<Leaderboard> board) => board.FindAll("tbody b").Select(static who => who.TextContent);
}

using Bunit;
using Game.Domain.Labour;
using Hosting.Samples;
using Web.Market;
using Web.Tests.Rooms;
using Web.Tests.Shared;

namespace Web.Tests.Market;

/// <summary>One book for all who look at a room's charts: read on tick by tick, drawn once, rendered only when it has moved.</summary>
public sealed class MarketBookTests : BunitContext
{
    private static readonly ChartSpec Wish = new(1 << AgentType.Checker.Index, ChartStyle.Line, 0, 0);

    [Fact]
    public async Task A_book_follows_the_room_and_everybody_gets_the_same_drawing()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync();
        var books = new MarketBooks(rooms.Rooms, rooms.Journal, rooms.Time);
        Assert.Null((await books.ReadAsync(room.Code))!.Draw(Wish));
        await rooms.TicksAsync(room, 4);

        var book = (await books.ReadAsync(room.Code))!;
        var first = book.Draw(Wish)!;
        Assert.Equal(4, first.To);
        Assert.Same(first, (await books.ReadAsync(room.Code))!.Draw(Wish));

        await rooms.TicksAsync(room, 3);
        Assert.Same(book, await books.ReadAsync(room.Code));
        Assert.Equal(7, book.Draw(Wish)!.To);
        Assert.Null(await books.ReadAsync("NOPE"));
    }

    [Fact]
    public async Task A_chart_whose_data_did_not_change_is_not_rendered_again()
    {
        Services.AddWords();
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync();
        var books = new MarketBooks(rooms.Rooms, rooms.Journal, rooms.Time);
        await rooms.TicksAsync(room, 4);
        var book = (await books.ReadAsync(room.Code))!;
        var chart = Render<PriceChart>(parameters => parameters.Add(p => p.Drawing, book.Draw(Wish)!).Add(p => p.Room, SampleMatch.Room()));

        chart.Render(parameters => parameters.Add(p => p.Drawing, book.Draw(Wish)!).Add(p => p.Room, SampleMatch.Room()));
        Assert.Equal(1, chart.RenderCount);

        await rooms.TicksAsync(room);
        book = (await books.ReadAsync(room.Code))!;
        chart.Render(parameters => parameters.Add(p => p.Drawing, book.Draw(Wish)!).Add(p => p.Room, SampleMatch.Room()));
        Assert.Equal(2, chart.RenderCount);
    }

    [Fact]
    public async Task A_match_that_goes_on_over_night_names_its_days_below_the_hours()
    {
        Services.AddWords();
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync();
        var books = new MarketBooks(rooms.Rooms, rooms.Journal, rooms.Time);
        await rooms.TicksAsync(room, 8);
        var drawing = (await books.ReadAsync(room.Code))!.Draw(Wish)!;
        var seen = SampleMatch.Room();
        var late = seen with { Scenario = seen.Scenario with { StartHour = 0, Ticks = 288 + 8 } };
        var chart = Render<PriceChart>(parameters => parameters.Add(p => p.Drawing, drawing with { From = 284, To = 292 }).Add(p => p.Room, late));

        Assert.Equal(["Day 1", "Day 2"], chart.FindAll(".days span").Select(static day => day.TextContent));
        Assert.Equal("--at: 50%", chart.FindAll(".days span")[1].GetAttribute("style"));
        Assert.StartsWith("Day 1, ", chart.Find("tbody th").TextContent, StringComparison.Ordinal);

        var brief = seen with { Scenario = seen.Scenario with { StartHour = 0, Ticks = 100 } };
        Assert.Empty(Render<PriceChart>(parameters => parameters.Add(p => p.Drawing, drawing).Add(p => p.Room, brief)).FindAll(".days"));
    }

    [Fact]
    public void The_leaderboard_is_sorted_by_any_column_and_says_who_moved()
    {
        Services.AddWords();
        var standings = SampleMatch.Room().Standings;
        var table = Render<PlaceTable>(parameters => parameters
            .Add(p => p.Standings, standings).Add(p => p.Places, [new PlaceLine(standings[1].Seat, "0,0 100,24", 2)]));
        Assert.Contains("up 2 in the last market hour", table.Markup, StringComparison.Ordinal);

        table.FindAll("thead button").Single(button => button.TextContent.StartsWith("Orchestrator", StringComparison.Ordinal)).Click();

        Assert.Equal(standings.Select(line => line.Name).Order(StringComparer.CurrentCulture), table.FindAll("tbody th b").Select(name => name.TextContent));
        Assert.Equal("ascending", table.Find("thead th.who").GetAttribute("aria-sort"));
    }
}

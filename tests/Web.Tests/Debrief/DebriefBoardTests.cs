using Bunit;
using Game.Domain.Labour;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Web.Debrief;
using Web.Lessons;
using Web.Replays;
using Web.Rooms;
using Web.Tests.Rooms;
using Web.Tests.Shared;

namespace Web.Tests.Debrief;

/// <summary>The debrief of a class on the page: nobody is named who should not be, everything can be read aloud, and figures lead to their moments.</summary>
public sealed class DebriefBoardTests : BunitContext, IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private TestRooms _rooms = null!;
    private RoomActor _room = null!;
    private RoomHost _host = null!;

    public async Task InitializeAsync()
    {
        _rooms = await TestRooms.StartAsync();
        Services.AddWords().AddSingleton(_rooms.Rooms).AddSingleton(new Tapes(_rooms.Rooms, _rooms.Journal));
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        var created = await _rooms.CreateAsync(new RoomSettings
        {
            Custom = TestRooms.Short, Bots = ["casual", "naive", "casual", "planner"], Seed = 7, MillisecondsPerTick = 1000, Lesson = new LessonPlan { Class = true },
        });
        (_room, _host) = ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!);
        var zoe = (await _room.JoinAsync("Zoe")).Value!.Seat;
        await _host.TeachAsync(new LessonStep.Hold(plan => plan with { Question = "Where will prices stand?", Choices = ["Higher", "Lower"] }));
        await _room.TellAsync(zoe, new LessonAnswer.Predicted(0));
        await _rooms.TicksAsync(_room, 150);
        await _host.EndAsync();
        await _host.StartNextRoundAsync();
        await _host.ResumeAsync();
        await _rooms.TicksAsync(_room, 60);
        await _host.EndAsync();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await base.DisposeAsync();
        await _rooms.DisposeAsync();
    }

    [Fact]
    public async Task Names_stand_there_only_where_the_leaderboard_may_be_seen_and_lead_to_the_seat_that_earned_them()
    {
        var named = Board();
        Assert.Contains("Zoe", named.Find(".profits").TextContent, StringComparison.Ordinal);
        Assert.All(named.FindAll(".profits a"), link => Assert.Matches($@"^/replay/{_room.Code}\?round=2&t=\d+&seat=\d+$", link.GetAttribute("href")!));
        Assert.Equal(5, named.FindAll(".profits a").Count);

        await _host.SetLeaderboardAsync(LeaderboardMode.Off);
        var unnamed = Board();
        Assert.True(unnamed.Find(".profits").HasAttribute("data-unnamed"));
        Assert.Equal(5, unnamed.FindAll(".profits li").Count);
        Assert.Equal(1, unnamed.FindAll(".profits li").Count(line => line.TextContent.Contains("a player", StringComparison.Ordinal)));
        foreach (var name in new[] { "Zoe", "casual", "naive", "planner" })
            Assert.DoesNotContain(name, unnamed.Markup, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("seat=", unnamed.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_picture_says_in_words_what_it_shows_and_every_number_on_it_leads_to_its_moment()
    {
        var board = Board(round: 1);

        var pictures = board.FindAll("[role=img]");
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.Matches(@"\d", picture.GetAttribute("aria-label")!));
        var tape = (await Services.GetRequiredService<Tapes>().FindAsync(_room.Code, 1))!;
        var types = Spikes.Busiest(tape.Chronicle, 2);
        var spikes = types.SelectMany(type => Spikes.Of(tape.Chronicle, type)).Select(spike => $"/replay/{_room.Code}?round=1&t={spike.From}").ToList();
        Assert.NotEmpty(spikes);
        Assert.Equal(spikes, board.FindAll(".numbers a").Select(link => link.GetAttribute("href")));
        Assert.Equal(spikes, board.FindAll(".spikes a").Select(link => link.GetAttribute("href")));
        // An hour alone does not say when.
        Assert.All(board.FindAll(".spikes b"), static rise => Assert.Matches("^Day [1-9], [0-9]{2}:[0-9]{2}: ", rise.TextContent));
        Assert.All(board.FindAll(".numbers a"), link => Assert.NotEmpty(link.GetAttribute("aria-label")!));
        Assert.Contains(board.FindAll(".prices-over-time figcaption"), title => title.TextContent == Texts.Words().Agent(types[0]));
        Assert.All(board.FindAll(".ladder ~ a"), link => Assert.Contains("&bounty=", link.GetAttribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rounds_stand_side_by_side_and_each_figure_leads_into_its_own_round()
    {
        var board = Board();
        var heads = board.FindAll("thead a");
        Assert.Equal(["Round 1", "Round 2"], heads.Select(head => head.TextContent));
        Assert.Equal([null, "page"], heads.Select(head => head.GetAttribute("aria-current")));

        var tapes = Services.GetRequiredService<Tapes>();
        for (var round = 1; round <= 2; round++)
        {
            var tape = (await tapes.FindAsync(_room.Code, round))!;
            var row = RoundRow.Of(round, tape)!;
            var cells = board.FindAll("[aria-labelledby='rounds'] tbody tr").Select(line => line.QuerySelectorAll("td")[round - 1]).ToList();
            Assert.Equal([Figures(row.Last), Figures(row.Turn), Figures(row.FirstPaid), Figures(row.FirstFailed)], cells.Skip(2).Select(cell => cell.QuerySelector("a")!.GetAttribute("href")!));
            Assert.Equal(row.Paid.ToString(System.Globalization.CultureInfo.InvariantCulture), cells[4].TextContent);
            Assert.InRange(row.Turn, 0, tape.Last);
            Assert.True(row.FirstPaid > 0 && row.FirstPaid <= tape.Last);

            string Figures(int tick) => $"/replay/{_room.Code}?round={round}&t={tick}";
        }
    }

    [Fact]
    public async Task What_the_class_predicted_stands_beside_what_came_once_it_is_shown()
    {
        Assert.Empty(Board().FindAll("#prediction"));

        await _host.TeachAsync(new LessonStep.Hold(plan => plan with { Revealed = true }));
        var section = Board().Find("#prediction").ParentElement!;

        var tape = (await Services.GetRequiredService<Tapes>().FindAsync(_room.Code, 2))!;
        Assert.Contains("Where will prices stand?", section.TextContent, StringComparison.Ordinal);
        Assert.Contains("Higher", section.TextContent, StringComparison.Ordinal);
        Assert.Contains($"changed by {Web.Shared.Figures.Change(RoundRow.Of(2, tape)!.PriceChange)} from", section.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_moment_of_a_seat_is_before_its_largest_change_and_of_prices_where_they_were_farthest()
    {
        var chronicle = (await Services.GetRequiredService<Tapes>().FindAsync(_room.Code, 1))!.Chronicle;
        foreach (var (seat, places) in chronicle.Places)
        {
            var tick = Moments.OfSeat(chronicle, seat);
            var changes = places.Select((place, i) => (From: i == 0 ? 0 : places[i - 1].Tick, Size: Math.Abs(place.Place.Cents - (i == 0 ? 0 : places[i - 1].Place.Cents)))).ToList();
            var most = changes.Max(change => change.Size);
            Assert.Contains(tick, most == 0 ? [chronicle.Ticks[^1]] : changes.Where(change => change.Size == most).Select(change => change.From));
        }

        var turn = chronicle.Ticks.ToList().IndexOf(Moments.OfPrices(chronicle));
        Assert.Equal(Enumerable.Range(0, chronicle.Ticks.Count).Max(Far), Far(turn));

        long Far(int place) => Math.Abs(Sum(place) - Sum(0));
        long Sum(int place) => AgentType.All.Sum(type => (long)chronicle.Price(place, type).Cents);
    }

    private IRenderedComponent<DebriefBoard> Board(int? round = null)
    {
        var board = Render<DebriefBoard>(p => p.Add(c => c.Code, _room.Code).Add(c => c.Round, round));
        board.WaitForAssertion(() => Assert.NotEmpty(board.FindAll("[data-ready]")), Patience);
        return board;
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Game.Domain;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Hosting.Samples;
using Web.Rooms;
using Web.Live;
using Web.Shared;
using Web.Tests.Shared;

namespace Web.Tests.Live;

public sealed class LiveFiguresTests
{
    private static readonly RoomStatus Status = new(RoomPhase.Running, 500, 120, 1200, 1, 1, 3);

    [Fact]
    public void A_seat_is_sent_its_own_money_and_a_spectator_nobodys()
    {
        var seat = Read(new RoomFrame(1, SampleMatch.View(), Status));
        var spectator = Read(new RoomFrame(1, SampleMatch.View() with { Desk = null }, Status));

        Assert.Equal("1,642", seat.GetProperty("d")[0].GetString());
        Assert.False(spectator.TryGetProperty("d", out _));
    }

    [Fact]
    public void A_path_on_the_page_leads_to_the_figure_it_names()
    {
        var view = SampleMatch.View();
        var price = view.Room.Prices[AgentType.Checker.Index];
        var message = Read(new RoomFrame(1, view, Status));

        var path = LiveFigures.Price(price, 0).Split('.');
        Assert.Equal(Figures.Price(price.Price), message.GetProperty(path[0])[int.Parse(path[1])][0].GetString());
        Assert.Equal(500, message.GetProperty("ms").GetInt32());
        Assert.Equal(4, message.GetProperty("b").GetProperty("105-0").GetInt32());
    }

    [Fact]
    public void A_seats_course_comes_as_digits()
    {
        var line = SampleMatch.Room().Standings[0];
        var frame = new RoomFrame(1, SampleMatch.View(), Status) { Places = new Dictionary<SeatId, PlaceCourse> { [line.Seat] = new("05a", 0) } };

        var path = LiveFigures.Course(line).Split('.');
        Assert.Equal("05a", Read(frame).GetProperty(path[0]).GetProperty(path[1])[int.Parse(path[2])].GetString());
    }

    [Fact]
    public void A_message_is_written_once_for_all_who_only_watch()
    {
        var frame = new RoomFrame(1, SampleMatch.View() with { Desk = null }, Status);

        Assert.Same(LiveFigures.Of(frame), LiveFigures.Of(frame));
    }

    [Fact]
    public void A_message_is_written_once_for_all_seats_of_a_room_to_whom_nothing_of_their_own_happens()
    {
        var match = Match.Start(ScenarioCatalogue.Find("open-market")!, 11, out _);
        var seats = Enumerable.Range(1, 3).Select(number => match.Join($"Seat {number}", bot: false).OfType<SeatJoined>().Single().Seat).ToList();
        var words = Texts.LiveWords();
        var (shared, apart) = (0, 0);
        var before = seats.ConvertAll(Look);
        for (var i = 0; i < 60; i++)
        {
            match.Close();
            var now = seats.ConvertAll(Look);
            var messages = now.Select((frame, seat) => LiveFigures.Since(before[seat], frame, words)).Distinct(ReferenceEqualityComparer.Instance).Count();
            (shared, apart) = messages == 1 ? (shared + 1, apart) : (shared, apart + 1);
            before = now;
        }

        // A new bounty is known to those alone who may bid for it.
        Assert.True(shared > 20 && apart > 0, $"{shared} and {apart}");

        RoomFrame Look(SeatId seat) => new(match.Tick + 1, match.SeenBy(Viewer.Seat(seat)), Status);
    }

    [Fact]
    public void A_frame_does_not_keep_those_before_it()
    {
        var (first, last) = Played();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(first.IsAlive);
        GC.KeepAlive(last);
    }

    [Fact]
    public void A_tick_is_a_small_message() =>
        Assert.InRange(LiveFigures.Of(new RoomFrame(1, SampleMatch.View(), Status)).Json.Length, 1, 2500);

    [Fact]
    public void A_change_on_top_of_what_was_shown_is_the_newest_whole()
    {
        var frames = Frames();
        var shown = JsonNode.Parse(LiveFigures.Of(frames[0]).Json)!.AsObject();

        for (var i = 1; i < frames.Count; i++)
        {
            var change = JsonNode.Parse(LiveFigures.Since(frames[i - 1], frames[i]).Json)!.AsObject();
            Assert.Equal(frames[i - 1].Version, change["k"]!.GetValue<long>());
            Follow(shown, change);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(LiveFigures.Of(frames[i]).Json), shown), shown.ToJsonString());
        }
    }

    [Fact]
    public void A_tick_that_moves_one_price_and_one_profit_sends_those_two()
    {
        var frames = Frames();
        var change = JsonDocument.Parse(LiveFigures.Since(frames[0], frames[1]).Json).RootElement;

        Assert.Equal("{\"0\":\"77.00\",\"3\":7700}", change.GetProperty("p").GetProperty("3").GetRawText());
        Assert.Single(change.GetProperty("p").EnumerateObject());
        Assert.Single(change.GetProperty("s").EnumerateObject());
        Assert.InRange(LiveFigures.Since(frames[0], frames[1]).Json.Length, 1, 250);
    }

    [Fact]
    public void Seats_of_a_room_share_what_everybody_sees_of_a_change()
    {
        var (before, now) = (SampleMatch.View(), SampleMatch.View(121));
        var one = LiveFigures.Since(new(1, before, Status), new(2, now, Status));
        var other = LiveFigures.Since(new(1, before with { Desk = null }, Status), new(2, now with { Desk = null }, Status));

        Assert.Equal(JsonDocument.Parse(one.Json).RootElement.GetProperty("p").GetRawText(), JsonDocument.Parse(other.Json).RootElement.GetProperty("p").GetRawText());
        Assert.False(JsonDocument.Parse(other.Json).RootElement.TryGetProperty("d", out _));
    }

    /// <summary>Takes a change as wwwroot/js/live.js does, and forgets what stands in no list any more.</summary>
    internal static void Follow(JsonObject shown, JsonObject change)
    {
        Merge(shown, change);
        shown.Remove("k");
        foreach (var part in new[] { "board", "news", "places" }.Select(name => shown[name]).OfType<JsonObject>())
        {
            var kept = part.Where(static item => item.Key[0] == '/').SelectMany(static order => ((string)order.Value!).Split(' ')).ToHashSet();
            foreach (var gone in part.Select(static item => item.Key).Where(name => name[0] != '/' && !kept.Contains(name)).ToList()) part.Remove(gone);
        }

        if (shown["board"] is not JsonObject board) return;
        foreach (var figures in new[] { "b", "c" }.Select(name => shown[name]).OfType<JsonObject>())
        {
            foreach (var gone in figures.Select(static row => row.Key).Where(name => !board.ContainsKey(name)).ToList()) figures.Remove(gone);
        }
    }

    private static void Merge(JsonObject known, JsonObject news)
    {
        foreach (var (name, value) in news)
        {
            if (value is JsonObject table && known[name] is JsonObject into) Merge(into, table);
            else if (value is JsonObject rows && known[name] is JsonArray list) Merge(list, rows);
            else known[name] = value?.DeepClone();
        }
    }

    private static void Merge(JsonArray known, JsonObject news)
    {
        foreach (var (name, value) in news)
        {
            var at = int.Parse(name);
            if (value is JsonObject table && known[at] is JsonArray into) Merge(into, table);
            else known[at] = value?.DeepClone();
        }
    }

    private static List<RoomFrame> Frames()
    {
        var view = SampleMatch.View();
        List<RoomFrame> frames = [new(1, view, Status)];
        Next(room => room with { Prices = [.. room.Prices.Select((price, i) => i == 3 ? price with { Price = new(7700) } : price)], Standings = [.. room.Standings.Select((line, i) => i == 0 ? line with { Profit = new(99_900) } : line)] });
        Next(room => room with { Bounties = [.. room.Bounties.Select((bounty, i) => i == 1 ? bounty with { Bids = 9 } : bounty)] });
        Next(room => room with { Bounties = [.. room.Bounties.Select((bounty, i) => i == 1 ? bounty with { Clock = new(new(100), new(1), null, null) } : bounty)] });
        Next(room => room with { Bounties = [.. room.Bounties.Select((bounty, i) => i == 1 ? bounty with { Clock = new(new(90), new(1), new(100), null) } : bounty)] });
        return frames;

        void Next(Func<RoomView, RoomView> change)
        {
            var last = frames[^1];
            frames.Add(last with { Version = last.Version + 1, View = last.View with { Room = change(last.View.Room) with { Tick = last.View.Room.Tick + 1 } } });
        }
    }

    // Each frame told as a change of the one before, as a page is told them; only the last is kept.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference First, RoomFrame Last) Played()
    {
        var last = new RoomFrame(1, SampleMatch.View(), Status);
        var first = new WeakReference(LiveShared.Of(last, last.View.Room.Bounties, null));
        for (var version = 2; version < 6; version++)
        {
            var next = new RoomFrame(version, SampleMatch.View(120 + version), Status);
            LiveFigures.Since(last, next);
            last = next;
        }

        return (first, last);
    }

    private static JsonElement Read(RoomFrame frame) => JsonDocument.Parse(JsonSerializer.Serialize(LiveFigures.Of(frame))).RootElement;
}

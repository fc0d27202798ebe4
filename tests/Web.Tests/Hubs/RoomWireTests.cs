using System.Text.Json;
using Game.Bots.Protocol;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;
using Web.Hubs;
using Web.Rooms;

namespace Web.Tests.Hubs;

/// <summary>Whatever way the versions go: what the client keeps equals what the room shows.</summary>
public sealed class RoomWireTests
{
    private readonly RoomWire _wire = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_client_that_misses_some_versions_still_ends_with_the_whole_view(int seed)
    {
        var random = new Random(seed);
        var mirror = new RoomMirror();
        var view = Board.Empty;
        for (var version = 1; version <= 300; version++)
        {
            view = Board.Next(view, random);
            if (random.Next(3) == 0)
                continue;

            var message = Send(Frame(version, view), Viewer.Spectator, mirror.Version == 0 ? null : mirror.Version);
            Assert.True(mirror.Apply(message));
            Assert.Equal(Text(view), Text(mirror.View!.Room));
        }
    }

    [Fact]
    public void What_did_not_change_is_not_sent()
    {
        var view = Board.Next(Board.Empty, new Random(1));
        var first = Send(Frame(1, view), Viewer.Spectator, null);
        var second = Send(Frame(2, view with { Tick = view.Tick + 1 }), Viewer.Spectator, 1);

        Assert.Null(first.Since);
        Assert.NotNull(first.Room.Scenario);
        Assert.Equal(
            new ViewMessage(2, 1, new RoomPart(view.Tick + 1, "running", 1000, 1)), second);
    }

    [Fact]
    public void A_version_is_written_once_for_all_who_see_the_same()
    {
        var view = Board.Next(Board.Empty, new Random(1));
        _wire.Write(Frame(1, view), Viewer.Spectator, null);
        _wire.Write(Frame(1, view), Viewer.Seat(new SeatId(2)), null);
        var next = Frame(2, Board.Next(view, new Random(2)));

        var (toWatcher, _) = _wire.Write(next, Viewer.Spectator, 1);
        var (toSeat, _) = _wire.Write(next, Viewer.Seat(new SeatId(2)), 1);

        Assert.Same(toWatcher, toSeat);
    }

    [Fact]
    public void A_seat_that_is_not_invited_gets_no_trace_of_the_bounty()
    {
        var all = Board.Next(Board.Next(Board.Empty, new Random(1)), new Random(4));
        var hidden = all.Bounties[0];
        var fewer = all with { Bounties = [.. all.Bounties.Skip(1)] };
        var seat = Viewer.Seat(new SeatId(2));
        _wire.Write(Frame(1, all), Viewer.Spectator, null);

        var (whole, _) = _wire.Write(Frame(1, fewer), seat, null);
        var (change, _) = _wire.Write(Frame(2, fewer with { Tick = 9 }), seat, 1);

        Assert.DoesNotContain($"\"{hidden.Id}\"", Text(whole), StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{hidden.Id}\"", Text(change), StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_nobody_remembers_gets_the_whole_view()
    {
        var view = Board.Next(Board.Empty, new Random(1));

        Assert.Null(Send(Frame(7, view), Viewer.Spectator, 3).Since);
    }

    [Fact]
    public void A_new_round_gets_the_whole_view()
    {
        var view = Board.Next(Board.Empty, new Random(1));
        _wire.Write(Frame(1, view), Viewer.Spectator, null);
        var next = Frame(2, Board.Empty);

        Assert.Null(Send(next with { Status = next.Status with { Round = 2 } }, Viewer.Spectator, 1).Since);
    }

    private static string Text(RawJson json) => System.Text.Encoding.UTF8.GetString(json.Utf8);

    private static string Text(RoomView view) => JsonSerializer.Serialize(view, GameJson.Options);

    private static RoomFrame Frame(long version, RoomView view) =>
        new(version, new MatchView(view, null), new RoomStatus(RoomPhase.Running, 1000, view.Tick, 100, 1, 1, 0));

    private ViewMessage Send(RoomFrame frame, Viewer viewer, long? has)
    {
        var (room, since) = _wire.Write(frame, viewer, has);
        return new ViewMessage(frame.Version, since, JsonSerializer.Deserialize<RoomPart>(room.Utf8, GameJson.Options)!);
    }

    /// <summary>Boards that change in every way a board can.</summary>
    private static class Board
    {
        public static RoomView Empty { get; } = new(
            0, false, ScenarioCatalogue.Find("open-market")!, [],
            [.. AgentType.All.Select(type => new PriceView(type, Credits.Of(8), Credits.Of(8), 4, 0, 0, 0, []))], [], []);

        public static RoomView Next(RoomView view, Random random)
        {
            var tick = view.Tick + 1;
            var bounties = view.Bounties.ToList();
            if (random.Next(2) == 0 || bounties.Count == 0)
                bounties.Add(Bounty(tick));
            if (bounties.Count > 6)
                bounties.RemoveAt(random.Next(bounties.Count));
            for (var i = 0; i < bounties.Count; i++)
            {
                if (random.Next(5) == 0)
                    bounties[i] = bounties[i] with { Bids = bounties[i].Bids + 1, Status = BountyStatus.Bidding };
            }

            var news = random.Next(3) == 0
                ? view.News.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => new NewsView(tick, NewsKind.Paid, new SeatId(1)))).TakeLast(30)
                : view.News;
            return view with
            {
                Tick = tick,
                Bounties = bounties,
                Prices = [.. view.Prices.Select(line => Moved(line, tick, random))],
                Standings = random.Next(4) == 0 ? [Standing(random)] : view.Standings,
                News = [.. news],
            };
        }

        private static PriceView Moved(PriceView line, int tick, Random random)
        {
            var moved = random.Next(3) == 0 ? line with { Price = new Credits(random.Next(400, 3200)), Busy = random.Next(4) } : line;
            return tick % 2 == 0 ? moved with { History = [.. line.History.Append(line.Price).TakeLast(60)] } : moved;
        }

        private static BountyView Bounty(int tick) => new(
            new BountyId(tick, 0), "Fix the export", "software", "expense-app", 60, Credits.Of(200), AwardFormatKind.FirstPriceSealed,
            ValidatorKind.Client, tick, tick + 24, 60, [new PartSpec(Specialty.Coder, 60, [])], BountyStatus.Open, 8, 0,
            null, null, null, null, null, null, null);

        private static StandingView Standing(Random random) => new(
            1, new SeatId(1), "Ana", false, new Credits(random.Next(-5000, 5000)), null, 0, 0, 0, 0, null, false, Credits.Zero, 0);
    }
}

using System.Text.Json;
using Game.Bots.Protocol;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Web.Hubs;
using Web.Rooms;

namespace Web.Tests.Hubs;

/// <summary>A strategy sees and does the same in process and over the hub: every member of its observation, the desk's too, and every order.</summary>
public sealed class SameObservationTests
{
    private const int Ticks = 150;
    private const int CompareEvery = 10;

    public static TheoryData<string, string> Rooms => new()
    {
        { "open-market", "planner" }, { "guild", "middleman" }, { "trading-floor", "planner" }, { "night-shift", "night-owl" }, { "seasons", "cost-plus" },
    };

    [Theory]
    [MemberData(nameof(Rooms))]
    public void What_comes_over_the_hub_is_what_is_seen_in_process_and_leads_to_the_same_orders(string name, string strategy)
    {
        var match = Match.Start(ScenarioCatalogue.Find(name)!, 11, out _);
        var (here, there) = (new Watched(strategy), new Watched(strategy));
        var own = match.Join("own", bot: true, strategy).OfType<SeatJoined>().Single().Seat;
        var others = new[] { "cost-plus", "casual", "naive", "planner", "random" }.Select(other => Seated(Catalogue.Create(other), match.Join(other, bot: true, other).OfType<SeatJoined>().Single().Seat)).ToList();
        var (inside, outside) = (Seated(here, own), Seated(there, own));
        var (wire, mirror) = (new RoomWire(), new RoomMirror());
        var desks = 0;
        while (match.Tick < Ticks)
        {
            var view = match.SeenBy(Viewer.Seat(own));
            Send(wire, mirror, view, match.Tick, RoomPhase.Running);
            var orders = inside.Turn(view);
            Assert.Equal(orders.Select(Written), outside.Turn(mirror.View!).Select(Written));
            if (match.Tick % CompareEvery == 0) Assert.Empty(SameThere.Differences(here.Seen, there.Seen, "seen"));
            desks += here.Seen!.Desk.Contracts.Count;
            foreach (var (id, order) in orders) match.Submit(own, id, order);
            foreach (var other in others)
            {
                foreach (var (id, order) in other.Turn(match.SeenBy(Viewer.Seat(other.Seat)))) match.Submit(other.Seat, id, order);
            }

            match.Close();
        }

        match.End();
        var last = match.SeenBy(Viewer.Seat(own));
        Send(wire, mirror, last, match.Tick, RoomPhase.Ended);
        Assert.Empty(SameThere.Differences(last, mirror.View, "view"));
        Assert.NotNull(mirror.View!.Desk!.Debrief);
        Assert.True(desks > 0, "The seat won something, so that its desk was put to the test.");
    }

    private static BotSeat Seated(IStrategy strategy, SeatId seat) => new(strategy, seat, botSeed: (ulong)seat.Number, forfeits: false);

    private static string Written((string Id, Order Order) sent) => $"{sent.Id} {JsonSerializer.Serialize(sent.Order, GameJson.Options)}";

    // As a session writes it and a client reads it.
    private static void Send(RoomWire wire, RoomMirror mirror, MatchView view, int tick, RoomPhase phase)
    {
        var frame = new RoomFrame(tick + 1, view, new RoomStatus(phase, 1000, tick, view.Room.Scenario.Ticks, 1, 0, 6));
        var (room, since) = wire.Write(frame, Viewer.Seat(view.Desk!.Seat), mirror.Version == 0 ? null : mirror.Version);
        var written = JsonSerializer.SerializeToUtf8Bytes(new WrittenView(frame.Version, since, room, RawJson.Of(view.Desk)), HubJson.Options);
        Assert.True(mirror.Apply(JsonSerializer.Deserialize<ViewMessage>(written, GameJson.Options)!));
    }

    private sealed class Watched(string strategy) : IStrategy
    {
        private readonly IStrategy _inner = Catalogue.Create(strategy);

        public Observation? Seen { get; private set; }

        public string Name => _inner.Name;

        public void Play(Observation seen, Actions act, Budget budget)
        {
            Seen = seen;
            _inner.Play(seen, act, budget);
        }
    }
}

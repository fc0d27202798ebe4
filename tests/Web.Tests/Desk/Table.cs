using System.Globalization;
using Bunit;
using Game.Domain;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;
using Microsoft.AspNetCore.Components;
using Web.Play;
using Web.Rooms;
using Web.Tests.Rooms;

namespace Web.Tests.Desk;

/// <summary>Somebody at a real room whose clock the test moves, before the real parts of the page.</summary>
internal sealed partial class Table : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly BunitContext _page;
    private readonly TestRooms _rooms;
    private readonly RoomActor _actor;
    private int _orders;

    private Table(BunitContext page, TestRooms rooms, RoomActor actor, SeatTicket ticket, RoomHost host, RoomFrame first)
    {
        (_page, _rooms, _actor, Room, Host, SeatKey) = (page, rooms, actor, new OverheardRoom(actor), host, ticket.SeatKey!);
        Session = new PlaySession(Room, ticket.Seat, host, first);
        page.RenderTree.TryAdd<CascadingValue<PlaySession>>(parameters => parameters.Add(p => p.Value, Session).Add(p => p.IsFixed, true));
    }

    public PlaySession Session { get; }

    public OverheardRoom Room { get; }

    public RoomHost Host { get; }

    /// <summary>All rooms of this server.</summary>
    public IRooms Rooms => _rooms.Rooms;

    /// <summary>What a second device shows to sit at the same seat.</summary>
    public string SeatKey { get; }

    public SeatId Seat => Session.Seat;

    /// <summary>The own contract in hand.</summary>
    public ContractView Contract => Session.Desk.Contracts.First(static contract => contract.ClosedAt is null);

    public PieceView First => Contract.Parts[0].Pieces[0];

    /// <summary>True if a piece of the work in hand is in one of these states.</summary>
    public bool Has(params PieceStatus[] states) =>
        Session.Desk.Contracts.Where(static contract => contract.ClosedAt is null).SelectMany(static contract => contract.Parts).SelectMany(static part => part.Pieces).Any(piece => states.Contains(piece.Status));

    public static async Task<Table> SitAsync(BunitContext page, Scenario scenario, ulong seed = 7)
    {
        var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync(new RoomSettings { Custom = scenario, Bots = [], Seed = seed, MillisecondsPerTick = 1000 });
        var actor = (RoomActor)created.Room;
        var ticket = (await actor.JoinAsync("Ana")).Value!;
        return new Table(page, rooms, actor, ticket, actor.HostFor(created.HostKey)!, await actor.LookAsync(Viewer.Seat(ticket.Seat)));
    }

    /// <summary>Closes ticks, and shows what came of them.</summary>
    public async Task TickAsync(int count = 1)
    {
        await _rooms.TicksAsync(_actor, count);
        await LookAsync();
    }

    /// <summary>Closes a tick; the state of the room after it.</summary>
    public Task<RoomProof> CloseAsync() => _rooms.TicksAsync(_actor);

    /// <summary>Everything recorded.</summary>
    public Task<IReadOnlyList<GameEvent>> EventsAsync() => _rooms.EventsAsync(_actor.Code);

    public async Task LookAsync() => Session.Receive(await _actor.LookAsync(Viewer.Seat(Seat)));

    /// <summary>Closes ticks until the table looks as it should; fails if it never does.</summary>
    public async Task UntilAsync(Func<Table, bool> there, int most = 200)
    {
        IReadOnlyList<TraceView> trace = [];
        for (var i = 0; i < most && !there(this); i++)
        {
            await TickAsync();
            if (Session.Desk.Contracts is [var latest, ..]) trace = latest.Trace;
        }

        Assert.True(there(this), $"It never came to that in {most} ticks: {string.Join(", ", trace.Select(static line => $"{line.Kind} at {line.Tick}"))}");
    }

    /// <summary>Waits for what the page has asked the room for.</summary>
    public static async Task SoonAsync(Func<bool> there)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (!there() && waited.Elapsed < Patience) await Task.Delay(20);
        Assert.True(there());
    }

    /// <summary>Sends an order past the page and waits until the match has taken it.</summary>
    public async Task OrderAsync(Order order, SeatId? by = null)
    {
        var sent = await _actor.SubmitAsync(by ?? Seat, (++_orders).ToString(CultureInfo.InvariantCulture), order);
        await TickAsync();
        Assert.Equal(Receipt.Accepted, await sent.Answer.WaitAsync(Patience));
    }

    /// <summary>Sits somebody else down.</summary>
    public async Task<SeatId> InviteAsync(string name)
    {
        var seat = (await _actor.JoinAsync(name)).Value!.Seat;
        await TickAsync();
        return seat;
    }

    /// <summary>Wins the bounty with the most parts at its ceiling and has its plan run, or wait where it is paused.</summary>
    public async Task WinAsync(PartPlan? dials = null, bool paused = false, bool byHand = false)
    {
        var bounty = Session.Room.Bounties.Where(bounty => Session.Lead(bounty.Id) is not null).MaxBy(static bounty => bounty.Parts.Count)!;
        var parts = bounty.Parts.Select(part => (dials ?? new PartPlan(AgentType.Of(part.Specialty, Tier.Small))) with { Agent = AgentType.Of(part.Specialty, Tier.Small) });
        await OrderAsync(new PlaceBid(bounty.Id, bounty.Ceiling, Plan: new Plan([.. parts], Paused: paused, SubmitByHand: byHand)));
        await UntilAsync(static table => table.Session.Desk.Contracts.Count > 0);
    }

    /// <summary>A part of the page as it is now.</summary>
    public IRenderedComponent<T> Show<T>()
        where T : ComponentBase => _page.Render<T>(parameters => parameters.TryAdd("Now", Session.Frame));

    /// <summary>The same for a part that shows one contract.</summary>
    public IRenderedComponent<T> ShowContract<T>()
        where T : ComponentBase => _page.Render<T>(parameters => parameters.TryAdd("Contract", Contract));

    /// <summary>The one order that the page has sent, which is of this kind, once the match has taken it.</summary>
    public async Task<Order> TakenAsync(Type kind)
    {
        await Room.Heard.WaitAsync(Patience);
        var (order, sent) = Assert.Single(Room.All);
        Assert.Equal(kind, order.GetType());
        var answer = (await sent.WaitAsync(Patience)).Answer;
        await TickAsync();
        Assert.Equal(Receipt.Accepted, await answer.WaitAsync(Patience));
        return order;
    }

    public ValueTask DisposeAsync() => _rooms.DisposeAsync();
}

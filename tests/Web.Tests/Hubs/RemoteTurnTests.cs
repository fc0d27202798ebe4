using Game.Bots.Protocol;
using Game.Bots.Remote;
using Game.Bots.Sdk;
using Game.Domain;
using Web.Rooms;
using Web.Tests.Rooms;
using static Web.Tests.Waiting;

namespace Web.Tests.Hubs;

/// <summary>The server times the turns of bots over the hub, by a clock that the tests move; people and the room wait for nothing.</summary>
public sealed class RemoteTurnTests
{
    private static readonly TimeSpan Over = Budget.RemoteLimit + Budget.WholeBank + TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task A_slow_bot_pays_from_its_bank_then_plays_empty_turns_sleeps_after_three_and_wakes_when_it_answers()
    {
        await using var rooms = await TestRooms.StartAsync();
        await using var door = await HubDoor.OpenAsync(rooms.Rooms);
        var (room, host) = await OpenAsync(rooms);
        await using var bot = await SitAsync(door, room, "Slow", bot: true);
        await TickAsync(rooms, room, bot);

        rooms.BotTime.Advance(TimeSpan.FromMilliseconds(1250));
        Assert.Equal(ReceiptStatus.Sealed, (await bot.SubmitAsync("paid", new SetQueueing(false))).Status);
        Assert.Equal(new TurnTaken(1, Late: false, Bank: 59_000, Asleep: false), await bot.EndTurnAsync());

        for (var late = 1; late <= 3; late++)
        {
            await TickAsync(rooms, room, bot);
            rooms.BotTime.Advance(Over);
            Assert.Equal(new Answer($"late-{late}", ReceiptStatus.Refused, (int)Rejection.TurnTooLate), await bot.SubmitAsync($"late-{late}", new SetQueueing(true)));
            Assert.Equal(new TurnTaken(1 + late, Late: true, Bank: 0, Asleep: late == 3), await bot.EndTurnAsync());
            Assert.Equal(late == 3, await AsleepAsync(host));
        }

        await TickAsync(rooms, room, bot);
        Assert.False(bot.View!.Desk!.QueueAtCapacity);
        Assert.Equal(ReceiptStatus.Sealed, (await bot.SubmitAsync("back", new SetQueueing(true))).Status);
        Assert.Equal(new TurnTaken(5, Late: false, Bank: 0, Asleep: false), await bot.EndTurnAsync());
        Assert.False(await AsleepAsync(host));
        await TickAsync(rooms, room, bot);
        Assert.True(bot.View!.Desk!.QueueAtCapacity);
    }

    [Fact]
    public async Task An_old_program_that_ends_no_turns_is_timed_by_its_orders()
    {
        await using var rooms = await TestRooms.StartAsync();
        await using var door = await HubDoor.OpenAsync(rooms.Rooms);
        var (room, host) = await OpenAsync(rooms);
        await using var bot = await SitAsync(door, room, "Old", bot: true);
        for (var late = 1; late <= 3; late++)
        {
            await TickAsync(rooms, room, bot);
            rooms.BotTime.Advance(Over);
            Assert.Equal((int)Rejection.TurnTooLate, (await bot.SubmitAsync($"late-{late}", new SetQueueing(false))).Reason);
        }

        Assert.True(await AsleepAsync(host));
        await TickAsync(rooms, room, bot);
        Assert.Equal(ReceiptStatus.Sealed, (await bot.SubmitAsync("back", new SetQueueing(false))).Status);
        Assert.False(await AsleepAsync(host));
    }

    [Fact]
    public async Task An_order_that_is_sent_again_in_a_late_turn_gets_its_first_answer()
    {
        await using var rooms = await TestRooms.StartAsync();
        await using var door = await HubDoor.OpenAsync(rooms.Rooms);
        var (room, _) = await OpenAsync(rooms);
        await using var bot = await SitAsync(door, room, "Twice", bot: true);
        Assert.Equal(ReceiptStatus.Sealed, (await bot.SubmitAsync("once", new SetQueueing(true))).Status);
        await TickAsync(rooms, room, bot);
        rooms.BotTime.Advance(Over);
        Assert.Equal((int)Rejection.TurnTooLate, (await bot.SubmitAsync("new", new SetQueueing(false))).Reason);
        Assert.Equal(ReceiptStatus.Accepted, (await bot.SubmitAsync("once", new SetQueueing(true))).Status);
    }

    [Fact]
    public async Task A_person_over_the_hub_is_never_timed()
    {
        await using var rooms = await TestRooms.StartAsync();
        await using var door = await HubDoor.OpenAsync(rooms.Rooms);
        var (room, host) = await OpenAsync(rooms);
        await using var person = await SitAsync(door, room, "Ana", bot: false);
        for (var turn = 0; turn < 4; turn++)
        {
            await TickAsync(rooms, room, person);
            rooms.BotTime.Advance(Over);
            Assert.Equal(ReceiptStatus.Sealed, (await person.SubmitAsync($"slow-{turn}", new SetQueueing(turn % 2 == 0))).Status);
            Assert.Equal(new TurnTaken(turn + 1, Late: false, Bank: 60_000, Asleep: false), await person.EndTurnAsync());
        }

        Assert.False(await AsleepAsync(host));
    }

    [Fact]
    public async Task A_strategy_of_the_kit_that_hangs_outside_falls_asleep_and_is_awake_again_with_its_next_turn()
    {
        await using var rooms = await TestRooms.StartAsync();
        await using var door = await HubDoor.OpenAsync(rooms.Rooms);
        var (room, host) = await OpenAsync(rooms);
        var joined = await room.JoinAsync("Held", bot: true);
        var held = new Held();
        using var leaving = new CancellationTokenSource();
        var playing = new RemoteSeat(door.Hub, () => held).ReturnAsync(room.Code, joined.Value!.SeatKey!, leaving.Token);
        await held.UntilTurnAsync(1);
        held.Go.Release();

        // Its first turn has come in time, and it is in the next one.
        await TickAsync(rooms, room);
        await held.UntilTurnAsync(2);
        rooms.BotTime.Advance(Over);
        await TickAsync(rooms, room);
        await TickAsync(rooms, room);
        Assert.False(await AsleepAsync(host));
        await TickAsync(rooms, room);
        Assert.True(await AsleepAsync(host));

        held.Go.Release();
        await held.UntilTurnAsync(3);
        Assert.True(await AsleepAsync(host));
        held.Go.Release();
        await UntilAsync(() => !room.TurnsOf(joined.Value.Seat)!.Asleep);
        await TickAsync(rooms, room);
        Assert.False(await AsleepAsync(host));

        await leaving.CancelAsync();
        held.Go.Release(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => playing);
    }

    private static async Task<(RoomActor Room, RoomHost Host)> OpenAsync(TestRooms rooms)
    {
        var created = await rooms.CreateAsync();
        return ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!);
    }

    private static async Task<RemotePlayer> SitAsync(HubDoor door, RoomActor room, string name, bool bot)
    {
        var joined = await room.JoinAsync(name, bot: bot);
        return await door.SitAsync(room.Code, joined.Value!.SeatKey!);
    }

    // In two halves: a publication that was asked for has gone out before the tick asks for the next.
    private static async Task<RoomProof> TickAsync(TestRooms rooms, RoomActor room)
    {
        rooms.Time.Advance(TimeSpan.FromMilliseconds(500));
        await room.InspectAsync();
        rooms.Time.Advance(TimeSpan.FromMilliseconds(500));
        return await room.InspectAsync();
    }

    private static async Task TickAsync(TestRooms rooms, RoomActor room, RemotePlayer player)
    {
        var proof = await TickAsync(rooms, room);
        await player.UntilAsync(now => now.View?.Room.Tick == proof.Tick);
    }

    private static async Task<bool> AsleepAsync(RoomHost host) => Assert.Single((await host.LookAsync()).Roster).Asleep;

    /// <summary>Stays in each turn until it is let go.</summary>
    private sealed class Held : IStrategy
    {
        private int _turns;

        public SemaphoreSlim Go { get; } = new(0);

        public string Name => "held";

        public Task UntilTurnAsync(int turn) => UntilAsync(() => Volatile.Read(ref _turns) >= turn);

        public void Play(Observation seen, Actions act, Budget budget)
        {
            Interlocked.Increment(ref _turns);
            Go.Wait();
        }
    }
}

using System.Collections.Concurrent;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Web.Rooms;
using static Web.Tests.Waiting;

namespace Web.Tests.Rooms;

/// <summary>Three turns in a row that are too late make a house bot a sleeper; it wakes when it answers in time, and the host sees both.</summary>
public sealed class HouseBotSleepTests
{
    private static readonly TimeSpan LimitAndBank = Budget.Limit + Budget.WholeBank;

    // A name for each test: the catalogue is one for all.
    private static readonly ConcurrentDictionary<string, Held> Bots = new(StringComparer.Ordinal);

    [Fact]
    public async Task One_that_never_comes_back_is_asked_once_sleeps_after_three_more_ticks_and_wakes_when_it_answers()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host, bot) = await OpenAsync(rooms, "held-for-good");
        await rooms.TicksAsync(room);
        await bot.UntilTurnAsync(1);

        // Nothing is too late yet: its limit and its bank cover it, however many ticks go by.
        await rooms.TicksAsync(room, 5);
        Assert.False(await AsleepAsync(host));

        rooms.BotTime.Advance(LimitAndBank + TimeSpan.FromMilliseconds(1));
        await rooms.TicksAsync(room, 2);
        Assert.False(await AsleepAsync(host));
        await rooms.TicksAsync(room);
        Assert.True(await AsleepAsync(host));
        await rooms.TicksAsync(room, 20);
        Assert.Equal(1, bot.Turns);

        // The turn that hung is lost; the next comes in time.
        bot.Release();
        await UntilAsync(() => !room.BotsThink);
        Assert.True(await AsleepAsync(host));
        await rooms.TicksAsync(room);
        await bot.UntilTurnAsync(2);
        await UntilAsync(() => !room.BotsThink);
        Assert.False(await AsleepAsync(host));
    }

    [Fact]
    public async Task The_host_of_a_room_with_quick_bots_sees_none_asleep()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync(new RoomSettings { Custom = TestRooms.Short, Bots = ["cost-plus", "sleeper"], Seed = 7, MillisecondsPerTick = 1000 });
        await rooms.TicksAsync((RoomActor)created.Room, 30);
        Assert.All((await created.Room.HostFor(created.HostKey)!.LookAsync()).Roster, line => Assert.False(line.Asleep));
    }

    private static async Task<(RoomActor Room, RoomHost Host, Held Bot)> OpenAsync(TestRooms rooms, string name)
    {
        var bot = Bots[name] = new Held(name);
        Catalogue.Add(name, () => bot);
        var created = await rooms.CreateAsync(new RoomSettings { Custom = TestRooms.Short, Bots = [name], Seed = 7, MillisecondsPerTick = 1000 });
        return ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!, bot);
    }

    private static async Task<bool> AsleepAsync(RoomHost host) => Assert.Single((await host.LookAsync()).Roster).Asleep;

    /// <summary>Stays in its first turn until it is let go.</summary>
    private sealed class Held(string name) : IStrategy
    {
        private readonly object _gate = new();
        private bool _free;
        private int _turns;

        public string Name => name;

        public int Turns => Volatile.Read(ref _turns);

        public void Release()
        {
            lock (_gate)
            {
                _free = true;
                Monitor.PulseAll(_gate);
            }
        }

        public Task UntilTurnAsync(int turn) => UntilAsync(() => Turns >= turn);

        public void Play(Observation seen, Actions act, Budget budget)
        {
            Interlocked.Increment(ref _turns);
            lock (_gate)
            {
                while (!_free) Monitor.Wait(_gate);
            }
        }
    }
}

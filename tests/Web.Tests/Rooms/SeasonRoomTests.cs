using Game.Bots.Evolution;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Web.Rooms;

namespace Web.Tests.Rooms;

/// <summary>Bots of the house that fail give their seats to others, while a round runs and between two.</summary>
public sealed class SeasonRoomTests
{
    private static readonly string[] Bots = ["bred", "casual", "bred", "random"];

    private static Scenario Season(bool replace, decimal leave) => TestRooms.Short with
    {
        Ticks = 24,
        // Nobody has the means for anything, so everybody fails at once, or nobody does.
        StartingCash = Credits.Of(1),
        Bankruptcy = new BankruptcySettings { ReplaceBots = replace, BailOut = 0 },
        Evolution = new EvolutionSettings { Leave = leave },
        Reputation = new ReputationSettings { Enabled = true, Carried = true },
    };

    [Fact]
    public async Task A_replaced_bot_is_played_by_another_from_then_on_and_after_a_restart()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync(new RoomSettings { Custom = Season(replace: true, 0), Bots = Bots, Seed = 7, MillisecondsPerTick = 1000 });
        var code = created.Room.Code;
        var before = await StrategiesAsync(rooms, code);
        Assert.All([before[0], before[2]], strategy => Assert.NotNull(Bred.GenomeOf(strategy)));
        Assert.NotEqual(before[0], before[2]);
        Assert.Equal(["bred", "casual", "bred 2", "random"], (await LookAsync(created.Room)).Select(line => line.Name));

        await rooms.TicksAsync((RoomActor)created.Room, 3);

        Assert.NotEmpty((await rooms.EventsAsync(code)).OfType<SeatReplaced>());
        var after = await StrategiesAsync(rooms, code);
        Assert.NotEqual(before, after);
        var proof = await rooms.Find(code).InspectAsync();

        await using var later = await TestRooms.StartAsync(rooms.Folder);
        Assert.Equal(after, await StrategiesAsync(later, code));
        Assert.Equal(proof.Hash, (await later.Find(code).InspectAsync()).Hash);
    }

    [Fact]
    public async Task Between_rounds_the_worst_share_is_somebody_elses_with_a_name_of_its_own_and_no_debts()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync(new RoomSettings { Custom = Season(replace: true, 0.5m), Bots = Bots, Seed = 7, MillisecondsPerTick = 1000 });
        var room = created.Room;
        var ana = (await room.JoinAsync("Ana")).Value!.Seat;
        await rooms.TicksAsync((RoomActor)room, 3);
        var before = await StrategiesAsync(rooms, room.Code);
        var host = room.HostFor(created.HostKey)!;
        await host.EndAsync();
        await host.StartNextRoundAsync();

        var after = await StrategiesAsync(rooms, room.Code);
        var changed = Enumerable.Range(0, Bots.Length).Where(place => after[place] != before[place]).ToList();
        Assert.InRange(changed.Count, 1, 2);
        var standings = await LookAsync(room);
        Assert.Equal(standings.Count, standings.Select(line => line.Name).Distinct().Count());
        Assert.Equal("Ana", standings.Single(line => line.Seat == ana).Name);
        for (var place = 0; place < Bots.Length; place++)
            Assert.StartsWith(RoomActor.NicknameOf(after[place]), standings.Single(line => line.Seat.Number == place + 1).Name, StringComparison.Ordinal);

        // Only who stays, Ana among them, brings its record along.
        var carried = (await rooms.EventsAsync(room.Code)).OfType<SeatCarried>().Select(one => one.Seat.Number).ToList();
        Assert.Contains(ana.Number, carried);
        Assert.Equal(Bots.Length + 1 - 2, carried.Count);
    }

    [Fact]
    public async Task Where_nothing_is_said_of_it_everybody_stays()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync(new RoomSettings { Custom = Season(replace: false, 0), Bots = Bots, Seed = 7, MillisecondsPerTick = 1000 });
        var before = await StrategiesAsync(rooms, created.Room.Code);
        await rooms.TicksAsync((RoomActor)created.Room, 3);
        var host = created.Room.HostFor(created.HostKey)!;
        await host.EndAsync();
        await host.StartNextRoundAsync();

        Assert.Equal(before, await StrategiesAsync(rooms, created.Room.Code));
    }

    private static async Task<IReadOnlyList<StandingView>> LookAsync(RoomHandle room) =>
        [.. (await room.LookAsync(Viewer.Spectator)).View.Room.Standings.OrderBy(line => line.Seat)];

    private static async Task<List<string>> StrategiesAsync(TestRooms rooms, string code) =>
        [.. (await rooms.Journal.SeatsAsync())[code].Where(seat => seat.Bot).OrderBy(seat => seat.Seat).Select(seat => seat.Strategy!)];
}

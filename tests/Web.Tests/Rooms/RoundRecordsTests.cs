using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Web.Rooms;

namespace Web.Tests.Rooms;

/// <summary>What a seat takes into the next round of its room.</summary>
public sealed class RoundRecordsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Debts_and_records_are_carried_where_the_scenario_says_so_and_only_there(bool carried)
    {
        var scenario = TestRooms.Short with
        {
            Ticks = 12, StartingCash = Credits.Of(1), Bankruptcy = new BankruptcySettings { BailOut = 1 },
            Reputation = new ReputationSettings { Enabled = true, Carried = carried },
        };
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync(new RoomSettings { Custom = scenario, Bots = [], Seed = 7, MillisecondsPerTick = 1000 });
        var room = (RoomActor)created.Room;
        var seat = (await room.JoinAsync("Ana")).Value!.Seat;
        await rooms.TicksAsync(room, 2);
        var host = room.HostFor(created.HostKey)!;
        await host.EndAsync();
        await host.StartNextRoundAsync();

        var line = (await room.LookAsync(Viewer.Seat(seat))).View.Room.Standings.Single();
        Assert.NotNull(line.Record);
        // The loan of the first round is still in hand at its end, so nothing is owed; but it was the one loan there is.
        await rooms.TicksAsync(room, 2);
        var events = await rooms.EventsAsync(room.Code);
        Assert.Equal(carried ? 1 : 0, events.OfType<SeatCarried>().Count(happened => happened.Carried.BailedOut));
        Assert.Equal(carried ? 0 : 1, events.OfType<SeatBailedOut>().Count());
        Assert.Equal(carried, (await room.LookAsync(Viewer.Seat(seat))).View.Desk!.Retired);
    }

    [Fact]
    public async Task A_carried_round_comes_back_from_its_journal()
    {
        var scenario = TestRooms.Short with { Ticks = 12, Reputation = new ReputationSettings { Enabled = true, Carried = true } };
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync(new RoomSettings { Custom = scenario, Bots = ["casual"], Seed = 7, MillisecondsPerTick = 1000 });
        var host = created.Room.HostFor(created.HostKey)!;
        await host.EndAsync();
        await host.StartNextRoundAsync();
        var before = await ((RoomActor)created.Room).InspectAsync();

        await using var later = await TestRooms.StartAsync(rooms.Folder);
        Assert.Equal(before.Hash, (await later.Find(created.Room.Code).InspectAsync()).Hash);
    }
}

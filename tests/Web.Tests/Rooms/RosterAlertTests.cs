using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Web.Rooms;

namespace Web.Tests.Rooms;

/// <summary>What the host page says of a student who is in trouble.</summary>
public sealed class RosterAlertTests
{
    [Fact]
    public async Task Whoever_is_outbid_more_than_three_times_in_a_row_is_pointed_out_and_the_winner_is_not()
    {
        await using var rooms = await TestRooms.StartAsync();
        var scenario = TestRooms.Short with { Arrivals = TestRooms.Short.Arrivals with { Opening = 6 } };
        var created = await rooms.CreateAsync(new RoomSettings { Custom = scenario, Bots = [], Seed = 7, MillisecondsPerTick = 1000 });
        var (room, host) = ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!);
        var (ana, ben) = ((await room.JoinAsync("Ana")).Value!.Seat, (await room.JoinAsync("Ben")).Value!.Seat);
        await rooms.TicksAsync(room);
        foreach (var bounty in (await room.LookAsync(Viewer.Spectator)).View.Room.Bounties)
        {
            await room.SubmitAsync(ana, $"bid-{bounty.Id}", new PlaceBid(bounty.Id, bounty.Ceiling));
            await room.SubmitAsync(ben, $"bid-{bounty.Id}", new PlaceBid(bounty.Id, Credits.Of(10)));
        }

        await rooms.TicksAsync(room, scenario.Board.Window + 2);
        var roster = (await host.LookAsync()).Roster;
        Assert.True(roster[0].LostInARow > 3);
        Assert.True(roster[0].Alerts.HasFlag(SeatAlerts.Losing));
        Assert.Equal((0, false), (roster[1].LostInARow, roster[1].Alerts.HasFlag(SeatAlerts.Losing)));
    }

    [Fact]
    public async Task Whoever_is_out_of_money_for_good_is_pointed_out_while_the_round_runs()
    {
        await using var rooms = await TestRooms.StartAsync();
        var scenario = TestRooms.Short with { StartingCash = Credits.Of(1), Bankruptcy = new BankruptcySettings { BailOut = 0 } };
        var created = await rooms.CreateAsync(new RoomSettings { Custom = scenario, Bots = [], Seed = 7, MillisecondsPerTick = 1000 });
        var (room, host) = ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!);
        await room.JoinAsync("Ana");
        await rooms.TicksAsync(room, 3);

        var line = Assert.Single((await host.LookAsync()).Roster);
        Assert.Equal((true, SeatAlerts.Broke), (line.Retired, line.Alerts));
        await host.EndAsync();
        Assert.Equal(SeatAlerts.None, Assert.Single((await host.LookAsync()).Roster).Alerts);
    }
}

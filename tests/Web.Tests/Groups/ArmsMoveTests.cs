using Bunit;
using Bunit.TestDoubles;
using Game.Domain.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Web.App;
using Web.Groups;
using Web.Lessons;
using Web.Play;
using Web.Rooms;
using Web.Seats;
using Web.Tests.Rooms;
using Web.Tests.Shared;

namespace Web.Tests.Groups;

/// <summary>Before the start students are moved between the rooms of a split class: what they have goes with them, and who is not there stays.</summary>
public sealed class ArmsMoveTests : BunitContext
{
    private static readonly RoomSettings Class = new()
    {
        Custom = TestRooms.Short, Bots = [], Seed = 7, MillisecondsPerTick = 1000, StartPaused = true, Lesson = new LessonPlan { Class = true },
    };

    public ArmsMoveTests() => Services.AddWords();

    [Fact]
    public async Task Key_return_code_and_PIN_open_the_seat_in_the_other_room_and_none_in_the_old_one()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (group, from, to, hosts) = await OpenAsync(rooms);
        var ticket = await SteadyAsync(rooms, from, "Ana");
        await from.TellAsync(ticket.Seat, new LessonAnswer.Practised(null, Skipped: true));
        await hosts[0].SetExtraTimeAsync(ticket.Seat, 150);

        Assert.Equal(SeatMove.Moved, await hosts[0].MoveAsync(ticket.Seat, hosts[1]));
        Assert.Null(from.SeatOf(ticket.SeatKey));
        Assert.Equal(to.Code, from.MovedTo(ticket.SeatKey));
        var seat = to.SeatOf(ticket.SeatKey)!.Value;
        var line = Assert.Single((await hosts[1].LookAsync()).Roster);
        Assert.Equal((seat, "Ana", true, 150), (line.Seat, line.Name, line.Practised, line.ExtraTime));
        Assert.Empty((await hosts[0].LookAsync()).Roster);
        Assert.Empty((await from.LookAsync(Viewer.Spectator)).View.Room.Standings);

        // Also after a restart, from the code of either room's page.
        await using var later = await TestRooms.StartAsync(rooms.Folder);
        Assert.Equal(to.Code, await AskedAsync(later, from.Code, room => room.MovedTo(ticket.SeatKey)));
        var pass = ReturnPass.Of(ticket.SeatKey!);
        Assert.False((await later.Find(from.Code).ReturnAsync(pass.Code, pass.Pin)).Ok);
        var wrong = await later.Find(to.Code).ReturnAsync(pass.Code, "x");
        Assert.False(wrong.Ok);
        var back = await later.Find(to.Code).ReturnAsync(pass.Code, pass.Pin);
        Assert.Equal(seat, back.Value?.Seat);
        Assert.Equal(2, later.Rooms.Group(group).Count);
    }

    [Fact]
    public async Task Only_who_has_been_there_for_ten_seconds_moves_and_nobody_after_the_start()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (_, from, _, hosts) = await OpenAsync(rooms);
        var ana = (await from.JoinAsync("Ana")).Value!.Seat;
        Assert.Equal(SeatMove.NotSteady, await hosts[0].MoveAsync(ana, hosts[1]));
        var page = from.Subscribe(Viewer.Seat(ana), _ => { });
        await from.InspectAsync();
        rooms.Time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(SeatMove.NotSteady, await hosts[0].MoveAsync(ana, hosts[1]));

        // A line that breaks begins anew.
        page.Dispose();
        page = from.Subscribe(Viewer.Seat(ana), _ => { });
        await from.InspectAsync();
        rooms.Time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(SeatMove.NotSteady, await hosts[0].MoveAsync(ana, hosts[1]));
        rooms.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(SeatMove.Unknown, await hosts[0].MoveAsync(ana, hosts[0]));

        await hosts[1].ResumeAsync();
        Assert.Equal(SeatMove.Begun, await hosts[0].MoveAsync(ana, hosts[1]));
        Assert.Equal(ana, Assert.Single((await hosts[0].LookAsync()).Roster).Seat);
        page.Dispose();
    }

    [Fact]
    public async Task Nobody_is_moved_into_another_class()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (_, from, _, hosts) = await OpenAsync(rooms);
        var (_, _, _, others) = await OpenAsync(rooms);
        var ticket = await SteadyAsync(rooms, from, "Ana");

        Assert.Equal(SeatMove.Unknown, await hosts[0].MoveAsync(ticket.Seat, others[0]));
        Assert.Equal(ticket.Seat, from.SeatOf(ticket.SeatKey));
    }

    [Fact]
    public async Task There_and_back_again_is_one_seat_with_one_key()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (_, from, to, hosts) = await OpenAsync(rooms);
        var ticket = await SteadyAsync(rooms, from, "Ana");
        await hosts[0].MoveAsync(ticket.Seat, hosts[1]);
        var there = to.SeatOf(ticket.SeatKey)!.Value;
        using var page = to.Subscribe(Viewer.Seat(there), _ => { });
        await to.InspectAsync();
        rooms.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(SeatMove.Moved, await hosts[1].MoveAsync(there, hosts[0]));
        Assert.NotNull(from.SeatOf(ticket.SeatKey));
        Assert.Null(to.SeatOf(ticket.SeatKey));
        Assert.Equal("Ana", Assert.Single((await from.LookAsync(Viewer.Spectator)).View.Room.Standings).Name.Replace(" 2", "", StringComparison.Ordinal));
        var pass = ReturnPass.Of(ticket.SeatKey!);
        Assert.True((await from.ReturnAsync(pass.Code, pass.Pin)).Ok);
    }

    [Fact]
    public async Task The_phone_follows_by_itself()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (_, from, _, hosts) = await OpenAsync(rooms);
        Services.AddSingleton(rooms.Rooms).AddScoped<CircuitPresence>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
        var ticket = (await from.JoinAsync("Ana")).Value!;
        var page = Render<PlayRoom>(p => p.Add(c => c.Code, from.Code).Add(c => c.SeatKey, ticket.SeatKey!));
        page.WaitForElement(".play", TimeSpan.FromSeconds(60));
        await from.InspectAsync();
        rooms.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(SeatMove.Moved, await hosts[0].MoveAsync(ticket.Seat, hosts[1]));
        rooms.Time.Advance(TimeSpan.FromSeconds(1));
        await from.InspectAsync();

        var pages = Services.GetRequiredService<BunitNavigationManager>();
        // Leaving a page draws nothing that could be waited for.
        Assert.True(SpinWait.SpinUntil(() => pages.History.Count > 0, TimeSpan.FromSeconds(60)), page.Markup);
        var left = Assert.Single(pages.History);
        Assert.Equal(($"/play/{from.Code}", true), (left.Uri, left.Options.ForceLoad));
    }

    [Fact]
    public async Task One_tap_moves_all_who_were_chosen_and_names_who_stayed()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (_, from, to, hosts) = await OpenAsync(rooms);
        await SteadyAsync(rooms, from, "Ana");
        await SteadyAsync(rooms, from, "Ben");
        await from.JoinAsync("Cem");
        var said = "";
        var looks = new[] { new ArmLook(from.Code, await hosts[0].LookAsync()), new ArmLook(to.Code, await hosts[1].LookAsync()) };
        var panel = Render<ArmsMove>(p => p.Add(c => c.Arms, looks).Add(c => c.Hosts, hosts).Add(c => c.OnDone, text => said = text));
        Assert.All(panel.FindAll("button"), button => Assert.True(button.HasAttribute("disabled")));
        for (var i = 0; i < 3; i++)
            panel.FindAll("input")[i].Change(true);

        Assert.Equal($"To {to.Code}: 3", panel.FindAll("button")[1].TextContent.Trim());
        await panel.FindAll("button")[1].ClickAsync(new MouseEventArgs());
        Assert.Equal($"2 moved to {to.Code}. Not connected for ten seconds yet, so they stay for now: Cem.", said);
        Assert.Equal(["Ana", "Ben"], (await hosts[1].LookAsync()).Roster.Select(line => line.Name));
        Assert.Equal(["Cem"], (await hosts[0].LookAsync()).Roster.Select(line => line.Name));
    }

    private static async Task<(string Group, RoomActor From, RoomActor To, RoomHost[] Hosts)> OpenAsync(TestRooms rooms)
    {
        var group = (await rooms.Rooms.CreateGroupAsync([(Class, "as usual"), (Class, "otherwise")])).Value!;
        return (group.Code, (RoomActor)group.Rooms[0], (RoomActor)group.Rooms[1], [.. group.Rooms.Select(room => room.HostFor(group.HostKey)!)]);
    }

    // Somebody whose page has been open for ten seconds; it stays open as long as the room.
    private static async Task<SeatTicket> SteadyAsync(TestRooms rooms, RoomActor room, string name)
    {
        var ticket = (await room.JoinAsync(name)).Value!;
        _ = room.Subscribe(Viewer.Seat(ticket.Seat), _ => { });
        await room.InspectAsync();
        rooms.Time.Advance(TimeSpan.FromSeconds(10));
        return ticket;
    }

    // A room reads its journal when it is first asked for something.
    private static async Task<string?> AskedAsync(TestRooms rooms, string code, Func<RoomActor, string?> question)
    {
        await rooms.Find(code).InspectAsync();
        return question(rooms.Find(code));
    }
}

using System.Globalization;
using Bunit;
using Game.Bots.Protocol;
using Game.Domain.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Web.App;
using Web.Lessons;
using Web.Lobby;
using Web.Rooms;
using Web.Shared;
using Web.Tests.Rooms;
using Web.Tests.Shared;
using Web.Watch;

namespace Web.Tests.Lobby;

/// <summary>While a class waits: everybody has a shape and a colour of their own and sees who is in; a class may play under made-up names alone.</summary>
public sealed class LobbyCardTests : BunitContext
{
    private static readonly RoomSettings Class = new()
    {
        Custom = TestRooms.Short, Bots = [], Seed = 7, MillisecondsPerTick = 1000, StartPaused = true, Lesson = new LessonPlan { Class = true },
    };

    public LobbyCardTests() => Services.AddWords();

    [Fact]
    public void No_two_seats_of_a_class_look_alike_and_each_has_a_name_in_every_language()
    {
        var words = Texts.Words();
        Assert.Equal(48, SeatMark.Different);
        Assert.Equal(48, Enumerable.Range(1, 48).Select(SeatMark.Look).Distinct().Count());
        Assert.Equal("gold circle", SeatMark.Name(1, words));
        foreach (var language in Languages.All)
        {
            CultureInfo.CurrentUICulture = language;
            Assert.Equal(48, Enumerable.Range(1, 48).Select(seat => SeatMark.Name(seat, words)).Distinct().Count());
        }
    }

    [Fact]
    public async Task A_seat_sees_its_own_mark_and_who_is_in_by_name_and_the_projector_shapes_alone()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync(Class);
        var ana = (await room.JoinAsync("Ana Real")).Value!.Seat;
        await room.JoinAsync("Ben Real");

        var own = await room.LookAsync(Viewer.Seat(ana));
        Assert.True(LobbyCard.Waits(own));
        var card = Render<LobbyCard>(p => p.Add(c => c.Now, own).Add(c => c.Own, ana));
        Assert.Contains("gold circle", card.Find(".mine").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Ana Real", "Ben Real"], card.FindAll("li").Select(line => line.TextContent));
        Assert.Equal("2", card.Find(".badge").TextContent);

        var wall = await room.LookAsync(Viewer.Spectator);
        var shapes = Render<LobbyCard>(p => p.Add(c => c.Now, wall));
        Assert.DoesNotContain("Real", shapes.Markup, StringComparison.Ordinal);
        Assert.Equal(["gold circle", "blue square"], shapes.FindAll("li").Select(line => line.TextContent));
        shapes.Render(p => p.Add(c => c.Now, wall with { Lesson = wall.Lesson with { Plan = wall.Lesson.Plan with { MadeUpNames = true } } }));
        Assert.Equal(["Ana Real", "Ben Real"], shapes.FindAll("li").Select(line => line.TextContent));
        Assert.False(LobbyCard.Waits(own with { Status = own.Status with { Tick = 1 } }));
    }

    [Fact]
    public async Task While_a_class_waits_the_projector_says_no_name_that_somebody_typed()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync(Class);
        await room.JoinAsync("Ana Real");
        Services.AddSingleton(rooms.Rooms);
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        JSInterop.Mode = JSRuntimeMode.Loose;

        var watch = Render<WatchRoom>(p => p.Add(c => c.Code, room.Code).Add(c => c.Address, "http://example.org/play/" + room.Code));
        watch.WaitForAssertion(() => Assert.Single(watch.FindAll(".lobby li")), TimeSpan.FromSeconds(30));
        Assert.DoesNotContain("Ana Real", watch.Markup, StringComparison.Ordinal);
        await DisposeComponentsAsync();
    }

    [Fact]
    public async Task A_class_under_made_up_names_takes_those_that_are_offered_in_any_language_and_no_other()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync(Class);
        var (room, host) = (created.Room, created.Room.HostFor(created.HostKey)!);
        Assert.True((await room.JoinAsync("Ana Real")).Ok);
        await host.TeachAsync(new LessonStep.Hold(plan => plan with { MadeUpNames = true }));

        Assert.Equal(RoomProblem.NameNotMadeUp, (await room.JoinAsync("Ben Real")).Problem);
        foreach (var language in Languages.All)
        {
            CultureInfo.CurrentUICulture = language;
            var name = Nicknames.Suggest(Texts.Words());
            Assert.True((await room.JoinAsync(name)).Ok, name);
            Assert.All(Nicknames.All(language), made => Assert.True(Nicknames.IsMadeUp(made) && made.Length <= 20, made));
        }

        await host.TeachAsync(new LessonStep.Hold(plan => plan with { MadeUpNames = false }));
        Assert.True((await room.JoinAsync("Ben Real")).Ok);
    }

    [Fact]
    public void A_name_field_offers_another_made_up_name_and_is_not_typed_in_where_only_those_are_taken()
    {
        var field = Render<NicknameField>(p => p.Add(c => c.Id, "nickname").Add(c => c.Label, "Nickname").Add(c => c.Suggestion, "Amber Owl"));
        var button = field.Find("button[data-shuffle=nickname]");

        Assert.False(field.Find("input").HasAttribute("readonly"));
        Assert.Contains("Amber", button.GetAttribute("data-kinds"), StringComparison.Ordinal);
        Assert.Contains("Owl", button.GetAttribute("data-animals"), StringComparison.Ordinal);
        // Without its script the button would do nothing: the script shows it.
        Assert.True(button.HasAttribute("hidden"));
        field.Render(p => p.Add(c => c.MadeUp, true));
        Assert.True(field.Find("input").HasAttribute("readonly"));
    }
}

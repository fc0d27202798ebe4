using Bunit;
using Hosting.Samples;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Web.Replays;
using Web.Rooms;
using Web.Tests.Rooms;
using Web.Tests.Shared;
using Web.Watch;

namespace Web.Tests.Watch;

public sealed class WatchTests : BunitContext, IAsyncLifetime
{
    private readonly SampleRooms _rooms = new();
    private TestRooms _none = null!;

    public async Task InitializeAsync()
    {
        _none = await TestRooms.StartAsync();
        Services.AddWords().AddSingleton<IRooms>(_rooms).AddSingleton(new Tapes(_rooms, _none.Journal));
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await base.DisposeAsync();
        await _none.DisposeAsync();
    }

    [Fact]
    public void The_projector_shows_code_prices_board_and_standing_but_no_desk()
    {
        var watch = Render<WatchRoom>(parameters => parameters.Add(p => p.Code, "TEAL").Add(p => p.Address, "http://example.org/play/TEAL"));

        Assert.Equal("TEAL", watch.Find(".code").TextContent);
        Assert.Equal(25, watch.FindAll(".cell").Count);
        Assert.Equal(8, watch.FindAll("article").Count);
        Assert.Equal(4, watch.FindAll(".leaders tbody tr").Count);
        Assert.DoesNotContain("1,642", watch.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Your bid", watch.Markup, StringComparison.Ordinal);
        Assert.Empty(watch.FindAll("article button"));
    }

    [Fact]
    public void Before_the_start_the_projector_shows_how_to_get_in_who_is_there_and_what_it_is_about()
    {
        var watch = Render<WatchRoom>(parameters => parameters.Add(p => p.Code, "DAWN").Add(p => p.Address, "http://example.org/play/DAWN"));

        Assert.Equal("DAWN", watch.Find(".lobby .code").TextContent);
        Assert.Equal("or open example.org and type", watch.Find(".lobby .type").TextContent);
        Assert.Equal("17 joined + 3 bots", watch.Find(".there").TextContent);
        Assert.Contains(Texts.Words().Summary(SampleMatch.Scenario), watch.Find(".about").TextContent, StringComparison.Ordinal);
        Assert.Contains("Late joiners", watch.Find(".about").TextContent, StringComparison.Ordinal);
        Assert.Single(watch.FindAll(".qr"));
        Assert.Empty(watch.FindAll(".kanban, .cell, .leaders"));
    }

    [Fact]
    public void After_the_end_the_projector_keeps_the_code_and_says_how_the_room_did_even_without_a_record()
    {
        var watch = Render<WatchRoom>(parameters => parameters.Add(p => p.Code, "PAST").Add(p => p.Address, "http://example.org/play/PAST"));

        Assert.Equal("PAST", watch.Find(".join .code").TextContent);
        Assert.Single(watch.FindAll(".join .qr"));
        Assert.Equal(4, watch.FindAll(".profits li").Count);
        Assert.Contains("5,950 of at most 10,000", watch.Find(".debrief").TextContent, StringComparison.Ordinal);
        watch.WaitForAssertion(() => Assert.Empty(watch.FindAll("[role=status]")), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Figures_move_also_where_the_room_answered_after_the_first_drawing()
    {
        var answer = new TaskCompletionSource();
        _rooms.Room.Answers = answer.Task;
        var watch = Render<WatchRoom>(parameters => parameters.Add(p => p.Code, "TEAL").Add(p => p.Address, "http://example.org/play/TEAL"));
        Assert.Empty(JSInterop.Invocations["import"]);

        answer.SetResult();

        watch.WaitForAssertion(() => Assert.Single(JSInterop.Invocations["import"]), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Two_addresses_are_two_codes_of_dark_squares()
    {
        var (path, size) = QrPath.Of("http://example.org/play/TEAL");

        Assert.Contains("h1v1h-1z", path, StringComparison.Ordinal);
        Assert.InRange(size, 21, 60);
        Assert.NotEqual(path, QrPath.Of("http://example.org/play/MINT").Path);
    }
}

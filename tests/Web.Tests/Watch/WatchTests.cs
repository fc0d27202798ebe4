using Bunit;
using Hosting.Samples;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Web.Rooms;
using Web.Tests.Shared;
using Web.Watch;

namespace Web.Tests.Watch;

public sealed class WatchTests : BunitContext
{
    private readonly SampleRooms _rooms = new();

    public WatchTests()
    {
        Services.AddWords().AddSingleton<IRooms>(_rooms);
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        JSInterop.Mode = JSRuntimeMode.Loose;
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

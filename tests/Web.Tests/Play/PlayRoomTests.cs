using Bunit;
using Hosting.Samples;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Web.App;
using Web.Play;
using Web.Rooms;
using Web.Tests.Shared;

namespace Web.Tests.Play;

/// <summary>The play page of a seat as a whole.</summary>
public sealed class PlayRoomTests : BunitContext
{
    private readonly SampleRooms _rooms = new();

    public PlayRoomTests()
    {
        Services.AddWords().AddSingleton<IRooms>(_rooms).AddScoped<CircuitPresence>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Figures_move_also_where_the_room_answered_after_the_first_drawing()
    {
        var answer = new TaskCompletionSource();
        _rooms.Room.Answers = answer.Task;
        var page = Render<PlayRoom>(parameters => parameters.Add(p => p.Code, "TEAL").Add(p => p.SeatKey, SampleRoom.SeatKey));
        Assert.Empty(JSInterop.Invocations["import"]);

        answer.SetResult();

        page.WaitForAssertion(() => Assert.Contains(JSInterop.Invocations["import"], static call => call.Arguments[0] is "/js/live.js"), TimeSpan.FromSeconds(30));
    }
}

using Hosting;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Web.Hubs;

namespace Web.Tests.Hubs;

/// <summary>A line whose other end has vanished without a farewell is given up within forty seconds, a page's like a bot's.</summary>
public sealed class SilenceTests(GameHost game) : IClassFixture<GameHost>
{
    public static TheoryData<string> Hubs => [typeof(RoomHub).AssemblyQualifiedName!, typeof(CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.ComponentHub", throwOnError: true)!.AssemblyQualifiedName!];

    [Theory]
    [MemberData(nameof(Hubs))]
    public void A_silent_line_is_dead_within_forty_seconds_and_the_server_itself_is_never_silent_for_long(string hub)
    {
        var kind = typeof(IOptions<>).MakeGenericType(typeof(HubOptions<>).MakeGenericType(Type.GetType(hub, throwOnError: true)!));
        var options = (HubOptions)kind.GetProperty(nameof(IOptions<object>.Value))!.GetValue(game.Services.GetRequiredService(kind))!;

        // The server looks at what it has heard of each line once a second, whatever its own pulse.
        Assert.InRange(options.ClientTimeoutInterval!.Value, TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(39));
        // Browsers give a silent server up after thirty seconds, and say something themselves every fifteen.
        Assert.InRange(options.KeepAliveInterval!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.True(options.ClientTimeoutInterval > TimeSpan.FromSeconds(15));
    }
}

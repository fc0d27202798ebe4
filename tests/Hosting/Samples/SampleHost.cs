using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Web.Rooms;

namespace Hosting.Samples;

/// <summary>The pages over a room that stands still: the same look on every run.</summary>
public sealed class SampleHost : GameHost
{
    public SampleRooms Rooms { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<IRooms>(Rooms));
    }
}

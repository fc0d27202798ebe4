using Hosting;
using Microsoft.AspNetCore.Hosting;

namespace Web.Tests.Hubs;

/// <summary>A server on which one test after the other may open a room.</summary>
public sealed class BusyHost : GameHost
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Rooms:CreateBurst", "1000");
    }
}

using Hosting;
using Microsoft.AspNetCore.Hosting;

namespace Browser.Tests.App;

/// <summary>A game on a given data folder, so that a second one finds what the first has left.</summary>
/// <param name="folder">The data folder.</param>
/// <param name="wait">Milliseconds that a page without a line waits between two tries.</param>
internal sealed class RestartedHost(string folder, string wait) : GameHost
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Data:Folder", folder).UseSetting("Reconnect:FirstWait", wait).UseSetting("Reconnect:LongestWait", wait);
    }
}

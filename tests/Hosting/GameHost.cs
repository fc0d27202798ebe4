using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Hosting;

/// <summary>
/// The whole game on a real port of this machine, with a data folder of its own that goes away with it.
/// Compiled into every test project that needs it; use it as a class fixture, or make one and dispose it.
/// </summary>
public class GameHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("economy-test-");
    private Uri? _url;

    /// <summary>Where the journal lives.</summary>
    public string DataFolder => _data.FullName;

    /// <summary>The address of the running game, on a free port; starts it at the first call.</summary>
    public Uri Url => _url ??= Start();

    /// <summary>The address of a hub, for a WebSocket.</summary>
    public Uri Hub(string path) => new UriBuilder(new Uri(Url, path)) { Scheme = "ws" }.Uri;

    public Task InitializeAsync()
    {
        _ = Url;
        return Task.CompletedTask;
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Testing")
        .UseSetting("Data:Folder", DataFolder);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        try
        {
            if (_data.Exists)
                _data.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A file still open (Windows): the temp folder of the machine is swept by others.
        }
    }

    private Uri Start()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }
}

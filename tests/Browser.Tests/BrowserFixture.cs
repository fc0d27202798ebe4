using Hosting;
using Hosting.Samples;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>One browser and one running game for all browser tests; each test opens windows of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public GameHost Game { get; } = new();

    /// <summary>The same pages over a room that stands still; started when first asked for.</summary>
    public SampleHost Samples { get; } = new();

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not started.");

    public async Task InitializeAsync()
    {
        var executable = await BrowserFinder.FindAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
        await Game.InitializeAsync();
    }

    /// <summary>Opens a page in a window of its own: its cookies and storage are shared with no other.</summary>
    /// <param name="path">Address within the game.</param>
    /// <param name="width">Of the window, in pixels; 390 is a phone.</param>
    /// <param name="height">Of the window, in pixels.</param>
    /// <param name="scheme">Whether the person prefers light or dark.</param>
    /// <param name="host">The game, unless told otherwise.</param>
    /// <param name="seatKey">The key of a seat in the sample room, if the window should have one.</param>
    public async Task<IPage> OpenAsync(
        string path = "/", int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light, GameHost? host = null, string? seatKey = null)
    {
        host ??= Game;
        var window = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = host.Url.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            Locale = "en-GB",
            HasTouch = width < 600,
            ReducedMotion = ReducedMotion.Reduce,
        });
        if (seatKey is not null)
        {
            await window.AddCookiesAsync(Samples.Rooms.All.Select(room => new Cookie { Name = "seat-" + room.Code, Value = seatKey, Url = host.Url.ToString() }));
        }

        var page = await window.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await Game.DisposeAsync();
        await Samples.DisposeAsync();
    }
}

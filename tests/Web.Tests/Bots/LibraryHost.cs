using System.Collections.Concurrent;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Web.Bots;
using Web.Rooms;

namespace Web.Tests.Bots;

/// <summary>A server with libraries in its data folder, small limits for their children, and a log that tests read.</summary>
public class LibraryHost : GameHost
{
    private readonly Lines _lines = new();

    public LibraryHost()
    {
        Directory.CreateDirectory(BotsFolder);
        File.Copy(typeof(BadBots.Steady).Assembly.Location, Path.Combine(BotsFolder, "BadBots.dll"));
    }

    /// <summary>Long, because a process that starts on a busy machine says nothing for a while either.</summary>
    protected virtual string StallSeconds => "90";

    public string BotsFolder => Path.Combine(DataFolder, "bots");

    public static Scenario Match { get; } = ScenarioCatalogue.Find("first-contract")! switch
    {
        var scenario => scenario with { Ticks = 100_000, Arrivals = scenario.Arrivals with { Opening = 6 } },
    };

    public IReadOnlyList<string> Log => [.. _lines.Said];

    public IReadOnlyList<string> Offered => Services.GetRequiredService<IBotLibraries>().Names;

    /// <summary>Waits until the log says something; returns that line.</summary>
    public async Task<string> UntilLogAsync(params string[] parts)
    {
        string? found = null;
        await UntilAsync(() => (found = Log.FirstOrDefault(line => parts.All(part => line.Contains(part, StringComparison.Ordinal)))) is not null, () => string.Join('\n', Log));
        return found!;
    }

    /// <summary>Opens a room once the libraries are known.</summary>
    public async Task<CreatedRoom> OpenAsync(params string[] bots)
    {
        _ = Url;
        await UntilAsync(() => bots.All(bot => !bot.StartsWith("lib:", StringComparison.Ordinal) || Offered.Contains(bot)), () => string.Join('\n', Log));
        var created = await Services.GetRequiredService<IRooms>().CreateAsync(new RoomSettings
        {
            Custom = Match, Bots = bots, Seed = 11, MillisecondsPerTick = 100,
        });
        Assert.True(created.Ok, $"{created.Problem}");
        return created.Value;
    }

    public static async Task UntilAsync(Func<bool> holds, Func<string> story)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        while (!holds())
        {
            if (patience.IsCancellationRequested) Assert.Fail(story());
            await Task.Delay(20);
        }
    }

    public static async Task<StandingView> LineAsync(RoomHandle room, string name) =>
        (await room.LookAsync(Viewer.Spectator)).View.Room.Standings.Single(line => line.Name == name);

    /// <summary>Waits until a seat has bid more often than before.</summary>
    public async Task UntilBidsAsync(RoomHandle room, string name, int more = 0)
    {
        for (var patience = 0; (await LineAsync(room, name)).BidsPlaced <= more; patience++)
        {
            if (patience > 6000) Assert.Fail(string.Join('\n', Log));
            await Task.Delay(20);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Rooms:CreateBurst", "1000");
        builder.UseSetting("Libraries:HeapMegabytes", "64");
        builder.UseSetting("Libraries:MemoryMegabytes", "400");
        builder.UseSetting("Libraries:StallSeconds", StallSeconds);
        builder.UseSetting("Libraries:ProbeSeconds", "20");
        builder.UseSetting("Libraries:MostRestarts", "1");
        builder.ConfigureLogging(logging => logging.AddProvider(_lines));
    }

    /// <summary>Ends a child that stalls after ten seconds, for tests about stalling.</summary>
    public sealed class Impatient : LibraryHost
    {
        protected override string StallSeconds => "10";
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Said { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id is >= 2000 and < 5000) Said.Enqueue($"{formatter(state, exception)} {exception?.Message}");
        }

        public void Dispose()
        {
            // Nothing is kept open.
        }
    }
}

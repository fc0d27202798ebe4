using BadBots;
using BenchmarkDotNet.Attributes;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain.Scenarios;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Web.Journal;
using Web.Rooms;

namespace Benchmarks.Rooms;

/// <summary>
/// A room of the server with four casual bots and one more, on its journal; the time is per closed tick. The one more sits still, or
/// misbehaves. Asked for: at most 5 % between them.
/// </summary>
public class BadBotBenchmarks : IDisposable
{
    private const int Ticks = 200;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bad-bots-");
    private readonly StepTime _time = new();
    private SqliteJournal? _journal;
    private RoomRegistry? _rooms;
    private RoomActor? _room;

    /// <summary>The fifth bot.</summary>
    [Params("sleeper", "bad-staller", "bad-flooder", "bad-thrower", "bad-liar")]
    public string Fifth { get; set; } = "sleeper";

    /// <summary>A new room for every measurement: the same seed, so the same work.</summary>
    [IterationSetup]
    public void Open()
    {
        foreach (var make in new Func<IStrategy>[] { () => new Staller(), () => new Flooder(), () => new Thrower(), () => new Liar() })
        {
            var name = $"bad-{make().Name}";
            if (!Catalogue.Names.Contains(name)) Catalogue.Add(name, make);
        }

        _journal = new SqliteJournal(Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db"));
        _rooms = new RoomRegistry(_journal, Options.Create(new RoomOptions()), _time, NullLogger<RoomRegistry>.Instance);
        var created = _rooms.CreateAsync(new RoomSettings
        {
            Custom = ScenarioCatalogue.Find("open-market")!, Bots = ["casual", "casual", "casual", "casual", Fifth], Seed = 3, MillisecondsPerTick = 1000,
        }).GetAwaiter().GetResult();
        _room = (RoomActor)created.Value!.Room;
    }

    /// <summary>Ticks one after the other, as fast as the room closes them.</summary>
    [Benchmark(OperationsPerInvoke = Ticks)]
    public async Task CloseTicks()
    {
        for (var tick = 0; tick < Ticks; tick++)
        {
            _time.Step(TimeSpan.FromSeconds(1));
            await _room!.InspectAsync();
        }
    }

    /// <summary>Closes the room.</summary>
    [IterationCleanup]
    public void Close()
    {
        _rooms!.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _journal!.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}

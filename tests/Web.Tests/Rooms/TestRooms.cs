using Game.Domain;
using Game.Domain.Scenarios;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Web.Journal;
using Web.Rooms;
using Web.Tests.Journal;

namespace Web.Tests.Rooms;

/// <summary>Rooms on a real SQLite file, with a clock that the test moves.</summary>
internal sealed class TestRooms : IAsyncDisposable
{
    private readonly TemporaryFolder? _own;
    private readonly SqliteJournal _sqlite;
    private readonly RoomRegistry _rooms;

    private TestRooms(string folder, TemporaryFolder? own, RoomOptions? options, Func<IJournal, IJournal>? wrap)
    {
        _own = own;
        Folder = folder;
        _sqlite = new SqliteJournal(Path.Combine(folder, "journal.db"));
        Journal = wrap?.Invoke(_sqlite) ?? _sqlite;
        _rooms = new RoomRegistry(
            Journal, Options.Create(options ?? new RoomOptions()), Time, NullLogger<RoomRegistry>.Instance) { BotTime = BotTime };
    }

    public ManualTime Time { get; } = new();

    /// <summary>What measures the turns of house bots: it stands still, so that no bot is late because a machine is busy.</summary>
    public ManualTime BotTime { get; } = new();

    public string Folder { get; }

    public IJournal Journal { get; }

    public IRooms Rooms => _rooms;

    public static Scenario Short { get; } = ScenarioCatalogue.Find("first-contract")! with { Ticks = 300 };

    public static async Task<TestRooms> StartAsync(
        string? folder = null, RoomOptions? options = null, Func<IJournal, IJournal>? wrap = null)
    {
        var own = folder is null ? new TemporaryFolder() : null;
        var rooms = new TestRooms(folder ?? own!.Path, own, options, wrap);
        await rooms._rooms.StartAsync(CancellationToken.None);
        return rooms;
    }

    public async Task<RoomActor> OpenAsync(RoomSettings? settings = null) => (RoomActor)(await CreateAsync(settings)).Room;

    public async Task<CreatedRoom> CreateAsync(RoomSettings? settings = null)
    {
        var created = await Rooms.CreateAsync(settings ?? new RoomSettings { Custom = Short, Bots = [], Seed = 7, MillisecondsPerTick = 1000 });
        Assert.True(created.Ok, created.Problem.ToString());
        return created.Value;
    }

    public RoomActor Find(string code) => (RoomActor)Rooms.Find(code)!;

    /// <summary>Closes ticks one after the other; each is recorded when this returns.</summary>
    public async Task<RoomProof> TicksAsync(RoomActor room, int count = 1)
    {
        var proof = await room.InspectAsync();
        for (var i = 0; i < count; i++)
        {
            Time.Advance(TimeSpan.FromMilliseconds(room.Status.MillisecondsPerTick));
            proof = await room.InspectAsync();
        }

        return proof;
    }

    /// <summary>Everything recorded of the round in play.</summary>
    public async Task<IReadOnlyList<GameEvent>> EventsAsync(string code)
    {
        var record = (await _sqlite.RoomsAsync()).Single(room => room.Code == code);
        return (await _sqlite.ReadAsync(record, useSnapshot: false)).Events;
    }

    public async ValueTask DisposeAsync()
    {
        await _rooms.DisposeAsync();
        await _sqlite.DisposeAsync();
        _own?.Dispose();
    }
}

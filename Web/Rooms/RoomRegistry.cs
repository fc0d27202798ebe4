using System.Collections.Concurrent;
using Game.Bots.Evolution;
using Game.Bots.Protocol;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Microsoft.Extensions.Options;
using Web.Bots;
using Web.Groups;
using Web.Journal;
using Web.Lessons;
using Web.Seats;

namespace Web.Rooms;

/// <summary>All rooms: opens new ones, and brings every recorded one back when the server starts.</summary>
internal sealed class RoomRegistry(
    IJournal journal, IOptions<RoomOptions> options, TimeProvider time, ILogger<RoomRegistry> log,
    BotLibraries? libraries = null) : IRooms, IHostedService, IAsyncDisposable
{
    private const int LongestName = 40;

    /// <summary>What measures the turns of house bots: time of the machine, whatever clock drives the rooms.</summary>
    internal TimeProvider BotTime { get; init; } = TimeProvider.System;

    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, RoomActor> _rooms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RoomGroup> _groups = new(StringComparer.Ordinal);
    private readonly Lock _closing = new();
    private readonly TokenBucket _creations = new(time, options.Value.CreateBurst, options.Value.CreatePerSecond);
    private readonly CancellationTokenSource _stopping = new();
    private Task _sweeping = Task.CompletedTask;
    private Task? _closed;

    public IReadOnlyList<RoomSummary> Summaries =>
    [
        .. _rooms.Values
            .OrderBy(room => room.Status.Ended)
            .ThenByDescending(room => room.CreatedAt)
            .Select(room => new RoomSummary(room.Code, room.Name, room.Scenario.Name, room.Scenario.Title, room.Status)),
    ];

    public RoomHandle? Find(string? code) => _rooms.GetValueOrDefault(RoomCode.Clean(code));

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var seats = await journal.SeatsAsync();
        foreach (var record in await journal.RoomsAsync())
            _rooms[record.Code] = new RoomActor(record, seats[record.Code], journal, options.Value, time, log, libraries, BotTime);
        await FindGroupsAsync();
        await SweepAsync();
        _sweeping = SweepOnAsync(_stopping.Token);
    }

    private async Task FindGroupsAsync()
    {
        var places = (await journal.LessonsAsync()).Where(static kept => kept.Kind == LessonKinds.Group)
            .Select(kept => (Place: new LessonBook(kept.Room, [kept]).Find<GroupPlace>(LessonKinds.Group)!, Room: _rooms.GetValueOrDefault(kept.Room)))
            .Where(static known => known.Room is not null);
        foreach (var group in places.GroupBy(static known => known.Place.Group, StringComparer.Ordinal))
        {
            var rooms = group.OrderBy(static known => known.Place.Arm).Select(static known => known.Room!).ToList();
            _groups[group.Key] = new RoomGroup(group.Key, rooms[0].Seed, rooms);
        }
    }

    private async Task SweepOnAsync(CancellationToken stopping)
    {
        using var hourly = new PeriodicTimer(SweepEvery, time);
        try
        {
            while (await hourly.WaitForNextTickAsync(stopping))
            {
                try
                {
                    await SweepAsync();
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    // The next hour tries again.
                    log.SweepFailed(exception);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    public async Task DeleteAsync(string code)
    {
        if (!_rooms.TryRemove(code, out var room))
            return;

        foreach (var group in _groups.Values.Where(group => group.Rooms.Contains(room)).ToList())
            _groups.TryRemove(group.Code, out _);

        await room.DisposeAsync();
        await journal.WriteAsync(new JournalWrite(code) { Erase = true });
        log.RoomDeleted(code);
    }

    /// <summary>Deletes the rooms whose day has come.</summary>
    public async Task SweepAsync()
    {
        var now = time.GetUtcNow();
        foreach (var kept in (await journal.LessonsAsync()).Where(static kept => kept.Kind == LessonKinds.Plan).ToList())
        {
            if (new LessonBook(kept.Room, [kept]).Plan.KeepUntil < now)
                await DeleteAsync(kept.Room);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => CloseAllAsync();

    public async ValueTask DisposeAsync() => await CloseAllAsync();

    public async Task<Outcome<CreatedGroup>> CreateGroupAsync(IReadOnlyList<(RoomSettings Settings, string Name)> arms)
    {
        // One chance for all of them: that of the first, where it names one.
        var (code, seed, hostKey) = (FreeCode(), arms.Select(static arm => arm.Settings.Seed).FirstOrDefault() ?? Round.RandomSeed(), Key.Create());
        var rooms = new List<RoomActor>();
        foreach (var (settings, name) in arms)
        {
            var created = await CreateAsync(settings with { Seed = seed, Group = new GroupPlace(code, rooms.Count, name) }, hostKey);
            if (!created.Ok)
                return created.Problem;

            rooms.Add((RoomActor)created.Value.Room);
        }

        _groups[code] = new RoomGroup(code, seed, rooms);
        return new CreatedGroup(code, rooms, hostKey);
    }

    public IReadOnlyList<RoomHandle> Group(string? code) => _groups.GetValueOrDefault(RoomCode.Clean(code))?.Rooms ?? [];

    public RoomHandle? Draw(string? code) => _groups.GetValueOrDefault(RoomCode.Clean(code))?.Draw();

    public Task<Outcome<CreatedRoom>> CreateAsync(RoomSettings settings) => CreateAsync(settings, Key.Create());

    private async Task<Outcome<CreatedRoom>> CreateAsync(RoomSettings settings, string hostKey)
    {
        if (Refused(settings) is { } problem)
            return problem;
        if (Choose(settings) is not { } scenario)
            return RoomProblem.UnknownScenario;

        var seed = settings.Seed ?? Round.RandomSeed();
        var code = FreeCode();
        var record = new RoomRecord
        {
            Code = code,
            Name = Nickname.Clean(settings.Name, LongestName) ?? code,
            Scenario = ScenarioCatalogue.Write(scenario),
            HostKeyHash = Key.Hash(hostKey),
            CreatedAt = time.GetUtcNow(),
            MillisecondsPerTick = settings.MillisecondsPerTick
                ?? Math.Clamp(scenario.MillisecondsPerTick, RoomSettings.Fastest, RoomSettings.Slowest),
            Paused = settings.StartPaused,
            Leaderboard = settings.Leaderboard,
            Seed = unchecked((long)seed),
        };
        var (seats, events) = Seat(code, scenario, seed, settings.Bots ?? scenario.SuggestedBots);
        await journal.WriteAsync(new JournalWrite(code) { NewRoom = record, NewSeats = seats, FirstSequence = 1, Events = events, Lesson = LessonOf(code, settings, time.GetUtcNow()) });
        var room = new RoomActor(record, seats, journal, options.Value, time, log, libraries, BotTime);
        _rooms[code] = room;

        // Whoever is sent there next finds it running.
        await room.LookAsync(Viewer.Spectator);
        log.RoomOpened(code, scenario.Name, seats.Count);
        return new CreatedRoom(room, hostKey);
    }

    // A class leaves records of people: they go away by themselves unless the host says otherwise.
    private static List<LessonRecord> LessonOf(string code, RoomSettings settings, DateTimeOffset now)
    {
        var (book, kept) = (new LessonBook(code, []), new List<LessonRecord>());
        if (settings.Lesson is { } plan)
            kept.Add(book.Record(LessonKinds.Plan, 0, plan.Class ? plan with { KeepUntil = now + LessonPlan.UsuallyKept } : plan));
        if (settings.Group is { } place)
            kept.Add(book.Record(LessonKinds.Group, 0, place));
        return kept;
    }

    private static Scenario? Choose(RoomSettings settings) => settings.Custom ?? ScenarioCatalogue.Find(settings.Scenario);

    private RoomProblem? Refused(RoomSettings settings)
    {
        if (settings.Name.Length > 0 && Nickname.Clean(settings.Name, LongestName) is null)
            return RoomProblem.BadRoomName;
        if (Choose(settings) is not { } scenario)
            return RoomProblem.UnknownScenario;
        if (settings.Bots is { } bots && !bots.All(IsStrategy))
            return RoomProblem.UnknownStrategy;
        if (settings.Bots?.Count >= scenario.Limits.Seats)
            return RoomProblem.RoomFull;
        if (settings.MillisecondsPerTick is < RoomSettings.Fastest or > RoomSettings.Slowest)
            return RoomProblem.BadSpeed;
        return _rooms.Values.Count(room => !room.Status.Ended) >= options.Value.MaxOpen || !_creations.TryTake()
            ? RoomProblem.TooManyRooms
            : null;
    }

    private bool IsStrategy(string name) => Catalogue.Has(name) || libraries?.Names.Contains(name) == true;

    // The house bots sit before anybody else: the first page a person sees already shows rivals.
    private static (List<SeatRecord> Seats, List<GameEvent> Events) Seat(
        string code, Scenario scenario, ulong seed, IReadOnlyList<string> bots)
    {
        var (match, events) = Round.Start(scenario, seed, []);
        var seats = new List<SeatRecord>();
        foreach (var bot in bots)
        {
            var strategy = Bred.Settle(bot, BotDice.SeedOf(seed, seats.Count + 1));
            var joined = match.Join(Nickname.Unique(RoomActor.NicknameOf(bot), seats.Select(seat => seat.Name)), bot: true, strategy);
            seats.Add(RoomActor.SeatRecordOf(code, joined, key: null));
            events.AddRange(joined);
        }

        return (seats, events);
    }

    private string FreeCode()
    {
        while (true)
        {
            var code = RoomCode.Create();
            if (!_rooms.ContainsKey(code) && !_groups.ContainsKey(code))
                return code;
        }
    }

    // A host may be told to stop while it stops already: both wait for the one end.
    private Task CloseAllAsync()
    {
        lock (_closing)
            return _closed ??= CloseOnceAsync();
    }

    private async Task CloseOnceAsync()
    {
        await _stopping.CancelAsync();
        await _sweeping;
        _stopping.Dispose();
        foreach (var room in _rooms.Values)
            await room.DisposeAsync();
        _rooms.Clear();
    }
}

using System.Diagnostics;
using System.Threading.Channels;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Web.Bots;
using Web.Journal;
using Web.Lessons;
using Web.Seats;

namespace Web.Rooms;

/// <summary>
/// One room: a single writer with one mailbox. Each step receives a message, decides, appends what happened to the
/// journal, and only then shows it. If the journal cannot be written the room stops and refuses everything: it never goes
/// on with a state that nobody could get back.
/// </summary>
internal sealed partial class RoomActor : RoomHandle, IAsyncDisposable
{
    private const long VersionsPerEpoch = 1_000_000_000;

    private readonly IJournal _journal;
    private readonly PlaceBook _places = new();
    private readonly RoomOptions _options;
    private readonly ILogger _log;
    private readonly Channel<RoomMessage> _mailbox = Channel.CreateUnbounded<RoomMessage>(new() { SingleReader = true });
    private readonly RoomClock _clock;
    private readonly RoomLimits _limits;
    private readonly OpenAnswers _answers = new();
    private readonly SeatBook _seats;
    private readonly BotLibraries? _libraries;
    private readonly LibraryCrew _crew;
    private readonly Task _running;
    private Absences _absences = new();
    private Absences _acts = new();
    private readonly Vanishing _vanishing;
    private readonly TimeProvider _botTime;
    private List<HouseBot> _bots = [];
    private RoomRecord _record;
    private RoomFeed? _feed;
    private Match? _match;
    private long _sequence;
    private long _snapshotAt;
    private bool _stopped;
    private volatile RoomStatus _status;

    /// <summary>A room as recorded; it reads its match from the journal, at once if it runs, else when first asked.</summary>
    public RoomActor(
        RoomRecord record, IEnumerable<SeatRecord> seats, IJournal journal, RoomOptions options, TimeProvider time, ILogger log,
        BotLibraries? libraries = null, TimeProvider? botTime = null)
    {
        _record = record;
        _botTime = botTime ?? TimeProvider.System;
        _seats = new SeatBook(seats);
        _libraries = libraries;
        _crew = new LibraryCrew(libraries, record.Code, _seats.Lend);
        _journal = journal;
        _options = options;
        _log = log;
        _limits = new RoomLimits(options, time);
        _clock = new RoomClock(time, _mailbox.Writer.TryWrite);
        _lesson = new LessonBook(record.Code, []);
        _vanishing = new Vanishing(time);
        _time = time;
        _rest = time.CreateTimer(_ => _mailbox.Writer.TryWrite(new RoomMessage.RestDue()), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _pauseOver = time.CreateTimer(_ => _mailbox.Writer.TryWrite(new RoomMessage.PauseOver()), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _usual = _scenario = Settings(record);
        _status = new RoomStatus(
            record.Ended ? RoomPhase.Ended : RoomPhase.Recovering, record.MillisecondsPerTick, record.Ended ? Scenario.Ticks : 0,
            Scenario.Ticks, record.Round, _seats.Humans, _seats.Bots)
        {
            Locked = record.Locked, Leaderboard = record.Leaderboard,
        };
        _running = Task.Run(RunAsync);
    }

    public override string Code => _record.Code;

    public override string Name => _record.Name;

    public override RoomStatus Status => _status;

    /// <summary>Seed of the first round, a secret of the server.</summary>
    internal ulong Seed => unchecked((ulong)_record.Seed);

    public override DateTimeOffset CreatedAt => _record.CreatedAt;

    /// <summary>True while a house bot has not answered yet; a hint, as it may answer at any moment.</summary>
    public bool BotsThink => _bots.Exists(bot => bot.Thinking);

    public override SeatId? SeatOf(string? seatKey) => _seats.SeatOf(seatKey);

    public override object SeatsMark => _seats.Mark;

    public override RoomHost? HostFor(string? hostKey) => Key.Fits(hostKey, _record.HostKeyHash) ? new RoomActorHost(this) : null;

    public Task<RoomProof> InspectAsync() => AskAsync(new RoomMessage.Inspect());

    public void Post(RoomMessage message)
    {
        if (!_mailbox.Writer.TryWrite(message))
            message.Fail(new RoomStoppedException());
    }

    public Task<T> AskAsync<T>(RoomMessage.Asking<T> message)
    {
        Post(message);
        return message.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        _mailbox.Writer.TryComplete();
        await _running;
        await _crew.DisposeAsync();
        _clock.Dispose();
        await _pauseOver.DisposeAsync();
        await _rest.DisposeAsync();
        _answers.FailAll(new RoomStoppedException());
    }

    private static Scenario Settings(RoomRecord record) => ScenarioCatalogue.Parse(record.Scenario).Scenario
        ?? throw new InvalidDataException($"The settings of room {record.Code} cannot be read.");

    // A page with somebody else's seat number is its own mistake, and must not reach the room.
    private void Check(Viewer viewer)
    {
        if (viewer is SeatViewer { Id: var seat } && !_seats.All.Any(known => known.Id == seat))
            throw new ArgumentException($"Room {Code} has no seat {seat}.", nameof(viewer));
    }

    private async Task RunAsync()
    {
        if (!_record.Ended)
            await GuardAsync(RecoverAsync, null);
        await foreach (var message in _mailbox.Reader.ReadAllAsync())
            await GuardAsync(() => HandleAsync(message), message);
    }

    // Whatever goes wrong inside a step leaves a state that may not be what the journal says: then the room is over.
    private async Task GuardAsync(Func<Task> step, RoomMessage? message)
    {
        try
        {
            await step();
        }
        catch (Exception exception)
        {
            if (!_stopped)
                await StopAsync(exception);
            message?.Fail(new RoomStoppedException());
        }
    }

    private async Task HandleAsync(RoomMessage message)
    {
        if (message is RoomMessage.RestDue)
        {
            Rest();
            return;
        }

        if (_match is null)
        {
            if (_stopped)
                throw new RoomStoppedException();

            await RecoverAsync();
        }

        await (message switch
        {
            RoomMessage.Join join => JoinAsync(join),
            RoomMessage.AddBot bot => AddBotAsync(bot),
            RoomMessage.Submit submit => SubmitAsync(submit),
            RoomMessage.BotMoved moved => BotMovedAsync(moved),
            RoomMessage.TickDue => TickAsync(),
            RoomMessage.PublishDue => PublishDueAsync(),
            RoomMessage.Look look => LookAsync(look),
            RoomMessage.Attach attach => AttachAsync(attach),
            RoomMessage.Detach detach => DetachAsync(detach),
            RoomMessage.SetPaused paused => SetPausedAsync(paused),
            RoomMessage.SetSpeed speed => SetSpeedAsync(speed),
            RoomMessage.End end => EndAsync(end),
            RoomMessage.SetRegent regent => SetRegentAsync(regent),
            RoomMessage.GiveTime give => GiveTimeAsync(give),
            RoomMessage.HostAsks asks => HostAsksAsync(asks),
            RoomMessage.NextRound next => NextRoundAsync(next),
            RoomMessage.Configure configure => ConfigureAsync(configure),
            RoomMessage.Fill fill => FillAsync(fill),
            RoomMessage.Remove remove => RemoveAsync(remove),
            RoomMessage.Rename rename => RenameAsync(rename),
            RoomMessage.Pack pack => PackAsync(pack),
            RoomMessage.TakeIn take => TakeInAsync(take),
            RoomMessage.LetGo let => LetGoAsync(let),
            RoomMessage.Say say => SayAsync(say),
            RoomMessage.Return back => ReturnAsync(back),
            RoomMessage.Teach teach => TeachAsync(teach),
            RoomMessage.Tell tell => TellAsync(tell),
            RoomMessage.PauseOver => PauseOverAsync(),
            RoomMessage.Suspected => SuspectAsync(),
            RoomMessage.Inspect inspect => InspectAsync(inspect),
            _ => throw new UnreachableException($"{message.GetType().Name} has no step."),
        });
        RestLater();
    }

    private async Task AppendEventsAsync(IReadOnlyList<GameEvent> events)
    {
        if (events.Count == 0)
            return;

        await AppendAsync(new JournalWrite(Code) { Events = events });
        Changed();
    }

    // Appends what a step of the match decided, and hands out what follows from it.
    private async Task RecordAsync(IReadOnlyList<GameEvent> events)
    {
        var ended = Open.Ended;
        var last = _sequence + events.Count;
        var snapshot = !ended && Open.Tick - _snapshotAt >= _options.SnapshotEvery;
        var heirs = HeirsDuring(events);
        await AppendAsync(new JournalWrite(Code)
        {
            Events = events,
            ChangedSeats = heirs,
            ChangedRoom = ended ? _record with { Ended = true, Paused = false } : null,
            Snapshot = snapshot ? Snapshot.Of(Code, last, Open) : null,
            Lesson = [.. ComingsKept(), .. ended ? RoundClosed() : []],
        });
        if (snapshot)
            _snapshotAt = Open.Tick;
        Seat(heirs);
        _answers.Answer(events);
        if (ended)
        {
            SetAutoPaused(false);
            _log.RoundEnded(Code, _record.Round, Open.Tick);
            _answers.RefuseAll(Rejection.MatchEnded);
        }

        Changed();
    }

    private async Task AppendAsync(JournalWrite write)
    {
        await _journal.WriteAsync(write with { FirstSequence = _sequence + 1 });
        _sequence += write.Events.Count;
        _lesson.Keep(write.Lesson);
        _record = write.ChangedRoom ?? _record;
    }

    private Match Open => _match ?? throw new RoomStoppedException();

    private RoomFeed Feed => _feed ?? throw new RoomStoppedException();
}

using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Game.Bots.Evolution;
using Game.Bots.Protocol;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Web.Bots;
using Web.Journal;
using Web.Lessons;
using Web.Lobby;
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

    public override async Task<Outcome<SeatTicket>> JoinAsync(string? name, string? seatKey = null, bool bot = false)
    {
        if (!string.IsNullOrEmpty(seatKey))
        {
            if (SeatOf(seatKey) is not { } seat)
                return !_limits.MayJoin() ? RoomProblem.TooManyJoins : WasRemoved(seatKey) ? RoomProblem.SeatRemoved : RoomProblem.UnknownSeatKey;

            if (!_limits.MayReturn(seat))
                return RoomProblem.TooManyJoins;

            if (Departed(seat))
                await TellAsync(seat, new LessonAnswer.Returns());
            return new SeatTicket(seat, null);
        }

        if (!_limits.MayJoin())
        {
            Post(new RoomMessage.Suspected());
            return RoomProblem.TooManyJoins;
        }

        return await AskAsync(new RoomMessage.Join(name, seatKey, bot));
    }

    public override async Task<Submission> SubmitAsync(SeatId seat, string id, Order order, bool late = false)
    {
        if (_limits.MayOrder(seat))
            return await AskAsync(new RoomMessage.Submit(seat, id, order, late));

        var refused = Receipt.Refused(Rejection.TooManyOrders);
        return new Submission(refused, Task.FromResult(refused));
    }

    public override IDisposable Subscribe(Viewer viewer, Func<RoomFrame, Task> show)
    {
        Check(viewer);
        Subscription? subscription = null;
        var reader = new Reader(
            show,
            exception =>
            {
                _log.ReaderFailed(exception, Code);
                Volatile.Read(ref subscription)?.Dispose();
            },
            CultureInfo.CurrentUICulture);
        Volatile.Write(ref subscription, new Subscription(this, viewer, reader));
        Post(new RoomMessage.Attach(viewer, reader));
        return subscription;
    }

    public override Task<RoomFrame> LookAsync(Viewer viewer)
    {
        Check(viewer);
        return AskAsync(new RoomMessage.Look(viewer));
    }

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

    // --- receive, decide, append -------------------------------------------------------------------------------------

    private async Task JoinAsync(RoomMessage.Join join)
    {
        if (Nickname.Clean(join.Name) is not { } name)
            join.Reply(RoomProblem.BadNickname);
        else if (join.Bot && Open.Ended)
            join.Reply(RoomProblem.MatchOver);
        else if (RefusedSeat(_record.Locked) is { } problem && !(problem == RoomProblem.RoomFull && !join.Bot && await YieldAsync()))
            join.Reply(problem);
        else if (join.Bot && NoNewBot)
            join.Reply(RoomProblem.RoomFull);
        else if (join.Bot && _lesson.Plan is { Class: true, RemoteBots: false })
            join.Reply(RoomProblem.NoRemoteBots);
        else if (_lesson.Plan.MadeUpNames && !Nicknames.IsMadeUp(name))
            join.Reply(RoomProblem.NameNotMadeUp);
        else
            join.Reply(await SeatAsync(_seats.Unique(name), join.Bot, strategy: null, NewKey()));
    }

    private async Task AddBotAsync(RoomMessage.AddBot bot)
    {
        if (!Catalogue.Has(bot.Strategy) && _libraries?.Names.Contains(bot.Strategy) != true)
            bot.Reply(RoomProblem.UnknownStrategy);
        else if (RefusedSeat(host: true) is { } problem)
            bot.Reply(problem);
        else if (NoNewBot)
            bot.Reply(RoomProblem.RoomFull);
        else
            bot.Reply(await SeatAsync(_seats.Unique(NicknameOf(bot.Strategy)), bot: true, bot.Strategy, key: null));
    }

    private RoomProblem? RefusedSeat(bool locked = false, bool host = false) =>
        _stopped ? RoomProblem.RoomStopped
        : Open.Ended && !host && !AwaitsRound ? RoomProblem.MatchOver
        : locked ? RoomProblem.RoomLocked
        : _seats.InPlay.Count() >= Scenario.Limits.Seats || NoNewSeat ? RoomProblem.RoomFull
        : null;

    private async Task<SeatTicket> SeatAsync(string name, bool bot, string? strategy, string? key)
    {
        if (strategy is not null)
            strategy = Bred.Settle(strategy, BotDice.SeedOf(RoundSeed(_record.Round), _seats.All.Length + 1));
        if (Open.Ended)
            return await SeatBetweenAsync(name, bot, strategy, key);

        var events = Open.Join(name, bot, strategy);
        var seat = SeatRecordOf(Code, events, key);
        await AppendAsync(new JournalWrite(Code) { Events = events, NewSeats = [seat] });
        _seats.Add(seat);
        if (strategy is not null && !LibraryName.Is(strategy))
            _bots.Add(BotOn(seat.Id, strategy));
        Changed();
        return new SeatTicket(seat.Id, key);
    }

    private async Task SubmitAsync(RoomMessage.Submit submit)
    {
        if (_stopped)
            throw new RoomStoppedException();

        if (_seats.Find(submit.Seat) is { Removed: true } || Waits(submit.Seat))
        {
            var refused = Receipt.Refused(Waits(submit.Seat) ? Rejection.MatchEnded : Rejection.SeatRetired);
            submit.Reply(new Submission(refused, Task.FromResult(refused)));
            return;
        }

        if (submit.Late && Open.Answered(submit.Seat, submit.Id) is null)
        {
            var tooLate = Receipt.Refused(Rejection.TurnTooLate);
            submit.Reply(new Submission(tooLate, Task.FromResult(tooLate)));
            return;
        }

        await DepartAsync(submit.Seat, gone: false);
        _absences.Here(submit.Seat, Open.Tick);
        _acts.Here(submit.Seat, Open.Tick);
        var receipt = Open.Submit(submit.Seat, submit.Id, submit.Order);
        submit.Reply(new Submission(receipt, receipt.Status == ReceiptStatus.Sealed
            ? _answers.Await(submit.Seat, submit.Id)
            : Task.FromResult(receipt)));

        // A sealed order takes the seat back when its tick closes; one that is refused at once was the owner's hand as well.
        if (receipt.Status == ReceiptStatus.Refused)
            await AppendEventsAsync(Open.EndRegent(submit.Seat));
    }

    private Task BotMovedAsync(RoomMessage.BotMoved moved)
    {
        moved.Bot.Moved();
        if (moved.Bot.NewFault() is { } fault)
            _log.TurnLost(Code, moved.Bot.Seat.Number, moved.Bot.Strategy, fault.Fault);
        if (_stopped || moved.Round != _record.Round || !_bots.Contains(moved.Bot))
            return Task.CompletedTask;

        foreach (var (id, order) in moved.Orders)
            Open.Submit(moved.Bot.Seat, id, order);
        return Task.CompletedTask;
    }

    private async Task TickAsync()
    {
        _clock.TickTaken();
        if (_stopped || Open.Ended || _record.Paused)
            return;

        List<GameEvent> events = [.. CallRegents(), .. Open.Close()];
        // Before anything is shown: places and the tick's other news reach a page in one drawing.
        _places.Take(Open);
        await RecordAsync(events);
        await StopAtAsync();
        FollowTurns();
        LetBotsThink();
    }

    // Who looks is there, whether on a page or through the hub.
    private List<GameEvent> CallRegents()
    {
        var called = new List<GameEvent>();
        foreach (var seat in _seats.InPlay.Where(seat => !seat.Bot))
        {
            // Whoever has not acted yet is idle since the room first saw the seat.
            _ = _acts.Since(seat.Id, Open.Tick);
            if (Feed.IsRead(Viewer.Seat(seat.Id)) && !Departed(seat.Id))
                _absences.Here(seat.Id, Open.Tick);
            else if ((Departed(seat.Id) || _absences.Gone(seat.Id, Open.Tick, Scenario.Policy.RegentAfter)) && StandsIn(seat.Id))
                called.AddRange(Open.StartRegent(seat.Id, RegentCause.Absence));
        }

        return called;
    }

    private Task HostAsksAsync(RoomMessage.HostAsks asks)
    {
        if (_stopped)
            throw new RoomStoppedException();

        asks.Reply(Open.Submit(asks.Id, asks.Order));
        return Task.CompletedTask;
    }

    private async Task SetRegentAsync(RoomMessage.SetRegent regent)
    {
        if (!_stopped)
            await AppendEventsAsync(!regent.Kept ? Open.EndRegent(regent.Seat) : WantsStandIn(regent.Seat) ? Open.StartRegent(regent.Seat, RegentCause.Host) : []);
        regent.Reply(_status);
    }

    private async Task AppendEventsAsync(IReadOnlyList<GameEvent> events)
    {
        if (events.Count == 0)
            return;

        await AppendAsync(new JournalWrite(Code) { Events = events });
        Changed();
    }

    private async Task EndAsync(RoomMessage.End end)
    {
        if (!_stopped && !Open.Ended)
            await RecordAsync(Open.End());
        end.Reply(_status);
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

    private async Task SetPausedAsync(RoomMessage.SetPaused paused)
    {
        if (!_stopped && !Open.Ended)
            await PauseAsync(paused.Paused, automatic: false);

        paused.Reply(_status);
    }

    private async Task SetSpeedAsync(RoomMessage.SetSpeed speed)
    {
        if (!_stopped && speed.MillisecondsPerTick != _record.MillisecondsPerTick)
        {
            await AppendAsync(new JournalWrite(Code) { ChangedRoom = _record with { MillisecondsPerTick = speed.MillisecondsPerTick } });
            Changed();
        }

        speed.Reply(_status);
    }

    private async Task AppendAsync(JournalWrite write)
    {
        await _journal.WriteAsync(write with { FirstSequence = _sequence + 1 });
        _sequence += write.Events.Count;
        _lesson.Keep(write.Lesson);
        _record = write.ChangedRoom ?? _record;
    }

    private void LetBotsThink()
    {
        if (Open.Ended)
            return;

        foreach (var bot in _bots)
        {
            bot.Think(() => See(Viewer.Seat(bot.Seat)), _record.Round, Post);
            if (bot.FellAsleep())
                _log.BotAsleep(Code, bot.Seat.Number, bot.Strategy);
        }
    }

    private RoomFeed NewFeed() => new(_record.Epoch * VersionsPerEpoch, FrameFor);

    // A champion whose file is gone leaves its seat empty; the room plays on.
    private List<HouseBot> HouseBots() =>
        [.. _seats.InPlay.Where(seat => seat.Strategy is not null && !LibraryName.Is(seat.Strategy) && Catalogue.Has(seat.Strategy)).Select(seat => BotOn(seat.Id, seat.Strategy!))];

    private HouseBot BotOn(SeatId seat, string strategy) => new(seat, strategy, _botTime);

    private Match Open => _match ?? throw new RoomStoppedException();

    private RoomFeed Feed => _feed ?? throw new RoomStoppedException();

    /// <summary>The record of the seat that just joined.</summary>
    internal static SeatRecord SeatRecordOf(string room, IEnumerable<GameEvent> events, string? key)
    {
        var joined = events.OfType<SeatJoined>().Single();
        return SeatRecordOf(room, joined.Seat.Number, joined.Name, joined.Bot, joined.Strategy, key);
    }

    private static SeatRecord SeatRecordOf(string room, int seat, string name, bool bot, string? strategy, string? key)
    {
        var pass = key is null ? null : ReturnPass.Of(key);
        return new SeatRecord
        {
            Room = room,
            Seat = seat,
            Name = name,
            Bot = bot,
            Strategy = strategy,
            KeyHash = key is null ? null : Key.Hash(key),
            ReturnHash = pass is null ? null : ReturnPass.CodeHash(room, pass.Code),
            PinHash = pass?.PinHash(room),
        };
    }

    private sealed class Subscription(RoomActor room, Viewer viewer, Reader reader) : IDisposable
    {
        public void Dispose()
        {
            reader.Close();
            room.Post(new RoomMessage.Detach(viewer, reader));
        }
    }
}

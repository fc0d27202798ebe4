using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Web.Lessons;
using Web.Rooms;

namespace Hosting.Samples;

/// <summary>One room that stands still at a sample moment; orders are kept for the test to look at.</summary>
public sealed class SampleRooms : IRooms
{
    public SampleRoom Room { get; } = new();

    /// <summary>A room whose match is over.</summary>
    public SampleRoom Past { get; } = new("PAST") { View = SampleMatch.View(1200, ended: true), Now = new(RoomPhase.Ended, 1000, 1200, 1200, 1, 1, 3) };

    /// <summary>A class that waits for its start.</summary>
    public SampleRoom Waiting { get; } = new("DAWN")
    {
        View = SampleMatch.View(0) with { Room = SampleMatch.Class(17) }, Now = new(RoomPhase.Paused, 1000, 0, 1200, 1, 17, 3), Lesson = new LessonView(new LessonPlan { Class = true }),
    };

    /// <summary>A room in which every mechanism plays a part.</summary>
    public SampleRoom Full { get; } = new("FULL") { View = FullMatch.View() };

    /// <summary>All of them.</summary>
    public IReadOnlyList<SampleRoom> All => [Room, Past, Full, Waiting];

    public IReadOnlyList<RoomSummary> Summaries => [new(Room.Code, Room.Name, "open-market", "Open market", Room.Status)];

    public Task<Outcome<CreatedRoom>> CreateAsync(RoomSettings settings) => Task.FromResult<Outcome<CreatedRoom>>(new CreatedRoom(Room, "host"));

    public Task<Outcome<CreatedGroup>> CreateGroupAsync(IReadOnlyList<(RoomSettings Settings, string Name)> arms) =>
        Task.FromResult<Outcome<CreatedGroup>>(new CreatedGroup("SPLT", [Room], "host"));

    public IReadOnlyList<RoomHandle> Group(string? code) => [];

    public RoomHandle? Draw(string? code) => null;

    public Task DeleteAsync(string code) => Task.CompletedTask;

    public RoomHandle? Find(string? code) =>
        All.FirstOrDefault(room => string.Equals(code, room.Code, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The room of <see cref="SampleRooms"/>.</summary>
public sealed class SampleRoom(string code = "TEAL") : RoomHandle
{
    private readonly List<Func<RoomFrame, Task>> _lookers = [];
    private readonly TaskCompletionSource<Receipt> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public const string SeatKey = "sample-seat";

    public List<(SeatId Seat, string Id, Order Order)> Orders { get; } = [];

    public RoomStatus Now { get; set; } = new(RoomPhase.Running, 1000, 120, 1200, 1, 1, 3);

    public MatchView View { get; set; } = SampleMatch.View();

    public LessonView Lesson { get; set; } = LessonView.None;

    public override string Code => code;

    /// <summary>What whoever opened it called it; its code for a room without a name.</summary>
    public string Called { get; init; } = "Tuesday seminar";

    public override string Name => Called;

    public override DateTimeOffset CreatedAt => DateTimeOffset.UnixEpoch;

    public override Scenario Scenario => SampleMatch.Scenario;

    public override RoomStatus Status => Now;

    public override Task<Outcome<SeatTicket>> JoinAsync(string? name, string? seatKey = null, bool bot = false) =>
        Task.FromResult<Outcome<SeatTicket>>(new SeatTicket(SampleMatch.Own, SeatKey));

    public override SeatId? SeatOf(string? seatKey) => seatKey == SeatKey ? SampleMatch.Own : null;

    public override object MatchMark => this;

    public override object SeatsMark => this;

    public override Task<Submission> SubmitAsync(SeatId seat, string id, Order order, bool late = false)
    {
        Orders.Add((seat, id, order));
        return Task.FromResult(new Submission(Receipt.Sealed, _answer.Task));
    }

    /// <summary>Closes the tick: every order gets its answer.</summary>
    public void Answer(Receipt receipt) => _answer.TrySetResult(receipt);

    public override IDisposable Subscribe(Viewer viewer, Func<RoomFrame, Task> show)
    {
        _lookers.Add(show);
        _ = show(Frame(viewer));
        return new Leaving(() => _lookers.Remove(show));
    }

    /// <summary>Shows a later moment to everybody who looks.</summary>
    public async Task MoveAsync(MatchView view)
    {
        View = view;
        Now = Now with { Tick = view.Room.Tick };
        foreach (var show in _lookers.ToList()) await show(Frame(Viewer.Seat(SampleMatch.Own)));
    }

    /// <summary>Done once the room answers; a busy one lets a page wait.</summary>
    public Task Answers { get; set; } = Task.CompletedTask;

    public override async Task<RoomFrame> LookAsync(Viewer viewer)
    {
        await Answers;
        return Frame(viewer);
    }

    public override Task<Outcome<SeatTicket>> ReturnAsync(string? code, string? pin) => Task.FromResult<Outcome<SeatTicket>>(RoomProblem.WrongReturn);

    public override bool WaitsForHost(string? seatKey) => false;

    public override bool WasRemoved(string? seatKey) => false;

    public override Task<Outcome<RoomStatus>> TellAsync(SeatId seat, LessonAnswer answer) => Task.FromResult<Outcome<RoomStatus>>(Now);

    public override RoomHost? HostFor(string? hostKey) => null;

    private RoomFrame Frame(Viewer viewer) => new(Now.Tick, viewer is SeatViewer ? View : View with { Desk = null }, Now) { Lesson = Lesson };

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}

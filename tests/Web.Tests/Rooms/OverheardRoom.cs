using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Web.Lessons;
using Web.Rooms;

namespace Web.Tests.Rooms;

/// <summary>A real room, with a list of what its pages sent and what became of it.</summary>
internal sealed class OverheardRoom(RoomHandle room) : RoomHandle
{
    private readonly List<(Order Order, Task<Submission> Sent)> _sent = [];
    private readonly TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done with the first order.</summary>
    public Task Heard => _heard.Task;

    public IReadOnlyList<(Order Order, Task<Submission> Sent)> All
    {
        get
        {
            lock (_sent) return [.. _sent];
        }
    }

    /// <summary>Another way to the room for what the pages send; straight to it unless set.</summary>
    public Func<Order, Task<Submission>>? Via { get; set; }

    public override string Code => room.Code;

    public override string Name => room.Name;

    public override DateTimeOffset CreatedAt => room.CreatedAt;

    public override Scenario Scenario => room.Scenario;

    public override RoomStatus Status => room.Status;

    public override object SeatsMark => room.SeatsMark;

    public override object MatchMark => room.MatchMark;

    public override Task<Outcome<SeatTicket>> JoinAsync(string? name, string? seatKey = null, bool bot = false) => room.JoinAsync(name, seatKey, bot);

    public override SeatId? SeatOf(string? seatKey) => room.SeatOf(seatKey);

    public override Task<Submission> SubmitAsync(SeatId seat, string id, Order order, bool late = false)
    {
        var sent = Via?.Invoke(order) ?? room.SubmitAsync(seat, id, order, late);
        lock (_sent) _sent.Add((order, sent));
        _heard.TrySetResult();
        return sent;
    }

    public override IDisposable Subscribe(Viewer viewer, Func<RoomFrame, Task> show) => room.Subscribe(viewer, show);

    public override Task<RoomFrame> LookAsync(Viewer viewer) => room.LookAsync(viewer);

    public override Task<Outcome<SeatTicket>> ReturnAsync(string? code, string? pin) => room.ReturnAsync(code, pin);

    public override bool WaitsForHost(string? seatKey) => room.WaitsForHost(seatKey);

    public override bool WasRemoved(string? seatKey) => room.WasRemoved(seatKey);

    public override Task<Outcome<RoomStatus>> TellAsync(SeatId seat, LessonAnswer answer) => room.TellAsync(seat, answer);

    public override RoomHost? HostFor(string? hostKey) => room.HostFor(hostKey);
}

using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Microsoft.AspNetCore.SignalR;
using Web.Rooms;

namespace Web.Hubs;

/// <summary>
/// One connection in one room. The next view is made when the last one was taken by the connection, so a client that stops
/// reading holds one view and no more.
/// </summary>
internal sealed class HubSession : IDisposable
{
    private readonly RoomWire _wire;
    private readonly ISingleClientProxy _client;
    private readonly Viewer _viewer;
    private readonly IDisposable _subscription;
    private readonly string? _seatKey;
    private long? _has;
    private RawJson? _desk;
    private bool _shown;

    public HubSession(RoomHandle room, SeatId? seat, long? has, RoomWire wire, ISingleClientProxy client, string? seatKey = null)
    {
        _seatKey = seatKey;
        Room = room;
        Seat = seat;
        _has = has;
        _wire = wire;
        _client = client;
        _viewer = seat is { } own ? Viewer.Seat(own) : Viewer.Spectator;
        _subscription = room.Subscribe(_viewer, ShowAsync);
    }

    public RoomHandle Room { get; }

    public SeatId? Seat { get; }

    /// <summary>False once the seat was taken to another device: this connection is signed out.</summary>
    public bool Mine => _seatKey is null || Room.SeatOf(_seatKey) == Seat || Room.WasRemoved(_seatKey);

    /// <summary>What times the turns of this seat, if it is a bot's; another one in each round.</summary>
    public TurnClock? Turns => Seat is { } seat ? Room.TurnsOf(seat) : null;

    /// <summary>Tells the answer of a sealed order once it is recorded.</summary>
    public async Task NoticeAsync(string id, Task<Receipt> coming)
    {
        try
        {
            await _client.SendAsync(nameof(IRoomClient.Notice), RoomHub.AnswerOf(id, await coming));
        }
        catch (Exception exception) when (exception is RoomStoppedException or OperationCanceledException or IOException)
        {
            // The client sends again what was never answered.
        }
    }

    public void Dispose()
    {
        _subscription.Dispose();
        Turns?.Lost();
    }

    private async Task ShowAsync(RoomFrame frame)
    {
        if (_shown && _has == frame.Version)
            return;

        if (!Mine)
        {
            _subscription.Dispose();
            await _client.SendAsync(nameof(IRoomClient.Closed), new ClosedMessage((int)RoomProblem.SeatMoved));
            return;
        }

        var (room, since) = _wire.Write(frame, _viewer, _has);
        var desk = frame.View.Desk is { } own ? RawJson.Of(own) : null;
        if (frame is { Status.Phase: RoomPhase.Running, View.Desk: not null })
            Turns?.Shown(frame.View.Room.Tick);
        else
            Turns?.Stands();
        await _client.SendAsync(
            nameof(IRoomClient.View), new WrittenView(frame.Version, since, room, desk is null || desk.SameAs(_desk) ? null : desk));
        _shown = true;
        _has = frame.Version;
        _desk = desk;
        if (frame.Removed)
        {
            _subscription.Dispose();
            await _client.SendAsync(nameof(IRoomClient.Closed), new ClosedMessage((int)RoomProblem.SeatRemoved));
        }

        if (frame.Status.Phase == RoomPhase.Stopped)
            await _client.SendAsync(nameof(IRoomClient.Closed), new ClosedMessage((int)RoomProblem.RoomStopped));
    }
}

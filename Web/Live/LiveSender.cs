using System.Net.WebSockets;
using Web.Rooms;

namespace Web.Live;

/// <summary>
/// Writes to one page's socket. The first message is whole where the page does not show what was sent last, and each of the others builds
/// upon the one before: nothing is lost on an open socket. One frame at a time.
/// </summary>
internal sealed class LiveSender
{
    private readonly WebSocket _socket;
    private readonly LiveLine _line;
    private RoomFrame? _shown;
    private LiveTables? _told;

    /// <param name="socket">An open one.</param>
    /// <param name="line">Whose figures they are.</param>
    /// <param name="version">What the page says that it shows.</param>
    public LiveSender(WebSocket socket, LiveLine line, long version)
    {
        (_socket, _line) = (socket, line);
        _shown = line.Shown?.Version == version ? line.Shown : null;
        _told = _shown is null ? null : new LiveTables(_shown, line.Words);
    }

    /// <summary>Sends what a frame shows otherwise than the page does.</summary>
    /// <returns>When it has been handed to the network: at once, as long as the page takes what it is sent.</returns>
    public Task SendAsync(RoomFrame frame)
    {
        // What the page shows already was brought by a call before this socket was open.
        if (ReferenceEquals(_shown, frame)) return Task.CompletedTask;
        var tables = new LiveTables(frame, _line.Words);
        var message = _told is null ? tables.Whole : tables.Since(_told);
        (_line.Shown, _shown, _told) = (frame, frame, tables);
        return _socket.SendAsync(message.Json, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
    }
}

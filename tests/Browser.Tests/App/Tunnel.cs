using System.Net;
using System.Net.Sockets;

namespace Browser.Tests.App;

/// <summary>The line between a browser and a game: it can be cut, and led to another server, while its address stays.</summary>
internal sealed class Tunnel : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly HashSet<TcpClient> _open = [];
    private readonly Task _accepting;
    private Uri? _server;

    public Tunnel(Uri server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Whoever connects from now on reaches this server.</summary>
    public void LeadTo(Uri server)
    {
        lock (_lock)
            _server = server;
    }

    /// <summary>Ends every connection; new ones are ended at once until it leads somewhere again.</summary>
    public void Cut()
    {
        lock (_lock)
        {
            _server = null;
            foreach (var client in _open) client.Dispose();
            _open.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        Cut();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = CarryAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // No longer listening.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var there = new TcpClient();
        Uri server;
        lock (_lock)
        {
            if (_server is null)
            {
                browser.Dispose();
                return;
            }

            (server, _) = (_server, _open.Add(browser));
            _open.Add(there);
        }

        try
        {
            await there.ConnectAsync(server.Host, server.Port);
            await Task.WhenAny(
                browser.GetStream().CopyToAsync(there.GetStream()), there.GetStream().CopyToAsync(browser.GetStream()));
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut, or the server is gone: the browser's side is ended below, as a network would.
        }
        finally
        {
            lock (_lock)
            {
                _open.Remove(browser);
                _open.Remove(there);
            }

            browser.Dispose();
        }
    }
}

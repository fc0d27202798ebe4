using System.Net;
using System.Net.Sockets;

namespace Benchmarks.Circuits;

/// <summary>A network between a page and the server that can vanish without a farewell: both ends keep their sockets and hear nothing any more.</summary>
internal sealed class Relay : IDisposable
{
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private readonly CancellationTokenSource _over = new();
    private readonly TaskCompletionSource _never = new();
    private volatile bool _silent;

    public Relay(Uri server)
    {
        _server = server;
        _door.Start();
        Address = new UriBuilder(server) { Port = ((IPEndPoint)_door.LocalEndpoint).Port }.Uri;
        _ = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>From now on nothing passes, in either direction.</summary>
    public void Vanish() => _silent = true;

    public void Dispose()
    {
        _over.Cancel();
        _never.TrySetCanceled();
        _door.Dispose();
        _over.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = PassAsync(await _door.AcceptTcpClientAsync(_over.Token));
        }
        catch (Exception gone) when (gone is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task PassAsync(TcpClient page)
    {
        using var server = new TcpClient();
        using (page)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _server.Port, _over.Token);
                await Task.WhenAny(PassAsync(page.GetStream(), server.GetStream()), PassAsync(server.GetStream(), page.GetStream()));
            }
            catch (Exception gone) when (gone is OperationCanceledException or SocketException or IOException)
            {
                // One of the ends is gone.
            }
        }
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[16_384];
        while (await from.ReadAsync(buffer, _over.Token) is var got and > 0)
        {
            if (_silent) await _never.Task;
            await to.WriteAsync(buffer.AsMemory(0, got), _over.Token);
        }

        // A farewell does not pass either.
        if (_silent) await _never.Task;
    }
}

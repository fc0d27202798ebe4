using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Web.Tests.Hubs;

/// <summary>Gives SignalR's client core a WebSocket to speak through; its own HTTP transports come in a package we do without.</summary>
internal sealed class WebSocketConnectionFactory(Func<Uri, CancellationToken, Task<WebSocket>> open) : IConnectionFactory
{
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        new WebSocketConnection(await open(((UriEndPoint)endpoint).Uri, cancellationToken));

    private sealed class WebSocketConnection
        : ConnectionContext, ITransferFormatFeature, IConnectionInherentKeepAliveFeature, IDuplexPipe
    {
        private readonly WebSocket _socket;
        private readonly Pipe _incoming = new();
        private readonly Pipe _outgoing = new();
        private readonly CancellationTokenSource _closing = new();
        private readonly Task _pumps;

        public WebSocketConnection(WebSocket socket)
        {
            _socket = socket;
            Transport = this;
            Features.Set<ITransferFormatFeature>(this);
            Features.Set<IConnectionInherentKeepAliveFeature>(this);
            _pumps = Task.WhenAll(ReceiveAsync(), SendAsync());
        }

        public override string ConnectionId { get; set; } = "";
        public override IFeatureCollection Features { get; } = new FeatureCollection();
        public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();
        public override IDuplexPipe Transport { get; set; }
        public PipeReader Input => _incoming.Reader;
        public PipeWriter Output => _outgoing.Writer;
        public TransferFormat SupportedFormats => TransferFormat.Text;
        public TransferFormat ActiveFormat { get; set; } = TransferFormat.Text;

        // False: a WebSocket does not keep the hub's own timeout from firing, so SignalR must ping.
        public bool HasInherentKeepAlive => false;

        public override async ValueTask DisposeAsync()
        {
            // What the hub client has written goes out first; a server that no longer answers is not waited for.
            await _outgoing.Writer.CompleteAsync();
            _closing.CancelAfter(TimeSpan.FromSeconds(1));
            await _incoming.Reader.CompleteAsync();
            await _pumps;
            _socket.Dispose();
            _closing.Dispose();
            await base.DisposeAsync();
        }

        /// <summary>Cuts the line without a farewell, as a dead network does.</summary>
        public override void Abort(ConnectionAbortedException abortReason) => _socket.Abort();

        private async Task ReceiveAsync()
        {
            Exception? error = null;
            try
            {
                while (true)
                {
                    var got = await _socket.ReceiveAsync(_incoming.Writer.GetMemory(4096), _closing.Token);
                    if (got.MessageType == WebSocketMessageType.Close)
                        break;

                    _incoming.Writer.Advance(got.Count);
                    if (got.EndOfMessage && (await _incoming.Writer.FlushAsync()).IsCompleted)
                        break;
                }
            }
            catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
            {
                error = _closing.IsCancellationRequested ? null : exception;
            }

            await _incoming.Writer.CompleteAsync(error);
            _outgoing.Reader.CancelPendingRead();
        }

        private async Task SendAsync()
        {
            try
            {
                while (true)
                {
                    var read = await _outgoing.Reader.ReadAsync();
                    if (!read.Buffer.IsEmpty)
                        await SendAsync(read.Buffer);
                    _outgoing.Reader.AdvanceTo(read.Buffer.End);
                    if (read.IsCompleted || read.IsCanceled)
                        break;
                }

                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", _closing.Token);
            }
            catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
            {
                // The receiving side sees the same end and reports it.
            }

            await _outgoing.Reader.CompleteAsync();
        }

        private async Task SendAsync(ReadOnlySequence<byte> message)
        {
            for (var rest = message; !rest.IsEmpty;)
            {
                var part = rest.First;
                rest = rest.Slice(part.Length);
                await _socket.SendAsync(part, WebSocketMessageType.Text, endOfMessage: rest.IsEmpty, _closing.Token);
            }
        }
    }
}

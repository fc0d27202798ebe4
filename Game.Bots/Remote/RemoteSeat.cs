using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Channels;
using Game.Bots.Protocol;
using Game.Bots.Sdk;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Game.Bots.Remote;

/// <summary>A strategy on a seat of a room on some server: the same strategy, view and orders as inside, over the hub.</summary>
/// <remarks>
/// Takes one turn per tick that it sees; a tick it was too slow for is missed and nobody waits. After a lost connection it
/// returns to its seat by itself and sends again, with the same ids, what was never answered.
/// </remarks>
/// <param name="hub">The hub's address, such as <c>ws://localhost:5080/hubs/room</c>.</param>
/// <param name="strategy">Makes the strategy; a new one for every round of the room.</param>
/// <param name="log">Is told in a sentence what happens, never a key; nothing if nobody listens.</param>
public sealed class RemoteSeat(Uri hub, Func<IStrategy> strategy, Action<string>? log = null)
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5)];

    private const int MostReturns = 1000;

    private readonly Dictionary<string, Order> _unanswered = new(StringComparer.Ordinal);
    private readonly ulong _dice = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
    private RoomMirror _mirror = new();
    private BotSeat? _bot;
    private Seated? _seated;
    private int _round;
    private int _playedTick = -1;

    /// <summary>The one connection there is, for a process that may make no other: when it is lost, so is the seat. Nothing: it connects by itself, and again.</summary>
    internal Socket? Connection { get; init; }

    /// <summary>Orders sent so far.</summary>
    public int Orders { get; private set; }

    /// <summary>The last view, once there is one.</summary>
    public MatchView? View => _mirror.View;

    /// <summary>Plays until the match has ended, and returns the seat's final profit.</summary>
    /// <param name="room">The room's code.</param>
    /// <param name="name">Nickname; shown with a label that says bot.</param>
    /// <param name="cancellation">Leaves the room; the seat stays there.</param>
    /// <exception cref="HubRefusedException">The room refuses the seat; the message carries the number of a <see cref="RoomProblem"/>.</exception>
    public Task<Credits> PlayAsync(string room, string name, CancellationToken cancellation = default) => StayAsync(room, name, cancellation);

    /// <summary>Returns to a seat and plays until the match has ended; returns the seat's final profit.</summary>
    /// <param name="room">The room's code.</param>
    /// <param name="seatKey">The key of the seat.</param>
    /// <param name="cancellation">Leaves the room; the seat stays there.</param>
    /// <exception cref="HubRefusedException">The key fits no seat of the room.</exception>
    public Task<Credits> ReturnAsync(string room, string seatKey, CancellationToken cancellation = default)
    {
        _seated = new Seated(room, default, seatKey);
        return StayAsync(room, string.Empty, cancellation);
    }

    private async Task<Credits> StayAsync(string room, string name, CancellationToken cancellation)
    {
        for (var lost = 0; ; lost++)
        {
            try
            {
                await SitAsync(room, name, cancellation);
                return View!.Desk!.Profit;
            }
            catch (Exception gone) when (_seated is not null && lost < (Connection is null ? MostReturns : 0) && IsLost(gone) && !cancellation.IsCancellationRequested)
            {
                log?.Invoke($"Connection lost, returning: {gone.Message}");
                await Task.Delay(Waits[Math.Min(lost, Waits.Length - 1)], cancellation);
            }
        }
    }

    private async Task SitAsync(string room, string name, CancellationToken cancellation)
    {
        var views = Channel.CreateUnbounded<JsonElement>();
        await using var line = await HubLine.ConnectAsync(hub, (called, argument) => Take(called, argument, views.Writer), Connection, cancellation);
        _ = line.Over.ContinueWith(over => views.Writer.TryComplete(over.Result), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await TakeSeatAsync(line, room, name, cancellation);
        foreach (var (id, order) in Unanswered()) await SendAsync(line, id, order, cancellation);
        await foreach (var message in views.Reader.ReadAllAsync(cancellation))
        {
            if (!_mirror.Apply(Read<ViewMessage>(message)))
            {
                _mirror = new RoomMirror();
                throw new IOException("A view was missed.");
            }

            // Only the newest view is worth a thought.
            if (!views.Reader.TryPeek(out _) && await LookAsync(line, cancellation)) return;
        }

        throw new IOException("The connection is gone.");
    }

    private void Take(string called, JsonElement argument, ChannelWriter<JsonElement> views)
    {
        switch (called)
        {
            case nameof(IRoomClient.View):
                views.TryWrite(argument);
                break;
            case nameof(IRoomClient.Notice):
                Forget(Read<Answer>(argument).Id);
                break;
            case nameof(IRoomClient.Closed):
                views.TryComplete(new IOException("The room has stopped."));
                break;
        }
    }

    private async Task TakeSeatAsync(HubLine line, string room, string name, CancellationToken cancellation)
    {
        if (_seated is { SeatKey: { } key } had)
        {
            var back = await line.CallAsync<Seated>(nameof(IRoomHub.Resume), new ResumeRequest(had.Room, key, _mirror.Version), cancellation);
            _seated = back with { SeatKey = key };
        }
        else
        {
            _seated = await line.CallAsync<Seated>(nameof(IRoomHub.Join), new JoinRequest(room, name, Bot: true), cancellation);
            log?.Invoke($"Seated as number {_seated.Seat} of room {_seated.Room}.");
        }
    }

    /// <returns>True once the match is over.</returns>
    private async Task<bool> LookAsync(HubLine line, CancellationToken cancellation)
    {
        var view = _mirror.View!;
        if (_mirror.Phase == "ended") return true;
        if (view.Desk is null || _mirror.Phase != "running") return false;
        if (_bot is null || _round != _mirror.Round)
        {
            (_bot, _round, _playedTick) = (new BotSeat(strategy(), _seated!.Seat, BotDice.SeedOf(_dice, _mirror.Round), forfeits: true, limit: Budget.RemoteLimit), _mirror.Round, -1);
            lock (_unanswered) _unanswered.Clear();
        }

        if (view.Room.Tick == _playedTick) return false;
        _playedTick = view.Room.Tick;
        var lost = _bot.TurnsLost;
        foreach (var (id, order) in _bot.Turn(view)) await SendAsync(line, id, order, cancellation);
        if (_bot.TurnsLost > lost && _bot.LastFault is { } fault) log?.Invoke($"Turn {fault.Tick} lost: {fault.Detail}");
        var taken = await line.CallAsync<TurnTaken>(nameof(IRoomHub.EndTurn), new EndTurnRequest(_playedTick), cancellation);
        if (taken.Late) log?.Invoke($"Turn {taken.Tick} came too late for the server{(taken.Asleep ? ", three times in a row now" : string.Empty)}.");
        return false;
    }

    private async Task SendAsync(HubLine line, string id, Order order, CancellationToken cancellation)
    {
        lock (_unanswered) _unanswered[id] = order;
        var answer = await line.CallAsync<Answer>(nameof(IRoomHub.Submit), new SubmitRequest(id, order), cancellation);
        Orders++;
        if (answer.Status == ReceiptStatus.Sealed) return;
        Forget(id);
        if (answer.Status == ReceiptStatus.Refused) _bot?.Answered(_playedTick, id, Receipt.Refused((Rejection)answer.Reason));
    }

    private void Forget(string id)
    {
        lock (_unanswered) _unanswered.Remove(id);
    }

    private List<KeyValuePair<string, Order>> Unanswered()
    {
        lock (_unanswered) return [.. _unanswered];
    }

    private static T Read<T>(JsonElement sent) => sent.Deserialize<T>(GameJson.Options) ?? throw new IOException("The server sent nothing.");

    private static bool IsLost(Exception gone) => gone is IOException or WebSocketException;
}

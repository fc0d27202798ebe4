using System.Text.Json;
using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Microsoft.AspNetCore.SignalR.Client;

namespace Web.Tests.Hubs;

/// <summary>A remote client as the protocol page describes it: keeps a mirror of the view and a list of answers.</summary>
internal sealed class RemotePlayer : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<(Func<RemotePlayer, bool> Holds, TaskCompletionSource Met)> _waiting = [];
    private readonly List<Answer> _answers = [];
    private readonly HashSet<BountyId> _bidOn = [];
    private HubConnection? _connection;

    public RoomMirror Mirror { get; private set; } = new();

    public MatchView? View => Mirror.View;

    public IReadOnlyList<Answer> Answers
    {
        get
        {
            lock (_lock)
                return [.. _answers];
        }
    }

    /// <summary>Bids a share of the ceiling on every bounty it has not bid on before.</summary>
    public async Task BidOnWhatIsNewAsync(decimal share)
    {
        var view = View!;
        foreach (var lead in view.Desk!.Leads.Where(lead => _bidOn.Add(lead.Bounty)))
        {
            var ceiling = view.Room.Bounties.Single(bounty => bounty.Id == lead.Bounty).Ceiling;
            await SubmitAsync($"bid-{lead.Bounty}", new PlaceBid(lead.Bounty, ceiling.Times(share), 60));
        }
    }

    /// <summary>Waits until the room has moved on, or has ended.</summary>
    public Task NextTickAsync()
    {
        var tick = View!.Room.Tick;
        return UntilAsync(now => now.View!.Room.Tick > tick || now.View.Room.Ended);
    }

    public bool Broken { get; private set; }

    /// <summary>Why the server ended the session, once it did.</summary>
    public RoomProblem? Closed { get; private set; }

    public List<ViewMessage> Messages { get; } = [];

    public static async Task<RemotePlayer> ConnectAsync(Uri hub)
    {
        var player = new RemotePlayer();
        player._connection = await HubClient.ConnectAsync(hub, connection =>
        {
            connection.On<JsonElement>("View", player.Show);
            connection.On<JsonElement>("Notice", player.Notice);
            connection.On<JsonElement>("Closed", sent => player.Receive(() => player.Closed = (RoomProblem)sent.Deserialize<ClosedMessage>(GameJson.Options)!.Reason));
        });
        return player;
    }

    public Task<Seated> JoinAsync(string room, string name, bool bot = false, string? seatKey = null) =>
        ShownAsync(CallAsync<Seated>("Join", new JoinRequest(room, name, seatKey, bot)));

    public Task<Seated> ResumeAsync(string room, string seatKey, RoomMirror had)
    {
        Mirror = had;
        return CallAsync<Seated>("Resume", new ResumeRequest(room, seatKey, had.Version));
    }

    public Task<Watching> WatchAsync(string room) => ShownAsync(CallAsync<Watching>("Watch", new WatchRequest(room)));

    public Task<Answer> SubmitAsync(string id, Order order) => CallAsync<Answer>("Submit", new SubmitRequest(id, order));

    public Task<TurnTaken> EndTurnAsync() => CallAsync<TurnTaken>("EndTurn", new EndTurnRequest(View!.Room.Tick));

    public async Task<T> CallAsync<T>(string method, object request)
    {
        var sent = JsonSerializer.SerializeToElement(request, GameJson.Options);
        var answer = await _connection!.InvokeAsync<JsonElement>(method, sent);
        return answer.Deserialize<T>(GameJson.Options)!;
    }

    // The answer to a call and the first view come on their own ways: a test reads the view next.
    private async Task<T> ShownAsync<T>(Task<T> answer)
    {
        var got = await answer;
        await UntilAsync(now => now.View is not null || now.Closed is not null || now.Broken);
        return got;
    }

    /// <summary>Waits until something holds of what was received.</summary>
    public Task UntilAsync(Func<RemotePlayer, bool> holds)
    {
        lock (_lock)
        {
            if (holds(this))
                return Task.CompletedTask;

            var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((holds, met));
            return met.Task.WaitAsync(TimeSpan.FromMinutes(2));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
    }

    private void Show(JsonElement sent) => Receive(() =>
    {
        var message = sent.Deserialize<ViewMessage>(GameJson.Options)!;
        Messages.Add(message);
        Broken |= !Mirror.Apply(message);
    });

    private void Notice(JsonElement sent) => Receive(() => _answers.Add(sent.Deserialize<Answer>(GameJson.Options)!));

    private void Receive(Action take)
    {
        lock (_lock)
        {
            take();
            foreach (var (_, met) in _waiting.Where(waiting => waiting.Holds(this)))
                met.TrySetResult();
            _waiting.RemoveAll(waiting => waiting.Met.Task.IsCompleted);
        }
    }
}

using System.Text.Json;
using Game.Bots.Protocol;
using Game.Bots.Sdk;
using Game.Domain;
using Microsoft.AspNetCore.SignalR;
using Web.Rooms;
using Web.Seats;

namespace Web.Hubs;

/// <summary>
/// The door for bots and every other remote client: <see cref="IRoomHub"/>. Requests are read here and not by SignalR, so
/// that a malformed one gets a numbered answer.
/// </summary>
internal sealed class RoomHub(IRooms rooms, RoomWires wires, IHubContext<RoomHub> hub, TimeProvider time, ILogger<RoomHub> log) : Hub
{
    public const string Path = "/hubs/room";

    private const int AttemptsBurst = 20;
    private const double AttemptsPerSecond = 2;
    private const string SessionItem = "session";
    private const string AttemptsItem = "attempts";

    public override Task OnConnectedAsync()
    {
        Context.Items[AttemptsItem] = new TokenBucket(time, AttemptsBurst, AttemptsPerSecond);
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        Session?.Dispose();
        return base.OnDisconnectedAsync(exception);
    }

    public async Task<Seated> Join(JsonElement sent)
    {
        var request = Read<JoinRequest>(sent);
        return await SitAsync(Room(request.Room), request.Name, request.SeatKey, request.Bot, has: null);
    }

    public async Task<Seated> Resume(JsonElement sent)
    {
        var request = Read<ResumeRequest>(sent);
        if (request.SeatKey.Length == 0)
            throw Refuse(RoomProblem.UnknownSeatKey);

        return await SitAsync(Room(request.Room), null, request.SeatKey, bot: false, request.Version);
    }

    public Task<Watching> Watch(JsonElement sent)
    {
        var room = Room(Read<WatchRequest>(sent).Room);
        Start(new HubSession(room, null, null, wires.Of(room), hub.Clients.Client(Context.ConnectionId)));
        return Task.FromResult(new Watching(room.Code));
    }

    public async Task<Answer> Submit(JsonElement sent)
    {
        if (Session is not { Seat: { } seat } session)
            throw Refuse(RoomProblem.NotSeated);
        if (!session.Mine)
            throw Refuse(RoomProblem.SeatMoved);
        var request = Read<SubmitRequest>(sent);
        var late = session.Turns?.Takes() == false;
        try
        {
            var submission = await session.Room.SubmitAsync(seat, request.Id, request.Order, late);
            if (submission.Receipt.Status == ReceiptStatus.Sealed)
                _ = session.NoticeAsync(request.Id, submission.Answer);
            return AnswerOf(request.Id, submission.Receipt);
        }
        catch (RoomStoppedException)
        {
            throw Refuse(RoomProblem.RoomStopped);
        }
    }

    public Task<TurnTaken> EndTurn(JsonElement sent)
    {
        if (Session is not { Seat: not null } session)
            throw Refuse(RoomProblem.NotSeated);
        if (!session.Mine)
            throw Refuse(RoomProblem.SeatMoved);
        var request = Read<EndTurnRequest>(sent);
        var turns = session.Turns;
        var late = turns?.End(request.Tick) == false;
        return Task.FromResult(new TurnTaken(request.Tick, late, (int)(turns?.Bank ?? Budget.WholeBank).TotalMilliseconds, turns?.Asleep == true));
    }

    internal static Answer AnswerOf(string id, Receipt receipt) => new(id, receipt.Status, (int)receipt.Reason);

    private HubSession? Session => Context.Items.TryGetValue(SessionItem, out var session) ? session as HubSession : null;

    private async Task<Seated> SitAsync(RoomHandle room, string? name, string? seatKey, bool bot, long? has)
    {
        if (Session is not null)
            throw Refuse(RoomProblem.AlreadySeated);

        Outcome<SeatTicket> joined;
        try
        {
            joined = await room.JoinAsync(name, seatKey, bot);
        }
        catch (RoomStoppedException)
        {
            joined = RoomProblem.RoomStopped;
        }

        if (!joined.Ok)
            throw Refuse(joined.Problem);

        var seat = joined.Value.Seat;
        Start(new HubSession(room, seat, has, wires.Of(room), hub.Clients.Client(Context.ConnectionId), joined.Value.SeatKey ?? seatKey));
        log.ClientSeated(room.Code, seat.Number);
        return new Seated(room.Code, seat, joined.Value.SeatKey);
    }

    private void Start(HubSession session)
    {
        if (Session is not null)
        {
            session.Dispose();
            throw Refuse(RoomProblem.AlreadySeated);
        }

        Context.Items[SessionItem] = session;
    }

    private RoomHandle Room(string code)
    {
        if (Context.Items[AttemptsItem] is TokenBucket attempts && !attempts.TryTake())
            throw Refuse(RoomProblem.TooManyJoins);

        return rooms.Find(code) ?? throw Refuse(RoomProblem.UnknownRoom);
    }

    private static T Read<T>(JsonElement sent)
        where T : class => HubJson.TryRead<T>(sent, out var request) ? request : throw Refuse(RoomProblem.BadMessage);

    private static HubException Refuse(RoomProblem problem) => new(RoomProblems.Text(problem));
}

namespace Game.Bots.Protocol;

/// <summary>What a client may call. The hub is at <c>/hubs/room</c>; JSON protocol, over WebSockets or long polling.</summary>
/// <remarks>
/// A call that is refused before the rules are asked fails with a hub error whose text contains the number and name of a
/// <see cref="RoomProblem"/>, such as <c>601 bad-nickname</c>; <see cref="RoomProblems.TryRead"/> finds it.
/// </remarks>
public interface IRoomHub
{
    /// <summary>Takes a new seat, or returns to one's own with its key. Views follow.</summary>
    /// <param name="request">Room, name and, to return, the seat key.</param>
    Task<Seated> Join(JoinRequest request);

    /// <summary>Watches without a seat. Views without a desk follow.</summary>
    /// <param name="request">The room.</param>
    Task<Watching> Watch(WatchRequest request);

    /// <summary>Returns to a seat after a lost connection, and says which view was seen last.</summary>
    /// <param name="request">Room, seat key and version.</param>
    Task<Seated> Resume(ResumeRequest request);

    /// <summary>
    /// Sends an order of the seat. The result says whether it was sealed into the open tick or refused; the answer to a
    /// sealed order follows as <see cref="IRoomClient.Notice"/>. Send an order that was never answered again, with the same
    /// id: it counts once.
    /// </summary>
    /// <param name="request">Id and order.</param>
    Task<Answer> Submit(SubmitRequest request);

    /// <summary>
    /// Says that a bot has sent all it sends for a tick, be it nothing: the time of its turn stops here. A seat of a person is not timed.
    /// </summary>
    /// <param name="request">The tick.</param>
    Task<TurnTaken> EndTurn(EndTurnRequest request);
}

/// <summary>What the server calls.</summary>
public interface IRoomClient
{
    /// <summary>What the viewer sees now: whole at first, then what changed. At most four a second; a slow client misses some between.</summary>
    /// <param name="message">The view; <see cref="RoomMirror"/> keeps the whole of it.</param>
    Task View(ViewMessage message);

    /// <summary>The answer to a sealed order, once its tick is closed and recorded. May come before the view that shows its effect, and twice if the order was sent twice.</summary>
    /// <param name="answer">The answer.</param>
    Task Notice(Answer answer);

    /// <summary>The room has stopped; nothing follows.</summary>
    /// <param name="message">Why.</param>
    Task Closed(ClosedMessage message);
}

using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Lessons;

namespace Web.Rooms;

/// <summary>What a room can be told. One at a time, in the order of arrival.</summary>
internal abstract record RoomMessage
{
    private RoomMessage()
    {
    }

    /// <summary>The room cannot do it any more: whoever waits must not wait for ever.</summary>
    public virtual void Fail(Exception exception)
    {
    }

    /// <summary>A message whose sender waits for a result.</summary>
    public abstract record Asking<T> : RoomMessage
    {
        private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<T> Answer => _answer.Task;

        public void Reply(T answer) => _answer.TrySetResult(answer);

        public override void Fail(Exception exception) => _answer.TrySetException(exception);
    }

    public sealed record Join(string? Name, string? SeatKey, bool Bot) : Asking<Outcome<SeatTicket>>;

    public sealed record AddBot(string Strategy) : Asking<Outcome<SeatTicket>>;

    public sealed record Submit(SeatId Seat, string Id, Order Order, bool Late) : Asking<Submission>;

    public sealed record Look(Viewer Viewer) : Asking<RoomFrame>;

    public sealed record Attach(Viewer Viewer, Reader Reader) : RoomMessage;

    public sealed record Detach(Viewer Viewer, Reader Reader) : RoomMessage;

    public sealed record SetPaused(bool Paused) : Asking<RoomStatus>;

    public sealed record SetSpeed(int MillisecondsPerTick) : Asking<RoomStatus>;

    public sealed record End : Asking<RoomStatus>;

    public sealed record NextRound : Asking<Outcome<RoomStatus>>;

    public sealed record HostAsks(string Id, HostOrder Order) : Asking<Receipt>;

    public sealed record SetRegent(SeatId Seat, bool Kept) : Asking<RoomStatus>;

    public sealed record GiveTime(SeatId Seat, int Percent) : Asking<Outcome<RoomStatus>>;

    public sealed record Configure(Func<Journal.RoomRecord, Journal.RoomRecord> Change) : Asking<RoomStatus>;

    public sealed record Fill(int Seats) : Asking<Outcome<RoomStatus>>;

    public sealed record Remove(SeatId Seat) : Asking<Outcome<RoomStatus>>;

    public sealed record Rename(SeatId Seat, string? Name) : Asking<Outcome<RoomStatus>>;

    public sealed record Pack(SeatId Seat) : Asking<(SeatMove Result, SeatLuggage? Luggage)>;

    public sealed record TakeIn(SeatLuggage Luggage) : Asking<SeatMove>;

    public sealed record LetGo(SeatId Seat, string To) : Asking<RoomStatus>;

    public sealed record Say(string? Text, SeatId? To) : Asking<Outcome<RoomStatus>>;

    public sealed record Return(string? Code, string? Pin) : Asking<Outcome<SeatTicket>>;

    public sealed record Teach(LessonStep Step) : Asking<Outcome<RoomStatus>>;

    public sealed record Tell(SeatId Seat, LessonAnswer Told) : Asking<Outcome<RoomStatus>>;

    public sealed record Suspected : RoomMessage;

    public sealed record PauseOver : RoomMessage;

    public sealed record RestDue : RoomMessage;

    public sealed record TickDue : RoomMessage;

    public sealed record PublishDue : RoomMessage;

    public sealed record BotMoved(HouseBot Bot, int Round, IReadOnlyList<(string Id, Order Order)> Orders) : RoomMessage;

    public sealed record Inspect : Asking<RoomProof>;
}

/// <summary>The figures that prove a recovery: equal before and after.</summary>
internal sealed record RoomProof(long Sequence, int Tick, string Hash, Credits LedgerSum);

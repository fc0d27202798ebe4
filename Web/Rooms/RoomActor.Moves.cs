using System.Collections.Concurrent;
using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Journal;
using Web.Lessons;

namespace Web.Rooms;

/// <summary>
/// Students of a split class move between its rooms before the start. The seat is taken in there before it is let go here: if the
/// server dies between the two, it is in both and its owner stays here. Its key, return code and PIN open it as before.
/// </summary>
internal sealed partial class RoomActor
{
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(10);

    private static readonly string[] Carried = [LessonKinds.Practice, LessonKinds.Prediction, LessonKinds.StandIn];

    private readonly ConcurrentDictionary<SeatId, string> _movedTo = [];

    // Since when somebody looks through a seat's eyes without a break.
    private readonly Dictionary<SeatId, long> _steadySince = [];

    public override string? MovedTo(string? seatKey) => _seats.FindRemoved(seatKey) is { } seat ? _movedTo.GetValueOrDefault(seat) : null;

    public async Task<SeatMove> MoveAsync(SeatId seat, RoomActor to)
    {
        if (to == this)
            return SeatMove.Unknown;

        var (packed, luggage) = await AskAsync(new RoomMessage.Pack(seat));
        if (luggage is null)
            return packed;

        var taken = await to.AskAsync(new RoomMessage.TakeIn(luggage));
        if (taken == SeatMove.Moved)
            await AskAsync(new RoomMessage.LetGo(seat, to.Code));
        return taken;
    }

    private bool NotBegun => !_stopped && !Open.Ended && _record is { Round: 1, Paused: true } && Open.Tick == 0;

    private void FollowSteadiness(SeatId seat)
    {
        if (Feed.IsRead(Viewer.Seat(seat)))
            _steadySince.TryAdd(seat, _time.GetTimestamp());
        else
            _steadySince.Remove(seat);
    }

    private Task PackAsync(RoomMessage.Pack pack)
    {
        if (_seats.Find(pack.Seat) is not { Removed: false, Bot: false } seat || _lesson.Find<GroupPlace>(LessonKinds.Group) is not { } place)
            pack.Reply((SeatMove.Unknown, null));
        else if (!NotBegun)
            pack.Reply((SeatMove.Begun, null));
        else if (!_steadySince.TryGetValue(seat.Id, out var since) || _time.GetElapsedTime(since) < Steady)
            pack.Reply((SeatMove.NotSteady, null));
        else
            pack.Reply((SeatMove.Moved, new SeatLuggage(seat with { Salt = seat.Salt ?? Code }, place.Group, ExtraTimeOf(seat.Id) ?? ExtraTime.Usual, AnswersOf(seat.Seat))));
        return Task.CompletedTask;
    }

    private List<LessonRecord> AnswersOf(int seat) =>
        [.. Carried.Select(kind => _lesson.Find<object>(kind, seat) is { } told ? _lesson.Record(kind, seat, told) : null).OfType<LessonRecord>()];

    private async Task TakeInAsync(RoomMessage.TakeIn take)
    {
        var problem = RefusedSeat(host: true);
        if (_lesson.Find<GroupPlace>(LessonKinds.Group)?.Group != take.Luggage.Group)
        {
            take.Reply(SeatMove.Unknown);
        }
        else if (!NotBegun)
        {
            take.Reply(SeatMove.Begun);
        }
        else if (problem is not null && !(problem == Game.Bots.Protocol.RoomProblem.RoomFull && await YieldAsync()))
        {
            take.Reply(SeatMove.Full);
        }
        else
        {
            await TakeInAsync(take.Luggage);
            take.Reply(SeatMove.Moved);
        }
    }

    private async Task TakeInAsync(SeatLuggage luggage)
    {
        var name = _seats.Unique(luggage.Seat.Name);
        List<GameEvent> events = [.. Open.Join(name, bot: false, strategy: null)];
        var number = events.OfType<SeatJoined>().Single().Seat;
        events.AddRange(Open.SetExtraTime(number, luggage.ExtraTime));
        var seat = luggage.Seat with { Room = Code, Seat = number.Number, Name = name, Salt = luggage.Seat.Salt == Code ? null : luggage.Seat.Salt };
        await AppendAsync(new JournalWrite(Code)
        {
            Events = events, NewSeats = [seat], Lesson = [.. luggage.Answers.Select(told => told with { Room = Code, Seat = seat.Seat })],
        });
        _seats.Add(seat);
        Changed();
    }

    private async Task LetGoAsync(RoomMessage.LetGo let)
    {
        if (_seats.Find(let.Seat) is { Removed: false } seat)
        {
            var plan = Rounds.Find(_record.Round) ?? new RoundPlan(_record.Round, Treatment.None);
            var gone = seat with { Removed = true };
            await AppendAsync(new JournalWrite(Code)
            {
                ChangedSeats = [gone],
                Lesson =
                [
                    _lesson.Record(LessonKinds.MovedOn, seat.Seat, new MovedOn(let.To)),
                    _lesson.Record(LessonKinds.Rounds, 0, Rounds.With(plan with { Absent = [.. plan.Absent, seat.Seat] })),
                ],
                Events = Open.SetExtraTime(seat.Id, ExtraTime.Usual),
            });
            _movedTo[seat.Id] = let.To;
            _vanishing.Forget(seat.Id);
            _seats.Change(gone);
            Changed();
        }

        let.Reply(_status);
    }

    private void RecallMoves()
    {
        foreach (var (seat, moved) in _lesson.All<MovedOn>(LessonKinds.MovedOn))
            _movedTo[new SeatId(seat)] = moved.To;
    }
}

using System.Collections.Concurrent;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Views;
using Web.Journal;
using Web.Lessons;

namespace Web.Rooms;

/// <summary>
/// Who leaves on purpose. Nobody waits for them: the stand-in comes at once where one is allowed, no alert calls the host, and a
/// clock that stops when many vanish does not count them. Whatever their owner does next with the seat takes it back.
/// </summary>
internal sealed partial class RoomActor
{
    // Read by whoever returns with a key, from any thread.
    private readonly ConcurrentDictionary<SeatId, Departure> _departed = [];

    private bool Departed(SeatId seat) => _departed.ContainsKey(seat);

    private bool StandsIn(SeatId seat) => Scenario.Policy.RegentAfter > 0 && !_lesson.Plan.NoStandIns && WantsStandIn(seat);

    private async Task DepartAsync(SeatId seat, bool gone)
    {
        if (Departed(seat) == gone)
            return;

        var told = new Departure(gone, _record.Round, Open.Tick, _time.GetUtcNow());
        IReadOnlyList<GameEvent> handed = !gone ? Open.EndRegent(seat) : StandsIn(seat) ? Open.StartRegent(seat, RegentCause.Absence) : [];
        await AppendAsync(new JournalWrite(Code) { Lesson = [_lesson.Record(LessonKinds.Departure, seat.Number, told)], Events = handed });
        if (gone)
        {
            _departed[seat] = told;
            _vanishing.Forget(seat);
            await FollowCrowdAsync();
        }
        else
        {
            _departed.TryRemove(seat, out _);
            if (Feed.IsRead(Viewer.Seat(seat)))
                _vanishing.Here(seat);
        }

        Changed();
    }

    private void RecallDepartures()
    {
        foreach (var (seat, told) in _lesson.All<Departure>(LessonKinds.Departure).Where(static kept => kept.Value.Gone))
            _departed[new SeatId(seat)] = told;
    }
}

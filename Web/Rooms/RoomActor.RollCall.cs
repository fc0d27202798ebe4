using Web.Journal;
using Web.Lessons;

namespace Web.Rooms;

/// <summary>The host asks who is there.</summary>
internal sealed partial class RoomActor
{
    private RollCallList Calls => _lesson.Find<RollCallList>(LessonKinds.Calls) ?? RollCallList.None;

    private async Task CallRollAsync(bool open)
    {
        var calls = open
            ? Calls.With(new RollCall((Calls.All is [.., var last] ? last.Number : 0) + 1, _record.Round, Open.Tick, _time.GetUtcNow(), Open: true,
                [.. _seats.InPlay.Where(seat => !seat.Bot && !Departed(seat.Id)).Select(static seat => seat.Seat)], []))
            : Calls.Closed();
        if (ReferenceEquals(calls, Calls))
            return;

        await AppendAsync(new JournalWrite(Code) { Lesson = [_lesson.Record(LessonKinds.Calls, 0, calls)] });
        Changed();
    }
}

using Web.Journal;

namespace Web.Rooms;

/// <summary>How fast the clock ticks, and when it stops.</summary>
internal sealed partial class RoomActor
{
    private async Task SetPausedAsync(RoomMessage.SetPaused paused)
    {
        if (!_stopped && !Open.Ended)
            await PauseAsync(paused.Paused, automatic: false);

        paused.Reply(_status);
    }

    private async Task SetSpeedAsync(RoomMessage.SetSpeed speed)
    {
        if (!_stopped && speed.MillisecondsPerTick != _record.MillisecondsPerTick)
        {
            await AppendAsync(new JournalWrite(Code) { ChangedRoom = _record with { MillisecondsPerTick = speed.MillisecondsPerTick } });
            Changed();
        }

        speed.Reply(_status);
    }

    private async Task EndAsync(RoomMessage.End end)
    {
        if (!_stopped && !Open.Ended)
            await RecordAsync(Open.End());
        end.Reply(_status);
    }
}

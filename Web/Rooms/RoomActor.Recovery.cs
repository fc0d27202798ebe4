using Game.Domain.Primitives;
using Web.Journal;
using Web.Lessons;

namespace Web.Rooms;

/// <summary>How a room comes back from its journal, and how it stops when the journal cannot be written.</summary>
internal sealed partial class RoomActor
{
    private async Task RecoverAsync()
    {
        var (match, recorded, sequence) = await Recovery.ReadAsync(_journal, _record, _log);
        if (match.LedgerSum() != Credits.Zero)
            throw new InvalidDataException($"The books of room {Code} do not balance: {match.LedgerSum()}.");

        _lesson = new LessonBook(Code, await _journal.LessonsAsync(Code));

        // The epoch is written before anything is shown: versions of this run never repeat those of an earlier one.
        _record = _record with { Epoch = _record.Epoch + 1 };
        await _journal.WriteAsync(new JournalWrite(Code) { ChangedRoom = _record, FirstSequence = sequence + 1 });
        _sequence = sequence;
        _snapshotAt = match.Tick;
        (_match, _scenario) = (match, match.Settings);
        _bots = HouseBots();
        _feed = NewFeed();
        RecallDepartures();
        RecallMoves();
        RecallPresence();
        Changed();
        _log.RoomRecovered(Code, _sequence, match.Tick, recorded, match.LedgerSum().ToString());
        LetBotsThink();
    }

    private async Task StopAsync(Exception exception)
    {
        _stopped = true;
        _log.RoomStopped(exception, Code, _sequence);
        _clock.Run(null);
        _answers.FailAll(new RoomStoppedException());
        _status = _status with { Phase = RoomPhase.Stopped };

        // What was decided but not recorded must not be seen: the room falls back to what the journal holds, if it can be read.
        try
        {
            (_match, _, _) = await Recovery.ReadAsync(_journal, _record, _log);
            _feed ??= NewFeed();
            Changed();
        }
        catch (Exception unreadable)
        {
            _match = null;
            _log.RoomStopped(unreadable, Code, _sequence);
        }
    }
}

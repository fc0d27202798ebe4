using System.Security.Cryptography;
using Game.Domain;
using Web.Journal;

namespace Web.Rooms;

/// <summary>Makes a match from what is recorded of it.</summary>
internal static class Recovery
{
    public static async Task<(Match Match, int Folded, long Sequence)> ReadAsync(IJournal journal, RoomRecord room, ILogger log)
    {
        var recorded = await journal.ReadAsync(room);
        if (recorded.Snapshot is { } snapshot)
        {
            try
            {
                var match = Match.Restore(snapshot.State);
                foreach (var happened in recorded.Events)
                    match.Apply(happened);
                return (match, recorded.Events.Count, recorded.LastSequence);
            }
            catch (Exception exception)
            {
                // Another version of the game made it: a cache is only a cache.
                log.SnapshotUnusable(exception, room.Code);
                recorded = await journal.ReadAsync(room, useSnapshot: false);
            }
        }

        return (Match.Replay(recorded.Events), recorded.Events.Count, recorded.LastSequence);
    }
}

/// <summary>A state put aside to shorten the next start.</summary>
internal static class Snapshot
{
    public static SnapshotRecord Of(string room, long sequence, Match match)
    {
        var state = match.Snapshot();
        return new SnapshotRecord { Room = room, Sequence = sequence, State = state, Sum = SHA256.HashData(state) };
    }
}

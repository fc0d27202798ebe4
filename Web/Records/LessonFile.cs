using Game.Domain;
using Game.Domain.Views;
using Web.Journal;
using Web.Lessons;
using Web.Rooms;

namespace Web.Records;

/// <summary>What is recorded of a room: its finished rounds, its lesson, its seats.</summary>
/// <param name="Room">The room.</param>
/// <param name="Seats">Its seats in order.</param>
/// <param name="Lesson">What the lesson keeps.</param>
/// <param name="Rounds">Finished rounds in order; a round that still runs is nobody's business yet.</param>
/// <param name="Log">The stored events of those rounds.</param>
internal sealed record LessonFile(
    RoomRecord Room, IReadOnlyList<SeatRecord> Seats, LessonBook Lesson, IReadOnlyList<RoundStory> Rounds, IReadOnlyList<EventRecord> Log)
{
    /// <summary>The standings at the end of a round, of those who took part in it.</summary>
    public IReadOnlyList<StandingView> Standings(RoundStory round) => Present.Only(
        round.Match.SeenBy(Viewer.Host).Room.Standings, Lesson.Find<RoundList>(LessonKinds.Rounds)?.Find(round.Round)?.Absent ?? []);

    public static async Task<LessonFile?> ReadAsync(IJournal journal, string code)
    {
        if ((await journal.RoomsAsync()).FirstOrDefault(room => room.Code == code) is not { } record)
            return null;

        var seats = (await journal.SeatsAsync())[code].ToList();
        var lesson = new LessonBook(code, await journal.LessonsAsync(code));
        var rounds = new List<RoundStory>();
        var log = new List<EventRecord>();
        foreach (var stored in Split(await journal.AllAsync(code)))
        {
            List<GameEvent> events = [.. stored.Select(static kept => EventKinds.Read(kept.Kind, kept.Body))];
            if (!events.Exists(static happened => happened is MatchEnded))
                continue;

            rounds.Add(new RoundStory(rounds.Count + 1, events));
            log.AddRange(stored);
        }

        return new LessonFile(record, seats, lesson, rounds, log);
    }

    private static IEnumerable<List<EventRecord>> Split(IReadOnlyList<EventRecord> stored)
    {
        var round = new List<EventRecord>();
        foreach (var kept in stored)
        {
            if (EventKinds.All.GetValueOrDefault(kept.Kind) == typeof(MatchStarted) && round.Count > 0)
            {
                yield return round;
                round = [];
            }

            round.Add(kept);
        }

        if (round.Count > 0)
            yield return round;
    }
}

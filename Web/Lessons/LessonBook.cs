using System.Text.Json;
using Game.Domain.Primitives;
using Web.Journal;

namespace Web.Lessons;

/// <summary>What a lesson keeps beside the events of its room. Changed by the room alone.</summary>
internal sealed class LessonBook(string room, IEnumerable<LessonRecord> kept)
{
    private readonly Dictionary<(string Kind, int Seat), object> _kept = kept.ToDictionary(
        static record => (record.Kind, record.Seat), static record => Read(record.Kind, record.Body));

    public LessonPlan Plan => Find<LessonPlan>(LessonKinds.Plan) ?? LessonPlan.Plain;

    public T? Find<T>(string kind, int seat = 0)
        where T : class => _kept.GetValueOrDefault((kind, seat)) as T;

    public bool Has(string kind, int seat) => _kept.ContainsKey((kind, seat));

    /// <summary>Everything of a kind that belongs to a seat, by seat.</summary>
    public IEnumerable<(int Seat, T Value)> All<T>(string kind)
        where T : class => _kept.Where(pair => pair.Key.Kind == kind).OrderBy(pair => pair.Key.Seat).Select(pair => (pair.Key.Seat, (T)pair.Value));

    /// <summary>What will be recorded; it counts once <see cref="Keep"/> was called.</summary>
    public LessonRecord Record(string kind, int seat, object value) =>
        new() { Room = room, Kind = kind, Seat = seat, Body = JsonSerializer.Serialize(value, value.GetType(), GameJson.Options) };

    public void Keep(IEnumerable<LessonRecord> records)
    {
        foreach (var record in records)
            _kept[(record.Kind, record.Seat)] = Read(record.Kind, record.Body);
    }

    private static object Read(string kind, string body) => JsonSerializer.Deserialize(body, TypeOf(kind), GameJson.Options)
        ?? throw new InvalidDataException($"A {kind} of a lesson is empty.");

    private static Type TypeOf(string kind) => kind switch
    {
        LessonKinds.Plan => typeof(LessonPlan),
        LessonKinds.Note => typeof(Rooms.RoomNote),
        LessonKinds.Notes => typeof(NoteList),
        LessonKinds.Practice => typeof(PracticeDone),
        LessonKinds.Prediction => typeof(Prediction),
        LessonKinds.Exit => typeof(ExitTicket),
        LessonKinds.Pauses => typeof(PauseList),
        LessonKinds.Presence => typeof(Presence),
        LessonKinds.StandIn => typeof(StandInWish),
        LessonKinds.Group => typeof(GroupPlace),
        LessonKinds.Rounds => typeof(RoundList),
        LessonKinds.Departure => typeof(Departure),
        LessonKinds.Calls => typeof(RollCallList),
        LessonKinds.MovedOn => typeof(MovedOn),
        _ => throw new InvalidDataException($"A lesson keeps no {kind}."),
    };
}

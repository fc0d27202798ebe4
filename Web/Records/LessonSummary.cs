using Game.Domain.Views;
using Web.Lessons;

namespace Web.Records;

/// <summary>What the printed summary of a lesson says.</summary>
/// <param name="Code">Code of the room.</param>
/// <param name="Plan">How the lesson was held.</param>
/// <param name="Rounds">Finished rounds in order, as everybody saw them at their end.</param>
/// <param name="People">Seats of people.</param>
/// <param name="Bots">Seats of bots.</param>
/// <param name="Chosen">How many chose what.</param>
/// <param name="Tickets">Exit tickets by seat.</param>
public sealed record LessonSummary(
    string Code, LessonPlan Plan, IReadOnlyList<(int Round, RoomView Room)> Rounds, int People, int Bots, IReadOnlyList<int> Chosen,
    IReadOnlyList<(int Seat, ExitTicket Ticket)> Tickets)
{
    /// <summary>What was different in the rounds after the first.</summary>
    public RoundList Different { get; init; } = RoundList.None;

    internal static LessonSummary Of(LessonFile file)
    {
        var plan = file.Lesson.Plan;
        var told = file.Lesson.All<Prediction>(LessonKinds.Prediction).Where(told => told.Value.Question == plan.Question).ToList();
        return new LessonSummary(
            file.Room.Code, plan, [.. file.Rounds.Select(round => (round.Round, round.Match.SeenBy(Viewer.Host).Room with { Standings = file.Standings(round) }))],
            file.Seats.Count(static seat => !seat.Bot), file.Seats.Count(static seat => seat.Bot),
            [.. Enumerable.Range(0, plan.Choices.Count).Select(choice => told.Count(one => one.Value.Choice == choice))],
            [.. file.Lesson.All<ExitTicket>(LessonKinds.Exit).Where(ticket => ticket.Value.Answers.Count == plan.Exit.Count)])
        {
            Different = file.Lesson.Find<RoundList>(LessonKinds.Rounds) ?? RoundList.None,
        };
    }
}

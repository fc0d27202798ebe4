using Game.Bots.Sdk;
using Web.Journal;
using Web.Lessons;

namespace Web.Rooms;

/// <summary>In a rehearsal bots stand for students: what the lesson asks is answered by lot, so that the teacher sees its pictures filled.</summary>
internal sealed partial class RoomActor
{
    private const string BotsTicket = "…";

    private IEnumerable<LessonRecord> AnswersOfBots(LessonPlan plan)
    {
        if (!plan.Rehearsal)
            return [];

        var bots = _seats.InPlay.Where(static seat => seat.Bot).ToList();
        var answers = new List<LessonRecord>();
        if (plan.Question is { } question && question != _lesson.Plan.Question)
            answers.AddRange(bots.Select(seat => _lesson.Record(LessonKinds.Prediction, seat.Seat, new Prediction(question, Lot(seat.Seat, plan.Choices.Count)))));
        if (plan.Exit.Count > 0 && _lesson.Plan.Exit.Count == 0)
            answers.AddRange(bots.Select(seat => _lesson.Record(LessonKinds.Exit, seat.Seat, new ExitTicket([.. plan.Exit.Select(static _ => BotsTicket)]))));
        return answers;
    }

    private int Lot(int seat, int choices) => (int)(BotDice.SeedOf(RoundSeed(_record.Round), seat) % (ulong)choices);
}

using System.Globalization;
using Web.Journal;
using Web.Rooms;
using Web.Seats;

namespace Web.Lessons;

/// <summary>What a lesson takes and what it refuses.</summary>
internal static class LessonRules
{
    /// <summary>Longest answer of an exit ticket, in visible characters.</summary>
    public const int LongestAnswer = 500;

    /// <summary>Longest choice of a poll, in visible characters.</summary>
    public const int LongestChoice = 60;

    private const int FewestChoices = 2;
    private const int ExitQuestions = 2;
    private const int HighestPracticeBid = 100_000;

    public static bool Fits(LessonPlan plan, DateTimeOffset now) =>
        Enum.IsDefined(plan.LateJoin)
        && (plan.Question is null
            ? plan.Choices.Count == 0
            : IsText(plan.Question, LessonPlan.LongestQuestion)
                && plan.Choices.Count is >= FewestChoices and <= LessonPlan.MostChoices
                && plan.Choices.All(static choice => IsText(choice, LongestChoice)))
        && plan.Exit.Count is 0 or ExitQuestions
        && plan.Exit.All(static question => IsText(question, LessonPlan.LongestQuestion))
        && (plan.KeepUntil is not { } until || until > now);

    /// <summary>What is kept of an answer; nothing if it is not asked for now.</summary>
    public static LessonRecord? Kept(LessonBook lesson, RoomStatus status, int seat, LessonAnswer answer)
    {
        var plan = lesson.Plan;
        return answer switch
        {
            LessonAnswer.Practised { Bid: null or (>= 0 and <= HighestPracticeBid) } done when plan.Class =>
                lesson.Record(LessonKinds.Practice, seat, new PracticeDone(done.Bid, done.Skipped)),
            LessonAnswer.Predicted told when plan is { Question: { } question, Revealed: false } && !status.Ended
                && told.Choice >= 0 && told.Choice < plan.Choices.Count =>
                lesson.Record(LessonKinds.Prediction, seat, new Prediction(question, told.Choice)),
            LessonAnswer.Here when lesson.Find<RollCallList>(LessonKinds.Calls) is { Open: { } call } calls && call.Asked.Contains(seat) =>
                lesson.Record(LessonKinds.Calls, 0, calls.Answered(seat)),
            LessonAnswer.StandIn told => lesson.Record(LessonKinds.StandIn, seat, new StandInWish(told.Wanted)),
            LessonAnswer.Leaves ticket when plan.Exit.Count > 0 && ticket.Answers.Count == plan.Exit.Count
                && ticket.Answers.All(IsAnswer) && ticket.Answers.Any(static text => text.Length > 0) =>
                lesson.Record(LessonKinds.Exit, seat, new ExitTicket([.. ticket.Answers.Select(static text => text.Trim())])),
            _ => null,
        };
    }

    private static bool IsText(string text, int longest) => Nickname.Clean(text, longest) is not null;

    private static bool IsAnswer(string text) => text.Length <= LongestAnswer * 4
        && new StringInfo(text).LengthInTextElements <= LongestAnswer
        && (string.IsNullOrWhiteSpace(text) || Nickname.Clean(text.ReplaceLineEndings(" "), LongestAnswer) is not null);
}

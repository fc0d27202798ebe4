namespace Web.Lessons;

/// <summary>The names under which a lesson keeps things; chosen, never derived, like those of events.</summary>
internal static class LessonKinds
{
    public const string Plan = "plan/1";
    public const string Note = "note/1";
    public const string Notes = "notes/1";
    public const string Practice = "practice/1";
    public const string Prediction = "prediction/1";
    public const string Exit = "exit/1";
    public const string Pauses = "pauses/1";
    public const string Presence = "presence/1";
    public const string StandIn = "stand-in/1";
    public const string Group = "group/1";
    public const string Rounds = "rounds/1";
    public const string Departure = "departure/1";
    public const string Calls = "calls/1";
    public const string MovedOn = "moved-on/1";
}

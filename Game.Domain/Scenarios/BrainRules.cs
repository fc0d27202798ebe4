namespace Game.Domain.Scenarios;

/// <summary>The ranges of what an orchestrator's private brain may do.</summary>
internal static class BrainRules
{
    public static void Questions(QuestionSettings s, ScenarioRules.Findings check)
    {
        check.Range("questions.share", s.Share, 0, 1);
        check.Range("questions.patience", s.Patience, 1, 10_000);
        check.Range("questions.guessShift", s.GuessShift, -10, 10);
        check.Range("questions.expertShift", s.ExpertShift, -10, 10);
        check.Range("questions.clientTicks", s.ClientTicks, 0, 10_000);
        check.Range("questions.expertMinutes", s.ExpertMinutes, 0, 10_000);
    }
}

using Game.Domain.News;

namespace Game.Domain.Scenarios;

/// <summary>The ranges of energy, expert hours, drift and shocks.</summary>
internal static class ScarcityRanges
{
    private const int MostShocks = 50;

    public static void Check(Scenario s, ScenarioRules.Findings check)
    {
        check.Known("energy.season", s.Energy.Season);
        check.Range("energy.share", s.Energy.Share, 0, 1);
        check.Range("energy.floor", s.Energy.Floor, 0.01m, 1);
        check.Range("energy.forecastHours", s.Energy.ForecastHours, 0, 48);
        check.Range("energy.forecastError", s.Energy.ForecastError, 0, 2);
        check.Range("experts.opens", s.Experts.Opens, 0, 23);
        check.Range("experts.closes", s.Experts.Closes, 1, 24);
        check.Range("drift.swing", s.Drift.Swing, 0, 0.9m);
        check.Range("drift.period", s.Drift.Period, 12, 100_000);
        check.That("shocks", s.Shocks.Count <= MostShocks, "takes at most 50");
        for (var i = 0; i < s.Shocks.Count; i++) Shock($"shocks[{i}]", s.Shocks[i], s, check);
    }

    private static void Shock(string path, ScheduledShock? scheduled, Scenario s, ScenarioRules.Findings check)
    {
        if (!check.That(path, scheduled is not null, "must not be empty")) return;
        check.Range($"{path}.at", scheduled!.At, 0, 100_000);
        check.Range($"{path}.spread", scheduled.Spread, 0, 10_000);
        check.Range($"{path}.notice", scheduled.Notice, 0, Shocks.LongestNotice);
        if (!check.That($"{path}.shock", scheduled.Shock is not null, "must not be empty")) return;
        if (Shocks.Problem(s, scheduled.Shock!) is var (member, otherwise)) check.That($"{path}.shock.{member}", false, otherwise);
    }
}

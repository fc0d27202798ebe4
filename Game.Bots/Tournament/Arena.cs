using Game.Bots.Tournament.Report;
using Game.Domain.Scenarios;

namespace Game.Bots.Tournament;

/// <summary>A tournament for whoever asks for one from outside the command line: on one thread, with progress, to be stopped at any time.</summary>
public static class Arena
{
    /// <summary>Plays one of each strategy in a room, once per seed.</summary>
    /// <param name="scenario">The settings.</param>
    /// <param name="bots">The strategies, each once, two or more.</param>
    /// <param name="games">Games, with the seeds from 1 on.</param>
    /// <param name="before">Ratings to go on from; who is not in it is unknown.</param>
    /// <param name="progress">Called with the share that is done, 0 to 1; it may throw to end the tournament.</param>
    /// <exception cref="ArgumentException">A name means no strategy, or there are fewer than two.</exception>
    public static ArenaResult Play(Scenario scenario, IReadOnlyList<string> bots, int games, IReadOnlyDictionary<string, Rating> before, Action<double> progress)
    {
        if (bots.Count < 2) throw new ArgumentException("A tournament takes two strategies or more.", nameof(bots));
        var plan = new TournamentPlan(scenario, [.. Enumerable.Range(1, games).Select(seed => (ulong)seed)], bots, RoomForm.Mixed, 0, null);
        var planned = plan.Games();
        var rows = new List<GameRow>(planned.Count);
        foreach (var game in planned)
        {
            rows.Add(TournamentRun.PlayGame(plan, game, tick => progress((rows.Count + tick / (double)Math.Max(1, scenario.Ticks)) / planned.Count)));
            progress(rows.Count / (double)planned.Count);
        }

        var report = new TournamentReport(plan, rows);
        return new ArenaResult(
            [.. report.Standing.Select(line => new ArenaLine(line.Strategy, line.Profit.Value, line.Profit.Low, line.Profit.High, line.Paid, line.Lost, line.Rating))],
            Ratings.After(before, bots, rows),
            ReportHtml.Write(report));
    }
}

/// <summary>What came of a tournament.</summary>
/// <param name="Standing">Best mean profit first.</param>
/// <param name="Ladder">The ratings after it, of those who played.</param>
/// <param name="Report">The whole report, a page of one file.</param>
public sealed record ArenaResult(IReadOnlyList<ArenaLine> Standing, IReadOnlyDictionary<string, Rating> Ladder, string Report);

/// <summary>One strategy of a tournament.</summary>
/// <param name="Strategy">Its name.</param>
/// <param name="Profit">Mean profit per game, in credits.</param>
/// <param name="Low">Lower end of its 95 percent interval; nothing with one game.</param>
/// <param name="High">Upper end.</param>
/// <param name="Paid">Mean contracts paid.</param>
/// <param name="Lost">Mean contracts failed, late or dropped.</param>
/// <param name="Rating">Rating from these games alone.</param>
public sealed record ArenaLine(string Strategy, double Profit, double? Low, double? High, double Paid, double Lost, Rating Rating);

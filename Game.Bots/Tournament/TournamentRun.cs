using Game.Bots.Headless;
using Game.Bots.Strategies;

namespace Game.Bots.Tournament;

/// <summary>Plays the games of a plan on all cores, and picks up where it was stopped.</summary>
internal static class TournamentRun
{
    /// <summary>Plays what is missing; the rows stand in the order of the plan, whichever core was faster.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="book">Where finished games are written down; nothing to keep them in memory alone.</param>
    /// <param name="done">Called with the number of finished games, from any thread.</param>
    /// <param name="stop">Asks to stop after the games under way.</param>
    public static IReadOnlyList<GameRow> Play(TournamentPlan plan, GameBook? book, Action<int> done, CancellationToken stop = default)
    {
        var games = plan.Games();
        var rows = new GameRow?[games.Count];
        foreach (var known in book?.Known ?? []) rows[known.Game] = known;
        var finished = rows.Count(row => row is not null);
        done(finished);
        var missing = games.Where(game => rows[game.Number] is null).ToList();
        Parallel.ForEach(missing, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop }, game =>
        {
            var row = Play(plan, game);
            rows[game.Number] = row;
            book?.Add(row);
            done(Interlocked.Increment(ref finished));
        });
        return rows!;
    }

    /// <summary>Plays one game of a plan.</summary>
    public static GameRow Play(TournamentPlan plan, PlannedGame game) => PlayGame(plan, game, afterTick: null);

    /// <summary>Plays one game of a plan, tick by tick.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="game">The game.</param>
    /// <param name="afterTick">Called with the number of closed ticks.</param>
    public static GameRow PlayGame(TournamentPlan plan, PlannedGame game, Action<int>? afterTick)
    {
        var observer = new GameObserver();
        var result = HeadlessMatch.Play(plan.Scenario, game.Seed, [.. game.Room.Select(Catalogue.Create)], plan.Ticks, afterTick, seen: observer.See);
        var decided = result.Tally.Awarded + result.Tally.Unsold;
        return new GameRow(
            game.Number,
            game.Seed,
            result.Ticks,
            Math.Round(result.Elapsed.TotalSeconds, 4),
            result.StateHash,
            result.Tally.AwardedShare,
            result.Tally.DeliveredShare,
            decided == 0 ? null : (double)result.Tally.BidsStanding / decided,
            result.Prices.Average(price => (double)price.Max.Amount / (double)price.Min.Amount),
            result.Efficiency,
            [.. result.Seats.Select(Row)],
            observer.Contracts,
            observer.Terms);
    }

    private static SeatRow Row(SeatResult seat) => new(
        seat.Strategy,
        seat.Profit.Amount,
        new FiguresRow(
            seat.Figures.Decomposition.Amount, seat.Figures.Selection.Amount, seat.Figures.Risk.Amount,
            seat.Figures.Coordination.Amount, seat.Figures.Bidding.Amount, seat.Figures.Luck.Amount),
        seat.Standing.BidsPlaced,
        seat.Count.Wins,
        seat.Count.Paid,
        seat.Count.Failed,
        seat.Count.Dropped,
        seat.Count.Defaults,
        seat.Count.Bankrupt,
        seat.Standing.Brier / 1_000_000.0,
        seat.Overruns,
        seat.TurnsLost,
        seat.Refusals.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value, StringComparer.Ordinal))
    {
        TurnsAsleep = seat.TurnsAsleep,
    };
}

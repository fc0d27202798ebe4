using Game.Bots.Statistics;
using MathNet.Numerics.Statistics;

namespace Game.Bots.Tournament;

/// <summary>What the games of a tournament say. Everything is computed from the rows, so the same rows give the same report.</summary>
internal sealed class TournamentReport
{
    public TournamentReport(TournamentPlan plan, IReadOnlyList<GameRow> rows)
    {
        Plan = plan;
        Labels = new Labels(plan.Bots);
        if (Labels.Files.Count > 0) rows = [.. rows.Select(Labelled)];
        Rows = rows;
        List<string> bots = [.. plan.Bots.Select(bot => Labels[bot])];
        var ratings = Ratings.Of(bots, rows);
        Standing = [.. bots.Select(bot => StandingLine.Of(bot, rows, ratings[bot])).Where(line => line.Games > 0).OrderByDescending(line => line.Profit.Value)];
        Pairs = [.. HeadToHead.All([.. Standing.Select(line => line.Strategy)], rows)];
        ByCount = [.. CountPayoff.All(bots, rows)];
        Market = MarketQuality.Of(rows);
        Behaviour = [.. Standing.Select(line => BehaviourLine.Of(line.Strategy, rows))];
        Health = [.. Standing.Select(line => HealthLine.Of(line.Strategy, rows))];
    }

    public TournamentPlan Plan { get; }

    public IReadOnlyList<GameRow> Rows { get; }

    /// <summary>What the strategies are called here; the rows too name them so.</summary>
    public Labels Labels { get; }

    /// <summary>Best mean profit first.</summary>
    public IReadOnlyList<StandingLine> Standing { get; }

    /// <summary>Every pair that met, the better placed first.</summary>
    public IReadOnlyList<HeadToHead> Pairs { get; }

    public IReadOnlyList<CountPayoff> ByCount { get; }

    public MarketQuality Market { get; }

    public IReadOnlyList<BehaviourLine> Behaviour { get; }

    public IReadOnlyList<HealthLine> Health { get; }

    /// <summary>The command that plays a row again, bit for bit.</summary>
    /// <param name="row">The row.</param>
    public string CommandOf(GameRow row)
    {
        var ticks = Plan.Ticks is { } limit ? FormattableString.Invariant($" --ticks {limit}") : string.Empty;
        var bots = string.Join(',', row.Seats.Select(seat => Labels.NameOf(seat.Strategy)));
        return FormattableString.Invariant($"{Plan.Launcher} play --scenario {Plan.ScenarioArgument} --seed {row.Seed} --bots {bots}{ticks}");
    }

    private GameRow Labelled(GameRow row) => row with { Seats = [.. row.Seats.Select(seat => seat with { Strategy = Labels[seat.Strategy] })] };
}

/// <summary>One strategy over all games. A game in which it had several seats counts once, with their mean.</summary>
/// <param name="Strategy">Its name.</param>
/// <param name="Games">Games it sat in.</param>
/// <param name="Profit">Mean profit per seat and game with its 95 percent interval, in credits.</param>
/// <param name="Median">Median profit per seat, in credits.</param>
/// <param name="Positive">Share of its seats with a profit above zero.</param>
/// <param name="Rating">Bradley-Terry rating from the ranks of all games.</param>
/// <param name="MeanRank">Mean rank among the seats of a room; ties share a rank.</param>
/// <param name="Wins">Mean awards per seat.</param>
/// <param name="Paid">Mean contracts paid per seat.</param>
/// <param name="Lost">Mean contracts failed, late or dropped per seat.</param>
/// <param name="Bankrupt">Share of its seats that went bankrupt.</param>
/// <param name="Brier">Mean Brier score of the seats that stated chances; nothing if none did.</param>
internal sealed record StandingLine(
    string Strategy,
    int Games,
    Mean Profit,
    double Median,
    double Positive,
    Rating Rating,
    double MeanRank,
    double Wins,
    double Paid,
    double Lost,
    double Bankrupt,
    double? Brier)
{
    public static StandingLine Of(string strategy, IReadOnlyList<GameRow> rows, Rating rating)
    {
        var games = rows.Select(row => row.Seats.Where(seat => seat.Strategy == strategy).ToList()).Where(seats => seats.Count > 0).ToList();
        var seats = games.SelectMany(game => game).ToList();
        if (seats.Count == 0) return new StandingLine(strategy, 0, new Mean(0, null, null, null), 0, 0, rating, 0, 0, 0, 0, 0, null);
        var stated = seats.Where(seat => seat.Brier is not null).ToList();
        return new StandingLine(
            strategy,
            games.Count,
            Mean.Of([.. games.Select(game => game.Average(seat => (double)seat.Profit))]),
            seats.Select(seat => (double)seat.Profit).Median(),
            seats.Average(seat => seat.Profit > 0 ? 1 : 0),
            rating,
            rows.SelectMany(row => Ratings.Ranks(row).Zip(row.Seats)).Where(pair => pair.Second.Strategy == strategy).Average(pair => pair.First),
            seats.Average(seat => seat.Wins),
            seats.Average(seat => seat.Paid),
            seats.Average(seat => seat.Failed + seat.Dropped),
            seats.Average(seat => seat.Bankrupt ? 1 : 0),
            stated.Count == 0 ? null : stated.Average(seat => seat.Brier!.Value));
    }
}

using Game.Bots.Headless;
using Game.Bots.Statistics;
using Game.Domain.Labour;

namespace Game.Bots.Balance;

/// <summary>What many games of one room say about its strategies and its market.</summary>
internal sealed class BalanceTable
{
    private const double Movement = 1.3;

    private readonly Dictionary<string, double[]> _profits;

    public BalanceTable(IReadOnlyList<MatchResult> games)
    {
        Games = games.Count;
        var strategies = games[0].Seats.Select(seat => seat.Strategy).Distinct(StringComparer.Ordinal).ToList();
        var seats = strategies.ToDictionary(
            strategy => strategy,
            strategy => games.Select(game => game.Seats.First(seat => seat.Strategy == strategy)).ToArray(),
            StringComparer.Ordinal);
        _profits = seats.ToDictionary(pair => pair.Key, pair => pair.Value.Select(seat => (double)seat.Profit.Amount).ToArray(), StringComparer.Ordinal);
        Lines = [.. strategies.Select(strategy => LineOf(strategy, seats[strategy])).OrderByDescending(line => line.Profit.Value)];
        AwardedShare = Mean.Of([.. games.Select(game => game.Tally.AwardedShare ?? 0)]);
        PaidShare = (double)games.Sum(game => game.Tally.Paid) / Math.Max(1, games.Sum(game => game.Tally.Closed));
        BidsPerBounty = (double)games.Sum(game => game.Tally.BidsStanding) / Math.Max(1, games.Sum(game => game.Tally.Awarded + game.Tally.Unsold));
        Prices = [.. AgentType.All.Select(type => PriceOf(type, games))];
        TicksPerSecond = games.Sum(game => game.Ticks) / games.Sum(game => game.Elapsed.TotalSeconds);
        Efficiency = games.Average(game => game.Efficiency ?? 0);
        TurnsLost = games.Sum(game => game.Seats.Sum(seat => seat.TurnsLost));
    }

    public int Games { get; }

    /// <summary>Best mean profit first.</summary>
    public IReadOnlyList<BalanceLine> Lines { get; }

    public Mean AwardedShare { get; }

    /// <summary>Paid contracts over closed ones, all games together.</summary>
    public double PaidShare { get; }

    public double BidsPerBounty { get; }

    /// <summary>Realised surplus over the best feasible one, mean of the games.</summary>
    public double Efficiency { get; }

    public IReadOnlyList<PriceMovement> Prices { get; }

    /// <summary>Speed of one thread.</summary>
    public double TicksPerSecond { get; }

    public int TurnsLost { get; }

    public BalanceLine Of(string strategy) => Lines.First(line => line.Strategy == strategy);

    /// <summary>Mean of one strategy's profit less another's in the same game.</summary>
    public Mean Difference(string strategy, string other) => Mean.Of([.. _profits[strategy].Zip(_profits[other], (a, b) => a - b)]);

    private static BalanceLine LineOf(string strategy, SeatResult[] seats)
    {
        double Average(Func<SeatResult, double> figure) => seats.Average(figure);
        return new BalanceLine(
            strategy,
            Mean.Of([.. seats.Select(seat => (double)seat.Profit.Amount)]),
            Average(seat => seat.Profit.Cents > 0 ? 1 : 0),
            Average(seat => seat.Count.Wins),
            Average(seat => seat.Count.Paid),
            Average(seat => seat.Count.Failed + seat.Count.Dropped),
            Average(seat => seat.Count.Bankrupt ? 1 : 0),
            Average(seat => seat.Heirs.Count));
    }

    private static PriceMovement PriceOf(AgentType type, IReadOnlyList<MatchResult> games)
    {
        var ratios = games.Select(game => (double)(game.Prices[type.Index].Max.Amount / game.Prices[type.Index].Min.Amount)).ToList();
        var pinned = games.Select(game => game.Prices[type.Index].PinnedShare).ToList();
        return new PriceMovement(type.ToString(), ratios.Average(), ratios.Min(), ratios.Count(ratio => ratio >= Movement) / (double)ratios.Count, pinned.Average(), pinned.Max());
    }
}

/// <summary>One strategy over all games; counts are means per game.</summary>
internal sealed record BalanceLine(string Strategy, Mean Profit, double Positive, double Wins, double Paid, double FailedOrDropped, double Bankrupt, double Replaced);

/// <summary>One price over all games: highest over lowest price of a game, share of games above 1.3, share of ticks at floor or ceiling.</summary>
internal sealed record PriceMovement(string Type, double Ratio, double LeastRatio, double Moving, double Pinned, double WorstPinned);

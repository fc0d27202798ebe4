using Game.Bots.Statistics;

namespace Game.Bots.Tournament;

/// <summary>Two strategies in the same games: each game is a pair of values, so luck that both met cancels.</summary>
/// <param name="First">One strategy.</param>
/// <param name="Second">The other.</param>
/// <param name="Paired">Their paired difference, in credits of profit per seat.</param>
internal sealed record HeadToHead(string First, string Second, PairedDifference Paired)
{
    public string Verdict => Paired.Verdict(First, Second);

    public static IEnumerable<HeadToHead> All(IReadOnlyList<string> bots, IReadOnlyList<GameRow> rows)
    {
        for (var i = 0; i < bots.Count; i++)
        {
            for (var k = i + 1; k < bots.Count; k++)
            {
                var (first, second) = Profits(bots[i], bots[k], rows);
                if (first.Count > 0) yield return new HeadToHead(bots[i], bots[k], PairedDifference.Of(first, second));
            }
        }
    }

    private static (List<double> First, List<double> Second) Profits(string one, string two, IReadOnlyList<GameRow> rows)
    {
        var (first, second) = (new List<double>(), new List<double>());
        foreach (var row in rows)
        {
            if (MeanOf(row, one) is not { } a || MeanOf(row, two) is not { } b) continue;
            first.Add(a);
            second.Add(b);
        }

        return (first, second);
    }

    private static double? MeanOf(GameRow row, string strategy)
    {
        var seats = row.Seats.Where(seat => seat.Strategy == strategy).ToList();
        return seats.Count == 0 ? null : seats.Average(seat => (double)seat.Profit);
    }
}

/// <summary>What a seat of a strategy earns when so many seats of the room play it: does it feed on the others, or on itself?</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Against">The other strategy of the room; nothing where the room is mixed.</param>
/// <param name="Count">Seats that play it.</param>
/// <param name="Games">Games of that kind.</param>
/// <param name="Profit">Mean profit per seat, in credits.</param>
internal sealed record CountPayoff(string Strategy, string? Against, int Count, int Games, Mean Profit)
{
    public static IEnumerable<CountPayoff> All(IReadOnlyList<string> bots, IReadOnlyList<GameRow> rows) =>
        from bot in bots
        from kind in rows.Where(row => row.Seats.Any(seat => seat.Strategy == bot)).GroupBy(row => (Against: Other(row, bot), Count: row.Seats.Count(seat => seat.Strategy == bot)))
        orderby kind.Key.Against, kind.Key.Count
        select new CountPayoff(
            bot,
            kind.Key.Against,
            kind.Key.Count,
            kind.Count(),
            Mean.Of([.. kind.Select(row => row.Seats.Where(seat => seat.Strategy == bot).Average(seat => (double)seat.Profit))]));

    private static string? Other(GameRow row, string bot)
    {
        var others = row.Seats.Select(seat => seat.Strategy).Where(name => name != bot).Distinct(StringComparer.Ordinal).ToList();
        return others.Count == 1 ? others[0] : null;
    }
}

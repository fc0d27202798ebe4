using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Game.Domain.Debriefing;

/// <summary>How a sum is spread over seats.</summary>
internal static class Inequality
{
    public static ConcentrationView Of(DebriefMemory memory, IReadOnlyList<(SeatId Seat, Credits Profit)> profits)
    {
        var awards = profits.Select(seat => (long)(memory.Archive.Contracts.GetValueOrDefault(seat.Seat)?.Count ?? 0) + memory.Contracts.Keys.Count(id => id.Owner == seat.Seat)).ToList();
        var gains = profits.Select(seat => Math.Max(0, seat.Profit.Cents)).ToList();
        return new ConcentrationView(Index(awards), Gini(awards), Index(gains), Gini(gains));
    }

    /// <summary>Sum of the squared shares, in parts per million (Herfindahl 1950; Hirschman 1945).</summary>
    public static int? Index(IReadOnlyList<long> amounts)
    {
        var sum = (double)amounts.Sum();
        return sum > 0 ? OwnMath.Millionths(amounts.Sum(amount => amount / sum * (amount / sum))) : null;
    }

    /// <summary>Mean absolute difference over twice the mean, in parts per million (Gini 1912).</summary>
    public static int? Gini(IReadOnlyList<long> amounts)
    {
        var sum = (double)amounts.Sum();
        if (sum <= 0) return null;
        var weighted = amounts.Order().Select((amount, i) => (2.0 * (i + 1) - amounts.Count - 1) * amount).Sum();
        return OwnMath.Millionths(weighted / (amounts.Count * sum));
    }
}

using Game.Bots.Statistics;

namespace Game.Bots.Tournament;

/// <summary>How good the market was: means over the games that have the figure; nothing if none has.</summary>
/// <param name="Games">Games.</param>
/// <param name="AwardedShare">Share of the decided bounties that found a winner.</param>
/// <param name="DeliveredShare">Share of the closed contracts that were paid.</param>
/// <param name="BidsPerBounty">Bids standing at the close.</param>
/// <param name="PriceShare">Price of a contract over its ceiling.</param>
/// <param name="PriceRange">Highest over lowest price of an agent type within a game.</param>
/// <param name="Efficiency">Realised surplus over that of the best plans for all bounties, an upper bound.</param>
/// <param name="Concentration">Sum of the squared shares of the seats in all awards: 1 if one seat won all, 1 / n if all won the same (Herfindahl 1950; Hirschman 1945).</param>
/// <param name="Profit">Profit of all seats of a room together, in credits.</param>
internal sealed record MarketQuality(
    int Games, Mean? AwardedShare, Mean? DeliveredShare, Mean? BidsPerBounty, Mean? PriceShare, Mean PriceRange, Mean? Efficiency, Mean? Concentration, Mean Profit)
{
    public static MarketQuality Of(IReadOnlyList<GameRow> rows) => new(
        rows.Count,
        Known(rows.Select(row => row.AwardedShare)),
        Known(rows.Select(row => row.DeliveredShare)),
        Known(rows.Select(row => row.BidsPerBounty)),
        Known(rows.Select(row => row.Contracts.Count == 0 ? null : (double?)row.Contracts.Average(contract => (double)(contract.Price / contract.Ceiling)))),
        Mean.Of([.. rows.Select(row => row.PriceRange)]),
        Known(rows.Select(row => row.Efficiency)),
        Known(rows.Select(ConcentrationOf)),
        Mean.Of([.. rows.Select(row => (double)row.Seats.Sum(seat => seat.Profit))]));

    private static Mean? Known(IEnumerable<double?> values) => values.OfType<double>().ToList() is { Count: > 0 } known ? Mean.Of(known) : null;

    private static double? ConcentrationOf(GameRow row)
    {
        var awards = row.Seats.Sum(seat => seat.Wins);
        return awards == 0 ? null : row.Seats.Sum(seat => Math.Pow(seat.Wins / (double)awards, 2));
    }
}

namespace Game.Bots.Tournament;

/// <summary>Where the profit of a strategy came from, over all its seats.</summary>
/// <param name="Strategy">Its name.</param>
/// <param name="Profit">Mean profit per seat and game, in credits.</param>
/// <param name="Figures">Means of the six figures; they add up to the profit.</param>
internal sealed record Origins(string Strategy, decimal Profit, FiguresRow Figures)
{
    /// <summary>One line per strategy, the most profitable first.</summary>
    public static IReadOnlyList<Origins> Of(IReadOnlyList<GameRow> rows) =>
    [
        .. rows.SelectMany(row => row.Seats).GroupBy(seat => seat.Strategy, StringComparer.Ordinal).Select(seats => new Origins(
            seats.Key,
            seats.Average(seat => seat.Profit),
            new FiguresRow(
                seats.Average(seat => seat.Figures.Decomposition), seats.Average(seat => seat.Figures.Selection), seats.Average(seat => seat.Figures.Risk),
                seats.Average(seat => seat.Figures.Coordination), seats.Average(seat => seat.Figures.Bidding), seats.Average(seat => seat.Figures.Luck))))
            .OrderByDescending(line => line.Profit).ThenBy(line => line.Strategy, StringComparer.Ordinal),
    ];
}

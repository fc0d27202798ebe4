using Game.Bots.Tournament;

namespace Game.Bots.Tests.Tournament;

/// <summary>Games as a tournament writes them down, for figures that are worked out by hand.</summary>
internal static class Rows
{
    public static GameRow Game(int number, params (string Strategy, decimal Profit)[] seats) => new(
        number, (ulong)number + 1, 100, 0, new string('0', 64), null, null, null, 1, null, [.. seats.Select(seat => Seat(seat.Strategy, seat.Profit))], [], []);

    public static SeatRow Seat(string strategy, decimal profit = 0, int wins = 0) =>
        new(strategy, profit, new FiguresRow(0, 0, 0, 0, 0, 0), 0, wins, 0, 0, 0, 0, Bankrupt: false, null, 0, 0, new Dictionary<string, int>(StringComparer.Ordinal));
}

using Game.Domain;

namespace Game.Bots.Tournament;

/// <summary>How soundly a strategy runs.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Seats">Seats it played.</param>
/// <param name="Overruns">Turns above the budget of time; depends on the machine.</param>
/// <param name="TurnsAsleep">Turns that would have been a sleeper's in a room with a clock; depends on the machine.</param>
/// <param name="TurnsLost">Turns lost to an exception or an illegal order.</param>
/// <param name="Refusals">Refused orders, by the number of the reason.</param>
internal sealed record HealthLine(string Strategy, int Seats, int Overruns, int TurnsAsleep, int TurnsLost, IReadOnlyList<RefusalCount> Refusals)
{
    public static HealthLine Of(string strategy, IReadOnlyList<GameRow> rows)
    {
        var seats = rows.SelectMany(row => row.Seats).Where(seat => seat.Strategy == strategy).ToList();
        var refusals = seats.SelectMany(seat => seat.Refusals).GroupBy(pair => pair.Key, StringComparer.Ordinal);
        return new HealthLine(
            strategy,
            seats.Count,
            seats.Sum(seat => seat.Overruns),
            seats.Sum(seat => seat.TurnsAsleep),
            seats.Sum(seat => seat.TurnsLost),
            [.. refusals.Select(group => new RefusalCount((int)Enum.Parse<Rejection>(group.Key), group.Key, group.Sum(pair => pair.Value))).OrderBy(count => count.Number)]);
    }
}

/// <summary>Orders that were refused for one reason.</summary>
/// <param name="Number">The reason's number, as in the protocol.</param>
/// <param name="Reason">Its name.</param>
/// <param name="Orders">How many.</param>
internal sealed record RefusalCount(int Number, string Reason, int Orders)
{
    public override string ToString() => FormattableString.Invariant($"{Number} {Reason}: {Orders}");
}

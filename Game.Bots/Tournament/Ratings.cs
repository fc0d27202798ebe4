namespace Game.Bots.Tournament;

/// <summary>Ratings of strategies from the ranks of their seats.</summary>
internal static class Ratings
{
    /// <summary>Ratings after all games, taken in the order of the plan. Seats of the same strategy do not play against each other: it is ranked by their mean.</summary>
    public static IReadOnlyDictionary<string, Rating> Of(IReadOnlyList<string> bots, IReadOnlyList<GameRow> rows) =>
        After(new Dictionary<string, Rating>(StringComparer.Ordinal), bots, rows);

    /// <summary>The same, going on from earlier ratings; who has none is unknown.</summary>
    public static IReadOnlyDictionary<string, Rating> After(IReadOnlyDictionary<string, Rating> before, IReadOnlyList<string> bots, IReadOnlyList<GameRow> rows)
    {
        var model = new BradleyTerryFull();
        var ratings = bots.ToDictionary(bot => bot, bot => before.GetValueOrDefault(bot, Rating.Unknown), StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var teams = row.Seats.GroupBy(seat => seat.Strategy, StringComparer.Ordinal).Select(team => (team.Key, Profit: team.Average(seat => seat.Profit))).ToList();
            if (teams.Count < 2) continue;
            var after = model.Update([.. teams.Select(team => ratings[team.Key])], RanksOf([.. teams.Select(team => team.Profit)]));
            for (var i = 0; i < teams.Count; i++) ratings[teams[i].Key] = after[i];
        }

        return ratings;
    }

    /// <summary>Rank of each seat of a game by profit, 1 is best; ties share a rank.</summary>
    public static IReadOnlyList<int> Ranks(GameRow row) => RanksOf([.. row.Seats.Select(seat => seat.Profit)]);

    private static List<int> RanksOf(IReadOnlyList<decimal> profits) => [.. profits.Select(profit => 1 + profits.Count(other => other > profit))];
}

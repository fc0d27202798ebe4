using System.Globalization;
using System.Text.Json;
using Game.Bots.Evolution;
using Spectre.Console;

namespace Game.Bots.Commands;

/// <summary>Several rounds of a room as <c>play --rounds</c> prints them.</summary>
internal static class SeasonReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Json(IReadOnlyList<SeasonRound> rounds) => JsonSerializer.Serialize(
        rounds.Select(round => new
        {
            round.Number,
            Match = PlayReport.Of(round.Result),
            Seats = round.Room.Select((strategy, place) => new
            {
                Seat = place + 1, Strategy = strategy, Profit = round.Result.Seats[place].Profit.Amount, round.Result.Seats[place].Heirs,
            }),
            Heirs = round.Heirs.Select(heir => new { Seat = heir.Place + 1, Mother = heir.Mother + 1, Father = heir.Father + 1, heir.Strategy }),
        }),
        Options);

    public static void Print(IReadOnlyList<SeasonRound> rounds, TextWriter output)
    {
        var console = Tables.On(output);
        foreach (var round in rounds)
        {
            var table = new Table().Border(TableBorder.Simple).Title(Text($"Round {round.Number}"));
            table.AddColumns("Seat", "Strategy", "Profit", "Replaced in the round by", "After it gives way to");
            table.Columns[0].RightAligned();
            table.Columns[2].RightAligned();
            for (var place = 0; place < round.Room.Count; place++)
            {
                var seat = round.Result.Seats[place];
                table.AddRow(Text($"{place + 1}"), Short(round.Room[place]), Text($"{seat.Profit.Amount:0}"), string.Join(", ", seat.Heirs.Select(Short)), Change(round, place));
            }

            console.Write(table);
        }
    }

    private static string Change(SeasonRound round, int place)
    {
        foreach (var heir in round.Heirs)
        {
            if (heir.Place == place) return Text($"{Short(heir.Strategy)}, child of seats {heir.Mother + 1} and {heir.Father + 1}");
        }

        return string.Empty;
    }

    // The whole genome is in the JSON; the first digits tell bots apart.
    private static string Short(string strategy) => Bred.GenomeOf(strategy) is null ? strategy : strategy[..(Bred.Founder.Length + 7)];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

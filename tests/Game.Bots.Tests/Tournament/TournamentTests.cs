using System.Text.Json;
using System.Xml.Linq;
using Game.Bots.Commands;
using Game.Bots.Tournament;
using Game.Bots.Tournament.Report;
using Game.Domain.Scenarios;

namespace Game.Bots.Tests.Tournament;

public sealed class TournamentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tournament").FullName;

    private string Book => Path.Combine(_folder, "games.jsonl");

    [Fact]
    public void Every_room_of_a_tournament_meets_every_seed_and_places_rotate()
    {
        var games = Plan(RoomForm.Pairs, seats: 4).Games();
        Assert.Equal(3 * 3, games.Count);
        Assert.All(games, game => Assert.Equal(4, game.Room.Count));
        Assert.All(games.GroupBy(game => game.Seed), room => Assert.Equal(3, room.Count()));
        Assert.NotEqual(games.First(game => game.Seed == 1).Room, games.First(game => game.Seed == 2).Room);
    }

    [Fact]
    public void Counts_seat_every_pair_in_every_proportion()
    {
        var games = Plan(RoomForm.Counts, seats: 4).Games().Where(game => game.Seed == 1).ToList();
        Assert.Equal(3 * 3, games.Count);
        Assert.Equal([1, 2, 3], games.Where(game => game.Room.Contains("naive") && game.Room.Contains("sleeper")).Select(game => game.Room.Count(name => name == "naive")).Order());
    }

    [Fact]
    public void A_tournament_that_was_stopped_goes_on_to_the_same_result()
    {
        var plan = Plan(RoomForm.Mixed);
        var whole = TournamentRun.Play(plan, null, _ => { });
        using (var book = GameBook.Open(Book, plan)) book.Add(whole[1]);
        File.AppendAllText(Book, """{"game":2,"seed":3,"half a li""");

        using var again = GameBook.Open(Book, plan);
        Assert.Equal(1, Assert.Single(again.Known).Game);
        var first = int.MaxValue;
        var resumed = TournamentRun.Play(plan, again, done => first = Math.Min(first, done));
        Assert.Equal(1, first);
        Assert.Equal(whole.Select(row => row.StateHash), resumed.Select(row => row.StateHash));
        Assert.Equal(whole.Select(row => row.Seats[0].Profit), resumed.Select(row => row.Seats[0].Profit));
    }

    [Fact]
    public void The_games_of_one_tournament_are_never_mixed_with_those_of_another()
    {
        GameBook.Open(Book, Plan(RoomForm.Mixed)).Dispose();
        var refused = Assert.Throws<InvalidOperationException>(() => GameBook.Open(Book, Plan(RoomForm.Mixed) with { Ticks = 41 }));
        Assert.Contains("another tournament", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_of_a_row_plays_it_again_bit_for_bit()
    {
        var report = Report();
        var row = report.Rows[1];
        var command = report.CommandOf(row);
        using var output = new StringWriter();
        var args = command[(command.IndexOf(" -- ", StringComparison.Ordinal) + 4)..].Split(' ');
        Assert.Equal(0, CommandLine.Run([.. args, "--json"], output, TextWriter.Null, ProgressBar.None));
        Assert.Equal(row.StateHash, JsonDocument.Parse(output.ToString()).RootElement.GetProperty("stateHash").GetString());
    }

    [Fact]
    public void The_report_is_one_well_formed_file_that_loads_nothing_and_shows_every_strategy()
    {
        var page = ReportHtml.Write(Report());
        var parsed = XElement.Parse(page[(page.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        Assert.DoesNotContain(parsed.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "href");
        Assert.DoesNotContain(parsed.Descendants(), element => element.Name.LocalName is "script" or "link");
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.All(Plan(RoomForm.Mixed).Bots, bot => Assert.Contains(bot, page, StringComparison.Ordinal));
        Assert.Contains(parsed.Descendants(), element => element.Name.LocalName == "svg");
    }

    [Fact]
    public void The_tables_have_a_line_per_seat_and_per_contract()
    {
        var report = Report();
        ReportFiles.WriteAll(report, _folder);
        var seats = File.ReadAllLines(Path.Combine(_folder, "seats.csv"));
        Assert.Equal(1 + report.Rows.Sum(row => row.Seats.Count), seats.Length);
        Assert.StartsWith("game,seed,seat,strategy,profit", seats[0], StringComparison.Ordinal);
        Assert.Equal(1 + report.Rows.Sum(row => row.Contracts.Count), File.ReadAllLines(Path.Combine(_folder, "contracts.csv")).Length);
        Assert.DoesNotContain("'-", File.ReadAllText(Path.Combine(_folder, "seats.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_standing_counts_a_game_once_and_adds_up()
    {
        var report = Report();
        var naive = report.Standing.Single(line => line.Strategy == "naive");
        Assert.Equal(report.Rows.Count, naive.Games);
        Assert.Equal((double)report.Rows.Average(row => row.Seats.Single(seat => seat.Strategy == "naive").Profit), naive.Profit.Value, 6);
        Assert.InRange(naive.Profit.Value, naive.Profit.Low!.Value, naive.Profit.High!.Value);
        var pair = report.Pairs.Single(pair => (pair.First, pair.Second) is ("naive", "sleeper") or ("sleeper", "naive"));
        var difference = report.Rows.Average(row => (double)(row.Seats.Single(seat => seat.Strategy == pair.First).Profit - row.Seats.Single(seat => seat.Strategy == pair.Second).Profit));
        Assert.Equal(difference, pair.Paired.Difference.Value, 6);
    }

    [Fact]
    public void Markups_by_depth_bonds_and_payment_terms_come_from_the_contracts_and_runs_of_the_games()
    {
        var plan = new TournamentPlan(ScenarioCatalogue.Find("guild")!, [1, 2], ["middleman", "planner", "cost-plus", "casual", "naive"], RoomForm.Mixed, 0, 400);
        var report = new TournamentReport(plan, TournamentRun.Play(plan, null, _ => { }));
        var contracts = report.Rows.SelectMany(row => row.Contracts).ToList();
        Assert.Contains(contracts, contract => contract.Depth > 0);
        Assert.All(contracts.Where(contract => contract.Outcome is not null), contract => Assert.Equal(contract.Outcome == "Paid", contract.Cost + contract.Profit > 0));
        Assert.Equal(contracts.Count(contract => contract.Outcome is not null), report.Behaviour.Sum(line => line.Bonds.Sum(bond => bond.Contracts)));
        var line = report.Behaviour.First(line => line.Depths.Count > 0);
        var paid = report.Rows.SelectMany(row => row.Contracts.Where(contract => row.Seats[contract.Seat].Strategy == line.Strategy && contract.Depth == line.Depths[0].Depth && contract is { Outcome: "Paid", Cost: > 0 })).ToList();
        Assert.Equal(paid.Count, line.Depths[0].Contracts);
        Assert.Equal((double)(paid.Sum(contract => contract.Price) / paid.Sum(contract => contract.Cost!.Value)) - 1, line.Depths[0].Markup, 9);
        var terms = report.Behaviour.SelectMany(line => line.Terms).ToList();
        Assert.Equal(report.Rows.SelectMany(row => row.Terms).Sum(row => row.Runs), terms.Sum(point => point.Runs));
        Assert.All(terms, point => Assert.InRange(point.Success, point.Low, point.High));
        var page = ReportHtml.Write(report);
        Assert.All(["Markup by depth", "Default by bond", "Success by payment terms"], heading => Assert.Contains(heading, page, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static TournamentPlan Plan(RoomForm form, int seats = 0) =>
        new(ScenarioCatalogue.Find("open-market")!, [1, 2, 3], ["naive", "sleeper", "cost-plus"], form, seats, 120);

    private static TournamentReport Report() => new(Plan(RoomForm.Mixed), TournamentRun.Play(Plan(RoomForm.Mixed), null, _ => { }));
}

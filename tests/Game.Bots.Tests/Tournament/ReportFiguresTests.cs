using System.Globalization;
using System.Text.Json;
using Game.Bots.Commands;
using Game.Bots.Tournament;
using Game.Bots.Tournament.Report;
using Game.Domain;
using Game.Domain.Scenarios;

namespace Game.Bots.Tests.Tournament;

/// <summary>What a report says beside the standing, from games made up so that every figure can be worked out by hand.</summary>
public sealed class ReportFiguresTests
{
    [Fact]
    public void Payoff_by_count_is_the_mean_of_a_strategys_seats_by_how_many_of_them_sat_among_one_other()
    {
        var report = Report(
            Rows.Game(0, ("a", 10), ("b", 2), ("b", 4)), Rows.Game(1, ("a", 20), ("b", 0), ("b", 0)), Rows.Game(2, ("a", 3), ("a", 5), ("b", 8)), Rows.Game(3, ("a", 1), ("b", 1), ("c", 1)));
        Assert.Equal(
            [("a", null, 1, 1, 1.0), ("b", null, 1, 1, 1.0), ("b", "a", 1, 1, 8.0), ("b", "a", 2, 2, 1.5), ("a", "b", 1, 2, 15.0), ("a", "b", 2, 1, 4.0)],
            report.ByCount.Where(point => point.Strategy != "c").Select(point => (point.Strategy, point.Against, point.Count, point.Games, point.Profit.Value)));
        var page = ReportHtml.Write(report);
        Assert.Contains("Payoff by count", page, StringComparison.Ordinal);
        Assert.Contains("a among b", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Market_quality_has_efficiency_and_the_concentration_of_awards_over_the_games_that_have_them()
    {
        var equal = Rows.Game(0, ("a", 0), ("b", 0)) with { Efficiency = 0.5, Seats = [Rows.Seat("a", wins: 3), Rows.Seat("b", wins: 3)] };
        var alone = Rows.Game(1, ("a", 0), ("b", 0)) with { Efficiency = 0.25, Seats = [Rows.Seat("a", wins: 4), Rows.Seat("b")] };
        var none = Rows.Game(2, ("a", 0), ("b", 0));
        var market = Report(equal, alone, none).Market;
        Assert.Equal(0.375, market.Efficiency!.Value, 9);
        Assert.Equal(0.75, market.Concentration!.Value, 9);
        var page = ReportHtml.Write(Report(equal, alone, none));
        Assert.Contains("37.5 %", page, StringComparison.Ordinal);
        Assert.Contains("0.750", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_market_in_which_nothing_happened_has_no_such_figures_and_can_still_be_written()
    {
        var report = Report(Rows.Game(0, ("a", 0), ("b", 0)));
        Assert.Equal((null, null, null), (report.Market.Efficiency, report.Market.Concentration, report.Market.AwardedShare));
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(ReportFiles.Json(report)).RootElement.GetProperty("market").GetProperty("efficiency").ValueKind);
        Assert.Contains("Market", ReportHtml.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Health_counts_slow_and_slept_and_lost_turns_and_refusals_by_their_numbers()
    {
        var first = Rows.Seat("a") with { Overruns = 2, TurnsLost = 1, TurnsAsleep = 4, Refusals = Refusals((Rejection.NotEnoughCash, 3), (Rejection.AboveCeiling, 1)) };
        var second = Rows.Seat("a") with { Overruns = 1, Refusals = Refusals((Rejection.NotEnoughCash, 2)) };
        var report = Report(Rows.Game(0) with { Seats = [first, second, Rows.Seat("b")] });
        var health = report.Health.Single(line => line.Strategy == "a");
        Assert.Equal((2, 3, 4, 1), (health.Seats, health.Overruns, health.TurnsAsleep, health.TurnsLost));
        RefusalCount[] expected = [new((int)Rejection.AboveCeiling, "AboveCeiling", 1), new((int)Rejection.NotEnoughCash, "NotEnoughCash", 5)];
        Assert.Equal(expected.OrderBy(count => count.Number), health.Refusals);
        Assert.Empty(report.Health.Single(line => line.Strategy == "b").Refusals);
        Assert.Contains(((int)Rejection.NotEnoughCash).ToString(CultureInfo.InvariantCulture) + " NotEnoughCash: 5", ReportHtml.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void The_health_of_a_tournament_that_was_played_tells_the_refusals_of_its_games()
    {
        var plan = new TournamentPlan(ScenarioCatalogue.Find("open-market")!, [1], ["random", "naive"], RoomForm.Mixed, 0, 300);
        var rows = TournamentRun.Play(plan, null, _ => { });
        var health = new TournamentReport(plan, rows).Health;
        Assert.Equal(rows.SelectMany(row => row.Seats).Sum(seat => seat.Refusals.Values.Sum()), health.Sum(line => line.Refusals.Sum(count => count.Orders)));
    }

    [Theory]
    [InlineData("/home/ann/bots/mybot.cs", "/home/ann/bots/bin/mybot.dll", "dotnet run mybot.cs --")]
    [InlineData("/home/ann/my bots/mybot.cs", null, "dotnet run \"../my bots/mybot.cs\" --")]
    [InlineData(null, "/home/ann/bots/bin/Mine.dll", "dotnet bin/Mine.dll")]
    [InlineData(null, "", Launcher.House)]
    public void The_command_of_a_row_starts_the_program_that_knows_its_strategies(string? source, string? built, string expected)
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(expected, Launcher.Of(source, built, "/home/ann/bots"));
        var plan = Plan with { Launcher = expected };
        Assert.StartsWith($"{expected} play --scenario open-market --seed 1 --bots a,b", new TournamentReport(plan, [Rows.Game(0, ("a", 1), ("b", 2))]).CommandOf(Rows.Game(0, ("a", 1), ("b", 2))), StringComparison.Ordinal);
    }

    private static TournamentPlan Plan { get; } = new(ScenarioCatalogue.Find("open-market")!, [1, 2, 3, 4], ["a", "b", "c"], RoomForm.Counts, 3, null);

    private static TournamentReport Report(params GameRow[] rows) => new(Plan, rows);

    private static Dictionary<string, int> Refusals(params (Rejection Reason, int Orders)[] counts) =>
        counts.ToDictionary(count => count.Reason.ToString(), count => count.Orders, StringComparer.Ordinal);
}

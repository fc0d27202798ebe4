using System.CommandLine;
using System.Globalization;
using Game.Bots.Balance;
using Game.Bots.Evolution;
using Game.Bots.Statistics;
using Game.Domain.Scenarios;

namespace Game.Bots.Commands;

/// <summary><c>survey</c>: what usually happens in a scenario with the bots it suggests, as the rulebook's pages tell it.</summary>
internal static class SurveyCommand
{
    public static Command Create(TextWriter output, ProgressBar progress)
    {
        var scenario = CommonOptions.Scenario();
        var seeds = CommonOptions.Seeds("1..8");
        var rounds = CommonOptions.Rounds();
        var command = new Command("survey", "Plays a scenario with the bots it suggests over some seeds and prints what usually happens, as Markdown.") { scenario, seeds, rounds };
        command.SetAction(parsed =>
        {
            var (settings, played, several) = (parsed.GetValue(scenario)!.Scenario, parsed.GetValue(seeds)!.Seeds, parsed.GetValue(rounds));
            if (several > 1)
            {
                PrintRounds(progress.Show($"{settings.Name}: {played.Count} rooms of {several} rounds", played.Count, done => Seasons(settings, played, several, done)), settings, output);
                return;
            }

            var games = progress.Show($"{settings.Name}: {played.Count} games", played.Count, done => BalanceRun.Play(settings, played, settings.SuggestedBots, done));
            Print(new BalanceTable(games), settings, output);
        });
        return command;
    }

    private static IReadOnlyList<SeasonRound>[] Seasons(Scenario scenario, IReadOnlyList<ulong> seeds, int rounds, Action<int> done)
    {
        var rooms = new IReadOnlyList<SeasonRound>[seeds.Count];
        var finished = 0;
        Parallel.For(0, seeds.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            rooms[i] = SeasonRun.Play(scenario, seeds[i], scenario.SuggestedBots, rounds);
            done(Interlocked.Increment(ref finished));
        });
        return rooms;
    }

    private static void PrintRounds(IReadOnlyList<SeasonRound>[] rooms, Scenario scenario, TextWriter output)
    {
        Line($"| Round | Mean profit of a seat (standard error) | Above zero | Replaced in the round | Gave way after it | Bred seats |");
        Line($"| ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var i = 0; i < rooms[0].Count; i++)
        {
            var round = rooms.Select(room => room[i]).ToList();
            var profit = Mean.Of([.. round.Select(one => one.Result.Seats.Average(seat => (double)seat.Profit.Amount))]);
            var seats = round.SelectMany(one => one.Result.Seats).ToList();
            Line($"| {i + 1} | {profit.Value:0} ({profit.Error:0}) | {seats.Average(seat => seat.Profit.Cents > 0 ? 1 : 0):0%} | {seats.Sum(seat => seat.Heirs.Count) / (double)rooms.Length:0.0} | {round.Average(one => one.Heirs.Count):0.0} | {round.Average(one => one.Room.Count(Bred.Is)):0.0} |");
        }

        Line($"");
        Line($"{scenario.Name}, {rooms.Length} rooms of {rooms[0].Count} rounds, {scenario.SuggestedBots.Count} bots each; counts are means per room.");

        void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
    }

    private static void Print(BalanceTable table, Scenario scenario, TextWriter output)
    {
        var replaces = scenario.Bankruptcy.ReplaceBots;
        Line($"| Strategy | Profit (standard error) | Above zero | Wins | Paid | Failed or dropped | {(replaces ? "Replaced" : "Bankrupt")} |");
        Line($"| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var line in table.Lines)
        {
            var gone = replaces ? line.Replaced.ToString("0.0", CultureInfo.InvariantCulture) : line.Bankrupt.ToString("0%", CultureInfo.InvariantCulture);
            Line($"| {line.Strategy} | {line.Profit.Value:0} ({line.Profit.Error:0}) | {line.Positive:0%} | {line.Wins:0.0} | {line.Paid:0.0} | {line.FailedOrDropped:0.0} | {gone} |");
        }

        var widest = table.Prices.MaxBy(price => price.Ratio)!;
        var moving = table.Prices.Average(price => price.Moving);
        Line($"");
        Line($"{scenario.Name}, {table.Games} games: {table.AwardedShare.Value:0%} of bounties are awarded, {table.PaidShare:0%} of closed contracts are paid, {table.BidsPerBounty:0.0} bids stand on a bounty;");
        Line($"{moving:0%} of the price lines move by a factor of 1.3 or more in a game, most of all {widest.Type} (x {widest.Ratio:0.0}); {table.TurnsLost} turns are lost.");

        void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
    }
}

using System.CommandLine;
using System.Globalization;
using Game.Bots.Balance;
using Game.Domain.Scenarios;

namespace Game.Bots.Commands;

/// <summary><c>survey</c>: what usually happens in a scenario with the bots it suggests, as the rulebook's pages tell it.</summary>
internal static class SurveyCommand
{
    public static Command Create(TextWriter output, ProgressBar progress)
    {
        var scenario = CommonOptions.Scenario();
        var seeds = CommonOptions.Seeds("1..8");
        var command = new Command("survey", "Plays a scenario with the bots it suggests over some seeds and prints what usually happens, as Markdown.") { scenario, seeds };
        command.SetAction(parsed =>
        {
            var (settings, played) = (parsed.GetValue(scenario)!, parsed.GetValue(seeds)!);
            var games = progress.Show($"{settings.Name}: {played.Count} games", played.Count, done => BalanceRun.Play(settings, played, settings.SuggestedBots, done));
            Print(new BalanceTable(games), settings, output);
        });
        return command;
    }

    private static void Print(BalanceTable table, Scenario scenario, TextWriter output)
    {
        Line($"| Strategy | Profit (standard error) | Above zero | Wins | Paid | Failed or dropped | Bankrupt |");
        Line($"| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var line in table.Lines)
        {
            Line($"| {line.Strategy} | {line.Profit.Value:0} ({line.Profit.Error:0}) | {line.Positive:0%} | {line.Wins:0.0} | {line.Paid:0.0} | {line.FailedOrDropped:0.0} | {line.Bankrupt:0%} |");
        }

        var widest = table.Prices.MaxBy(price => price.Ratio)!;
        var moving = table.Prices.Average(price => price.Moving);
        Line($"");
        Line($"{scenario.Name}, {table.Games} games: {table.AwardedShare.Value:0%} of bounties are awarded, {table.PaidShare:0%} of closed contracts are paid, {table.BidsPerBounty:0.0} bids stand on a bounty;");
        Line($"{moving:0%} of the price lines move by a factor of 1.3 or more in a game, most of all {widest.Type} (x {widest.Ratio:0.0}); {table.TurnsLost} turns are lost.");

        void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
    }
}

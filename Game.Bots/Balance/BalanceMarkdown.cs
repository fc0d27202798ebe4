using System.Globalization;
using System.Text;

namespace Game.Bots.Balance;

/// <summary>The balance table as a page of the rulebook.</summary>
internal static class BalanceMarkdown
{
    public static string Write(BalanceTable table, IReadOnlyList<Verdict> verdicts, string scenario, string seeds)
    {
        var page = new StringBuilder();
        Line($"# Does skill pay?");
        Line($"");
        Line($"A market in which guessing pays as well as thinking teaches nothing. This page is made by one command, which plays {table.Games} whole games");
        Line($"of `{scenario}` with one of each strategy in a room of {table.Lines.Count} and fails if a line of the verdict does:");
        Line($"");
        Line($"```");
        Line($"dotnet run -c Release --project Game.Bots -- balance --scenario {scenario} --seeds {seeds} --write docs/rulebook/balance.md");
        Line($"```");
        Line($"");
        Line($"Seats rotate by the seed, and all strategies of a game meet the same bounties, the same hidden difficulties and the same luck for the same decision.");
        Line($"");
        Line($"*Held by:* the command, which fails if a line of the verdict does; `PlannerTests` and `StrategyTests` play a few such games in every run of the suite.");
        Line($"");
        Line($"## Strategies");
        Line($"");
        Line($"Mean per game; profit in credits with its standard error, *above zero* and *bankrupt* as shares of the games.");
        Line($"");
        Line($"| Strategy | Profit | Above zero | Wins | Paid | Failed or dropped | Bankrupt |");
        Line($"| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var line in table.Lines)
        {
            Line($"| {line.Strategy} | {line.Profit.Value:0} ({line.Profit.Error:0}) | {line.Positive:0.00} | {line.Wins:0.0} | {line.Paid:0.0} | {line.FailedOrDropped:0.0} | {line.Bankrupt:0.00} |");
        }

        Line($"");
        Line($"{table.AwardedShare.Value:0.0%} of bounties are awarded, {table.PaidShare:0.0%} of closed contracts are paid, and {table.BidsPerBounty:0.0} bids stand on a bounty when its window closes.");
        Line($"");
        Line($"## Verdict");
        Line($"");
        Line($"| Requirement | Measured | Holds |");
        Line($"| --- | --- | --- |");
        foreach (var verdict in verdicts) Line($"| {verdict.What} | {verdict.Measured} | {(verdict.Holds ? "yes" : "**no**")} |");
        Line($"");
        Line($"Intervals are paired: they are about the difference of two strategies in the same game.");
        Line($"");
        Line($"## Prices");
        Line($"");
        Line($"*Movement* is the highest price of a game over its lowest: the mean, and the calmest of all games. *Pinned* is the share of ticks at the floor or");
        Line($"ceiling: the mean, and the worst game.");
        Line($"");
        Line($"| Type | Movement | Calmest game | Games above 1.3 | Pinned | Worst game |");
        Line($"| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var price in table.Prices)
        {
            Line($"| {price.Type} | {price.Ratio:0.00} | {price.LeastRatio:0.00} | {price.Moving:0%} | {price.Pinned:0.0%} | {price.WorstPinned:0.0%} |");
        }

        return page.ToString();

        void Line(FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}

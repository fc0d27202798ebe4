using System.CommandLine;
using System.Globalization;
using System.Text;
using Game.Bots.Balance;
using Game.Domain.Scenarios;

namespace Game.Bots.Commands;

/// <summary><c>mechanisms</c>: who earns what where one mechanism of a market is replaced by another.</summary>
internal static class MechanismsCommand
{
    public static Command Create(TextWriter output, ProgressBar progress)
    {
        var scenario = CommonOptions.Scenario();
        var seeds = CommonOptions.Seeds("1..50");
        var write = new Option<string?>("--write") { Description = "Write the tables to this Markdown file." };
        var command = new Command("mechanisms", "Plays one of each strategy under every award format, every way in which agent prices form and every kind of payment terms, on the same seeds.") { scenario, seeds, write };
        command.SetAction(parsed =>
        {
            var (basis, played) = (parsed.GetValue(scenario)!.Scenario, parsed.GetValue(seeds)!.Seeds);
            var variants = Mechanism.Of(basis);
            var own = variants.FirstOrDefault(variant => variant.Own);
            var different = variants.Where(variant => !variant.Own || variant == own).ToList();
            var tables = progress.Show($"{variants.Count} mechanisms, {played.Count} games each", different.Count * played.Count, done =>
            {
                var before = 0;
                var made = new Dictionary<Mechanism, BalanceTable>();
                foreach (var variant in different)
                {
                    made[variant] = new BalanceTable(BalanceRun.Play(variant.Settings, played, BalanceRun.Room, one => done(before + one)));
                    before += played.Count;
                }

                return made;
            });
            var asked = parsed.GetResult(seeds)?.Tokens is [var token, ..] ? token.Value : "1..50";
            // What is the market's own in several groups was played once and is shown in each.
            var page = Page(basis, asked, played.Count, [.. variants.Select(variant => (variant, tables[variant.Own ? own! : variant]))]);
            if (parsed.GetValue(write) is { } file) File.WriteAllText(file, page);
            else output.Write(page);
        });
        return command;
    }

    internal static string Page(Scenario basis, string seeds, int games, IReadOnlyList<(Mechanism Variant, BalanceTable Table)> rows)
    {
        var page = new StringBuilder();
        Line($"# Who earns what under which mechanism");
        Line($"");
        Line($"`{basis.Name}` with one mechanism replaced at a time: {games} games each on the same seeds, one of each strategy in a room of {BalanceRun.Room.Count}. Made by one command:");
        Line($"");
        Line($"```");
        Line($"dotnet run -c Release --project Game.Bots -- mechanisms --scenario {basis.Name} --seeds {seeds} --write docs/rulebook/mechanisms.md");
        Line($"```");
        Line($"");
        Line($"Mean profit in credits per game, with its 95 % interval. **Bold** is what the scenario has anyway. *Awarded*: of all bounties; *paid*: of closed contracts; *efficiency*: realised surplus over the best feasible one.");
        Line($"A scored award reads the bidders' records: where reputation is off everybody's is the same, and it is a first price. Insurance and other terms are taken by the strategies that weigh them, and only where they pay.");
        Line($"");
        Line($"*Held by:* `MechanismsTests` (every mechanism is there and is played); what the strategies make of each format `FormatTests`, of each market `MarketRoomTests`.");
        foreach (var group in rows.GroupBy(row => row.Variant.Group))
        {
            Line($"");
            Line($"## {group.Key}");
            Line($"");
            Line($"| Mechanism | {string.Join(" | ", BalanceRun.Room)} | Awarded | Paid | Efficiency |");
            Line($"| --- |{string.Concat(Enumerable.Repeat(" ---: |", BalanceRun.Room.Count + 3))}");
            foreach (var (variant, table) in group)
            {
                var name = variant.Own ? $"**{variant.Name}**" : variant.Name;
                Line($"| {name} | {string.Join(" | ", BalanceRun.Room.Select(strategy => Interval(table.Of(strategy))))} | {table.AwardedShare.Value:0%} | {table.PaidShare:0%} | {table.Efficiency:0%} |");
            }
        }

        return page.ToString();

        void Line(FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Interval(BalanceLine line) => line.Profit is { Low: { } low, High: { } high } profit
        ? string.Create(CultureInfo.InvariantCulture, $"{profit.Value:0} ({low:0} to {high:0})")
        : string.Create(CultureInfo.InvariantCulture, $"{line.Profit.Value:0}");
}

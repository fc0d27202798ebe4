using System.CommandLine;
using System.Globalization;
using Game.Bots.Evolution;

namespace Game.Bots.Commands;

/// <summary><c>evolve</c>: breeds bots, generation after generation.</summary>
internal static class EvolveCommand
{
    public static Command Create(TextWriter output, TextWriter error, ProgressBar progress)
    {
        var scenario = CommonOptions.Scenario();
        var seed = CommonOptions.Seed();
        var generations = Whole("--generations", "Generations.", 100, 1, 100_000);
        var population = Whole("--population", "Bots alive at a time, a multiple of the seats.", 24, 4, 10_000);
        var seats = Whole("--seats", "Bots of the population in a room.", 8, 2, 500);
        var ticks = CommonOptions.Ticks();
        var residents = CommonOptions.Bots("Strategies that sit in every room and do not evolve.", _ => []);
        var select = new Option<SelectionKind>("--select") { Description = "seasons: the bottom quarter and bankrupts are replaced by children of the profitable; neutral: births and deaths by lot.", DefaultValueFactory = _ => SelectionKind.Seasons };
        var folder = new Option<string?>("--out") { Description = "Write evolution.html, evolution.json and champion.json to this folder." };
        var json = CommonOptions.Json();
        var command = new Command("evolve", "Breeds bots whose dials are inherited, and shows lineages and how each gene drifts.") { scenario, seed, generations, population, seats, ticks, residents, select, folder, json };
        command.SetAction(parsed =>
        {
            var plan = new EvolutionPlan(
                parsed.GetValue(scenario)!.Scenario, parsed.GetValue(seed), parsed.GetValue(generations), parsed.GetValue(population), parsed.GetValue(seats),
                parsed.GetValue(residents)!, parsed.GetValue(ticks), parsed.GetValue(select));
            if (plan.Population % plan.Seats != 0)
            {
                error.WriteLine(Text($"A population of {plan.Population} does not fill rooms of {plan.Seats}: take a multiple of the seats."));
                return 1;
            }

            var run = progress.Show("evolution", plan.Generations, done => EvolutionRun.Play(plan, done));
            if (parsed.GetValue(folder) is { } into) EvolutionReport.WriteAll(plan, run, into);
            if (parsed.GetValue(json)) output.WriteLine(EvolutionReport.Json(plan, run));
            else Print(run, parsed.GetValue(folder), output);
            return 0;
        });
        return command;
    }

    private static Option<int> Whole(string name, string description, int standard, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var value) || value < least || value > most)) result.AddError(Text($"{name} takes {least} to {most}."));
        });
        return option;
    }

    private static void Print(EvolutionRun run, string? folder, TextWriter output)
    {
        foreach (var row in run.Generations.Where((row, i) => i % Math.Max(1, run.Generations.Count / 10) == 0 || i == run.Generations.Count - 1))
        {
            output.WriteLine(Text($"generation {row.Number,5}: mean {row.Mean,8:0}, median {row.Median,8:0}, best {row.Best,8:0}, replaced {row.Replaced}"));
        }

        output.WriteLine(Text($"{run.Everybody.Count} bots lived. The champion was born in generation {run.Champion.Born} and earns {run.Champion.MeanProfit:0} on average:"));
        foreach (var gene in Enum.GetValues<Gene>()) output.WriteLine(Text($"  {gene,-13} {run.Champion.Genome[gene]:0.00}"));
        output.WriteLine(folder is null ? "Add --out FOLDER for lineages, drift and the champion's file." : $"The report is {Path.Combine(folder, "evolution.html")}; play against {Path.Combine(folder, "champion.json")} with --bots.");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

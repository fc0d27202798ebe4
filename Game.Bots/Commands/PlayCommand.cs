using System.CommandLine;
using Game.Bots.Headless;
using Game.Bots.Strategies;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Bots.Commands;

/// <summary><c>play</c>: one match between strategies.</summary>
internal static class PlayCommand
{
    public static Command Create(TextWriter output, ProgressBar progress)
    {
        var scenario = CommonOptions.Scenario();
        var seed = CommonOptions.Seed();
        var bots = CommonOptions.Bots("The strategies, one per seat, with commas between them; by default those the scenario suggests.", _ => []);
        var ticks = new Option<int?>("--ticks") { Description = "Stop after this many ticks." };
        ticks.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<int?>() < 1) result.AddError("--ticks takes 1 or more.");
        });
        var json = CommonOptions.Json();
        var command = new Command("play", "Plays one match without a clock and prints its standings.") { scenario, seed, bots, ticks, json };
        command.SetAction(parsed => Play(
            parsed.GetValue(scenario)!, parsed.GetValue(seed), parsed.GetValue(bots)!, parsed.GetValue(ticks), parsed.GetValue(json), output, progress));
        return command;
    }

    private static int Play(
        Scenario scenario, ulong seed, IReadOnlyList<string> bots, int? ticks, bool json, TextWriter output, ProgressBar progress)
    {
        var names = bots.Count > 0 ? bots : scenario.SuggestedBots;
        var result = progress.Show(
            $"{scenario.Name}, seed {seed}",
            Math.Min(ticks ?? scenario.Ticks, scenario.Ticks),
            step => HeadlessMatch.Play(scenario, seed, [.. names.Select(Catalogue.Create)], ticks, step));
        if (json)
        {
            output.WriteLine(PlayReport.Json(result));
        }
        else
        {
            PlayReport.Print(result, output);
        }

        return result.LedgerSum == Credits.Zero ? 0 : 1;
    }
}

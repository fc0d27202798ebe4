using System.CommandLine;
using Game.Bots.Evolution;
using Game.Bots.Headless;
using Game.Bots.Replays;
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
        var ticks = CommonOptions.Ticks();
        var replay = new Option<FileInfo?>("--replay") { Description = $"Write the match to this file (*{ReplayFile.Ending}); the command replay reads it." };
        var json = CommonOptions.Json();
        var rounds = CommonOptions.Rounds();
        var command = new Command("play", "Plays one match without a clock and prints its standings, or several rounds between which bots breed.") { scenario, seed, bots, ticks, rounds, replay, json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(replay) is not null && result.GetValue(rounds) > 1) result.AddError("A replay file holds one match: leave --replay or --rounds out.");
        });
        command.SetAction(parsed => parsed.GetValue(rounds) > 1
            ? Rounds(parsed.GetValue(scenario)!.Scenario, parsed.GetValue(seed), parsed.GetValue(bots)!, parsed.GetValue(rounds), parsed.GetValue(ticks), parsed.GetValue(json), output, progress)
            : Play(
                parsed.GetValue(scenario)!.Scenario, parsed.GetValue(seed), parsed.GetValue(bots)!, parsed.GetValue(ticks), parsed.GetValue(replay), parsed.GetValue(json), output, progress));
        return command;
    }

    private static int Rounds(
        Scenario scenario, ulong seed, IReadOnlyList<string> bots, int rounds, int? ticks, bool json, TextWriter output, ProgressBar progress)
    {
        var names = bots.Count > 0 ? bots : scenario.SuggestedBots;
        var played = progress.Show(
            $"{scenario.Name}, seed {seed}, {rounds} rounds",
            rounds * Math.Min(ticks ?? scenario.Ticks, scenario.Ticks),
            step => SeasonRun.Play(scenario, seed, names, rounds, ticks, step));
        if (json) output.WriteLine(SeasonReport.Json(played));
        else SeasonReport.Print(played, output);
        return played.All(round => round.Result.LedgerSum == Credits.Zero) ? 0 : 1;
    }

    private static int Play(
        Scenario scenario, ulong seed, IReadOnlyList<string> bots, int? ticks, FileInfo? replay, bool json, TextWriter output, ProgressBar progress)
    {
        var names = bots.Count > 0 ? bots : scenario.SuggestedBots;
        var recorder = replay is null ? null : new ReplayRecorder(scenario, seed);
        var result = progress.Show(
            $"{scenario.Name}, seed {seed}",
            Math.Min(ticks ?? scenario.Ticks, scenario.Ticks),
            step => HeadlessMatch.Play(scenario, seed, [.. names.Select(Catalogue.Create)], ticks, step, recorder));
        if (recorder is not null) Save(recorder.Finish(result.StateHash, result.Ticks), replay!);
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

    private static void Save(Replay replay, FileInfo file)
    {
        using var stream = file.Create();
        ReplayFile.Write(replay, stream);
    }
}

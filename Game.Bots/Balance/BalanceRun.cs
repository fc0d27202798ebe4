using Game.Bots.Headless;
using Game.Bots.Strategies;
using Game.Domain.Scenarios;

namespace Game.Bots.Balance;

/// <summary>Plays one room of the same strategies over many seeds, on all cores.</summary>
internal static class BalanceRun
{
    /// <summary>One of each strategy.</summary>
    public static IReadOnlyList<string> Room { get; } =
        ["planner", "casual", "cost-plus", "always-cheapest", "sleeper", "always-premium", "naive", "random"];

    /// <summary>Plays all seeds; the results stand in the order of the seeds.</summary>
    /// <param name="scenario">The settings.</param>
    /// <param name="seeds">The seeds.</param>
    /// <param name="room">The strategies; seats rotate by the seed, so that no place at the table favours anybody.</param>
    /// <param name="done">Called with the number of finished games, from any thread.</param>
    public static IReadOnlyList<MatchResult> Play(Scenario scenario, IReadOnlyList<ulong> seeds, IReadOnlyList<string> room, Action<int> done)
    {
        var results = new MatchResult[seeds.Count];
        var finished = 0;
        Parallel.For(0, seeds.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var turn = (int)(seeds[i] % (ulong)room.Count);
            var rotated = Enumerable.Range(0, room.Count).Select(place => Catalogue.Create(room[(place + turn) % room.Count]));
            results[i] = HeadlessMatch.Play(scenario, seeds[i], [.. rotated]);
            done(Interlocked.Increment(ref finished));
        });
        return results;
    }
}

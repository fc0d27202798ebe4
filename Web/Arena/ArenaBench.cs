using Game.Bots.Tournament;
using Game.Domain.Scenarios;
using Web.Work;

namespace Web.Arena;

/// <summary>The bench of the arena: one tournament at a time on one thread, so that rooms keep the other cores; four visitors wait at most.</summary>
internal sealed class ArenaBench(TimeProvider time, ArenaFolder folder) : IAsyncDisposable
{
    /// <summary>Most games of one tournament.</summary>
    public const int MostGames = 200;

    /// <summary>Most strategies in it.</summary>
    public const int MostBots = 12;

    private readonly WorkBench _bench = new(time, most: 4, TimeSpan.FromMinutes(15));

    /// <summary>Puts a tournament on the bench; nothing if this visitor has one there or the bench is full.</summary>
    public WorkItem<ArenaOutcome>? TryStart(string visitor, Scenario scenario, IReadOnlyList<string> bots, int games) =>
        _bench.TryStart(visitor, (progress, _) =>
        {
            var before = folder.Ladder(scenario.Name).ToDictionary(pair => pair.Key, pair => new Rating(pair.Value.Mean, pair.Value.Sigma), StringComparer.Ordinal);
            var result = Game.Bots.Tournament.Arena.Play(scenario, bots, games, before, progress);
            return new ArenaOutcome(result, folder.Keep(scenario.Name, games, result));
        });

    public ValueTask DisposeAsync() => _bench.DisposeAsync();
}

/// <summary>A tournament that was played.</summary>
/// <param name="Result">What came of it.</param>
/// <param name="Report">Name of its report.</param>
public sealed record ArenaOutcome(ArenaResult Result, string Report);

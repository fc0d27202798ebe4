using System.Text.Json;
using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;

namespace Game.Simulation;

/// <summary>Two hundred games of four hundred ticks. A failing case names its seed; <c>RandomGame.Play(seed)</c> plays it again.</summary>
public abstract class RandomPlayTests(int first)
{
    private const int Games = 25;

    [Fact]
    public void Every_event_keeps_what_must_always_hold_and_a_replay_equals_the_game()
    {
        for (var seed = first; seed < first + Games; seed++)
        {
            var game = RandomGame.Play(seed);
            Assert.True(game.Hash == Match.Replay(game.Events).Hash(), $"seed {seed}: the replay differs from the game");
            foreach (var (events, bytes) in game.Snapshots)
            {
                var restored = Match.Restore(bytes);
                foreach (var happened in game.Events.Skip(events)) restored.Apply(happened);
                Assert.True(game.Hash == restored.Hash(), $"seed {seed}: the snapshot after {events} events differs from the game");
            }
        }
    }

    [Fact]
    public void The_same_seed_and_orders_give_the_same_events_and_the_same_hash()
    {
        var (one, two) = (RandomGame.Play(first), RandomGame.Play(first));

        Assert.Equal(one.Hash, two.Hash);
        Assert.Equal(one.Events.Select(Written), two.Events.Select(Written));
    }

    [Fact]
    public void Every_event_is_written_and_read_back_without_loss()
    {
        var game = RandomGame.Play(first + 1);
        var read = game.Events.Select(happened =>
            (GameEvent)JsonSerializer.Deserialize(Written(happened), happened.GetType(), GameJson.Options)!).ToList();

        Assert.Equal(game.Events.Select(Written), read.Select(Written));
        Assert.Equal(game.Hash, Match.Replay(read).Hash());
    }

    private static string Written(GameEvent happened) => JsonSerializer.Serialize(happened, happened.GetType(), GameJson.Options);
}

public sealed class RandomPlay1Tests() : RandomPlayTests(1);

public sealed class RandomPlay2Tests() : RandomPlayTests(26);

public sealed class RandomPlay3Tests() : RandomPlayTests(51);

public sealed class RandomPlay4Tests() : RandomPlayTests(76);

public sealed class RandomPlay5Tests() : RandomPlayTests(101);

public sealed class RandomPlay6Tests() : RandomPlayTests(126);

public sealed class RandomPlay7Tests() : RandomPlayTests(151);

public sealed class RandomPlay8Tests() : RandomPlayTests(176);

/// <summary>The workload itself: games in which nothing happens would prove nothing.</summary>
public sealed class WorkloadTests
{
    [Fact]
    public void Random_games_reach_every_kind_of_event_but_those_only_people_cause()
    {
        var seen = Enumerable.Range(1, 60).SelectMany(seed => RandomGame.Play(seed).Events).Select(happened => happened.GetType()).ToHashSet();
        var all = typeof(GameEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(GameEvent)) && !type.IsAbstract);

        Assert.Empty(all.Except(seen).Select(type => type.Name));
    }

    [Fact]
    public void Random_games_award_pay_run_and_check()
    {
        var games = Enumerable.Range(1, 30).Select(seed => RandomGame.Play(seed).Auditor).ToList();

        Assert.InRange(games.Sum(game => game.Awards), 200, int.MaxValue);
        Assert.Equal(Enum.GetValues<AwardFormatKind>().ToHashSet(), games.SelectMany(game => game.Formats).ToHashSet());
        Assert.InRange(games.Sum(game => game.Paid), 20, int.MaxValue);
        Assert.InRange(games.Sum(game => game.Outrun), 1, int.MaxValue);
        Assert.InRange(games.Sum(game => game.Climbs), 5, int.MaxValue);
        Assert.InRange(games.Sum(game => game.Runs), 500, int.MaxValue);
        Assert.InRange(games.Sum(game => game.Checks), 100, int.MaxValue);
        Assert.InRange(games.Sum(game => game.Practice.Hired), 8, int.MaxValue);
        Assert.InRange(games.Sum(game => game.Practice.Saved), 8, int.MaxValue);
        Assert.InRange(games.Sum(game => game.Terms.Unusual), 20, int.MaxValue);
        Assert.InRange(games.Sum(game => game.Sponsored), 5, int.MaxValue);
        Assert.InRange(games.Sum(game => game.Terms.Claims), 2, int.MaxValue);
        Assert.InRange(games.Sum(game => game.Delivered), 2, int.MaxValue);
        Assert.InRange(games.Sum(game => game.Sold), 200, int.MaxValue);
    }
}

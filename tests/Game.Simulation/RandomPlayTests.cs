using System.Text.Json;
using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;

namespace Game.Simulation;

/// <summary>Two hundred games of four hundred ticks, or as many as <c>ECONOMY_GAMES</c> says. A failing case names its seed; <c>RandomGame.Play(seed)</c> plays it again.</summary>
public abstract class RandomPlayTests(int part)
{
    private const int Parts = 8;

    private static readonly int Games = (HowMany.Games + Parts - 1) / Parts;

    private readonly int _first = 1 + part * Games;

    [Fact]
    public void Every_event_keeps_what_must_always_hold_and_a_replay_equals_the_game()
    {
        for (var seed = _first; seed < _first + Games; seed++)
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
        var (one, two) = (RandomGame.Play(_first), RandomGame.Play(_first));

        Assert.Equal(one.Hash, two.Hash);
        Assert.Equal(one.Events.Select(Written), two.Events.Select(Written));
    }

    [Fact]
    public void Every_event_is_written_and_read_back_without_loss()
    {
        var game = RandomGame.Play(_first + 1);
        var read = game.Events.Select(happened =>
            (GameEvent)JsonSerializer.Deserialize(Written(happened), happened.GetType(), GameJson.Options)!).ToList();

        Assert.Equal(game.Events.Select(Written), read.Select(Written));
        Assert.Equal(game.Hash, Match.Replay(read).Hash());
    }

    private static string Written(GameEvent happened) => JsonSerializer.Serialize(happened, happened.GetType(), GameJson.Options);
}

public sealed class RandomPlay1Tests() : RandomPlayTests(0);

public sealed class RandomPlay2Tests() : RandomPlayTests(1);

public sealed class RandomPlay3Tests() : RandomPlayTests(2);

public sealed class RandomPlay4Tests() : RandomPlayTests(3);

public sealed class RandomPlay5Tests() : RandomPlayTests(4);

public sealed class RandomPlay6Tests() : RandomPlayTests(5);

public sealed class RandomPlay7Tests() : RandomPlayTests(6);

public sealed class RandomPlay8Tests() : RandomPlayTests(7);

/// <summary>The workload itself: games in which nothing happens would prove nothing.</summary>
public sealed class WorkloadTests
{
    private static readonly Lazy<IReadOnlyList<RandomGame>> Games = new(() => [.. Enumerable.Range(1, 60).Select(RandomGame.Play)]);

    [Fact]
    public void Two_hundred_games_play_every_built_in_scenario_as_it_is_and_mostly_markets_of_their_own()
    {
        var played = Enumerable.Range(1, HowMany.Usual).Select(seed => new Workload(seed).Settings()).ToList();
        var builtIn = played.Where(scenario => ScenarioCatalogue.Find(scenario.Name) is { } whole && Settings(whole) == Settings(scenario)).Select(scenario => scenario.Name).ToList();

        Assert.Equal(ScenarioCatalogue.Names.Order(), builtIn.Distinct().Order());
        Assert.InRange(builtIn.Count, 1, played.Count / 4);

        static string Settings(Scenario scenario) => ScenarioCatalogue.Write(scenario with { Ticks = 400, Shocks = [] });
    }

    [Theory]
    [InlineData(null, HowMany.Usual)]
    [InlineData("", HowMany.Usual)]
    [InlineData("1000", 1000)]
    public void The_environment_says_how_many_games_are_played(string? variable, int games) => Assert.Equal(games, HowMany.Read(variable));

    [Theory]
    [InlineData("many")]
    [InlineData("0")]
    [InlineData("-5")]
    public void A_number_of_games_that_is_none_is_refused(string variable) =>
        Assert.Contains(variable, Assert.Throws<InvalidOperationException>(() => HowMany.Read(variable)).Message, StringComparison.Ordinal);

    [Fact]
    public void Random_games_reach_every_kind_of_event_but_those_only_people_cause()
    {
        var seen = Games.Value.SelectMany(game => game.Events).Select(happened => happened.GetType()).ToHashSet();
        var all = typeof(GameEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(GameEvent)) && !type.IsAbstract);

        // A host's word, and nothing that play could bring about.
        Assert.Equal([nameof(SeatRenamed)], all.Except(seen).Select(type => type.Name));
    }

    [Fact]
    public void Random_games_have_every_kind_of_order_accepted_the_hosts_among_them()
    {
        var accepted = Games.Value.SelectMany(game => game.Accepted).ToHashSet();
        var all = typeof(Order).Assembly.GetTypes().Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(Order)) || type.IsSubclassOf(typeof(HostOrder)))).ToList();

        Assert.InRange(all.Count, 30, int.MaxValue);
        Assert.Empty(all.Except(accepted).Select(type => type.Name));
    }

    [Fact]
    public void Random_games_award_pay_run_and_check()
    {
        var games = Games.Value.Select(game => game.Auditor).ToList();

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
        Assert.InRange(games.Sum(game => game.Examined), 1, int.MaxValue);
        Assert.InRange(games.Sum(game => game.Sold), 200, int.MaxValue);
    }
}

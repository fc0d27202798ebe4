using Game.Bots.Evolution;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Bots.Tests.Evolution;

/// <summary>Who follows on the seat of a bot that failed.</summary>
public sealed class SuccessionTests
{
    private static readonly string Low = Bred.NameOf(new Genome([.. Enumerable.Repeat(0.2, Genome.Length)]));
    private static readonly string High = Bred.NameOf(new Genome([.. Enumerable.Repeat(0.8, Genome.Length)]));

    [Fact]
    public void A_name_carries_the_whole_genome()
    {
        var genome = new Breeding(new BotDice(9)).Founder(1);
        var read = Bred.GenomeOf(Bred.NameOf(genome))!;

        Assert.All(genome.Values.Zip(read.Values), pair => Assert.Equal(pair.First, pair.Second, 0.5 / 255 + 1e-9));
        Assert.Equal(Bred.NameOf(genome), Bred.NameOf(read));
        Assert.Equal(Bred.NameOf(genome), Catalogue.Create(Bred.NameOf(genome)).Name);
    }

    [Theory]
    [InlineData("bred-")]
    [InlineData("bred-00")]
    [InlineData("bred-zz0000000000000000")]
    [InlineData("bred-0000000000000000000")]
    [InlineData("planner")]
    public void Any_other_name_carries_none(string name) => Assert.Null(Bred.GenomeOf(name));

    [Fact]
    public void A_founder_has_its_dials_from_the_seed()
    {
        Assert.Equal(Bred.Settle("bred", 1), Bred.Settle("bred", 1));
        Assert.NotEqual(Bred.Settle("bred", 1), Bred.Settle("bred", 2));
        Assert.Equal("planner", Bred.Settle("planner", 1));
    }

    [Fact]
    public void The_newcomer_is_a_child_of_two_that_earn()
    {
        Performer[] bots = [new("random", -900), new(Low, 400), new(High, 300), new("naive", -20), new("sleeper", 0)];
        var heirs = Enumerable.Range(1, 60).Select(birth => Succession.Replace(bots, 0, new BotDice(4), birth)).ToList();

        Assert.All(heirs, heir => Assert.True(heir is { Place: 0, Mother: 1 or 2, Father: 1 or 2 }));
        Assert.Contains(heirs, heir => heir.Mother != heir.Father);
        // Whoever has two parents has genes of both, and some that are neither's.
        var mixed = heirs.Where(heir => heir.Mother != heir.Father).SelectMany(heir => Bred.GenomeOf(heir.Strategy)!.Values).ToList();
        Assert.Contains(0.2, mixed);
        Assert.Contains(0.8, mixed);
        Assert.Contains(mixed, gene => gene is not (0.2 or 0.8));
    }

    [Fact]
    public void A_mother_without_dials_hands_down_her_strategy()
    {
        var heir = Succession.Replace([new("random", -900), new("planner", 400), new("planner", 300)], 0, new BotDice(4), 1);

        Assert.Equal("planner", heir.Strategy);
    }

    [Fact]
    public void Where_nobody_earns_a_child_of_the_better_half_comes_and_who_is_alone_is_its_own_heir()
    {
        Performer[] bots = [new("random", -900), new("naive", -800), new("casual", -5), new("sleeper", 0)];

        Assert.All(Enumerable.Range(1, 20), birth => Assert.Contains(Succession.Replace(bots, 0, new BotDice(4), birth).Strategy, new[] { "casual", "sleeper" }));
        Assert.Equal("random", Succession.Replace([new("random", -900)], 0, new BotDice(4), 1).Strategy);
    }

    [Fact]
    public void Between_rounds_the_worst_share_and_the_bankrupt_give_way_and_at_zero_nobody_does()
    {
        Performer[] bots = [new("random", -900), new(Low, 400), new(High, 300), new("naive", -20), new("casual", 10), new("cost-plus", 10, Bankrupt: true), new("kelly", 50), new("nash", 70)];

        Assert.Equal([0, 3, 5], Succession.BetweenRounds(bots, 0.25m, new BotDice(4), 1).Select(heir => heir.Place));
        Assert.All(Succession.BetweenRounds(bots, 0.25m, new BotDice(4), 1), heir => Assert.True(bots[heir.Mother].Profit > 0 && bots[heir.Father].Profit > 0));
        Assert.Empty(Succession.BetweenRounds(bots, 0, new BotDice(4), 1));
    }

    [Fact]
    public void In_seasons_bots_are_replaced_while_it_runs_and_breed_between_rounds_the_same_way_every_time()
    {
        // Half of a small purse is soon lost.
        var seasons = ScenarioCatalogue.Find("seasons")!;
        seasons = seasons with { StartingCash = Credits.Of(160), Bankruptcy = seasons.Bankruptcy with { ReplaceBelow = 0.5m } };
        string[] room = ["bred", "wild-bidder", "random", "naive"];
        var (rounds, again) = (SeasonRun.Play(seasons, 1, room, 2, 200), SeasonRun.Play(seasons, 1, room, 2, 200));

        Assert.Equal(rounds.Select(round => round.Result.StateHash), again.Select(round => round.Result.StateHash));
        Assert.Equal(rounds.SelectMany(round => round.Room), again.SelectMany(round => round.Room));
        var replaced = rounds[0].Result.Seats.Where(seat => seat.Heirs.Count > 0).ToList();
        Assert.NotEmpty(replaced);
        // The fresh stake counts: a loss can be larger than the purse.
        Assert.Contains(rounds.SelectMany(round => round.Result.Seats), seat => seat.Heirs.Count > 0 && seat.Profit < -seasons.StartingCash.Times(0.5m));
        Assert.NotEmpty(rounds[0].Heirs);
        Assert.All(rounds[0].Heirs, heir => Assert.Equal(heir.Strategy, rounds[1].Room[heir.Place]));
        Assert.Empty(rounds[1].Heirs);
        Assert.All(rounds, round => Assert.Equal(Credits.Zero, round.Result.LedgerSum));
    }

    [Fact]
    public void Where_nobody_is_replaced_rounds_keep_their_room()
    {
        string[] room = ["casual", "random", "wild-bidder"];
        var rounds = SeasonRun.Play(ScenarioCatalogue.Find("open-market")!, 1, room, 2, 60);

        Assert.All(rounds, round => Assert.Equal(room, round.Room));
        Assert.NotEqual(rounds[0].Result.StateHash, rounds[1].Result.StateHash);
    }
}

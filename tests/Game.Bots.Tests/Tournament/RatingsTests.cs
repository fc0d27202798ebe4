using Game.Bots.Tournament;

namespace Game.Bots.Tests.Tournament;

/// <summary>Ratings are those of Weng and Lin 2011, algorithm 1 (Bradley-Terry-full): the numbers are worked out from its formulas apart from this program.</summary>
public sealed class RatingsTests
{
    private static readonly Rating Unknown = Rating.Unknown;
    private static readonly BradleyTerryFull Model = new();

    [Fact]
    public void Two_unknown_players_move_apart_by_the_published_step() =>
        Same(Model.Update([Unknown, Unknown], [1, 2]), (27.635231383, 8.065506316), (22.364768617, 8.065506316));

    [Fact]
    public void Among_three_every_pair_counts_and_the_middle_stays() =>
        Same(Model.Update([Unknown, Unknown, Unknown], [1, 2, 3]), (30.270462767, 7.788474808), (25, 7.788474808), (19.729537233, 7.788474808));

    [Fact]
    public void A_tie_of_equals_moves_nobody_and_makes_both_surer() =>
        Same(Model.Update([Unknown, Unknown], [1, 1]), (25, 8.065506316), (25, 8.065506316));

    [Fact]
    public void A_tie_counts_as_half_a_win_so_who_was_rated_higher_loses_by_it() =>
        Same(
            Model.Update([new(30.270462767, 7.788474808), new(22.364768617, 7.788474808), new(22.364768617, 7.788474808)], [3, 1, 1]),
            (23.927095828, 7.348375788), (25.536452086, 7.324876583), (25.536452086, 7.324876583));

    [Fact]
    public void Who_is_less_sure_moves_more() =>
        Same(
            Model.Update([new(29, 5), Unknown, new(21, 2.5)], [2, 1, 2]),
            (27.006534246, 4.830050316), (31.270237724, 7.37937037), (20.934045043, 2.488698812));

    [Fact]
    public void A_strategy_with_several_seats_is_rated_by_their_mean_and_equal_means_tie()
    {
        // Means 40, 40 and 10: two tie before the third.
        var ratings = Ratings.Of(["a", "b", "c"], [Rows.Game(0, ("a", 80), ("a", 0), ("b", 40), ("c", 10))]);
        Same([.. new[] { "a", "b", "c" }.Select(name => ratings[name])], [.. Model.Update([Unknown, Unknown, Unknown], [1, 1, 3]).Select(rating => (rating.Mean, rating.Sigma))]);
        Assert.Equal(ratings["a"], ratings["b"]);
        Assert.True(ratings["c"].Mean < 25);
    }

    [Fact]
    public void Games_count_in_their_order_and_a_room_of_one_strategy_counts_for_nothing()
    {
        var first = Rows.Game(0, ("a", 5), ("b", 1));
        var second = Rows.Game(1, ("a", 1), ("b", 1));
        var alone = Rows.Game(2, ("a", 9), ("a", 1));
        var ratings = Ratings.Of(["a", "b"], [first, alone, second]);
        var expected = Model.Update(Model.Update([Unknown, Unknown], [1, 2]), [1, 1]);
        Same([ratings["a"], ratings["b"]], [.. expected.Select(rating => (rating.Mean, rating.Sigma))]);
        Assert.Equal([1, 1, 3], Ratings.Ranks(Rows.Game(3, ("a", 7), ("b", 7), ("c", -1))));
    }

    private static void Same(IReadOnlyList<Rating> measured, params (double Mean, double Sigma)[] expected)
    {
        Assert.Equal(expected.Length, measured.Count);
        Assert.All(expected.Zip(measured), pair =>
        {
            Assert.Equal(pair.First.Mean, pair.Second.Mean, 6);
            Assert.Equal(pair.First.Sigma, pair.Second.Sigma, 6);
        });
    }
}

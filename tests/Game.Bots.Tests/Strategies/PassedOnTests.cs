using Game.Bots.Strategies.Planner;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Bots.Tests.Strategies;

/// <summary>What is said of parts that are passed on: their price in full, what the check leaves of them, and what the owner's own agents would have to do after all.</summary>
public sealed class PassedOnTests
{
    private static readonly Scenario Guild = ScenarioCatalogue.Find("guild")!;
    private static readonly PartSpec[] Parts = [new(Specialty.Coder, 90, []), new(Specialty.Analyst, 60, []), new(Specialty.Reviewer, 30, [0, 1])];
    private static readonly Plan Own = Appraiser.Fill(Preset.Balanced, Parts);
    private static readonly Belief Believed = Appraiser.For(Guild).Believe(null, []);
    private static readonly Job AtHome = new(Parts, Credits.Of(400), Credits.Of(300), 200, [.. Enumerable.Repeat(Credits.Of(5), AgentType.Count)]);

    [Fact]
    public void What_is_handicapped_gains_by_somebody_who_is_not()
    {
        var abroad = AtHome with { Skill = -0.7 };
        var own = Appraiser.For(Guild).Appraise(abroad, Own, Believed);
        var passed = Of(abroad, own, CheckKind.Expert, 0);

        var whole = passed.Within(Guild, abroad, own, passed.Needed, 12);

        Assert.True(passed.Theirs.Chance > own.Parts[0].Chance);
        Assert.True(whole.Chance > own.Chance);
        Assert.True(whole.Parts[0].Chance > own.Parts[0].Chance);
        Assert.Equal(own.Parts.Skip(1), whole.Parts.Skip(1));
    }

    [Fact]
    public void Every_credit_of_reward_costs_as_much_as_it_is_likely_to_be_paid()
    {
        var (own, passed) = At(CheckKind.Ai, 0);

        var (cheap, dear) = (passed.Within(Guild, AtHome, own, passed.Needed, 12), passed.Within(Guild, AtHome, own, passed.Needed + Credits.Of(100), 12));

        Assert.Equal((decimal)passed.Passed * 100, (dear.Cost - cheap.Cost).Amount, 1);
        Assert.Equal(cheap.Chance, dear.Chance);
    }

    [Fact]
    public void The_shares_of_the_parts_add_up_to_what_the_whole_changed()
    {
        var (own, passed) = At(CheckKind.Ai, 0, 1);

        var whole = passed.Within(Guild, AtHome, own, passed.Needed, 12);

        Assert.Equal((whole.Cost - own.Cost).Amount, whole.Parts.Zip(own.Parts, static (now, before) => (now.Cost - before.Cost).Amount).Sum(), 1);
    }

    [Fact]
    public void Below_what_others_need_it_only_takes_longer_unless_somebody_has_bid()
    {
        var (own, passed) = At(CheckKind.Ai, 0, 1);
        var low = passed.Needed - Credits.Of(1);

        var nobody = passed.Within(Guild, AtHome, own, low, 12);
        Assert.Equal((own.Cost, own.Chance, own.Profit, own.Ticks + 12), (nobody.Cost, nobody.Chance, nobody.Profit, nobody.Ticks));

        Assert.NotEqual(own.Cost, passed.Within(Guild, AtHome, own, low, 12, bid: true).Cost);
    }

    [Fact]
    public void A_check_on_delivery_costs_and_lets_less_bad_work_through()
    {
        var (_, none) = At(CheckKind.None, 0);
        var (_, expert) = At(CheckKind.Expert, 0);

        Assert.Equal((Credits.Zero, 1.0), (none.Fee, none.Passed));
        Assert.True(expert.Fee > Credits.Zero);
        Assert.True(expert.Passed < 1);
        Assert.True(expert.Quality[0] > none.Quality[0]);
    }

    private static (Appraisal Own, PassedOn Passed) At(CheckKind check, params int[] parts)
    {
        var own = Appraiser.For(Guild).Appraise(AtHome, Own, Believed);
        return (own, Of(AtHome, own, check, parts));
    }

    private static PassedOn Of(Job job, Appraisal own, CheckKind check, params int[] parts) => PassedOn.Of(Guild, job, own, parts, check, Believed);
}

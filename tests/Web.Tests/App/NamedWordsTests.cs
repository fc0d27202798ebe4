using Game.Bots.Lab;
using Game.Bots.Strategies;
using Web.Arena;
using Web.Lab;
using Web.Tests.Shared;

namespace Web.Tests.App;

/// <summary>Experiments and strategies have words of their own on the pages; those of other languages are held by <see cref="TranslationTests"/>.</summary>
public sealed class NamedWordsTests
{
    // Tests beside this one may add strategies of their own to the catalogue.
    private static readonly string[] House =
    [
        "agency", "always-cheapest", "always-premium", "bred", "casual", "cost-plus", "crra", "curse-corrected", "delegator", "double-kelly", "fully-insured", "kelly",
        "middleman", "naive", "nash", "night-owl", "planner", "random", "sleeper", "specialist", "thompson", "truthful", "ucb1", "wild-bidder",
    ];

    [Fact]
    public void Every_experiment_has_a_title_and_a_sentence()
    {
        var words = Texts.Of(typeof(LabText));

        Assert.All(Laboratory.Experiments, experiment =>
        {
            Assert.False(words[$"Experiment.{experiment.Name}"].ResourceNotFound, experiment.Name);
            Assert.Equal(experiment.Summary, words[$"Experiment.{experiment.Name}.Summary"].Value);
        });
    }

    [Fact]
    public void Every_strategy_of_the_house_has_a_sentence()
    {
        var words = Texts.Of(typeof(ArenaText));

        Assert.Subset(Catalogue.Names.ToHashSet(StringComparer.Ordinal), House.ToHashSet(StringComparer.Ordinal));
        Assert.All(House, name => Assert.EndsWith(".", words[$"Strategy.{name}"].Value, StringComparison.Ordinal));
        Assert.All(House, name => Assert.False(words[$"Strategy.{name}"].ResourceNotFound, name));
    }
}

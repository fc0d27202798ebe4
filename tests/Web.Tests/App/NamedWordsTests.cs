using Game.Bots.Lab;
using Game.Bots.Strategies;
using Game.Domain.Scenarios;
using Web.Arena;
using Web.Lab;
using Web.Tests.Shared;

namespace Web.Tests.App;

/// <summary>Experiments, their dials and figures, and strategies have words of their own on the pages; those of other languages are held by <see cref="TranslationTests"/>.</summary>
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
    public void Every_dial_of_every_experiment_has_a_name_a_meaning_and_words_for_its_choices()
    {
        var words = Texts.Of(typeof(LabText));

        Assert.All(Laboratory.Experiments.SelectMany(static experiment => experiment.Parameters.Select(parameter => (experiment, parameter))), dial =>
        {
            var (experiment, parameter) = dial;
            Assert.False(words[$"Dial.{parameter.Name}"].ResourceNotFound, parameter.Name);
            Assert.Equal(parameter.Meaning, words[$"Dial.{experiment.Name}.{parameter.Name}"].Value);
            // Scenarios have titles of their own; lists are typed as the command line takes them.
            if (parameter.IsList || parameter.Choices.All(static choice => ScenarioCatalogue.Find(choice) is not null)) return;
            Assert.All(parameter.Choices, choice => Assert.False(words[$"Choice.{choice}"].ResourceNotFound, choice));
        });
    }

    [Fact]
    public void Every_figure_of_every_experiment_has_a_name()
    {
        var words = Texts.Of(typeof(LabText));
        (string Experiment, string Chosen)[] otherwise =
        [
            ("auction", "format=rising-clock deviate=0.1"), ("auction", "format=posted-price"), ("call", "rule=mcafee"), ("book", "regime=trickle"), ("conservation", "ticks=20"),
        ];
        var trials = Laboratory.Experiments.Select(static experiment => (Experiment: experiment.Name, Chosen: "")).Where(static trial => trial.Experiment != "conservation").Concat(otherwise);

        Assert.All(trials, trial =>
        {
            var chosen = trial.Chosen.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(static pair => pair.Split('=')[0], static pair => pair.Split('=')[1], StringComparer.Ordinal);
            var report = Laboratory.Run(Laboratory.Find(trial.Experiment)!, chosen, runs: Laboratory.Find(trial.Experiment)!.DefaultRuns == 0 ? null : 2);
            Assert.All(report.Figures, figure => Assert.False(
                !figure.Name.StartsWith("meanProfit", StringComparison.Ordinal) && words[$"Figure.{figure.Name}"].ResourceNotFound, $"{trial.Experiment}: {figure.Name}"));
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

using Bunit;
using Game.Bots.Lab;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Web.Lab;
using Web.Tests.Shared;

namespace Web.Tests.Lab;

/// <summary>Every experiment can be run from its page, at one point or over a range.</summary>
public sealed class LabTrialTests : BunitContext
{
    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal);

    private static IServiceProvider Words { get; } = new ServiceCollection().AddWords().BuildServiceProvider();

    public static TheoryData<string> Names => new(Laboratory.Experiments.Where(experiment => experiment.DefaultRuns > 0).Select(experiment => experiment.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_dial_of_every_experiment_has_a_place_for_its_usual_value(string name)
    {
        var ranges = Laboratory.Find(name)!.Parameters.Where(parameter => parameter.Range is not null).ToList();

        Assert.All(ranges, parameter =>
        {
            var usual = double.Parse(parameter.Standard, System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(DialScale.Place(parameter, usual), 0, 1);
            Assert.Equal(usual, DialScale.Value(parameter, DialScale.Place(parameter, usual)), Math.Max(Math.Abs(usual) * 0.01, 1e-6));
            Assert.All(LabTrial.Values(parameter, usual), value => Assert.InRange(value, parameter.Range!.Value.Least, parameter.Range.Value.Most));
        });
    }

    [Fact]
    public void Over_a_range_theory_and_measurement_stand_at_each_of_its_values()
    {
        var result = new LabTrial(Laboratory.Find("auction")!, Usual, 1, 900, "bidders").Run(_ => { }, CancellationToken.None);

        Assert.Equal(Enumerable.Range(1, 9).Select(bidders => (double?)bidders), result.Points.Select(point => point.At));
        // First price, costs even over 0 to 1: the winner is paid 2 / (n + 1).
        Assert.All(result.Points.Skip(1), point => Assert.Equal(2 / (point.At!.Value + 1), point.Report["meanPrice"].Theory!.Number, 6));
        var plot = SweepPlot.Of(result, new SweepFigure("meanPrice", null));
        Assert.Equal(9, plot.Points.Count);
        Assert.Equal(8, plot.Theory.Count(letter => letter == 'L'));
    }

    [Fact]
    public void Over_a_range_every_entry_of_a_list_may_be_drawn()
    {
        var result = new LabTrial(Laboratory.Find("rating")!, Usual, 1, 1, "mean-before").Run(_ => { }, CancellationToken.None);

        var second = SweepFigure.Of(result).Single(figure => figure.Key == "mean 2");
        Assert.Equal(result.Points.Count, SweepPlot.Of(result, second).Points.Count);
        Services.AddWords();
        var picture = Render<LabPicture>(parameters => parameters.Add(p => p.Result, result));
        Assert.Contains("rating 1 against", picture.Find("figure").GetAttribute("aria-label"), StringComparison.Ordinal);
        picture.Find("select").Change(second.Key);
        Assert.Contains("rating 2 against", picture.Find("figure").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_is_nothing_everywhere_has_a_scale_with_different_numbers()
    {
        var result = new LabTrial(Laboratory.Find("call")!, Usual, 1, 90, "pairs").Run(_ => { }, CancellationToken.None);

        var levels = SweepPlot.Of(result, new SweepFigure("worstDeficit", null)).Levels.Select(static level => level.Text).ToList();
        Assert.Contains("0", levels);
        Assert.Equal(levels.Distinct(StringComparer.Ordinal), levels);
    }

    [Theory]
    [InlineData(-0.0000001, "0")]
    [InlineData(-0.00004, "0")]
    [InlineData(-0.25, "−0.25")]
    [InlineData(99.999, "100")]
    [InlineData(1234.5, "1,234")]
    public void A_number_has_as_many_digits_as_anybody_reads_and_nothing_has_no_sign(double number, string said) =>
        Assert.Equal(said, LabWords.Say(number));

    [Fact]
    public void Values_that_do_not_go_together_are_refused_in_words()
    {
        var trial = new LabTrial(Laboratory.Find("auction")!, new Dictionary<string, string>(StringComparer.Ordinal) { ["bidders"] = "0" }, 1, 10, null);

        Assert.Contains("whole number", Assert.Throws<LabRefusalException>(() => trial.Run(_ => { }, CancellationToken.None)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("auction", "bidders=0", "Bidders takes 1 to 1,000.")]
    [InlineData("chain", "costs=", "Costs takes entries with commas between them.")]
    [InlineData("auction", "format=posted-price deviate=0.1", "A deviation needs an award in which bids are amounts.")]
    [InlineData("book", "low=200", "The low limit must not lie above the high one, nor the high one above the highest price.")]
    [InlineData("chain", "costs=1,2", "There must be as many chances as costs.")]
    [InlineData("kelly", "cost=600", "The bounty must be above the cost, and the stake below all of the cash.")]
    [InlineData("terms", "low=0.95", "The chance with effort must be above the chance without.")]
    [InlineData("track-record", "poor=0.95", "The good performer must be better than the poor one by at least 0.005.")]
    public void A_refusal_is_said_in_the_words_of_the_page(string name, string chosen, string said)
    {
        var values = chosen.Split(' ').ToDictionary(static pair => pair.Split('=')[0], static pair => pair.Split('=')[1], StringComparer.Ordinal);
        var trial = new LabTrial(Laboratory.Find(name)!, values, 1, 200, null);

        Assert.Throws<LabRefusalException>(() => trial.Run(_ => { }, CancellationToken.None));
        Assert.Equal(said, Words.GetRequiredService<IStringLocalizer<LabText>>().Refusal(trial));
    }

    [Fact]
    public void The_picture_and_the_table_show_every_figure()
    {
        Services.AddWords();
        var result = new LabTrial(Laboratory.Find("kelly")!, Usual, 1, 500, null).Run(_ => { }, CancellationToken.None);

        Assert.Equal(3, Render<LabPicture>(parameters => parameters.Add(p => p.Result, result)).FindAll(".row").Count);
        Assert.Equal(3, Render<LabNumbers>(parameters => parameters.Add(p => p.Result, result)).FindAll("tbody tr").Count);
    }
}

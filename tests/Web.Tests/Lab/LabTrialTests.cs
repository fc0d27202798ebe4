using Bunit;
using Game.Bots.Lab;
using Web.Lab;
using Web.Tests.Shared;

namespace Web.Tests.Lab;

/// <summary>Every experiment can be run from its page, at one point or over a range.</summary>
public sealed class LabTrialTests : BunitContext
{
    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal);

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
        var plot = SweepPlot.Of(result, "meanPrice");
        Assert.Equal(9, plot.Points.Count);
        Assert.Equal(8, plot.Theory.Count(letter => letter == 'L'));
    }

    [Fact]
    public void Values_that_do_not_go_together_are_refused_in_words()
    {
        var trial = new LabTrial(Laboratory.Find("auction")!, new Dictionary<string, string>(StringComparer.Ordinal) { ["bidders"] = "0" }, 1, 10, null);

        Assert.Contains("whole number", Assert.Throws<LabRefusalException>(() => trial.Run(_ => { }, CancellationToken.None)).Message, StringComparison.Ordinal);
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

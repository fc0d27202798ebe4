
namespace Game.Bots.Tests.Lab;

/// <summary>Theory holds for values that no row names.</summary>
public sealed class FreeParameterTests
{
    [Theory]
    [InlineData("auction --bidders 7 --cap 0.3 --risk 2")]
    [InlineData("auction --bidders 2 --cap 0.9 --risk 0.3")]
    [InlineData("auction --bidders 1 --cap 0.45")]
    [InlineData("auction --bidders 40")]
    [InlineData("auction --bidders 6 --cap 0.8 --deviate 0.07")]
    [InlineData("auction --bidders 3 --cap 0.6 --bids truthful")]
    [InlineData("auction --format second-price --bidders 6 --cap 0.25")]
    [InlineData("auction --format second-price --bidders 1 --cap 0.25")]
    [InlineData("auction --format second-price --bidders 3 --cap 0.7 --deviate -0.2")]
    [InlineData("auction --format posted-price --bidders 8 --cap 0.15")]
    [InlineData("curse --bidders 13 --error 0.2 --bids corrected")]
    [InlineData("bond --spread 2 --bond 0.7 --cost 3 --bidders 5")]
    [InlineData("congestion --bidders 25 --tasks 7 --runs 4000")]
    [InlineData("kelly --bounty 90 --cost 20 --chance 0.35 --multiple 0.5")]
    [InlineData("chain --costs 5,80,2,40,40,10 --chances 0.99,0.3,0.8,0.85,0.6,1")]
    [InlineData("terms --wage 9 --low 0.1 --high 0.35 --effort 2")]
    [InlineData("track-record --good 0.6 --poor 0.45 --error 0.1 --runs 10000")]
    [InlineData("fixation --size 7 --advantage 0.8 --runs 40000")]
    [InlineData("fixation --size 3 --advantage 4")]
    [InlineData("queue --servers 2 --load 0.6 --runs 400000")]
    [InlineData("queue --servers 40 --load 0.9 --runs 400000")]
    public void Every_sampled_figure_lies_within_its_error_of_theory(string line)
    {
        var report = LabRun.Of(line.Contains("--runs", StringComparison.Ordinal) ? line : line + " --runs 30000");
        var compared = report.Figures.Where(figure => figure.StandardError is not null && figure.Theory is not null).ToList();

        Assert.NotEmpty(compared);
        // A hundred figures are compared; rounding to cents is a millionth.
        Assert.All(compared, figure => Assert.InRange(
            figure.Measured.Number - figure.Theory!.Number, -4.5 * figure.StandardError!.Value - 2e-6, 4.5 * figure.StandardError.Value + 2e-6));
    }

    [Theory]
    [InlineData("price-rule --lag 3 --elasticity 0.5 --gain 0.6", 0.005)]
    [InlineData("price-rule --lag 13 --gain 0.11", 0.005)]
    [InlineData("rating --ranks 3,1,1,1,5 --mean-before 10 --sigma-before 3 --beta 1", 1e-9)]
    [InlineData("recursion --depth 1 --grid 100 --runs 50000", 0.005)]
    [InlineData("lemons --k 0.7 --rounds 4 --sellers 1000", 0.01)]
    [InlineData("lemons --k 3 --rounds 2 --sellers 500", 0.01)]
    [InlineData("auction-cap --value 0.8 --bidders 2 --runs 20000", 0.051)]
    [InlineData("odds --spread 1.2 --minutes 25 --tier premium --runs 30000", 0.012)]
    public void Every_figure_that_is_not_sampled_is_what_theory_says(string line, double tolerance)
    {
        var report = LabRun.Of(line);

        Assert.All(report.Figures.Where(figure => figure.Theory is not null), figure =>
            Assert.All(figure.Theory!.Numbers.Zip(figure.Measured.Numbers), pair => Assert.Equal(pair.First, pair.Second, tolerance)));
    }
}

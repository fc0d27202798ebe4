using System.Text.Json;
using Game.Bots.Commands;
using Game.Bots.Lab;

namespace Game.Bots.Tests.Commands;

public sealed class LabCommandTests
{
    [Fact]
    public void The_object_holds_parameters_and_figures_by_name_with_errors_and_theory_under_the_same_names()
    {
        var (code, output, error) = Run("lab", "kelly", "--multiple", "2", "--runs", "2000", "--seed", "7", "--json");
        var report = JsonDocument.Parse(output).RootElement;

        Assert.True(code == 0, error);
        Assert.Equal("kelly", report.GetProperty("experiment").GetString());
        Assert.Equal(7, report.GetProperty("seed").GetInt32());
        Assert.Equal(2000, report.GetProperty("runs").GetInt32());
        Assert.Equal(2, report.GetProperty("multiple").GetDouble());
        Assert.Equal(500, report.GetProperty("bounty").GetDouble());
        foreach (var name in new[] { "fraction", "growth" })
        {
            Assert.Equal(JsonValueKind.Number, report.GetProperty(name).ValueKind);
            Assert.True(report.GetProperty("standardError").GetProperty(name).GetDouble() > 0);
            Assert.Equal(JsonValueKind.Number, report.GetProperty("theory").GetProperty(name).ValueKind);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_figures_and_another_seed_others()
    {
        Assert.Equal(Output("1"), Output("1"));
        Assert.NotEqual(Output("1"), Output("2").Replace("\"seed\": 2", "\"seed\": 1", StringComparison.Ordinal));

        static string Output(string seed) => Run("lab", "fixation", "--runs", "200", "--seed", seed, "--json").Output;
    }

    [Theory]
    [InlineData("lab kelly --chance 2", "--chance takes a number from 0.001 to 0.999, not '2'.")]
    [InlineData("lab kelly --chance much", "--chance takes a number from 0.001 to 0.999, not 'much'.")]
    [InlineData("lab kelly --cost 600", "--bounty takes more than --cost")]
    [InlineData("lab kelly --runs 0", "--runs takes a whole number from 1")]
    [InlineData("lab kelly --runs many", "--runs takes a whole number from 1")]
    [InlineData("lab kelly --runs", "--runs")]
    [InlineData("lab kelly --seed -1", "-1")]
    [InlineData("lab kelly --colour red", "--colour")]
    [InlineData("lab terms --terms later", "--terms takes one of on-completion, upfront, not 'later'.")]
    [InlineData("lab chain --costs 1,2 --chances .5", "equally many")]
    [InlineData("lab chain --costs 1,x", "numbers from 0 to")]
    [InlineData("lab alchemy", "There is no experiment 'alchemy'. There are: ")]
    public void A_wrong_option_is_refused_with_what_is_allowed(string line, string allowed)
    {
        var (code, output, error) = Run(line.Split(' '));

        Assert.NotEqual(0, code);
        Assert.Empty(output);
        Assert.Contains(allowed, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "auction --deviate 0.1",
        "meanPrice,sdPrice,meanPayment,awardProbability,meanWinnerProfit,meanBidderProfit,efficiency,meanBid,profitableDeviations")]
    [InlineData("auction-cap", "optimalCap")]
    [InlineData("curse", "meanWinnerProfit")]
    [InlineData("bond", "breakEvenBid,defaultProbability")]
    [InlineData("book", "efficiency,meanPrice,alpha")]
    [InlineData("call", "efficiency,meanPrice,alpha")]
    [InlineData("price-rule", "stable,gainLimitStable,gainLimitMonotone")]
    [InlineData("recursion", "jointProfitShare")]
    [InlineData("chain", "successProbability,expectedSpend,bestOrderSpend,worstOrderSpend")]
    [InlineData("kelly", "fraction,growth")]
    [InlineData("terms", "successRate")]
    [InlineData("lemons", "prices,tradedShare")]
    [InlineData("track-record", "meanJobs,errorRate")]
    [InlineData("congestion", "matchedShare")]
    [InlineData("fixation", "fixationProbability")]
    [InlineData("queue", "waitProbability")]
    [InlineData("rating", "mean,sigma")]
    [InlineData("odds", "successProbability")]
    public void The_names_of_the_figures_are_a_contract(string line, string names)
    {
        var (code, output, error) = Run(["lab", .. line.Split(' '), "--runs", "20", "--json"]);

        Assert.True(code == 0, error);
        var report = JsonDocument.Parse(output).RootElement;
        Assert.All(names.Split(','), name => Assert.True(report.TryGetProperty(name, out _), name));
    }

    [Fact]
    public void Without_json_a_table_shows_theory_beside_measurement()
    {
        var (code, output, _) = Run("lab", "rating");

        Assert.Equal(0, code);
        Assert.Contains("Theory", output, StringComparison.Ordinal);
        Assert.Matches(@"mean\[1\] +32\.90569 +32\.90569", output);
    }

    [Fact]
    public void Lists_may_be_written_with_spaces_and_negative_numbers_are_numbers()
    {
        var (code, output, error) = Run("lab", "rating", "--ranks", "1,", "1,", "3", "--mean-before", "-2.5", "--json");

        Assert.True(code == 0, error);
        Assert.Equal(3, JsonDocument.Parse(output).RootElement.GetProperty("mean").GetArrayLength());
    }

    [Fact]
    public void Lab_alone_lists_every_experiment()
    {
        var (code, output, error) = Run("lab");

        Assert.NotEqual(0, code);
        Assert.NotEmpty(error);
        Assert.All(Laboratory.Experiments, experiment => Assert.Contains(experiment.Name, output, StringComparison.Ordinal));
    }

    [Fact]
    public void No_figure_hides_a_parameter_and_every_standard_value_is_allowed() => Assert.All(Laboratory.Experiments, experiment =>
    {
        var report = Laboratory.Run(experiment, new Dictionary<string, string>(), runs: 20);
        var names = report.Figures.Select(figure => figure.Name).Concat(experiment.Parameters.Select(parameter => parameter.Name)).ToList();

        Assert.NotEmpty(report.Figures);
        Assert.Equal(names.Count, names.Concat(["experiment", "seed", "runs", "standardError", "theory"]).Distinct().Count() - 5);
    });

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(args, output, error, ProgressBar.None);
        return (code, output.ToString(), error.ToString());
    }
}

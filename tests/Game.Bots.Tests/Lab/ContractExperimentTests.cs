namespace Game.Bots.Tests.Lab;

public sealed class ContractExperimentTests
{
    [Fact]
    public void T21_A_chain_is_the_product_of_its_parts_and_cheapest_with_the_riskiest_per_credit_first()
    {
        var report = LabRun.Of("chain --costs 100,50,80,20,60 --chances .9,.6,.95,.99,.7");

        report.Near("successProbability", 0.3555, 0.006);
        report.Near("expectedSpend", 228.93, 0.01 * 228.93);
        report.Near("bestOrderSpend", 165.4, 0.01 * 165.4);
        report.Near("worstOrderSpend", 273.7, 0.01 * 273.7);
        Assert.Equal(165.4, report.Theory("bestOrderSpend"), 1);
        Assert.Equal(273.7, report.Theory("worstOrderSpend"), 1);
    }

    [Fact]
    public void T21_Without_checks_every_part_is_paid_whatever_the_order()
    {
        var report = LabRun.Of("chain --checks no --runs 1000");

        Assert.Equal(310, report.Number("expectedSpend"), 9);
        Assert.Equal(310, report.Number("bestOrderSpend"), 9);
        Assert.Equal(310, report.Number("worstOrderSpend"), 9);
    }

    [Fact]
    public void T21_Another_chain_agrees_with_theory_too()
    {
        var report = LabRun.Of("chain --costs 10,200,30 --chances .5,.8,.2");

        report.Near("bestOrderSpend", report.Theory("bestOrderSpend"), 1);
        report.Near("worstOrderSpend", report.Theory("worstOrderSpend"), 2);
    }

    [Theory]
    [InlineData("48.9", 0.5)]
    [InlineData("51", 0.9)]
    public void T23_Pay_on_completion_buys_effort_from_the_wage_at_which_it_is_worth_it(string wage, double success)
    {
        var report = LabRun.Of($"terms --wage {wage} --low .5 --high .9 --effort 20");

        report.Near("successRate", success, 0.006);
        report.Near("wageLimit", 50, 1);
    }

    [Fact]
    public void T23_Pay_upfront_buys_no_effort_at_any_wage() =>
        LabRun.Of("terms --wage 100000 --terms upfront").Near("successRate", 0.5, 0.006);

    [Fact]
    public void T22_Kelly_grows_fastest_and_twice_Kelly_shrinks()
    {
        var kelly = LabRun.Of("kelly --bounty 500 --cost 350 --chance .8");
        kelly.Near("fraction", 1.0 / 3, 0.015);
        kelly.Near("growth", 0.0257, 0.0025);
        Assert.Equal(0.0257, kelly.Theory("growth"), 4);

        var twice = LabRun.Of("kelly --bounty 500 --cost 350 --chance .8 --multiple 2");
        twice.Near("growth", -0.0187, 0.006);
        Assert.Equal(-0.0187, twice.Theory("growth"), 4);
    }

    [Fact]
    public void T26_Some_twenty_jobs_tell_a_good_performer_from_a_poor_one()
    {
        var report = LabRun.Of("track-record --good .9 --poor .7");

        report.Near("meanJobsGood", 24.6, 0.5);
        report.Near("meanJobsPoor", 20.1, 0.5);
        report.Near("errorRateGood", report.Theory("errorRateGood"), 0.003);
        report.Near("errorRatePoor", report.Theory("errorRatePoor"), 0.003);
        Assert.InRange(report.Number("errorRate"), 0.001, 0.05);
        Assert.Equal(report.Number("meanJobsPoor"), LabRun.Of("track-record --performer poor").Number("meanJobs"));
    }
}

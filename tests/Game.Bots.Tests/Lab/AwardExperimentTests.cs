namespace Game.Bots.Tests.Lab;

public sealed class AwardExperimentTests
{
    [Theory]
    [InlineData(2, -0.333, 0.667)]
    [InlineData(4, -0.600, 0.400)]
    [InlineData(8, -0.778, 0.222)]
    public void T8_Who_asks_the_own_estimate_loses_by_winning_and_who_allows_for_it_earns(int n, double naive, double corrected)
    {
        LabRun.Of($"curse --bidders {n} --error 1 --bids naive").Near("meanWinnerProfit", naive, 0.01);
        LabRun.Of($"curse --bidders {n} --error 1 --bids corrected").Near("meanWinnerProfit", corrected, 0.01);
    }

    [Fact]
    public void T8_The_curse_grows_in_proportion_to_the_error() =>
        LabRun.Of("curse --bidders 4 --error 5").Near("meanWinnerProfit", -3, 0.05);

    [Theory]
    [InlineData("0.1", 0.847, 0.553)]
    [InlineData("0.25", 0.957, 0.293)]
    [InlineData("0.5", 1, 0)]
    [InlineData("0.8", 1, 0)]
    public void T9_A_small_bond_invites_bids_below_cost_and_broken_contracts(string bond, double bid, double defaults)
    {
        var report = LabRun.Of($"bond --spread .5 --bond {bond} --runs 200000");

        report.Near("breakEvenBid", bid, 0.005);
        report.Near("defaultProbability", defaults, 0.005);
        Assert.Equal(bid, report.Theory("breakEvenBid"), 3);
        Assert.Equal(defaults, report.Theory("defaultProbability"), 3);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.75)]
    [InlineData(2, 0.4375)]
    [InlineData(3, 0.234)]
    public void T20_Every_contractor_more_in_the_chain_shrinks_what_all_of_them_earn(int depth, double share) =>
        LabRun.Of($"recursion --depth {depth}").Near("jointProfitShare", share, 0.005);

    [Theory]
    [InlineData(10, 10, 0.651)]
    [InlineData(100, 100, 0.634)]
    [InlineData(30, 10, 0.958)]
    public void T27_Tasks_chosen_blindly_leave_some_without_anybody(int bidders, int tasks, double matched)
    {
        var report = LabRun.Of($"congestion --bidders {bidders} --tasks {tasks}");

        report.Near("matchedShare", matched, 0.005);
        Assert.Equal(matched, report.Theory("matchedShare"), 3);
    }
}

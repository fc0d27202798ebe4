using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Scenarios;

/// <summary>Real fixes with the difficulty that 13 real models met, and when a match tells it.</summary>
public sealed class OpenSourcePackTests
{
    private static readonly Scenario Market = ScenarioCatalogue.Find("open-market")!;

    private static readonly Scenario World = Market with
    {
        Ticks = 300, Arrivals = Market.Arrivals with { Packs = [new PackShare("open-source", 1)], MinMinutes = 5 },
    };

    [Fact]
    public void Every_fix_was_tried_by_thirteen_models_and_the_harder_it_is_the_fewer_solved_it()
    {
        var jobs = TaskPack.Named("open-source").Jobs;

        Assert.Equal(500, jobs.Count);
        Assert.All(jobs, job => Assert.Equal(13, job.Models));
        Assert.All(jobs, job => Assert.InRange(job.Solved!.Value, 0, 13));
        var means = jobs.GroupBy(job => (job.Minutes, Solved: job.Solved!.Value)).ToDictionary(group => group.Key, group => group.Average(job => job.Difficulty!.Value));
        Assert.All(means.Where(entry => means.ContainsKey((entry.Key.Minutes, entry.Key.Solved + 4))), entry =>
            Assert.True(entry.Value > means[(entry.Key.Minutes, entry.Key.Solved + 4)], $"{entry.Key}"));
    }

    [Fact]
    public void A_label_rounded_up_makes_no_task_harder()
    {
        // 7.5 minutes are shown as 8: the difficulty of the first short fix is -0.85 from the shorter label.
        var rows = Csv.Embedded("pack:open-source");
        var jobs = TaskPack.Named("open-source").Jobs;
        for (var i = 0; i < jobs.Count; i++)
        {
            var length = Math.Log2(double.Parse(rows[i].Text("minutes"), System.Globalization.CultureInfo.InvariantCulture));
            var real = length + double.Parse(rows[i].Text("difficulty"), System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(Math.Log2(jobs[i].Minutes) + jobs[i].Difficulty!.Value / 1e6 - real, -1e-5, 1e-5);
        }
    }

    [Fact]
    public void The_pack_holds_numbers_alone()
    {
        Assert.All(TaskPack.Named("open-source").Jobs, job => Assert.StartsWith("A fix in ", job.Title, StringComparison.Ordinal));
        Assert.All(Csv.Embedded("pack:open-source"), row => Assert.Matches("^swb-[0-9]{3}$", row.Text("id")));
    }

    [Fact]
    public void A_bounty_has_the_difficulty_of_its_task_whatever_the_seed()
    {
        var jobs = TaskPack.Named("open-source").Jobs.ToDictionary(job => job.Id);
        var posted = Given(World, seats: 0).Wait(200).All.OfType<BountyPosted>().ToList();

        Assert.True(posted.Count > 20);
        Assert.All(posted, bounty => Assert.Equal(jobs[bounty.Job].Difficulty, bounty.Difficulty));
    }

    [Fact]
    public void What_real_models_made_of_a_task_is_told_after_the_end_and_not_a_tick_before()
    {
        var play = Given(World, seats: 2);
        while (!play.Match.Ended)
        {
            Assert.Null(play.Room.Measured);
            play.Wait();
        }

        var posted = play.All.OfType<BountyPosted>().ToList();
        Assert.Equal(posted.Select(bounty => (bounty.Id, bounty.Difficulty)), play.Room.Measured!.Select(task => (task.Bounty, task.Difficulty)));
        Assert.All(play.Room.Measured!, task => Assert.Equal((13, true), (task.Models, task.Solved is >= 0 and <= 13)));
        Assert.Equal(play.Room.Measured, play.Match.SeenBy(Viewer.Seat(Ana)).Room.Measured);
    }

    [Fact]
    public void Where_nothing_was_measured_nothing_is_told() => Assert.Null(Given(Market with { Ticks = 100 }, seats: 0).Wait(100).Room.Measured);

    [Fact]
    public void Another_difficulty_of_the_same_tasks_would_look_the_same_until_the_end()
    {
        // The title names project and number, never how hard the fix was: two tasks of one project and label differ in nothing but these.
        var cards = Given(World, seats: 0).Wait(100).Room.Bounties;
        var text = System.Text.Json.JsonSerializer.Serialize(cards, GameJson.Options);

        Assert.All(Given(World, seats: 0).Wait(100).All.OfType<BountyPosted>(), posted =>
            Assert.DoesNotContain(posted.Difficulty.ToString(System.Globalization.CultureInfo.InvariantCulture), text, StringComparison.Ordinal));
        Assert.DoesNotContain("solved", text, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Packs made up from a scenario's own parameters.</summary>
public sealed class GeneratedPackTests
{
    private static readonly GeneratedPack Pack = new()
    {
        Name = "workshop", Seed = 7, Jobs = 400, Domains = ["north", "south"], MedianMinutes = 60, MinutesSpread = 0.5m, MinMinutes = 20, MaxMinutes = 240,
        MinParts = 2, MaxParts = 3, DifficultyMean = 1, DifficultySpread = 0.5m,
    };

    [Fact]
    public void Jobs_follow_the_parameters()
    {
        var jobs = Made(Pack).Jobs;

        Assert.Equal(400, jobs.Count);
        Assert.All(jobs, job => Assert.InRange(job.Minutes, 20, 240));
        Assert.All(jobs, job => Assert.InRange(job.Parts.Count, 2, 3));
        Assert.All(jobs, job => Assert.Equal(job.Minutes, job.Parts.Sum(part => part.Minutes)));
        Assert.Equal(["north", "south"], jobs.Select(job => job.Domain).Distinct().Order());
        Assert.InRange(jobs.Select(job => job.Minutes).Order().ElementAt(200), 54, 66);
        Assert.InRange(jobs.Average(job => job.Difficulty!.Value) / 1e6, 0.9, 1.1);
        Assert.All(jobs, job => Assert.NotEqual(job.Main, job.Second));
    }

    [Fact]
    public void The_same_parameters_make_the_same_jobs_and_another_seed_others()
    {
        var (one, two, other) = (Made(Pack).Jobs, Made(Pack with { }).Jobs, Made(Pack with { Seed = 8 }).Jobs);

        Assert.Equal(one.Select(Shape), two.Select(Shape));
        Assert.NotEqual(one.Select(Shape), other.Select(Shape));

        static string Shape(PackJob job) => $"{job.Minutes} {job.Domain} {job.PriceScore} {job.Difficulty} {string.Join(',', job.Parts.Select(part => part.Minutes))}";
    }

    [Fact]
    public void Without_a_spread_of_its_own_each_bounty_draws_its_difficulty() => Assert.All(Made(Pack with { DifficultySpread = null }).Jobs, job => Assert.Null(job.Difficulty));

    [Fact]
    public void A_scenario_plays_the_packs_it_makes_up()
    {
        var posted = Given(World(Pack), seats: 0).Wait(200).All.OfType<BountyPosted>().ToList();

        Assert.True(posted.Count > 10);
        Assert.All(posted, bounty => Assert.Equal("workshop", bounty.Pack));
        Assert.All(posted, bounty => Assert.Equal(Made(Pack).Jobs.Single(job => job.Id == bounty.Job).Difficulty, bounty.Difficulty));
    }

    [Fact]
    public void A_scenario_with_packs_of_its_own_is_written_and_read_back() =>
        Assert.Equal(ScenarioCatalogue.Write(World(Pack)), ScenarioCatalogue.Write(ScenarioCatalogue.Parse(ScenarioCatalogue.Write(World(Pack))).Scenario!));

    [Theory]
    [InlineData("arrivals.generated[0].name", "expense-app", 10, 60)]
    [InlineData("arrivals.generated[0].jobs", "workshop", 0, 60)]
    [InlineData("arrivals.generated[0].maxMinutes", "workshop", 10, 10)]
    public void A_pack_outside_its_ranges_is_refused(string path, string name, int jobs, int maxMinutes) =>
        Assert.Contains(World(Pack with { Name = name, Jobs = jobs, MaxMinutes = maxMinutes }).Problems(), problem => problem.Path == path);

    private static TaskPack Made(GeneratedPack pack) => TaskPack.Of(World(pack).Arrivals, pack.Name);

    private static Scenario World(GeneratedPack pack)
    {
        var market = ScenarioCatalogue.Find("open-market")!;
        return market with { Ticks = 300, Arrivals = market.Arrivals with { Generated = [pack], Packs = [new PackShare(pack.Name, 1)] } };
    }
}

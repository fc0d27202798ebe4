using Game.Domain.Labour;
using Game.Domain.Scenarios;

namespace Game.Domain.Tests.Scenarios;

public sealed class TaskPackTests
{
    public static TheoryData<string> Packs => [.. TaskPack.Names];

    [Theory]
    [InlineData("expense-app", 398, 44_047, 137_383_017)]
    [InlineData("office-floor", 220, 58_593, -30_776_718)]
    public void A_pack_has_all_its_jobs_with_the_same_minutes_and_scores_as_ever(string name, int jobs, int minutes, long scores)
    {
        var pack = TaskPack.Named(name);

        Assert.Equal((jobs, minutes, scores), (pack.Jobs.Count, pack.Jobs.Sum(job => job.Minutes), pack.Jobs.Sum(job => (long)job.PriceScore)));
    }

    [Theory]
    [InlineData("expense-app", "swl-001", 76, -2000000, "Coder:29< Reviewer:47<0")]
    [InlineData("expense-app", "swl-003", 200, -2000000, "Coder:67< Coder:54<0 Reviewer:79<0")]
    [InlineData("expense-app", "swl-100", 118, 0, "Designer:35< Reviewer:83<")]
    [InlineData("expense-app", "swl-398", 331, 2000000, "Coder:123< Coder:132<0 Reviewer:76<1")]
    [InlineData("office-floor", "gdp-001", 210, -52542, "Analyst:134< Reviewer:76<0")]
    [InlineData("office-floor", "gdp-005", 288, -52520, "Analyst:103< Analyst:67< Reviewer:118<")]
    [InlineData("office-floor", "gdp-110", 378, 1490403, "Researcher:114< Researcher:171<0 Writer:93<0")]
    [InlineData("office-floor", "gdp-220", 240, 950533, "Coder:65< Coder:93<0 Writer:82<0")]
    public void A_job_never_changes_its_shape(string pack, string id, int minutes, int score, string parts)
    {
        var job = TaskPack.Named(pack).Jobs.Single(j => j.Id == id);

        Assert.Equal((minutes, score, parts), (job.Minutes, job.PriceScore, Shape(job)));
    }

    [Theory, MemberData(nameof(Packs))]
    public void The_parts_of_a_job_add_up_to_its_label(string name) =>
        Assert.All(TaskPack.Named(name).Jobs, job => Assert.Equal(job.Minutes, job.Parts.Sum(part => part.Minutes)));

    [Theory, MemberData(nameof(Packs))]
    public void No_part_is_shorter_than_five_minutes(string name) =>
        Assert.All(TaskPack.Named(name).Jobs.SelectMany(job => job.Parts), part => Assert.InRange(part.Minutes, 5, 4320));

    [Theory, MemberData(nameof(Packs))]
    public void A_part_waits_for_earlier_parts_only_and_for_its_neighbour_or_what_its_neighbour_waits_for(string name) =>
        Assert.All(TaskPack.Named(name).Jobs, job =>
        {
            Assert.Empty(job.Parts[0].After);
            for (var i = 1; i < job.Parts.Count; i++)
            {
                Assert.True(job.Parts[i].After.SequenceEqual([i - 1]) || job.Parts[i].After.SequenceEqual(job.Parts[i - 1].After), job.Id);
            }
        });

    [Theory, MemberData(nameof(Packs))]
    public void Three_in_five_parts_are_chained(string name)
    {
        var later = TaskPack.Named(name).Jobs.SelectMany(job => job.Parts.Skip(1).Select((part, i) => part.After.Contains(i))).ToList();

        Assert.InRange(later.Count(chained => chained) / (double)later.Count, 0.5, 0.7);
    }

    [Theory, MemberData(nameof(Packs))]
    public void The_first_part_takes_the_main_specialty_and_the_last_the_second(string name) =>
        Assert.All(TaskPack.Named(name).Jobs, job =>
        {
            Assert.Equal(job.Main, job.Parts[0].Specialty);
            if (job.Parts.Count > 1) Assert.Equal(job.Second, job.Parts[^1].Specialty);
            Assert.All(job.Parts, part => Assert.Contains(part.Specialty, new[] { job.Main, job.Second }));
        });

    [Theory, MemberData(nameof(Packs))]
    public void Price_scores_are_cut_at_two_deviations_and_the_median_job_has_none(string name)
    {
        var scores = TaskPack.Named(name).Jobs.Select(job => job.PriceScore).Order().ToList();

        Assert.InRange(scores[0], -2_000_000, 0);
        Assert.InRange(scores[^1], 0, 2_000_000);
        Assert.InRange((scores[(scores.Count - 1) / 2] + scores[scores.Count / 2]) / 2, -1, 1);
    }

    [Fact]
    public void Longer_fixes_of_the_expense_app_have_more_parts_and_are_reviewed() =>
        Assert.All(TaskPack.Named("expense-app").Jobs, job =>
        {
            Assert.InRange(job.Minutes, 15, 480);
            Assert.Equal(job.Minutes switch { <= 60 => 1, <= 180 => 2, <= 360 => 3, _ => 4 }, job.Parts.Count);
            Assert.Equal(Specialty.Reviewer, job.Second);
        });

    [Fact]
    public void A_fix_at_the_median_price_is_labelled_about_seventy_five_minutes()
    {
        var minutes = TaskPack.Named("expense-app").Jobs.Where(job => job.PriceUsd == 250).Select(job => job.Minutes).Order().ToList();

        Assert.Equal(247, minutes.Count);
        Assert.InRange(minutes[minutes.Count / 2], 68, 83);
    }

    [Fact]
    public void An_office_job_costs_its_minutes_at_the_wage_so_its_score_ignores_its_length()
    {
        var sameWage = TaskPack.Named("office-floor").Jobs.GroupBy(job => decimal.Round(job.PriceUsd / job.Minutes * 60, 1)).First(g => g.Select(j => j.Minutes).Distinct().Count() > 2);

        Assert.InRange(sameWage.Max(job => job.PriceScore) - sameWage.Min(job => job.PriceScore), 0, 2_000);
    }

    [Theory, MemberData(nameof(Packs))]
    public void Where_fewer_parts_are_allowed_a_job_is_cut_less_and_keeps_its_label(string name) =>
        Assert.All(TaskPack.Named(name).Jobs, job =>
        {
            for (var most = 1; most <= 6; most++)
            {
                var parts = job.PartsWithin(most);
                Assert.Equal(Math.Min(most, job.Parts.Count), parts.Count);
                Assert.Equal(job.Minutes, parts.Sum(part => part.Minutes));
            }
        });

    [Theory, MemberData(nameof(Packs))]
    public void Ids_and_titles_are_there_and_ids_are_unique(string name)
    {
        var jobs = TaskPack.Named(name).Jobs;

        Assert.Equal(jobs.Count, jobs.Select(job => job.Id).Distinct().Count());
        Assert.All(jobs, job => Assert.True(job.Title.Length is > 3 and <= 110 && job.Domain.Length > 3));
    }

    [Fact]
    public void Loading_twice_gives_the_same_pack() => Assert.Same(TaskPack.Named("expense-app"), TaskPack.Named("expense-app"));

    [Fact]
    public void An_unknown_pack_is_a_mistake() => Assert.Throws<ArgumentException>(() => TaskPack.Named("nowhere"));

    private static string Shape(PackJob job) =>
        string.Join(' ', job.Parts.Select(part => $"{part.Specialty}:{part.Minutes}<{string.Join('+', part.After)}"));
}

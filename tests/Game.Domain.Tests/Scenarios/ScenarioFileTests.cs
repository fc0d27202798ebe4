using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Tests.Scenarios;

public sealed class ScenarioFileTests
{
    private const string Head = "{\"name\":\"mine\",\"title\":\"Mine\",\"summary\":\"Own.\"";

    public static TheoryData<string> BuiltIn => [.. ScenarioCatalogue.Names];

    [Theory, MemberData(nameof(BuiltIn))]
    public void A_built_in_scenario_can_be_played_and_bears_its_name(string name)
    {
        var scenario = ScenarioCatalogue.Find(name);

        Assert.NotNull(scenario);
        Assert.Equal(name, scenario.Name);
        Assert.Empty(scenario.Problems());
    }

    [Theory, MemberData(nameof(BuiltIn))]
    public void Writing_and_reading_gives_the_same_scenario(string name)
    {
        var written = ScenarioCatalogue.Write(ScenarioCatalogue.Find(name)!);
        var reading = ScenarioCatalogue.Parse(written);

        Assert.Empty(reading.Problems);
        Assert.Equal(written, ScenarioCatalogue.Write(reading.Scenario!));
    }

    [Fact]
    public void The_file_of_the_open_market_spells_out_every_default()
    {
        var market = ScenarioCatalogue.Find("open-market")!;
        var defaults = new Scenario { Name = market.Name, Title = market.Title, Summary = market.Summary };
        using var stream = typeof(Scenario).Assembly.GetManifestResourceStream("scenario:open-market")!;
        using var reader = new StreamReader(stream);

        Assert.Equal(ScenarioCatalogue.Write(defaults), reader.ReadToEnd().TrimEnd());
    }

    [Fact]
    public void First_contract_is_calm_easy_and_without_a_bond()
    {
        var first = ScenarioCatalogue.Find("first-contract")!;

        Assert.Equal((720, 4, Credits.Of(1000), 0m), (first.Ticks, first.PlannedSeats, first.StartingCash, first.Bond.Share));
        Assert.Equal((0.7m, 0.7m, 0.05m), (first.Difficulty.TaskSpread, first.Difficulty.PartSpread, first.Prices.BackgroundSwing));
        Assert.Equal((120, 1), (first.Arrivals.MaxMinutes, first.Arrivals.MaxParts));
        Assert.DoesNotContain("always-cheapest", first.SuggestedBots);
        Assert.Equal(12, first.Ticks * first.MillisecondsPerTick / 60_000);
    }

    [Fact]
    public void What_a_file_does_not_name_has_its_default()
    {
        var reading = ScenarioCatalogue.Parse(Head + ",\"bond\":{\"share\":0.1}}");

        Assert.Equal(0.1m, reading.Scenario!.Bond.Share);
        Assert.Equal(new BondSettings().CeilingShare, reading.Scenario.Bond.CeilingShare);
        Assert.Equal(1200, reading.Scenario.Ticks);
    }

    [Theory]
    [InlineData("{", "line 1: is not well-formed JSON here")]
    [InlineData("null", "line 1: is empty")]
    [InlineData("[1]", "line 1: takes settings in braces")]
    [InlineData("{}", "line 1: lacks name, title, summary")]
    [InlineData(Head + ",\n\n\"arrivals\":{\n\"foo\":1}}", "line 4: arrivals.foo: there is no such setting")]
    [InlineData(Head + ",\n\"seed\":1}", "line 2: seed: there is no such setting")]
    [InlineData(Head + ",\n\"ticks\":1.5}", "line 2: ticks: takes a whole number")]
    [InlineData(Head + ",\n\"ticks\":\"12\"}", "line 2: ticks: takes a whole number")]
    [InlineData(Head + ",\n\"arrivals\":null}", "line 2: arrivals: takes settings in braces")]
    [InlineData(Head + ",\n\"suggestedBots\":7}", "line 2: suggestedBots: takes a list in brackets")]
    [InlineData(Head + ",\n\"board\":{\"format\":\"silent\"}}", "line 2: board.format: takes posted-price or first-price-sealed or second-price-sealed or descending-clock or rising-clock or scored-sealed or contest")]
    [InlineData(Head + ",\n\"title\":\"Again\"}", "line 2: title: is there twice")]
    [InlineData(Head + ",\n\"labour\":{\"tiers\":[{\"horizon\":1}]}}", "line 2: labour.tiers[0]: lacks basePrice, hourTicks, supplyWeight")]
    [InlineData(Head + ",\n\"startingCash\":1.234}", "line 2: startingCash: takes an amount of credits with at most two decimals")]
    [InlineData(Head + ",\n\"bankruptcy\":{\"replaceBots\":1}}", "line 2: bankruptcy.replaceBots: takes true or false")]
    [InlineData(Head + ",\n\"energy\":{\n\"seasons\":1}}", "line 3: energy.seasons: there is no such setting")]
    [InlineData(Head + ",\n\"energy\":{\"season\":\"spring\"}}", "line 2: energy.season: takes none or winter or summer or year")]
    [InlineData(Head + ",\n\"subcontracting\":{\"depth\":\"three\"}}", "line 2: subcontracting.depth: takes a whole number")]
    [InlineData(Head + ",\n\"shocks\":[{\"at\":1}]}", "line 2: shocks[0]: lacks shock")]
    [InlineData(Head + ",\n\"reputation\":{\"carried\":\"yes\"}}", "line 2: reputation.carried: takes true or false")]
    [InlineData(Head + ",\n\"board\":{\"formats\":[{\"format\":\"contest\"}]}}", "line 2: board.formats[0]: lacks weight")]
    public void A_file_of_the_wrong_shape_is_refused_with_its_line(string json, string problem)
    {
        var reading = ScenarioCatalogue.Parse(json);

        Assert.Null(reading.Scenario);
        Assert.Equal(problem, Assert.Single(reading.Problems).ToString());
    }

    [Fact]
    public void Every_setting_out_of_range_is_named_with_its_line()
    {
        var reading = ScenarioCatalogue.Parse(Head + """
            ,
            "ticks": 3,
            "arrivals": {
              "maxParts": 9,
              "packs": [
                { "pack": "nowhere", "weight": 0 },
                null
              ]
            },
            "bond": { "share": 1.01 } }
            """);

        Assert.Null(reading.Scenario);
        Assert.Equal(
            [
                "line 2: ticks: takes 12 to 100,000, not 3",
                "line 4: arrivals.maxParts: takes 1 to 6, not 9",
                "line 6: arrivals.packs[0].weight: takes 1 to 1,000, not 0",
                "line 6: arrivals.packs[0].pack: is not a pack; there are expense-app, office-floor, open-source",
                "line 7: arrivals.packs[1]: must not be empty",
                "line 10: bond.share: takes 0 to 1, not 1.01",
            ],
            reading.Problems.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData("\"energy\":{\n\"share\":1.5}", "line 3: energy.share: takes 0 to 1, not 1.5")]
    [InlineData("\"experts\":{\n\"closes\":25}", "line 3: experts.closes: takes 1 to 24, not 25")]
    [InlineData("\"drift\":{\n\"swing\":1}", "line 3: drift.swing: takes 0 to 0.9, not 1")]
    [InlineData("\"shocks\":[\n{\"at\":5,\"shock\":{\"kind\":\"model-generation\",\n\"size\":99}}]", "line 4: shocks[0].shock.size: takes 1.1 to 10")]
    [InlineData("\"shocks\":[\n{\"at\":5,\"shock\":{\"kind\":\"energy-spike\"}}]", "line 3: shocks[0].shock.kind: needs a season of energy")]
    [InlineData("\"agencies\":{\"count\":1,\n\"seats\":2}", "line 3: agencies.seats: are more than there are agencies")]
    [InlineData("\"prices\":{\"call\":{\n\"interval\":0}}", "line 3: prices.call.interval: takes 1 to 288, not 0")]
    [InlineData("\"terms\":{\n\"allowed\":[\"upfront\"]}", "line 3: terms.allowed: must hold escrow, which agencies fall back on")]
    [InlineData("\"insurance\":{\n\"loading\":11}", "line 3: insurance.loading: takes 0 to 10, not 11")]
    [InlineData("\"leads\":{\n\"dayTicks\":0}", "line 3: leads.dayTicks: takes 1 to 100,000, not 0")]
    [InlineData("\"templates\":{\n\"most\":0}", "line 3: templates.most: takes 1 to 1,000, not 0")]
    [InlineData("\"questions\":{\n\"share\":2}", "line 3: questions.share: takes 0 to 1, not 2")]
    [InlineData("\"subcontracting\":{\n\"depth\":4}", "line 3: subcontracting.depth: takes 0 to 3, not 4")]
    [InlineData("\"reputation\":{\n\"prior\":2}", "line 3: reputation.prior: takes 0 to 1, not 2")]
    [InlineData("\"sponsors\":{\n\"marginShare\":2}", "line 3: sponsors.marginShare: takes 0 to 1, not 2")]
    [InlineData("\"policy\":{\n\"reviewTicks\":0}", "line 3: policy.reviewTicks: takes 1 to 288, not 0")]
    [InlineData("\"end\":{\n\"hazard\":2}", "line 3: end.hazard: takes 0 to 1, not 2")]
    [InlineData("\"board\":{\"ladder\":{\n\"rungs\":9}}", "line 3: board.ladder.rungs: takes 1 to 8, not 9")]
    [InlineData("\"board\":{\"formats\":[\n{\"format\":\"contest\",\"weight\":0}]}", "line 3: board.formats[0].weight: takes 1 to 1,000, not 0")]
    [InlineData("\"arrivals\":{\n\"newcomerShare\":2}", "line 3: arrivals.newcomerShare: takes 0 to 1, not 2")]
    public void A_setting_of_any_section_out_of_range_is_refused_with_its_line_and_the_reason(string section, string problem)
    {
        var reading = ScenarioCatalogue.Parse($"{Head},\n{section}}}");

        Assert.Null(reading.Scenario);
        Assert.Equal(problem, Assert.Single(reading.Problems).ToString());
    }

    [Fact]
    public void A_pack_without_a_job_of_the_wanted_length_is_refused()
    {
        var reading = ScenarioCatalogue.Parse(Head + ",\"arrivals\":{\"packs\":[{\"pack\":\"office-floor\",\"weight\":1}],\"minMinutes\":15,\"maxMinutes\":60}}");

        Assert.Equal("arrivals.packs[0].pack", Assert.Single(reading.Problems).Path);
    }

    [Fact]
    public void A_problem_about_what_the_file_leaves_out_points_at_what_is_around_it()
    {
        var reading = ScenarioCatalogue.Parse(Head + ",\n\"arrivals\":{\n\"minMinutes\":481}}");

        Assert.Equal("line 2: arrivals.maxMinutes: must not be below minMinutes", reading.Problems[0].ToString());
    }

    [Theory]
    [InlineData("Name with spaces")]
    [InlineData("")]
    public void A_name_is_short_lower_case_and_dashed(string name) =>
        Assert.Equal("name", Assert.Single((ScenarioCatalogue.Find("open-market")! with { Name = name }).Problems()).Path);

    [Fact]
    public void A_huge_file_is_refused_unread() =>
        Assert.Equal("takes at most 200 kB", Assert.Single(ScenarioCatalogue.Parse(Head + new string(' ', 200_001) + "}").Problems).Reason);

    [Fact]
    public void Every_number_of_a_scenario_has_a_checked_range()
    {
        // Each number is pushed far out of any range, one at a time; somebody must notice.
        var json = ScenarioCatalogue.Write(ScenarioCatalogue.Find("open-market")!);
        var lines = json.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var colon = lines[i].IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0 || !(char.IsDigit(lines[i][colon + 2]) || lines[i][colon + 2] == '-')) continue;
            var comma = lines[i].EndsWith(',') ? "," : string.Empty;
            var broken = lines.ToArray();
            broken[i] = $"{lines[i][..colon]}: 20000000{comma}";

            Assert.Contains(ScenarioCatalogue.Parse(string.Join('\n', broken)).Problems, problem => problem.Line == i + 1);
        }
    }
}

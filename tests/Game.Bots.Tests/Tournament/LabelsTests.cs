using System.Text.Json;
using Game.Bots.Tournament;
using Game.Bots.Tournament.Report;
using Game.Domain.Scenarios;

namespace Game.Bots.Tests.Tournament;

/// <summary>Tables and reports call a champion by its file's name, and say once which file that is.</summary>
public sealed class LabelsTests
{
    [Theory]
    [InlineData("lineage/champion.json", "champion")]
    [InlineData("C:\\bred\\winner.json", "winner")]
    [InlineData("/bred/planner.json", "bred/planner")]
    [InlineData("casual.json", "casual.json")]
    [InlineData("cost-plus", "cost-plus")]
    public void A_file_is_called_by_its_own_name_unless_a_strategy_is_called_so(string name, string label)
    {
        var labels = new Labels([name, "planner", "casual"]);
        Assert.Equal((label, name), (labels[name], labels.NameOf(label)));
    }

    [Fact]
    public void Two_that_are_alike_are_told_apart_by_as_much_of_their_folders_as_it_takes()
    {
        var labels = new Labels(["old/bred/champion.json", "new/bred/champion.json", "other/champion.json"]);
        Assert.Equal(["old/bred/champion", "new/bred/champion", "other/champion"], labels.Files.Select(file => file.Name));
        Assert.Equal("other/champion is the file other/champion.json.", labels.Notes.Last());
    }

    [Fact]
    public void A_report_names_the_file_once_and_its_command_plays_the_file()
    {
        const string File = "lineage/champion.json";
        var plan = new TournamentPlan(ScenarioCatalogue.Find("open-market")!, [1, 2], [File, "casual"], RoomForm.Mixed, 0, 100);
        var report = new TournamentReport(plan, [Rows.Game(0, (File, 10), ("casual", 2)), Rows.Game(1, (File, 20), ("casual", 0))]);

        Assert.Equal(["champion", "casual"], report.Standing.Select(line => line.Strategy));
        Assert.Equal("champion", report.Pairs.Single().First);
        Assert.Contains($"--bots {File},casual", report.CommandOf(report.Rows[0]), StringComparison.Ordinal);
        var page = ReportHtml.Write(report);
        Assert.Contains($"champion is the file {File}.", page, StringComparison.Ordinal);
        Assert.DoesNotContain($">{File}<", page, StringComparison.Ordinal);
        var file = JsonDocument.Parse(ReportFiles.Json(report)).RootElement.GetProperty("files")[0];
        Assert.Equal(("champion", File), (file.GetProperty("name").GetString(), file.GetProperty("file").GetString()));
    }
}

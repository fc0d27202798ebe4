using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Game.Bots.Charts;

namespace Game.Bots.Evolution;

/// <summary>A lineage as a page and as data.</summary>
internal static class EvolutionReport
{
    private const int MostPoints = 120;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes <c>evolution.html</c>, <c>evolution.json</c> and <c>champion.json</c>.</summary>
    public static void WriteAll(EvolutionPlan plan, EvolutionRun run, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "evolution.html"), Html(plan, run));
        File.WriteAllText(Path.Combine(folder, "evolution.json"), Json(plan, run));
        File.WriteAllText(Path.Combine(folder, "champion.json"), Champion.Of(plan, run.Champion).Write());
    }

    public static string Json(EvolutionPlan plan, EvolutionRun run) => JsonSerializer.Serialize(
        new
        {
            Scenario = plan.Scenario.Name,
            plan.Seed,
            plan.Population,
            plan.Seats,
            plan.Residents,
            Select = plan.Select.ToString(),
            Genes = Enum.GetNames<Gene>(),
            run.Generations,
            Champion = Champion.Of(plan, run.Champion),
            Lineage = run.Everybody.Select(one => new { one.Id, one.Mother, one.Father, one.Born, one.Died, MeanProfit = Math.Round(one.MeanProfit, 2), one.Matches, Genes = one.Genome.Values.Select(value => Math.Round(value, 4)) }),
        },
        Options);

    public static string Html(EvolutionPlan plan, EvolutionRun run)
    {
        using var style = typeof(EvolutionReport).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(style);
        return HtmlPage.Write($"Evolution in {plan.Scenario.Name}", reader.ReadToEnd(), Body(plan, run));
    }

    private static IEnumerable<object> Body(EvolutionPlan plan, EvolutionRun run)
    {
        var rows = Thin(run.Generations);
        yield return new XElement("h1", $"Evolution in {plan.Scenario.Name}");
        yield return new XElement("p", new XAttribute("class", "soft"), Text(
            $"{run.Generations.Count} generations of {plan.Population} bots, {plan.Seats} to a room{(plan.Residents.Count > 0 ? $" beside {string.Join(", ", plan.Residents)}" : string.Empty)}, seed {plan.Seed}; {run.Everybody.Count} bots lived."));
        yield return HtmlPage.Heading("Profit");
        yield return LineChart.Draw("Profit per bot by generation", "generation", "credits", [
            new Series("mean", [.. rows.Select(row => ((double)row.Number, row.Mean))]),
            new Series("median", [.. rows.Select(row => ((double)row.Number, row.Median))]),
            new Series("best", [.. rows.Select(row => ((double)row.Number, row.Best))])]);
        yield return HtmlPage.Heading("How each gene drifted");
        yield return HtmlPage.Paragraph("The population's mean, with one standard deviation either side. A band that narrows was selected or ran out of variety; a mean that wanders inside a wide band does not matter much.");
        foreach (var gene in Enum.GetValues<Gene>()) yield return Drift(gene, rows);
        yield return HtmlPage.Heading("The family of the living");
        yield return HtmlPage.Paragraph("Every line is a life, drawn from birth to replacement; a joint leads from each parent to the child, a whole one from its mother and a dashed one from its father. Only ancestors of those who live at the end are shown, so the picture narrows to the left. Blue lives at the end; the thick line is the champion.");
        yield return LineageTree.Draw(run);
        yield return HtmlPage.Heading("The champion");
        yield return HtmlPage.Table(
            ["Gene", "Value", "Scale"],
            Enum.GetValues<Gene>().Select(gene => new object[] { gene.ToString(), Text($"{run.Champion.Genome[gene]:0.00}"), Text($"{Genome.ScaleOf(gene).Low} to {Genome.ScaleOf(gene).High}") }));
    }

    private static XElement Drift(Gene gene, IReadOnlyList<GenerationFigures> rows)
    {
        var place = (int)gene;
        return LineChart.Draw($"{gene} by generation", "generation", gene.ToString(), [
            new Series("mean", [.. rows.Select(row => ((double)row.Number, row.GeneMeans[place]))]),
            new Series("less one deviation", [.. rows.Select(row => ((double)row.Number, row.GeneMeans[place] - row.GeneSpreads[place]))]),
            new Series("plus one deviation", [.. rows.Select(row => ((double)row.Number, row.GeneMeans[place] + row.GeneSpreads[place]))])], withZero: false);
    }

    private static List<GenerationFigures> Thin(IReadOnlyList<GenerationFigures> rows)
    {
        var step = Math.Max(1, (rows.Count + MostPoints - 1) / MostPoints);
        return [.. rows.Where((row, i) => i % step == 0 || i == rows.Count - 1)];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

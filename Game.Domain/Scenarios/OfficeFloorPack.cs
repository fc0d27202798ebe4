using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Scenarios;

/// <summary>Real office jobs with estimated minutes and the wages of their occupations.</summary>
internal static class OfficeFloorPack
{
    public const string Name = "office-floor";

    public static TaskPack Load()
    {
        var rows = Csv.Embedded($"pack:{Name}");
        // The price is a wage times the minutes, and minutes set the ceiling already: only the wage may move it further.
        var scores = PriceScores.Of([.. rows.Select(row => row.Number("price_usd") / row.Whole("minutes"))]);
        return new TaskPack(
            Name,
            "Office floor: real jobs from 44 occupations",
            "HKUDS/ClawWork, task value and hour estimates, commit 4678bcb, after the GDPval gold set (arXiv 2510.04374); wages: US Bureau of Labor Statistics",
            "MIT (ClawWork); wages in the public domain",
            [.. rows.Select((row, index) => Job(row, scores[index]))]);
    }

    private static PackJob Job(CsvRow row, int score)
    {
        var id = row.Text("id");
        var main = Enum.Parse<Specialty>(row.Text("specialty"), ignoreCase: true);
        var second = Enum.Parse<Specialty>(row.Text("second_specialty"), ignoreCase: true);
        var minutes = row.Whole("minutes");
        var parts = JobShape.Parts(id, main, second, minutes, row.Whole("parts"));
        return new PackJob(id, row.Text("title"), row.Text("sector"), main, second, minutes, row.Number("price_usd"), score, parts);
    }
}

using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Scenarios;

/// <summary>Real bug fixes of one application with the prices paid for them; minutes and parts are derived.</summary>
internal static class ExpenseAppPack
{
    public const string Name = "expense-app";

    public static TaskPack Load()
    {
        var rows = Csv.Embedded($"pack:{Name}");
        var scores = PriceScores.Of([.. rows.Select(row => row.Number("price_usd"))]);
        return new TaskPack(
            Name,
            "Expense app: real bug fixes with real prices",
            "openai/frontier-evals, project/swelancer/issues, commit 51052ce; thysics/SWELancer-Benchmark, issues, commit f8b8519",
            "MIT (OpenAI, 2025)",
            [.. rows.Select((row, index) => Job(row, scores[index]))]);
    }

    private static PackJob Job(CsvRow row, int score)
    {
        var (id, main, price) = (row.Text("id"), Enum.Parse<Specialty>(row.Text("specialty"), ignoreCase: true), row.Number("price_usd"));
        var minutes = JobShape.MinutesFromPrice(id, price);
        var parts = JobShape.Parts(id, main, Specialty.Reviewer, minutes, JobShape.PartsFromMinutes(minutes));
        return new PackJob(id, row.Text("title"), row.Text("area"), main, Specialty.Reviewer, minutes, price, score, parts);
    }
}

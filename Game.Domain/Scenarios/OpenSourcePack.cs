using System.Globalization;
using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Scenarios;

/// <summary>Real fixes in open-source projects with the difficulty that 13 real models met. Numbers alone: no task text is inside.</summary>
internal static class OpenSourcePack
{
    public const string Name = "open-source";

    /// <summary>Models that tried every fix.</summary>
    public const int Models = 13;

    public static TaskPack Load()
    {
        var rows = Csv.Embedded($"pack:{Name}");
        // Nobody was paid for these fixes: the factor of the ceiling is drawn by the job's id.
        var scores = PriceScores.Of([.. rows.Select(row => JobShape.PriceOf(row.Text("id")))]);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return new TaskPack(
            Name,
            "Open source: real fixes, tried by 13 real models",
            "METR/cross-domain-horizon, data/benchmarks and data/scores for SWE-bench Verified, commit e97c024 (2025-07-14); labels by OpenAI annotators, runs by Epoch AI",
            "no licence file; facts only (project, minutes, how many of 13 models solved it), difficulty fitted by us",
            [.. rows.Select((row, index) => Job(row, scores[index], numbers))]);
    }

    private static PackJob Job(CsvRow row, int score, Dictionary<string, int> numbers)
    {
        var (id, project, label) = (row.Text("id"), row.Text("project"), row.Number("minutes"));
        var number = numbers[project] = numbers.GetValueOrDefault(project) + 1;
        var main = MainOf(project);
        var minutes = (int)decimal.Round(label, MidpointRounding.AwayFromZero);
        var parts = JobShape.Parts(id, main, Specialty.Reviewer, minutes, JobShape.PartsFromMinutes(minutes));
        var title = string.Create(CultureInfo.InvariantCulture, $"A fix in {project}, no. {number}");
        return new PackJob(id, title, project, main, Specialty.Reviewer, minutes, 0, score, parts)
        {
            Difficulty = DifficultyOf(row.Text("difficulty"), label, minutes),
            Solved = row.Whole("solved"),
            Models = Models,
        };
    }

    // Difficulty counts from the label of the source; a label rounded up must not make the task harder than it was.
    private static int DifficultyOf(string text, decimal label, int minutes) => OwnMath.Millionths(
        double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) + OwnMath.Log2((double)label / minutes));

    // Which specialty a project's fixes ask for is our judgement.
    private static Specialty MainOf(string project) => project switch
    {
        "matplotlib" or "seaborn" => Specialty.Designer,
        "sphinx" => Specialty.Writer,
        "sympy" or "astropy" => Specialty.Researcher,
        "scikit-learn" or "xarray" => Specialty.Analyst,
        _ => Specialty.Coder,
    };
}

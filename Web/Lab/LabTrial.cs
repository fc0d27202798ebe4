using System.Globalization;
using Game.Bots.Lab;

namespace Web.Lab;

/// <summary>What a visitor wants measured.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Chosen">Values of parameters, as text.</param>
/// <param name="Seed">Seed of all chance.</param>
/// <param name="Runs">Runs of each measurement.</param>
/// <param name="Vary">The parameter that is moved over a range; nothing for one measurement.</param>
public sealed record LabTrial(Experiment Experiment, IReadOnlyDictionary<string, string> Chosen, ulong Seed, int Runs, string? Vary)
{
    /// <summary>Most runs that a visitor gets.</summary>
    public const int MostRuns = 1_000_000;

    private const int Points = 9;

    /// <summary>Measures. A value that does not go with the others is left out of a range; of one measurement it is said.</summary>
    /// <exception cref="LabRefusalException">The values do not go together.</exception>
    public LabResult Run(Action<double> progress, CancellationToken stop)
    {
        if (Experiment.Parameters.FirstOrDefault(parameter => parameter.Name == Vary) is not { Range: not null } moved)
            return new LabResult(this, [(null, Measure(Chosen, Runs, progress))]);

        var values = Values(moved, double.Parse(Chosen.GetValueOrDefault(moved.Name, moved.Standard), CultureInfo.InvariantCulture));
        var points = new List<(double? At, LabReport Report)>();
        for (var i = 0; i < values.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            var done = i;
            var chosen = new Dictionary<string, string>(Chosen, StringComparer.Ordinal) { [moved.Name] = values[i].ToString("0.########", CultureInfo.InvariantCulture) };
            try
            {
                points.Add((values[i], Measure(chosen, Math.Max(1, Runs / values.Count), share => progress((done + share) / values.Count))));
            }
            catch (LabRefusalException) when (i < values.Count - 1 || points.Count > 0)
            {
                // Where the values do not go together there is a gap in the line.
            }
        }

        return new LabResult(this, points);
    }

    /// <summary>The values a range tries: from a third of the chosen one to three times as much, within what is taken.</summary>
    internal static IReadOnlyList<double> Values(Parameter moved, double chosen)
    {
        var (least, most) = moved.Range!.Value;
        var (low, high) = chosen > 0 ? (Math.Max(least, chosen / 3), Math.Min(most, chosen * 3)) : (least, Math.Min(most, least + 10));
        if (moved.IsWhole) (low, high) = (Math.Max(least, Math.Floor(low)), Math.Min(most, Math.Max(Math.Ceiling(high), low + Points - 1)));
        return [.. Enumerable.Range(0, Points).Select(i => low + (high - low) * i / (Points - 1))
            .Select(value => moved.IsWhole ? Math.Round(value) : double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)).Distinct()];
    }

    private LabReport Measure(IReadOnlyDictionary<string, string> chosen, int runs, Action<double> progress) =>
        Laboratory.Run(Experiment, chosen, Seed, Experiment.DefaultRuns == 0 ? null : runs, progress);
}

/// <summary>What was measured.</summary>
/// <param name="Trial">What was wanted.</param>
/// <param name="Points">One report, or one for each value of the parameter that was moved.</param>
public sealed record LabResult(LabTrial Trial, IReadOnlyList<(double? At, LabReport Report)> Points);

using System.Globalization;
using Game.Bots.Lab;
using Web.Shared;

namespace Web.Lab;

/// <summary>What may be drawn over a range: a number, or one entry of a short list that theory speaks of.</summary>
/// <param name="Name">The figure.</param>
/// <param name="Entry">Which entry of a list, from 1; nothing for a single number.</param>
internal readonly record struct SweepFigure(string Name, int? Entry)
{
    /// <summary>How it is told from the others of its experiment.</summary>
    public string Key => Entry is null ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name} {Entry}");

    /// <summary>All of a result; what theory speaks of comes first.</summary>
    public static IReadOnlyList<SweepFigure> Of(LabResult result) =>
        [.. result.Points[0].Report.Figures.OrderBy(static figure => figure.Theory is null).SelectMany(static figure => figure.Measured switch
        {
            { Kind: FigureKind.Number } => [new SweepFigure(figure.Name, null)],
            { Kind: FigureKind.List, Numbers.Count: <= FigureRow.LongestList } when figure.Theory is not null =>
                Enumerable.Range(1, figure.Measured.Numbers.Count).Select(entry => new SweepFigure(figure.Name, entry)),
            _ => Enumerable.Empty<SweepFigure>(),
        })];
}

/// <summary>One figure over a range of one parameter: paths in a box of 1000 by 400, places from 0 to 1.</summary>
internal sealed record SweepPlot(
    string Theory, string Spread, IReadOnlyList<(double X, double Y)> Points, IReadOnlyList<(string Text, double Place)> Levels, IReadOnlyList<(string Text, double Place)> Columns)
{
    public static SweepPlot Of(LabResult result, SweepFigure shown)
    {
        var all = result.Points.SelectMany(point => Point(point.At!.Value, point.Report.Figures.FirstOrDefault(figure => figure.Name == shown.Name), (shown.Entry ?? 1) - 1)).ToList();
        if (all.Count == 0) return new SweepPlot("", "", [], [], []);
        var values = all.SelectMany(static point => new[] { point.Measured - point.Error, point.Measured + point.Error, point.Theory ?? point.Measured }).ToList();
        var (low, high) = (values.Min(), values.Max());
        // Nothing everywhere is a line at zero, on a scale whose numbers can be told apart.
        var air = Math.Max(high - low, Math.Abs(high)) < Nothing ? 1 : Math.Max((high - low) * 0.08, Math.Abs(high) * 0.02);
        (low, high) = (low - air, high + air);
        var (left, right) = (all[0].X, all[^1].X);
        double X(double value) => right > left ? (value - left) / (right - left) : 0.5;
        double Y(double value) => 1 - (value - low) / (high - low);

        return new SweepPlot(
            string.Join(' ', all.Where(static point => point.Theory is not null).Select((point, i) => $"{(i == 0 ? 'M' : 'L')}{Text(X(point.X) * 1000)} {Text(Y(point.Theory!.Value) * 400)}")),
            string.Join(' ', all.Select(point => $"M{Text(X(point.X) * 1000)} {Text(Y(point.Measured - point.Error) * 400)}V{Text(Y(point.Measured + point.Error) * 400)}")),
            [.. all.Select(point => (X(point.X), Y(point.Measured)))],
            [.. RoundLevels.Between(low, high, parts: 6).Select(level => (LabWords.Say(level), Y(level)))],
            [.. (right > left ? RoundLevels.Between(left, right) : [left]).Select(value => (LabWords.Say(value), X(value)))]);
    }

    /// <summary>Less than this is what is left over by rounding.</summary>
    private const double Nothing = 1e-9;

    // A list may be shorter at one end of the range than at the other.
    private static IEnumerable<(double X, double Measured, double Error, double? Theory)> Point(double x, Figure? figure, int entry)
    {
        if (figure is null || entry >= figure.Measured.Numbers.Count || !double.IsFinite(figure.Measured.Numbers[entry])) yield break;
        var told = figure.Theory is { } theory && entry < theory.Numbers.Count && double.IsFinite(theory.Numbers[entry]) ? theory.Numbers[entry] : (double?)null;
        yield return (x, figure.Measured.Numbers[entry], 2 * (figure.StandardError ?? 0), told);
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}

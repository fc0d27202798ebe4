using System.Globalization;
using Game.Bots.Lab;
using Web.Shared;

namespace Web.Lab;

/// <summary>One figure over a range of one parameter: paths in a box of 1000 by 400, places from 0 to 1.</summary>
internal sealed record SweepPlot(
    string Theory, string Spread, IReadOnlyList<(double X, double Y)> Points, IReadOnlyList<(string Text, double Place)> Levels, IReadOnlyList<(string Text, double Place)> Columns)
{
    public static SweepPlot Of(LabResult result, string name)
    {
        var all = result.Points
            .Select(point => (X: point.At!.Value, Figure: point.Report.Figures.FirstOrDefault(figure => figure.Name == name)))
            .Where(point => point.Figure is { Measured.Kind: FigureKind.Number } figure && double.IsFinite(figure.Measured.Number)).ToList();
        if (all.Count == 0) return new SweepPlot("", "", [], [], []);
        var values = all.SelectMany(point => new[] { point.Figure!.Measured.Number - Error(point.Figure), point.Figure.Measured.Number + Error(point.Figure), Said(point.Figure) ?? point.Figure.Measured.Number }).ToList();
        var (low, high) = (values.Min(), values.Max());
        var air = Math.Max((high - low) * 0.08, Math.Max(Math.Abs(high) * 0.02, 1e-6));
        (low, high) = (low - air, high + air);
        var (left, right) = (all[0].X, all[^1].X);
        double X(double value) => right > left ? (value - left) / (right - left) : 0.5;
        double Y(double value) => 1 - (value - low) / (high - low);

        var told = all.Where(point => Said(point.Figure!) is not null).ToList();
        return new SweepPlot(
            string.Join(' ', told.Select((point, i) => $"{(i == 0 ? 'M' : 'L')}{Text(X(point.X) * 1000)} {Text(Y(Said(point.Figure!)!.Value) * 400)}")),
            string.Join(' ', all.Select(point => $"M{Text(X(point.X) * 1000)} {Text(Y(point.Figure!.Measured.Number - Error(point.Figure)) * 400)}V{Text(Y(point.Figure.Measured.Number + Error(point.Figure)) * 400)}")),
            [.. all.Select(point => (X(point.X), Y(point.Figure!.Measured.Number)))],
            [.. RoundLevels.Between(low, high, parts: 6).Select(level => (LabWords.Say(level), Y(level)))],
            [.. (right > left ? RoundLevels.Between(left, right) : [left]).Select(value => (LabWords.Say(value), X(value)))]);
    }

    private static double Error(Figure figure) => 2 * (figure.StandardError ?? 0);

    private static double? Said(Figure figure) => figure.Theory is { Numbers.Count: > 0 } theory && double.IsFinite(theory.Number) ? theory.Number : null;

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}

using Game.Bots.Lab;

namespace Web.Lab;

/// <summary>One figure on a scale of its own: places from 0 to 1.</summary>
/// <param name="Name">The figure.</param>
/// <param name="Measured">What was measured.</param>
/// <param name="Low">Two standard errors below.</param>
/// <param name="High">Two standard errors above.</param>
/// <param name="Theory">What theory says; nothing where it is silent.</param>
/// <param name="Said">The measured number.</param>
internal sealed record FigureRow(string Name, double Measured, double Low, double High, double? Theory, string Said)
{
    /// <summary>Every single number of a report; lists and answers of yes and no are in the table.</summary>
    public static IReadOnlyList<FigureRow> Of(LabReport report) =>
        [.. report.Figures.Where(figure => figure.Measured.Kind == FigureKind.Number && double.IsFinite(figure.Measured.Number)).Select(Of)];

    private static FigureRow Of(Figure figure)
    {
        var (value, error, theory) = (figure.Measured.Number, 2 * (figure.StandardError ?? 0), figure.Theory?.Number);
        if (theory is { } said && !double.IsFinite(said)) theory = null;
        var (low, high) = (Math.Min(value - error, theory ?? value), Math.Max(value + error, theory ?? value));
        var span = high - low;
        // A tenth of the value is in sight at least: agreement to the last digit must look like agreement.
        var air = Math.Max(span * 0.25, Math.Max(Math.Abs(value) * 0.1, 1e-6) - span / 2);
        double Place(double number) => Math.Clamp((number - low + air) / (span + 2 * air), 0, 1);
        return new FigureRow(figure.Name, Place(value), Place(value - error), Place(value + error), theory is { } one ? Place(one) : null, LabWords.Say(value));
    }
}

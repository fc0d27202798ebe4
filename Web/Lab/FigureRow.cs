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
    /// <summary>Longer lists are in the table alone.</summary>
    internal const int LongestList = 12;

    /// <summary>Which entry of a list, from 1; nothing for a single number.</summary>
    public int? Entry { get; init; }

    /// <summary>Every number of a report, and each entry of a short list that theory speaks of; answers of yes and no are in the table.</summary>
    public static IReadOnlyList<FigureRow> Of(LabReport report) => [.. report.Figures.SelectMany(Of)];

    private static IEnumerable<FigureRow> Of(Figure figure) => figure.Measured switch
    {
        { Kind: FigureKind.Number, Number: var number } when double.IsFinite(number) => [Of(figure.Name, number, figure.Theory?.Number, figure.StandardError)],
        { Kind: FigureKind.List, Numbers: { Count: <= LongestList } numbers } when figure.Theory is { } theory && theory.Numbers.Count == numbers.Count && numbers.All(double.IsFinite) =>
            numbers.Select((number, i) => Of(figure.Name, number, theory.Numbers[i], standardError: null) with { Entry = i + 1 }),
        _ => [],
    };

    private static FigureRow Of(string name, double value, double? theory, double? standardError)
    {
        var error = 2 * (standardError ?? 0);
        if (theory is { } said && !double.IsFinite(said)) theory = null;
        var (low, high) = (Math.Min(value - error, theory ?? value), Math.Max(value + error, theory ?? value));
        var span = high - low;
        // A tenth of the value is in sight at least: agreement to the last digit must look like agreement.
        var air = Math.Max(span * 0.25, Math.Max(Math.Abs(value) * 0.1, 1e-6) - span / 2);
        double Place(double number) => Math.Clamp((number - low + air) / (span + 2 * air), 0, 1);
        return new FigureRow(name, Place(value), Place(value - error), Place(value + error), theory is { } one ? Place(one) : null, LabWords.Say(value));
    }
}

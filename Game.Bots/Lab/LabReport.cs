using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace Game.Bots.Lab;

/// <summary>What came of an experiment.</summary>
/// <param name="Experiment">Its name.</param>
/// <param name="Rows">The rows of theory it belongs to.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Runs">Runs; 0 where nothing was drawn.</param>
/// <param name="Parameters">Every parameter with the value it had.</param>
/// <param name="Figures">The figures.</param>
public sealed record LabReport(
    string Experiment,
    string Rows,
    ulong Seed,
    int Runs,
    IReadOnlyList<KeyValuePair<string, object>> Parameters,
    IReadOnlyList<Figure> Figures)
{
    // A table that is cut into a file must not be cut short.
    private const int Width = 110;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>A figure by its name.</summary>
    /// <param name="name">The name.</param>
    public Figure this[string name] => Figures.First(figure => figure.Name == name);

    /// <summary>One object: the parameters and the figures by name, standard errors and theory under the same names.</summary>
    public string Json()
    {
        var report = new JsonObject { ["experiment"] = Experiment, ["seed"] = Seed, ["runs"] = Runs };
        foreach (var (name, value) in Parameters) report[name] = JsonSerializer.SerializeToNode(value, value.GetType(), Options);
        foreach (var figure in Figures) report[figure.Name] = Node(figure.Measured);
        report["standardError"] = new JsonObject(Figures.Where(figure => figure.StandardError is not null)
            .Select(figure => KeyValuePair.Create(figure.Name, Node(figure.StandardError!.Value))));
        report["theory"] = new JsonObject(Figures.Where(figure => figure.Theory is not null)
            .Select(figure => KeyValuePair.Create(figure.Name, Node(figure.Theory!))));
        return report.ToJsonString(Options);
    }

    /// <summary>A table for people: theory beside measurement.</summary>
    /// <param name="output">Where it is written.</param>
    public void Print(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        var given = string.Join(", ", Parameters.Select(pair => $"{pair.Key} {Text(pair.Value)}"));
        var draws = Runs > 0 ? $"; {Runs.ToString(CultureInfo.InvariantCulture)} runs, seed {Seed.ToString(CultureInfo.InvariantCulture)}" : string.Empty;
        output.WriteLine($"{Experiment} ({Rows}): {given}{draws}");
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("Figure", "Measured", "Std. error", "Theory", "Difference", "(errors)");
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        foreach (var column in table.Columns) column.NoWrap();
        if (console.Profile.Width < Width) console.Profile.Width = Width;
        foreach (var figure in Figures)
        {
            for (var i = 0; i < figure.Measured.Numbers.Count; i++) table.AddRow(Row(figure, i));
        }

        console.Write(table);
    }

    // A list has a line per entry.
    private static string[] Row(Figure figure, int entry)
    {
        var (kind, measured) = (figure.Measured.Kind, figure.Measured.Numbers[entry]);
        var theory = figure.Theory is { } predicted && entry < predicted.Numbers.Count ? predicted.Numbers[entry] : (double?)null;
        var gap = kind == FigureKind.Flag ? null : measured - theory;
        return
        [
            kind == FigureKind.List ? $"{figure.Name}[[{(entry + 1).ToString(CultureInfo.InvariantCulture)}]]" : figure.Name,
            Text(measured, kind),
            figure.StandardError is { } error ? Text(error) : string.Empty,
            theory is { } number ? Text(number, kind) : string.Empty,
            gap is { } difference ? Text(difference) : string.Empty,
            gap is { } far && figure.StandardError is > 1e-9 and { } unit ? (far / unit).ToString("0.0", CultureInfo.InvariantCulture) : string.Empty,
        ];
    }

    private static string Text(double number, FigureKind kind) => kind == FigureKind.Flag ? number > 0 ? "yes" : "no" : Text(number);

    private static JsonNode? Node(FigureValue value) => value.Kind switch
    {
        FigureKind.Flag => JsonValue.Create(value.Number > 0),
        FigureKind.List => new JsonArray([.. value.Numbers.Select(number => Node(number))]),
        _ => Node(value.Number),
    };

    // Twelve digits: what lies beyond differs between machines and is read by nobody.
    private static JsonNode? Node(double number) =>
        double.IsFinite(number) ? JsonValue.Create(double.Parse(number.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)) : null;

    private static string Text(object value) => value switch
    {
        double number => (Math.Round(number, 5) + 0.0).ToString(Math.Abs(number) >= 1000 ? "0.##" : "0.#####", CultureInfo.InvariantCulture),
        IEnumerable<double> numbers => string.Join(",", numbers.Select(number => Text(number))),
        IEnumerable<string> names => string.Join(",", names),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

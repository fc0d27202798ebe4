namespace Game.Bots.Lab;

/// <summary>One figure of an experiment beside what theory says of it.</summary>
/// <param name="Name">Its name in the JSON object.</param>
/// <param name="Measured">What was measured.</param>
/// <param name="StandardError">Its standard error; absent where nothing was sampled.</param>
/// <param name="Theory">What theory predicts; absent where it predicts nothing.</param>
public sealed record Figure(string Name, FigureValue Measured, double? StandardError, FigureValue? Theory);

/// <summary>A number, a list of numbers, or yes and no.</summary>
/// <param name="Numbers">The numbers; 1 and 0 stand for yes and no.</param>
/// <param name="Kind">Which of them it is.</param>
public sealed record FigureValue(IReadOnlyList<double> Numbers, FigureKind Kind)
{
    /// <summary>The only number.</summary>
    public double Number => Numbers[0];

    /// <summary>A number.</summary>
    public static implicit operator FigureValue(double number) => new([number], FigureKind.Number);

    /// <summary>A list.</summary>
    public static implicit operator FigureValue(double[] numbers) => new(numbers, FigureKind.List);

    /// <summary>Yes or no.</summary>
    public static implicit operator FigureValue(bool yes) => new([yes ? 1 : 0], FigureKind.Flag);
}

/// <summary>How a figure is written.</summary>
public enum FigureKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A list of numbers.</summary>
    List,

    /// <summary>Yes or no.</summary>
    Flag,
}

/// <summary>The figures of one experiment, in the order in which they were added.</summary>
internal sealed class Figures
{
    private readonly List<Figure> _all = [];

    public IReadOnlyList<Figure> All => _all;

    public void Add(string name, FigureValue measured, FigureValue? theory = null) => _all.Add(new Figure(name, measured, null, theory));

    public void AddSampled(string name, Sample sample, double? theory = null) => AddSampled(name, sample.Mean, sample.Error, theory);

    public void AddSampled(string name, double measured, double error, double? theory = null) =>
        _all.Add(new Figure(name, measured, error, theory is { } number ? number : (FigureValue?)null));
}

using System.Globalization;

namespace Game.Bots.Lab;

/// <summary>One thing that may be chosen in an experiment.</summary>
/// <param name="name">Its name, without dashes; also the member of the JSON object.</param>
/// <param name="description">What it means, with its unit.</param>
/// <param name="standard">Its value, as text, if nobody chooses another.</param>
public abstract class Parameter(string name, string description, string standard)
{
    /// <summary>Its name, without dashes.</summary>
    public string Name => name;

    /// <summary>What it means, and what it takes.</summary>
    public string Description => $"{description} ({Takes})";

    /// <summary>What it means, with its unit.</summary>
    public string Meaning => description;

    /// <summary>Its value, as text, if nobody chooses another.</summary>
    public string Standard => standard;

    /// <summary>What it takes, such as "a whole number from 1 to 100".</summary>
    public abstract string Takes { get; }

    /// <summary>The least and the most it takes, where it takes one number; nothing elsewhere.</summary>
    public virtual (double Least, double Most)? Range => null;

    /// <summary>True if only whole numbers will do.</summary>
    public virtual bool IsWhole => false;

    /// <summary>The names it takes; empty where it takes numbers.</summary>
    public virtual IReadOnlyList<string> Choices => [];

    /// <summary>True if it takes several values with commas between them.</summary>
    public virtual bool IsList => false;

    /// <summary>Whether a text is a value it takes.</summary>
    /// <param name="text">The text.</param>
    public bool Accepts(string text) => Value(text.Trim()) is not null;

    internal object Parse(string text) => Value(text.Trim()) ?? throw new LabRefusalException($"--{name} takes {Takes}, not '{text.Trim()}'.");

    private protected abstract object? Value(string text);

    private protected static double? Real(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private protected static string Text(double number) => number.ToString("0.########", CultureInfo.InvariantCulture);

    private protected static IReadOnlyList<string> Items(string text) =>
        text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A parameter whose values have a type.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
/// <param name="name">Its name, without dashes.</param>
/// <param name="description">What it means, with its unit.</param>
/// <param name="standard">Its value, as text, if nobody chooses another.</param>
public abstract class Parameter<T>(string name, string description, string standard) : Parameter(name, description, standard);

internal sealed class NumberParameter(string name, string description, double standard, double least, double most)
    : Parameter<double>(name, description, Text(standard))
{
    public override string Takes => $"a number from {Text(least)} to {Text(most)}";

    public override (double Least, double Most)? Range => (least, most);

    private protected override object? Value(string text) => Real(text) is { } number && number >= least && number <= most ? number : null;
}

internal sealed class WholeParameter(string name, string description, int standard, int least, int most)
    : Parameter<int>(name, description, Text(standard))
{
    public override string Takes => $"a whole number from {Text(least)} to {Text(most)}";

    public override (double Least, double Most)? Range => (least, most);

    public override bool IsWhole => true;

    private protected override object? Value(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}

internal sealed class ChoiceParameter(string name, string description, string standard, params IReadOnlyList<string> choices)
    : Parameter<string>(name, description, standard)
{
    public override string Takes => $"one of {string.Join(", ", choices)}";

    public override IReadOnlyList<string> Choices => choices;

    private protected override object? Value(string text) => choices.Contains(text, StringComparer.Ordinal) ? text : null;
}

internal sealed class NamesParameter(string name, string description, string standard, params IReadOnlyList<string> choices)
    : Parameter<IReadOnlyList<string>>(name, description, standard)
{
    public override string Takes => $"one or more of {string.Join(", ", choices)}, with commas between them";

    public override bool IsList => true;

    public override IReadOnlyList<string> Choices => choices;

    private protected override object? Value(string text)
    {
        var items = Items(text);
        return items.Count > 0 && items.All(item => choices.Contains(item, StringComparer.Ordinal)) ? items : null;
    }
}

internal sealed class NumbersParameter(string name, string description, string standard, double least, double most, int fewest, int largest)
    : Parameter<IReadOnlyList<double>>(name, description, standard)
{
    public override string Takes => $"{fewest} to {largest} numbers from {Text(least)} to {Text(most)}, with commas between them";

    public override bool IsList => true;

    private protected override object? Value(string text)
    {
        var numbers = Items(text).Select(Real).ToList();
        var fit = numbers.Count >= fewest && numbers.Count <= largest && numbers.All(number => number >= least && number <= most);
        return fit ? numbers.Select(number => number!.Value).ToList() : null;
    }
}

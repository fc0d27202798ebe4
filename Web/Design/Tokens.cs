using System.Globalization;
using System.Text.RegularExpressions;

namespace Web.Design;

/// <summary>The names of colours and sizes, read from the stylesheet that the pages themselves use.</summary>
public sealed partial class Tokens
{
    /// <summary>What text and signs lie on.</summary>
    public static IReadOnlyList<string> Surfaces { get; } = ["table", "panel", "card", "raised", "sunken"];

    /// <summary>What is read: each must stand out from every surface.</summary>
    public static IReadOnlyList<string> Inks { get; } =
        ["ink", "ink-2", "ink-3", "accent", "gold", "gain", "loss", "focus", "open", "bidding", "working", "validating", "paid", "failed"];

    /// <summary>Soft grounds, each with the ink that is written on it.</summary>
    public static IReadOnlyList<(string Ground, string Ink)> Pairs { get; } =
        [("accent", "on-accent"), ("accent-soft", "accent"), ("accent-soft", "ink"), ("gold-soft", "ink"), ("gain-soft", "ink"), ("loss-soft", "ink")];

    private readonly Dictionary<string, (string Light, string Dark)> _colours;
    private readonly List<(string Name, string Value)> _sizes;

    /// <summary>Reads a stylesheet.</summary>
    /// <param name="css">Its text.</param>
    public Tokens(string css)
    {
        _colours = Colour().Matches(css).ToDictionary(match => match.Groups["name"].Value, match => (match.Groups["light"].Value, match.Groups["dark"].Value), StringComparer.Ordinal);
        _sizes = [.. Size().Matches(css).Select(match => (match.Groups["name"].Value, match.Groups["value"].Value)).DistinctBy(size => size.Item1)];
    }

    /// <summary>Every colour in both themes.</summary>
    public IReadOnlyDictionary<string, (string Light, string Dark)> Colours => _colours;

    /// <summary>Sizes of text, spaces, corners and times.</summary>
    public IReadOnlyList<(string Name, string Value)> Sizes => _sizes;

    /// <summary>Contrast of two colours in a theme, 1 to 21 (WCAG 2.2, relative luminance).</summary>
    public double Contrast(string one, string other, bool dark)
    {
        var (a, b) = (Luminance(dark ? _colours[one].Dark : _colours[one].Light), Luminance(dark ? _colours[other].Dark : _colours[other].Light));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Part(int at)
        {
            var share = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
    }

    [GeneratedRegex("--(?<name>[a-z0-9-]+): light-dark\\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Colour();

    [GeneratedRegex("--(?<name>text-[a-z]+|s[0-9]|round(-[a-z])?|touch|quick|calm): (?<value>[^;]+);", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Size();
}

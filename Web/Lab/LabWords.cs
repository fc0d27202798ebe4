using System.Globalization;
using System.Text.RegularExpressions;

namespace Web.Lab;

/// <summary>How figures of experiments are written.</summary>
internal static partial class LabWords
{
    /// <summary>The name of a figure as words: <c>meanPrice</c> becomes <c>mean price</c>.</summary>
    public static string Say(string name) => Border().Replace(name, " $0").ToLowerInvariant();

    /// <summary>A number with as many digits as anybody reads.</summary>
    public static string Say(double number) => double.IsFinite(number)
        ? (Math.Round(number, 5) + 0.0).ToString(Math.Abs(number) >= 1000 ? "#,0" : Math.Abs(number) >= 10 ? "0.##" : "0.####", CultureInfo.InvariantCulture).Replace("-", "\u2212", StringComparison.Ordinal)
        : "–";

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]|(?<=[a-z])[0-9]", RegexOptions.None, 1000)]
    private static partial Regex Border();
}

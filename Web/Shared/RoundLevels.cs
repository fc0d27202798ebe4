namespace Web.Shared;

/// <summary>Where the lines of a scale lie: at numbers that one would say.</summary>
internal static class RoundLevels
{
    /// <summary>Levels between two ends, at steps of 1, 2 or 5 times a power of ten.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end, above the lower one.</param>
    /// <param name="parts">Steps wanted; the round step may make a few more or fewer.</param>
    /// <param name="least">The smallest step that makes sense.</param>
    public static IEnumerable<double> Between(double low, double high, int parts = 4, double least = 0)
    {
        var raw = (high - low) / parts;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = Math.Max(least, power * (raw / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
        // Counted and not added up: a third step of 0.1 is 0.3. And zero has no sign.
        for (var i = Math.Ceiling(low / step); i * step <= high; i++) yield return i * step + 0.0;
    }
}

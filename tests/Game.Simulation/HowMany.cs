using System.Globalization;

namespace Game.Simulation;

/// <summary>How many random games the suite plays.</summary>
internal static class HowMany
{
    /// <summary>Games when nobody says otherwise.</summary>
    public const int Usual = 200;

    private const string Variable = "ECONOMY_GAMES";

    /// <summary>Games of this run.</summary>
    public static int Games { get; } = Read(Environment.GetEnvironmentVariable(Variable));

    /// <summary>The number that a variable's text means.</summary>
    public static int Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var games) && games > 0
            ? games
            : throw new InvalidOperationException($"{Variable} takes a whole number above 0, not '{text}'.");
    }
}

namespace Web.Bots;

/// <summary>How strategies of libraries are told from those of the house: <c>lib:patient</c>.</summary>
internal static class LibraryName
{
    private const string Prefix = "lib:";

    public static string Of(string strategy) => Prefix + strategy;

    public static bool Is(string? strategy) => strategy?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>The name on the leaderboard, where every bot is marked as one anyway.</summary>
    public static string Nickname(string strategy) => Is(strategy) ? strategy[Prefix.Length..] : strategy;
}

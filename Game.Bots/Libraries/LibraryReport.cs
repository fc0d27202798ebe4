namespace Game.Bots.Libraries;

/// <summary>What the command <c>library --json</c> prints about a file.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Strategies">What it offers; empty if it cannot be used.</param>
/// <param name="Problem">Why it cannot be used, in a sentence; absent if it can.</param>
public sealed record LibraryReport(string File, IReadOnlyList<LibraryStrategy> Strategies, string? Problem = null);

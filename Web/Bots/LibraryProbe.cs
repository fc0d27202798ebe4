using System.ComponentModel;
using System.Text.Json;
using Game.Bots.Libraries;
using Game.Domain.Primitives;

namespace Web.Bots;

/// <summary>Asks a child what a library offers. Nothing of the library is ever loaded here.</summary>
internal sealed class LibraryProbe(LibraryOptions options, TimeProvider time)
{
    private const int MostStrategies = 100;

    /// <returns>What it offers, or why it cannot be used.</returns>
    public async Task<LibraryReport> AskAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await using var child = Child.Start(ChildStart.Of(options, file, server: null, "library", file, "--json"), time);
            if (!await child.IsOverAsync(TimeSpan.FromSeconds(options.ProbeSeconds), cancellation))
                return Useless(file, $"It did not say what it offers within {options.ProbeSeconds} seconds.");
            return Read(await child.SaidAsync()) is { } report
                ? report
                : Useless(file, $"It ended with code {child.ExitCode}: {await child.ComplaintAsync()}");
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            return Useless(file, exception.Message);
        }
    }

    private static LibraryReport Useless(string file, string problem) => new(Path.GetFileName(file), [], problem);

    // A library that is loaded there can print anything: only names that the kit would have let through count.
    private static LibraryReport? Read(string said)
    {
        try
        {
            var report = JsonSerializer.Deserialize<LibraryReport>(said, GameJson.Options);
            return report is { Strategies.Count: <= MostStrategies } && report.Strategies.All(strategy => IsName(strategy.Name))
                && (report.Problem is null) == (report.Strategies.Count > 0)
                ? report with { Problem = report.Problem is { } problem ? OneLine(problem) : null }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsName(string name) =>
        name.Length is >= 1 and <= BotLibrary.LongestName && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    private static string OneLine(string text) => new([.. text.Take(400).Select(letter => char.IsControl(letter) ? ' ' : letter)]);
}

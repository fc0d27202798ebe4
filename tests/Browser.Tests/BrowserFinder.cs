using System.Diagnostics;

namespace Browser.Tests;

/// <summary>Finds a Chromium, or gets one, so that `dotnet test` alone is enough on a fresh machine.</summary>
internal static class BrowserFinder
{
    private const string Variable = "ECONOMY_BROWSER";

    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge"];

    /// <summary>The browser's path, or null for the one that Playwright has just fetched.</summary>
    public static async Task<string?> FindAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named)
                ? named
                : throw new InvalidOperationException($"{Variable} names no file: {named}");
        }

        if (OnPath() is { } found)
            return found;

        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && OnPath("apt-get") is { } apt)
        {
            await RunAsync(apt, "-q", "update");
            await RunAsync(apt, "-q", "-y", "--no-install-recommends", "install", "chromium");
            if (OnPath() is { } installed)
                return installed;
        }

        // Downloads: the last resort, for it needs the open internet.
        var exitCode = Microsoft.Playwright.Program.Main(["install", "chromium"]);
        return exitCode == 0
            ? null
            : throw new InvalidOperationException($"No browser. Install Chromium, or name one in {Variable}.");
    }

    private static string? OnPath() => Names.Select(OnPath).FirstOrDefault(static path => path is not null);

    private static string? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
        .FirstOrDefault(File.Exists);

    private static async Task RunAsync(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start.");
        process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        // Both at once: a full pipe that nobody reads would stop the command. What it says is told only by its exit code:
        // if no browser came of it, the caller says what to do.
        await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(timeout.Token),
            process.StandardError.ReadToEndAsync(timeout.Token),
            process.WaitForExitAsync(timeout.Token));
    }
}

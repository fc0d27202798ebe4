using System.Diagnostics;

namespace Web.Tests.RemoteBots;

/// <summary>A program of the machine that a test runs; on a bare machine it is installed first, as the browser is.</summary>
internal static class Tool
{
    private static readonly SemaphoreSlim Installing = new(1);

    /// <summary>Path of a command, installed from the system's packages if it is missing.</summary>
    public static async Task<string> FindAsync(string name, params string[] packages)
    {
        if (OnPath(name) is { } there) return there;
        await Installing.WaitAsync();
        try
        {
            if (OnPath(name) is null && OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && OnPath("apt-get") is { } apt)
            {
                await RunAsync(apt, null, "-q", "update");
                await RunAsync(apt, null, ["-q", "-y", "--no-install-recommends", "install", .. packages]);
            }
        }
        finally
        {
            Installing.Release();
        }

        return OnPath(name) ?? throw new InvalidOperationException($"This test runs {name}: install {string.Join(" and ", packages)}.");
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string command, string? folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Environment.CurrentDirectory,
        };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start.");
        process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(8));
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(timeout.Token), process.StandardError.ReadToEndAsync(timeout.Token));
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, await output + await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static string? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
        .FirstOrDefault(File.Exists);
}

using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Web.Tests.Rooms;

/// <summary>The game as a process of its own, on a free port, so that it can be killed as a power cut would.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri url)
    {
        _process = process;
        Url = url;
    }

    public Uri Url { get; }

    public Uri Hub => new UriBuilder(Url) { Scheme = "ws", Path = "/hubs/room" }.Uri;

    public static async Task<ServerProcess> StartAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment = { ["Data__Folder"] = folder, ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        var process = Process.Start(start)!;
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException(string.Join('\n', said)));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ServerProcess(process, await listening.Task.WaitAsync(TimeSpan.FromMinutes(1)));

        void Read(string? line)
        {
            if (line is null)
                return;

            lock (said)
                said.Add(line);
            if (Listening().Match(line) is { Success: true } match)
                listening.TrySetResult(new Uri(match.Value));
        }
    }

    /// <summary>Ends the process at once: nothing is flushed, nothing is said.</summary>
    public async Task KillAsync()
    {
        if (_process.HasExited)
            return;

        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"(?<=Now listening on: )http://\S+", RegexOptions.None, 1000)]
    private static partial Regex Listening();
}

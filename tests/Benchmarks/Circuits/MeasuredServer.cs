using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace Benchmarks.Circuits;

/// <summary>The game as a process of its own, whose memory and processor time can be asked for.</summary>
internal sealed partial class MeasuredServer : IAsyncDisposable
{
    /// <summary>How long a room that is over stays in memory while nobody looks.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    // On which of the machine's cores the server runs, as taskset has it ("0", "0-2"); where this is not set, on all of them.
    private const string Cores = "ECONOMY_SERVER_CORES";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("economy-measured-");
    private readonly Channel<string> _answers = Channel.CreateUnbounded<string>();
    private TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process _process;

    /// <param name="libraries">Assemblies with strategies that lie in its data folder from the start.</param>
    public MeasuredServer(params IReadOnlyList<string> libraries)
    {
        foreach (var library in libraries) File.Copy(library, Path.Combine(_data.CreateSubdirectory("bots").FullName, Path.GetFileName(library)));
        _process = Start("http://127.0.0.1:0");
    }

    /// <summary>Killed without a warning, and started again on the same folder and address; ready when this returns.</summary>
    public async Task KillAndStartAsync()
    {
        var address = await AddressAsync();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = Start(address.ToString());
        await AddressAsync();
    }

    public Task<Uri> AddressAsync() => _listening.Task.WaitAsync(TimeSpan.FromMinutes(5));

    /// <summary>What stays alive after a full collection, in bytes, and the processor time used so far.</summary>
    public async Task<(long Alive, TimeSpan Used)> MeasureAsync()
    {
        var words = await AskAsync("measure");
        return (long.Parse(words[1], CultureInfo.InvariantCulture), TimeSpan.FromMicroseconds(long.Parse(words[2], CultureInfo.InvariantCulture)));
    }

    /// <summary>How long the compiler has worked so far.</summary>
    public async Task<TimeSpan> CompiledAsync() => TimeSpan.FromMicroseconds(long.Parse((await AskAsync("compiled"))[1], CultureInfo.InvariantCulture));

    /// <summary>Processor time used so far, without a collection before.</summary>
    public TimeSpan Used()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private async Task<string[]> AskAsync(string question)
    {
        await _process.StandardInput.WriteLineAsync(question);
        return (await _answers.Reader.ReadAsync()).Split(' ');
    }

    private Process Start(string address)
    {
        string[] command = ["dotnet", "exec", typeof(Program).Assembly.Location, "--urls", address];
        if (Environment.GetEnvironmentVariable(Cores) is { Length: > 0 } cores) command = ["taskset", "--cpu-list", cores, .. command];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment =
            {
                ["Data__Folder"] = _data.FullName,
                ["Rooms__RestAfter"] = Rest.ToString(),
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Logging__LogLevel__Microsoft.AspNetCore"] = "Warning",
                ["DOTNET_STARTUP_HOOKS"] = typeof(MeasuredServer).Assembly.Location,
            },
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Read(line.Data ?? "");
        process.BeginOutputReadLine();
        return process;
    }

    private void Read(string line)
    {
        if (line.StartsWith("measured ", StringComparison.Ordinal))
            _answers.Writer.TryWrite(line);
        if (Listening().Match(line) is { Success: true } match)
            _listening.TrySetResult(new Uri(match.Value));
    }

    [GeneratedRegex(@"(?<=Now listening on: )http://\S+", RegexOptions.None, 1000)]
    private static partial Regex Listening();
}

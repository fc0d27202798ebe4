using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Web.Bots;

/// <summary>A process that runs somebody's library. What it says is read as it comes, kept in small part, and never believed.</summary>
internal sealed class Child : IAsyncDisposable
{
    /// <summary>Most bytes a child may print in its life: a beat a second for eleven days.</summary>
    private const int MostOutput = 1024 * 1024;

    private const int Kept = 64 * 1024;
    private const int LongestComplaint = 200;

    private readonly Process _process;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _over = new();
    private readonly MemoryStream _said = new();
    private readonly MemoryStream _complained = new();
    private readonly Task _listening;
    private long _heardAt;
    private volatile bool _floods;

    private Child(Process process, TimeProvider time)
    {
        (_process, _time, _heardAt) = (process, time, time.GetTimestamp());
        _listening = Task.WhenAll(
            ListenAsync(process.StandardOutput.BaseStream, _said), ListenAsync(process.StandardError.BaseStream, _complained));
    }

    public int Id => _process.Id;

    /// <summary>True if it was ended because it printed without end.</summary>
    public bool Floods => _floods;

    /// <summary>Since when it has said nothing.</summary>
    public TimeSpan Silence => _time.GetElapsedTime(Volatile.Read(ref _heardAt));

    /// <summary>Memory in use, in bytes; zero once it is over.</summary>
    public long Memory
    {
        get
        {
            try
            {
                _process.Refresh();
                return _process.HasExited ? 0 : _process.WorkingSet64;
            }
            catch (Exception over) when (over is InvalidOperationException or Win32Exception)
            {
                return 0;
            }
        }
    }

    public static Child Start(ProcessStartInfo start, TimeProvider time)
    {
        var process = Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
        ChildStart.Lower(process);
        return new Child(process, time);
    }

    /// <summary>Hands over a line that nobody else may read. The input stays open: its end would end the child.</summary>
    public async Task TellAsync(string line)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(line);
            await _process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // Over already; its exit says more.
        }
    }

    /// <summary>Waits for its end, for as long as given; true if it is over.</summary>
    public async Task<bool> IsOverAsync(TimeSpan within, CancellationToken cancellation)
    {
        try
        {
            await _process.WaitForExitAsync(cancellation).WaitAsync(within, _time, cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>The exit code of a child that is over.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>All it said; only once it is over, and never waiting long for a pipe that somebody else holds open.</summary>
    public async Task<string> SaidAsync()
    {
        await FinishListeningAsync();
        lock (_said)
            return Encoding.UTF8.GetString(_said.ToArray());
    }

    /// <summary>Its last words in one line, cut, for the log.</summary>
    public async Task<string> ComplaintAsync()
    {
        await FinishListeningAsync();
        string text;
        lock (_complained)
            text = Encoding.UTF8.GetString(_complained.ToArray());
        var line = new string([.. text.Take(LongestComplaint).Select(letter => char.IsControl(letter) ? ' ' : letter)]);
        return line.Trim();
    }

    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception over) when (over is InvalidOperationException or Win32Exception or AggregateException)
        {
            // Over already.
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _over.CancelAsync();
        await _listening;
        _process.Dispose();
        _over.Dispose();
        await _said.DisposeAsync();
        await _complained.DisposeAsync();
    }

    private Task FinishListeningAsync() => Task.WhenAny(_listening, Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None));

    private async Task ListenAsync(Stream stream, MemoryStream kept)
    {
        var buffer = new byte[4096];
        var total = 0;
        try
        {
            while (await stream.ReadAsync(buffer, _over.Token) is > 0 and var read)
            {
                Volatile.Write(ref _heardAt, _time.GetTimestamp());
                lock (kept)
                    kept.Write(buffer, 0, (int)Math.Min(read, Kept - kept.Length));
                total += read;
                if (total <= MostOutput)
                    continue;

                _floods = true;
                Kill();
                return;
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Nothing more comes.
        }
    }
}

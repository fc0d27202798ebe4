using System.Diagnostics;
using Game.Bots.Sdk;

namespace Game.Bots.Remote;

/// <summary>The child's side of a bot that a server keeps in a process of its own.</summary>
/// <remarks>
/// The seat's key comes as the first line of the input, where no list of processes shows it. A byte a second on the output says that no turn is
/// stuck; the server ends a process that falls silent. When the input ends the server is gone, and so is this process.
/// </remarks>
internal sealed class Supervision : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly Stream _output;
    private readonly Timer _timer;
    private volatile bool _busy;

    private Supervision(Stream output, string seatKey)
    {
        _output = output;
        SeatKey = seatKey;
        _timer = new Timer(_ => SayAlive(), null, TimeSpan.Zero, Beat);
    }

    /// <summary>The secret that proves the seat.</summary>
    public string SeatKey { get; }

    /// <summary>Reads the key and begins to beat.</summary>
    public static Supervision Begin()
    {
        var input = Console.In;
        var output = Console.OpenStandardOutput();
        var key = input.ReadLine() ?? string.Empty;
        var watch = new Thread(() => EndWith(input)) { IsBackground = true, Name = "Supervision" };
        watch.Start();
        return new Supervision(output, key);
    }

    /// <summary>A strategy whose turns stop the beat while they last.</summary>
    public IStrategy Watch(Func<IStrategy> make)
    {
        _busy = true;
        try
        {
            return new Watched(this, make());
        }
        finally
        {
            _busy = false;
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        _output.Dispose();
    }

    private void SayAlive()
    {
        if (_busy) return;
        try
        {
            _output.Write("."u8);
            _output.Flush();
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // Nobody listens any more; the input ends as well.
        }
    }

    // Not an orderly exit: a library's own threads and handlers could hold that up.
    private static void EndWith(TextReader input)
    {
        while (input.Read() >= 0)
        {
            // More than the key was never promised.
        }

        using var self = Process.GetCurrentProcess();
        self.Kill();
    }

    private sealed class Watched(Supervision supervision, IStrategy inner) : IStrategy
    {
        public string Name => inner.Name;

        public void Play(Observation seen, Actions act, Budget budget)
        {
            supervision._busy = true;
            try
            {
                inner.Play(seen, act, budget);
            }
            catch (OutOfMemoryException)
            {
                // What it keeps would starve every later turn: a new process has memory again.
                Environment.FailFast("The library has used up its memory.");
            }
            finally
            {
                supervision._busy = false;
            }
        }
    }
}

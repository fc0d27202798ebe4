using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Game.Bots.Sdk;

namespace BadBots;

/// <summary>Tries to see what is not its own, says on its error stream what it got, and ends.</summary>
public sealed class Snoop : IStrategy
{
    public string Name => "snoop";

    /// <summary>What a process gets of a data folder, of other processes and of a server; empty if nothing.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="server">The server's address.</param>
    public static IReadOnlyList<string> Look(string data, Uri server)
    {
        var others = Others();
        var tries = new (string What, Action Try)[]
        {
            ("the journal", () => Read(Path.Combine(data, "journal.db"))),
            ("the data folder", () => Directory.GetFileSystemEntries(data)),
            ("a new file", () => Write(Path.Combine(Path.GetTempPath(), $"snoop-{Environment.ProcessId}"))),
            ("a shell", () => Process.Start("/bin/sh", ["-c", "exit 0"]).Dispose()),
            ("somebody's environment", () => Any(others, process => Read($"/proc/{process}/environ"))),
            ("somebody's memory", () => Any(others, process => File.OpenHandle($"/proc/{process}/mem").Dispose())),
            ("somebody's command line", () => Any(others, process => Read($"/proc/{process}/cmdline"))),
            ("a signal to somebody", () => Any(others, Signal)),
            ("a connection", () => Connect(server)),
        };
        return [.. tries.Where(one => Succeeds(one.Try)).Select(one => one.What)];
    }

    public void Play(Observation seen, Actions act, Budget budget)
    {
        var bots = Path.GetDirectoryName(typeof(Snoop).Assembly.Location)!;
        var words = File.ReadAllText("/proc/self/cmdline").Split('\0');
        var got = Look(Path.GetDirectoryName(bots)!, new Uri(words[Array.IndexOf(words, "--at") + 1]));
        Console.Error.WriteLine($"I got {string.Join(", ", got.DefaultIfEmpty("nothing"))}.");
        Environment.Exit(3);
    }

    // Where the list is closed, whether a number is taken can still be asked.
    private static List<int> Others() =>
    [
        .. Enumerable.Range(Math.Max(1, Environment.ProcessId - 1000), 2000).Append(Parent())
            .Where(process => Directory.Exists($"/proc/{process}") && !Directory.Exists($"/proc/self/task/{process}")),
    ];

    private static int Parent() => int.Parse(File.ReadAllText("/proc/self/stat").Split(')')[^1].Split(' ')[2], CultureInfo.InvariantCulture);

    private static void Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (stream.ReadByte() < 0) throw new IOException("It is empty.");
    }

    private static void Write(string file)
    {
        File.WriteAllText(file, "I was here.");
        File.Delete(file);
    }

    private static void Signal(int process)
    {
        if (Kill(process, 0) != 0) throw new IOException("Refused.");
    }

    private static void Connect(Uri server)
    {
        using var client = new TcpClient(server.Host, server.Port);
    }

    private static void Any(IEnumerable<int> processes, Action<int> attempt)
    {
        if (!processes.Any(process => Succeeds(() => attempt(process)))) throw new IOException("None.");
    }

    private static bool Succeeds(Action attempt)
    {
        try
        {
            attempt();
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or SocketException or Win32Exception)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}

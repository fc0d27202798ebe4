using System.ComponentModel;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Game.Bots.Commands;

namespace Game.Bots.Confinement;

/// <summary>The first steps of a library's process: it gives up what the library does not need, and then becomes itself again.</summary>
/// <remarks>
/// The rules bind one thread and what it starts. Of a running program's threads only one would be bound; of a program that begins anew all
/// are, and nothing of the library has run before that. With the network closed, the one connection it will have is opened beforehand.
/// </remarks>
internal static class ConfinedStart
{
    /// <summary>The command: <c>confined LIBRARY SERVER ...</c>, with a dash for no server, and then any other command of this program.</summary>
    public const string Word = "confined";

    private const string NoServer = "-";

    /// <summary>Runs the inner command, confined where the system can. Returns only where it cannot, or fails.</summary>
    public static int Run(string library, string server, IReadOnlyList<string> inner)
    {
        if (Landlock.Version == 0) return CommandLine.Run(inner, Console.Out, Console.Error, ProgressBar.None);
        try
        {
            using var connection = server == NoServer ? null : Connect(new Uri(server));
            Landlock.Restrict(Readable.For(library), Readable.Writable);
            if (connection is not null) SayAlive();
            KernelCalls.Become(Environment.ProcessPath!, ["exec", typeof(ConfinedStart).Assembly.Location, .. inner, .. Handed(connection)]);
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
        catch (Exception problem) when (problem is Win32Exception or SocketException)
        {
            Console.Error.WriteLine($"Could not be confined: {problem.Message}");
            return 1;
        }
    }

    private static Socket Connect(Uri server)
    {
        var connection = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        connection.Connect(server.DnsSafeHost, server.Port);
        return KernelCalls.KeepOpen((int)connection.Handle) >= 0 ? connection : throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    // The server counts from the start, and what begins anew takes as long again.
    private static void SayAlive()
    {
        using var output = Console.OpenStandardOutput();
        output.Write("."u8);
        output.Flush();
    }

    private static string[] Handed(Socket? connection) =>
        connection is null ? [] : [JoinCommand.ConnectionOption, connection.Handle.ToString(CultureInfo.InvariantCulture)];
}

using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Game.Bots.Sdk;

namespace Web.Bots;

/// <summary>How a child is started: few rights to the machine's time and memory, nothing of this process's environment.</summary>
internal static class ChildStart
{
    private const string Nice = "/usr/bin/nice";

    // Where the runtime and the system look for themselves. Everything else may hold a secret.
    private static readonly string[] Inherited = ["PATH", "DOTNET_ROOT", "SystemRoot", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"];

    /// <summary>A start of the bots' own program, confined to what the library needs where the system can do that.</summary>
    /// <param name="options">The limits.</param>
    /// <param name="library">The library's file.</param>
    /// <param name="server">The one address that the child may reach; nothing: none.</param>
    /// <param name="arguments">The command.</param>
    public static ProcessStartInfo Of(LibraryOptions options, string library, Uri? server, params IEnumerable<string> arguments)
    {
        // On Linux the priority is each thread's own: it must be low before the first one starts another.
        var polite = File.Exists(Nice);
        IEnumerable<string> command = [Dotnet(), "exec", typeof(IStrategy).Assembly.Location, "confined", library, server?.AbsoluteUri ?? "-", .. arguments];
        var start = polite
            ? new ProcessStartInfo(Nice, ["-n", "10", .. command])
            : new ProcessStartInfo(Dotnet(), command.Skip(1));
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.WorkingDirectory = Path.GetTempPath();
        Limit(start, options);
        return start;
    }

    /// <summary>Where there is no <c>nice</c>: as early as this process can.</summary>
    public static void Lower(Process process)
    {
        if (File.Exists(Nice))
            return;

        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (InvalidOperationException)
        {
            // Over already.
        }
    }

    private static void Limit(ProcessStartInfo start, LibraryOptions options)
    {
        start.Environment.Clear();
        foreach (var name in Inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
                start.Environment[name] = value;
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = (options.HeapMegabytes * 1024L * 1024L).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
    }

    // The one that runs this server, also where the server is started by a program of its own name.
    private static string Dotnet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(beside) ? beside : name;
    }
}

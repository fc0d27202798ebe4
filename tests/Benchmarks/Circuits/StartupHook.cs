using System.Diagnostics;
using System.Globalization;
using System.Runtime;

#pragma warning disable CA1050, MA0047 // The runtime looks for this name without a namespace.

/// <summary>
/// Loaded by the runtime into the server that is measured (DOTNET_STARTUP_HOOKS): answers "compiled" with the time that was spent on
/// compiling so far, in microseconds, and any other line of its input with what stays alive after a full collection, in bytes, and
/// the processor time used so far, in microseconds.
/// </summary>
internal static class StartupHook
{
    public static void Initialize() => new Thread(Answer) { IsBackground = true }.Start();

    private static void Answer()
    {
        while (Console.In.ReadLine() is { } asked)
        {
            if (asked == "compiled")
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"measured {JitInfo.GetCompilationTime().TotalMicroseconds:0}"));
                continue;
            }

            for (var i = 0; i < 3; i++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }

            using var me = Process.GetCurrentProcess();
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"measured {GC.GetTotalMemory(forceFullCollection: true)} {me.TotalProcessorTime.TotalMicroseconds:0}"));
        }
    }
}

using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Benchmarks.Circuits;
using Benchmarks.Classroom;
using Benchmarks.Rooms;

namespace Benchmarks;

// Not called Program: that name belongs to Web here, which the benchmarks may host.
internal static class Start
{
    private static async Task Main(string[] args)
    {
        if (args is ["circuits", ..])
        {
            await CircuitRuns.RunAsync(args.ElementAtOrDefault(1), Console.Out);
            return;
        }

        if (args is ["class", var name, var game])
        {
            await ClassRuns.RunAsync(name, new Uri(game), Console.Out);
            return;
        }

        if (args is ["rooms", ..])
        {
            RoomRuns.Run(args.ElementAtOrDefault(1), Console.Out);
            return;
        }

        // Each benchmark is built with all it refers to; on a busy machine that takes longer than the usual two minutes.
        BenchmarkSwitcher.FromAssembly(typeof(Start).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(15)));
    }
}

using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

namespace Benchmarks;

// Not called Program: that name belongs to Web here, which the benchmarks may host.
internal static class Start
{
    // Each benchmark is built with all it refers to; on a busy machine that takes longer than the usual two minutes.
    private static void Main(string[] args) =>
        BenchmarkSwitcher.FromAssembly(typeof(Start).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(15)));
}

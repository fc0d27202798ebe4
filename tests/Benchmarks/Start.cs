using BenchmarkDotNet.Running;

namespace Benchmarks;

// Not called Program: that name belongs to Web here, which the benchmarks may host.
internal static class Start
{
    private static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Start).Assembly).Run(args);
}

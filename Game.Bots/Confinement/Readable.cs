using System.Runtime.InteropServices;

namespace Game.Bots.Confinement;

/// <summary>The files that a library's process needs, and no others: the runtime, this program, the library, what the system shares.</summary>
internal static class Readable
{
    // Where distributions keep shared libraries, and the little that the runtime asks the system about itself.
    private static readonly string[] System =
    [
        "/lib", "/lib32", "/lib64", "/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/local/lib", "/nix/store", "/gnu/store",
        "/etc/ld.so.cache", "/etc/ld.so.preload", "/etc/localtime", "/etc/timezone", "/etc/hosts", "/etc/host.conf", "/etc/nsswitch.conf", "/etc/resolv.conf",
        "/etc/ssl/certs", "/etc/ssl/openssl.cnf", "/etc/pki/tls/certs", "/etc/pki/tls/openssl.cnf", "/etc/pki/ca-trust/extracted",
        "/usr/share/zoneinfo", "/usr/share/ca-certificates", "/usr/share/icu",
        "/proc/self", "/proc/meminfo", "/proc/cpuinfo", "/proc/stat", "/proc/sys/vm", "/sys/devices/system", "/sys/fs/cgroup",
        "/dev/urandom", "/dev/random", "/dev/zero",
    ];

    /// <summary>What may be written to: nothing that keeps it.</summary>
    public static IReadOnlyList<string> Writable { get; } = ["/dev/null"];

    /// <summary>Files and folders for a child that loads one library.</summary>
    /// <param name="library">The library's file.</param>
    public static IEnumerable<string> For(string library) =>
    [
        .. System,
        .. Environment.GetEnvironmentVariable("LD_LIBRARY_PATH")?.Split(':', StringSplitOptions.RemoveEmptyEntries) ?? [],
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
        .. Program(),
        library,
        Path.GetDirectoryName(Path.GetFullPath(library))!,
    ];

    // Not the folder: a server's settings lie in it, and its data may.
    private static IEnumerable<string> Program() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "Game.Bots.*.json"));
}

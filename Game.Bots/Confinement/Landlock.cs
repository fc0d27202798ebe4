using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Game.Bots.Confinement;

/// <summary>What Linux lets a program forbid itself for good, without any right of its own.</summary>
/// <remarks>Source: the kernel's documentation, "Landlock: unprivileged access control".</remarks>
public static class Landlock
{
    /// <summary>The first version that closes the network to TCP.</summary>
    public const int ClosesNetwork = 4;

    /// <summary>The first version that keeps signals and abstract sockets inside.</summary>
    public const int ClosesSignals = 6;

    private const ulong Execute = 1 << 0;
    private const ulong WriteFile = 1 << 1;
    private const ulong ReadFile = 1 << 2;
    private const ulong ReadFolder = 1 << 3;
    private const ulong FirstFiles = (1 << 13) - 1;
    private const ulong Refer = 1 << 13;
    private const ulong Truncate = 1 << 14;
    private const ulong ControlDevice = 1 << 15;
    private const ulong BindAndConnect = 3;
    private const ulong AbstractSocketsAndSignals = 3;

    /// <summary>The kernel's version of it, 1 or more; 0 where there is none, as on other systems and older kernels.</summary>
    public static int Version => OperatingSystem.IsLinux() && Environment.Is64BitProcess ? (int)Math.Max(0, KernelCalls.Version()) : 0;

    /// <summary>Binds the calling thread, and the program that it becomes: of files only what is named here, and as much else as this kernel can forbid.</summary>
    /// <param name="readable">Files and folders to be read and executed; what is not there is left out.</param>
    /// <param name="writable">Files to be read and written; what is not there is left out.</param>
    /// <exception cref="Win32Exception">The kernel refuses.</exception>
    internal static void Restrict(IEnumerable<string> readable, IEnumerable<string> writable)
    {
        var version = Version;
        var ruleset = Checked(KernelCalls.CreateRuleset(new KernelCalls.Handled
        {
            Files = FirstFiles | (version >= 2 ? Refer : 0) | (version >= 3 ? Truncate : 0) | (version >= 5 ? ControlDevice : 0),
            Network = version >= ClosesNetwork ? BindAndConnect : 0,
            Scopes = version >= ClosesSignals ? AbstractSocketsAndSignals : 0,
        }));
        foreach (var path in readable) Allow(ruleset, path, Execute | ReadFile | (Directory.Exists(path) ? ReadFolder : 0));
        foreach (var path in writable) Allow(ruleset, path, ReadFile | WriteFile);
        Checked(KernelCalls.RestrictSelf(ruleset));
        _ = KernelCalls.Close((int)ruleset);
    }

    private static void Allow(nint ruleset, string path, ulong allowed)
    {
        var handle = KernelCalls.OpenPath(path);
        if (handle < 0) return;
        Checked(KernelCalls.AddRule(ruleset, new KernelCalls.PathBeneath { Allowed = allowed, Handle = handle }));
        _ = KernelCalls.Close(handle);
    }

    private static nint Checked(nint result) => result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError());
}

using System.Runtime.InteropServices;

namespace Game.Bots.Confinement;

/// <summary>The calls to the Linux kernel that a program confines itself with. Their numbers are the same on every processor that .NET runs on.</summary>
internal static class KernelCalls
{
    private const nint CreateRulesetNumber = 444;
    private const nint AddRuleNumber = 445;
    private const nint RestrictSelfNumber = 446;
    private const nuint AskVersion = 1;
    private const nint PathBeneathRule = 1;
    private const int SetNoNewPrivileges = 38;
    private const int SetDescriptorFlags = 2;
    private const int PathOnly = 0x20_0000;
    private const int CloseOnExec = 0x8_0000;

    /// <summary>The version of Landlock; negative where there is none.</summary>
    public static nint Version() => Ruleset(CreateRulesetNumber, 0, 0, AskVersion);

    /// <summary>Makes a set of rules; negative if the kernel refuses.</summary>
    public static nint CreateRuleset(in Handled handled) => Ruleset(CreateRulesetNumber, in handled, (nuint)Marshal.SizeOf<Handled>(), 0);

    /// <summary>Allows something of a file, or of a folder and what lies in it; negative if the kernel refuses.</summary>
    public static nint AddRule(nint ruleset, in PathBeneath rule) => Rule(AddRuleNumber, ruleset, PathBeneathRule, in rule, 0);

    /// <summary>Binds the calling thread, and whatever it starts, to the rules; negative if the kernel refuses.</summary>
    public static nint RestrictSelf(nint ruleset) => ControlProcess(SetNoNewPrivileges, 1, 0, 0, 0) is < 0 and var refused ? refused : Restrict(RestrictSelfNumber, ruleset, 0);

    /// <summary>A handle that only says which file is meant; negative if there is none.</summary>
    public static int OpenPath(string path) => Open(path, PathOnly | CloseOnExec);

    /// <summary>Leaves a handle open for the program that follows; negative if the kernel refuses.</summary>
    public static int KeepOpen(int handle) => ControlDescriptor(handle, SetDescriptorFlags, 0);

    /// <summary>Goes on as another program, in the same process. Returns only if that fails.</summary>
    public static void Become(string program, IReadOnlyList<string> arguments) => _ = Execute(program, [program, .. arguments, null]);

    [DllImport("libc", EntryPoint = "close")]
    public static extern int Close(int handle);

    [DllImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static extern nint Ruleset(nint number, nint nothing, nuint size, nuint flags);

    [DllImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static extern nint Ruleset(nint number, in Handled handled, nuint size, nuint flags);

    [DllImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static extern nint Rule(nint number, nint ruleset, nint kind, in PathBeneath rule, nuint flags);

    [DllImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static extern nint Restrict(nint number, nint ruleset, nuint flags);

    [DllImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static extern int ControlProcess(int option, nuint first, nuint second, nuint third, nuint fourth);

    [DllImport("libc", EntryPoint = "open", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static extern int ControlDescriptor(int handle, int command, nint argument);

    [DllImport("libc", EntryPoint = "execv", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Execute([MarshalAs(UnmanagedType.LPUTF8Str)] string program, [MarshalAs(UnmanagedType.LPArray, ArraySubType = UnmanagedType.LPStr)] string?[] arguments);

    /// <summary>What a set of rules forbids wherever no rule allows it. An older kernel takes the longer form if what it does not know is zero.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Handled
    {
        public ulong Files;
        public ulong Network;
        public ulong Scopes;
    }

    /// <summary>What is allowed of a file, or of a folder and what lies in it.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    internal struct PathBeneath
    {
        public ulong Allowed;
        public int Handle;
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Web.Journal;

/// <summary>
/// Binds SQLite before anything of it is used: the system's own library first, since it gets the system's fixes; else the
/// one that comes with the packages, which is old but lets a bare machine play.
/// </summary>
internal static class SqliteBinding
{
    private static string _source = "bundled with the game";

    /// <summary>What is in use, for the log: the version, and where the library came from.</summary>
    public static (string Version, string Source) InUse => (SQLitePCL.raw.sqlite3_libversion().utf8_to_string(), _source);

#pragma warning disable CA2255 // A module initializer is the point: no type of this assembly may touch SQLite before it ran.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Bind()
    {
        // Microsoft.Data.Sqlite asks for a newer SQLitePCLRaw.core than the one that can be had everywhere. Of the members it
        // uses only sqlite3_load_extension is missing in the older one, and the game loads no extensions.
        AssemblyLoadContext.Default.Resolving += static (context, name) =>
            name is { Name: "SQLitePCLRaw.core", Version: not null }
                ? context.LoadFromAssemblyName(new AssemblyName("SQLitePCLRaw.core"))
                : null;
        SetProvider();
    }

    // A method of its own, and never inlined: its types may only be loaded once the hook above is in place.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SetProvider()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, static (name, _, _) =>
            name == "e_sqlite3" ? LoadSystemLibrary() : 0);
        SQLitePCL.raw.SetProvider(new SQLitePCL.SQLite3Provider_e_sqlite3());
    }

    // Zero means "look further": the runtime then finds the bundled e_sqlite3.
    private static nint LoadSystemLibrary()
    {
        var name = OperatingSystem.IsWindows() ? "winsqlite3"
            : OperatingSystem.IsMacOS() ? "libsqlite3.dylib"
            : "libsqlite3.so.0";
        if (!NativeLibrary.TryLoad(name, out var handle))
            return 0;

        _source = name;
        return handle;
    }
}

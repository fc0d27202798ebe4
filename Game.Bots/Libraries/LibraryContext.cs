using System.Reflection;
using System.Runtime.Loader;

namespace Game.Bots.Libraries;

/// <summary>Where a library of bots is loaded: its own dependencies from beside it, the kit and the rules from this program.</summary>
/// <remarks>A second copy of the kit would have a second <see cref="Sdk.IStrategy"/>, which nothing here implements.</remarks>
internal sealed class LibraryContext(string file) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(file), isCollectible: true)
{
    private readonly AssemblyDependencyResolver _resolver = new(file);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (IsOurs(assemblyName)) return null;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found) : null;
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } found ? LoadUnmanagedDllFromPath(found) : IntPtr.Zero;

    private static bool IsOurs(AssemblyName name)
    {
        var kit = typeof(Sdk.IStrategy).Assembly;
        return name.Name == kit.GetName().Name || kit.GetReferencedAssemblies().Any(known => known.Name == name.Name);
    }
}

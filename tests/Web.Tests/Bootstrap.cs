using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Web.Tests;

internal static class Bootstrap
{
    // bUnit asks for a newer AngleSharp.Diffing than the one that can be had everywhere; all members it uses exist in both.
    [ModuleInitializer]
    internal static void Init() => AssemblyLoadContext.Default.Resolving += static (context, name) =>
        name is { Name: "AngleSharp.Diffing", Version: not null }
            ? context.LoadFromAssemblyName(new AssemblyName(name.Name))
            : null;
}

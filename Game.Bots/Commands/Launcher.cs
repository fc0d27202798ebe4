using System.Reflection;

namespace Game.Bots.Commands;

/// <summary>How a program that knows certain strategies is started, for whoever wants to see a match again.</summary>
internal static class Launcher
{
    /// <summary>The house's own program, from the repository's root.</summary>
    public const string House = "dotnet run -c Release --project Game.Bots --";

    // What the SDK tells a program of one file about itself.
    private const string EntryPointFile = "EntryPointFilePath";

    /// <summary>This program, from the current folder: a file that <c>dotnet run</c> takes, or what was built.</summary>
    public static string OfThisProgram() => Of(AppContext.GetData(EntryPointFile) as string, Assembly.GetEntryAssembly()?.Location, Environment.CurrentDirectory);

    internal static string Of(string? source, string? built, string folder) =>
        source is not null ? $"dotnet run {Near(source, folder)} --"
        : !string.IsNullOrEmpty(built) ? $"dotnet {Near(built, folder)}"
        : House;

    private static string Near(string file, string folder)
    {
        var path = Path.GetRelativePath(folder, file);
        return path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
    }
}

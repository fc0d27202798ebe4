using System.Reflection;
using Game.Bots.Sdk;

namespace Game.Bots.Libraries;

/// <summary>A strategy of a library.</summary>
/// <param name="Name">What it calls itself.</param>
/// <param name="Type">Its class.</param>
public sealed record LibraryStrategy(string Name, string Type);

/// <summary>A class library with strategies: every public class with a constructor without parameters that implements <see cref="IStrategy"/>.</summary>
/// <remarks>Loading it runs its code. The server never does; it asks a program of its own, which may crash or hang.</remarks>
public sealed class BotLibrary
{
    /// <summary>Most characters of a strategy's name: as many as a nickname has.</summary>
    public const int LongestName = 20;

    private readonly SortedDictionary<string, Type> _types = new(StringComparer.Ordinal);

    private BotLibrary(string file) => File = file;

    /// <summary>The library's file.</summary>
    public string File { get; }

    /// <summary>What it offers, in alphabetical order.</summary>
    public IReadOnlyList<LibraryStrategy> Strategies => [.. _types.Select(known => new LibraryStrategy(known.Key, known.Value.FullName!))];

    /// <summary>Loads a library, or says in a sentence why it cannot be used.</summary>
    /// <param name="file">The dll.</param>
    /// <param name="problem">Why not; nothing if it was loaded.</param>
    public static BotLibrary? Load(string file, out string? problem)
    {
        var library = new BotLibrary(Path.GetFullPath(file));
        problem = library.Read();
        return problem is null ? library : null;
    }

    /// <summary>Makes a strategy ready to take one seat.</summary>
    /// <param name="name">A name from <see cref="Strategies"/>.</param>
    /// <exception cref="ArgumentException">The library has no such strategy.</exception>
    public IStrategy Create(string name) => _types.TryGetValue(name, out var type)
        ? (IStrategy)Activator.CreateInstance(type)!
        : throw new ArgumentException($"{Path.GetFileName(File)} has no strategy '{name}'. It has: {string.Join(", ", _types.Keys)}.", nameof(name));

    private string? Read()
    {
        if (!System.IO.File.Exists(File)) return $"There is no file '{File}'.";
        try
        {
            foreach (var type in new LibraryContext(File).LoadFromAssemblyPath(File).GetExportedTypes().Where(IsStrategy))
            {
                if (Add(type) is { } problem) return problem;
            }
        }
        catch (BadImageFormatException)
        {
            return "It is not a .NET library.";
        }
#pragma warning disable CA1031 // Whatever its constructors throw is a reason not to use it.
        catch (Exception thrown)
        {
            var cause = thrown is TargetInvocationException or TypeInitializationException && thrown.InnerException is { } inner ? inner : thrown;
            return $"It cannot be loaded: {cause.GetType().Name}: {cause.Message}";
        }
#pragma warning restore CA1031

        return _types.Count > 0 ? null : "It has no public class that implements IStrategy and has a constructor without parameters.";
    }

    private string? Add(Type type)
    {
        var name = ((IStrategy)Activator.CreateInstance(type)!).Name;
        if (name is not { Length: >= 1 and <= LongestName } || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            return $"{type.FullName} has no usable name: 1 to {LongestName} letters, digits and dashes.";
        return _types.TryAdd(name, type) ? null : $"Two of its classes are called '{name}'.";
    }

    private static bool IsStrategy(Type type) =>
        type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && typeof(IStrategy).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) is not null;
}

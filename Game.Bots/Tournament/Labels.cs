using Game.Bots.Strategies;

namespace Game.Bots.Tournament;

/// <summary>What strategies and files are called in tables and reports: a file by its own name, with as much of its folders as tells it from another.</summary>
internal sealed class Labels
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    /// <param name="names">Names as given on a command line: strategies of the house, or files (*.json).</param>
    public Labels(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        var files = all.Where(IsFile).ToList();
        foreach (var name in all) _labels[name] = files.Contains(name) ? Shortest(name, all) : name;
        Files = [.. files.Select(file => new LabelledFile(_labels[file], file))];
    }

    /// <summary>The files among them.</summary>
    public IReadOnlyList<LabelledFile> Files { get; }

    /// <summary>What a name is called.</summary>
    /// <param name="name">The name as given; one that was not given is called by itself.</param>
    public string this[string name] => _labels.GetValueOrDefault(name, name);

    /// <summary>The name behind a label.</summary>
    /// <param name="label">The label.</param>
    public string NameOf(string label) => Files.FirstOrDefault(file => file.Name == label)?.File ?? label;

    /// <summary>A sentence for each file, to stand below a table.</summary>
    public IEnumerable<string> Notes => Files.Where(file => file.Name != file.File).Select(file => $"{file.Name} is the file {file.File}.");

    private static bool IsFile(string name) => name.EndsWith(".json", StringComparison.Ordinal) && !Catalogue.Has(name);

    private static string Shortest(string file, List<string> all)
    {
        var parts = Parts(file);
        for (var count = 1; count <= parts.Length; count++)
        {
            var label = Last(parts, count);
            if (!Catalogue.Has(label) && all.Count(name => name == label || (IsFile(name) && Last(Parts(name), count) == label)) == 1) return label;
        }

        return file;
    }

    private static string[] Parts(string file) => file[..^".json".Length].Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);

    private static string Last(string[] parts, int count) => string.Join('/', parts.TakeLast(count));
}

/// <summary>A file and what it is called.</summary>
/// <param name="Name">Its label.</param>
/// <param name="File">The file as given.</param>
internal sealed record LabelledFile(string Name, string File);

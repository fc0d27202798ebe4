using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Game.Bots.Commands;

namespace Game.Bots.Tests.Commands;

/// <summary>What the documents tell people to type is understood, and what it says it writes is written.</summary>
public sealed partial class DocumentedCommandsTests : IDisposable
{
    // What is run here, and what makes it short. The others take long, or a server, and tests of their own run them.
    private static readonly Dictionary<string, string[]> Short = new(StringComparer.Ordinal)
    {
        ["play"] = ["--ticks", "40"],
        ["compare"] = ["--ticks", "40", "--seeds", "1..2"],
        ["tournament"] = ["--ticks", "40", "--seeds", "1..2"],
        ["evolve"] = ["--ticks", "40", "--generations", "1", "--population", "8"],
        ["replay"] = [],
    };

    // What a command leaves in the place that it is given.
    private static readonly Dictionary<(string Command, string Option), string[]> Written = new()
    {
        [("play", "--replay")] = [""],
        [("tournament", "--out")] = ["report.html", "report.json", "seats.csv", "contracts.csv", "games.jsonl"],
        [("evolve", "--out")] = ["evolution.html", "evolution.json", "champion.json"],
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("documented-commands").FullName;

    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../.."));

    private static readonly List<(string Page, string Command)> Documented =
        [.. Documents().SelectMany(page => CommandsOf(page).Select(command => (Path.GetRelativePath(Root, page).Replace('\\', '/'), command)))];

    public static TheoryData<string> ShortCommands => [.. Documented.Select(line => line.Command).Where(command => Short.ContainsKey(command.Split(' ')[0])).Distinct()];

    [Fact]
    public void Every_command_of_the_documents_is_understood() => Assert.All(Documented, line =>
    {
        var parsed = CommandLine.Create(TextWriter.Null, TextWriter.Null, ProgressBar.None, own: "casual").Parse(Words(line.Command));
        Assert.True(parsed.Errors.Count == 0, $"{line.Page}: {line.Command}\n{string.Join('\n', parsed.Errors.Select(mistake => mistake.Message))}");
    });

    [Theory]
    [MemberData(nameof(ShortCommands))]
    public void What_plays_compares_breeds_and_replays_does_it_and_writes_what_it_names(string command)
    {
        var words = Words(command);
        Prepare(words);
        Assert.Equal((0, string.Empty), Run(Shortened(words)));
        foreach (var ((_, option), files) in Written.Where(one => one.Key.Command == words[0]))
        {
            if (words.IndexOf(option) is var place and >= 0) Assert.All(files, file => Assert.True(new FileInfo(Path.Combine(words[place + 1], file)).Length > 0, file));
        }
    }

    [Fact]
    public void An_option_that_does_not_exist_is_not_understood() =>
        Assert.NotEmpty(CommandLine.Create(TextWriter.Null, TextWriter.Null, ProgressBar.None).Parse(["play", "--sede", "1"]).Errors);

    [Fact]
    public void Every_page_that_tells_people_to_type_something_is_read() =>
        Assert.Superset(
            new HashSet<string> { "README.md", "docs/bots/README.md", "docs/bots/evolution.md", "docs/bots/library.md", "docs/bots/tournament.md", "docs/rulebook/theory.md" },
            Documented.Select(line => line.Page).ToHashSet());

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<string> Documents() =>
        Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Root, "README.md")).Order(StringComparer.Ordinal);

    // A line of a block: what follows two spaces explains it. A phrase in a sentence of the bots' pages: without the program's name, and whole.
    private static IEnumerable<string> CommandsOf(string page)
    {
        var text = File.ReadAllText(page);
        var lines = Line().Matches(text).Select(match => match.Groups["command"].Value);
        var phrases = page.Contains("/docs/bots/", StringComparison.Ordinal) ? Phrase().Matches(text).Select(match => match.Groups["command"].Value) : [];
        return lines.Concat(phrases).Where(command => !command.Contains("...", StringComparison.Ordinal)).Distinct();
    }

    private List<string> Words(string command) => [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word switch
    {
        // Bots and files that only the reader of the page has made.
        "starter" => "casual",
        "random,starter" or "starter,cost-plus" => "casual,cost-plus",
        "patient,cost-plus,naive,random" => "casual,cost-plus,naive,random",
        "mymarket.json" => Path.Combine(Root, "Game.Domain", "Scenarios", "BuiltIn", "first-contract.json"),
        "mine.json" => Path.Combine(Root, "Game.Domain", "Scenarios", "BuiltIn", "first-contract.json"),
        "lineage/champion.json" => Path.Combine(_folder, "lineage", "champion.json"),
        "match.oereplay" or "results" or "lineage" or "r" => Path.Combine(_folder, word),
        _ => word,
    })];

    // What an earlier line of the page has made.
    private void Prepare(List<string> words)
    {
        if (words.Exists(word => word.EndsWith("champion.json", StringComparison.Ordinal)))
            Assert.Equal((0, string.Empty), Run(Shortened(["evolve", "--out", Path.Combine(_folder, "lineage")])));
        if (words[0] != "replay") return;
        var file = words[1];
        Assert.Equal((0, string.Empty), Run(["play", "--bots", "casual,cost-plus", "--ticks", "120", "--replay", file]));
        if (words.IndexOf("--contract") is not (var place and >= 0)) return;
        using var output = new StringWriter();
        Assert.Equal(0, CommandLine.Run(["replay", file, "--json"], output, TextWriter.Null, ProgressBar.None));
        words[place + 1] = JsonDocument.Parse(output.ToString()).RootElement.GetProperty("contracts")[0].GetProperty("contract").GetString()!;
    }

    private static List<string> Shortened(List<string> words)
    {
        List<string> shortened = [.. words];
        foreach (var pair in Short[words[0]].Chunk(2))
        {
            if (shortened.IndexOf(pair[0]) is var place and >= 0) shortened.RemoveRange(place, 2);
            shortened.AddRange(pair);
        }

        return shortened;
    }

    private static (int Code, string Error) Run(List<string> words)
    {
        using var error = new StringWriter();
        return (CommandLine.Run(words, TextWriter.Null, error, ProgressBar.None), error.ToString());
    }

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"^(dotnet run (-c Release )?--project (\.\./economy/)?Game\.Bots --|dotnet run mybot\.cs --) (?<command>\S+( \S+)*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"`(?<command>(play|compare|tournament|evolve|replay|join|library|lab|survey) [^`\n]*)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Phrase();
}

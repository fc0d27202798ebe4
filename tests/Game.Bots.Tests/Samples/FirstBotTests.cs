using System.Runtime.CompilerServices;
using Game.Bots.Headless;
using Game.Bots.Strategies;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Bots.Tests.Samples;

public sealed class FirstBotTests
{
    [Fact]
    public void The_bot_in_the_first_page_of_the_bot_documents_is_the_one_that_compiles_here()
    {
        var folder = Path.GetDirectoryName(Here())!;
        var page = File.ReadAllText(Path.Combine(folder, "..", "..", "..", "docs", "bots", "README.md"));
        var code = page.Split("```csharp\n").First(part => part.StartsWith("using ", StringComparison.Ordinal)).Split("```")[0];
        Assert.Equal(InTheHouse(File.ReadAllText(Path.Combine(folder, "Patient.cs"))), code);
    }

    // The project of the house's strategies refuses public members that say nothing about themselves.
    [Fact]
    public void The_house_strategy_of_the_page_builds_where_the_page_puts_it()
    {
        var lines = InTheHouse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "Patient.cs"))).Split('\n');
        Assert.All(lines.Index().Where(line => line.Item.TrimStart().StartsWith("public ", StringComparison.Ordinal)), line => Assert.StartsWith("///", lines[line.Index - 1].TrimStart(), StringComparison.Ordinal));
        Assert.Contains($"namespace {typeof(Catalogue).Namespace};", lines);
    }

    // The suite compiles its own samples and builds the pages' programs; library.md's snippets are built by LibraryPageTests from their names.
    [Fact]
    public void Every_snippet_of_the_bot_documents_is_part_of_something_that_is_compiled()
    {
        var folder = Path.GetDirectoryName(Here())!;
        var documents = Path.Combine(folder, "..", "..", "..", "docs", "bots");
        var compiled = Directory.GetFiles(folder, "*.cs").Select(file => InTheHouse(File.ReadAllText(file))).Concat(Directory.GetFiles(Path.Combine(documents, "samples"), "*.cs").Select(File.ReadAllText)).Select(Flush).ToList();
        var snippets = Directory.GetFiles(documents, "*.md").SelectMany(file => File.ReadAllText(file).Split("\n```csharp\n").Skip(1), (file, rest) => (File: Path.GetFileName(file), Code: rest.Split("\n```")[0])).ToList();
        Assert.NotEmpty(snippets);
        Assert.All(snippets, snippet => Assert.True(compiled.Exists(file => file.Contains(Flush(snippet.Code), StringComparison.Ordinal)), $"{snippet.File} has a snippet that nothing compiles:\n{snippet.Code}"));
    }

    [Fact]
    public void The_first_bot_plays_legally_and_ends_above_zero_beside_a_random_bidder()
    {
        var result = HeadlessMatch.Play(ScenarioCatalogue.Find("open-market")!, 1, [new Patient(), Catalogue.Create("random")]);
        Assert.Equal(0, result.Seats[0].TurnsLost);
        Assert.True(result.Seats[0].Profit > Credits.Zero);
    }

    // How far a line is indented is the page's own affair.
    private static string Flush(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()));

    private static string InTheHouse(string code) => code.Replace("namespace Game.Bots.Tests.Samples;", "namespace Game.Bots.Strategies;", StringComparison.Ordinal);

    private static string Here([CallerFilePath] string path = "") => path;
}

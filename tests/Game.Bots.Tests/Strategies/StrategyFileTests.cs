using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Game.Bots.Sdk;
using Game.Bots.Strategies.Traders;

namespace Game.Bots.Tests.Strategies;

/// <summary>A strategy is read in one sitting: one short file that says where its idea comes from.</summary>
public sealed partial class StrategyFileTests
{
    private const int MostLines = 150;

    public static TheoryData<Type> Strategies => [.. typeof(IStrategy).Assembly.GetTypes().Where(type =>
        type is { IsClass: true, IsAbstract: false, IsNested: false } && type.Namespace?.StartsWith("Game.Bots.Strategies", StringComparison.Ordinal) == true
        && (typeof(IStrategy).IsAssignableFrom(type) || typeof(BookTrader).IsAssignableFrom(type)))];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void It_has_a_file_of_its_own_under_150_lines_that_names_author_and_year_of_its_source(Type strategy)
    {
        var lines = File.ReadAllLines(Assert.Single(Directory.GetFiles(Folder(), strategy.Name + ".cs", SearchOption.AllDirectories)));
        Assert.InRange(lines.Length, 1, MostLines - 1);
        var said = string.Join('\n', lines.TakeWhile(line => !line.Contains($"class {strategy.Name}", StringComparison.Ordinal)).Where(line => line.StartsWith("///", StringComparison.Ordinal)));
        Assert.Matches(Source(), said);
    }

    [Fact]
    public void What_strategies_share_is_as_short() =>
        Assert.All(Directory.GetFiles(Folder(), "*.cs", SearchOption.AllDirectories), file => Assert.InRange(File.ReadLines(file).Count(), 1, MostLines - 1));

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "Game.Bots", "Strategies");

    // Somebody's name and a year: (Simon 1955), Weng and Lin 2011, Simon's satisficing (1955).
    [GeneratedRegex(@"[A-Z]\p{L}+.*\b(1[89]|20)\d\d\b", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Source();
}

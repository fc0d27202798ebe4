using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Game.Domain.Scenarios;

namespace Game.Bots.Tournament;

/// <summary>Finished games on disk, one JSON line each behind a line that says which tournament they belong to.</summary>
internal sealed class GameBook : IDisposable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private readonly StreamWriter _writer;
    private readonly Lock _turn = new();

    private GameBook(StreamWriter writer, IReadOnlyList<GameRow> known)
    {
        _writer = writer;
        Known = known;
    }

    /// <summary>Games that an earlier run finished.</summary>
    public IReadOnlyList<GameRow> Known { get; }

    /// <summary>Opens the book of a plan, or begins it.</summary>
    /// <exception cref="InvalidOperationException">The file belongs to another tournament.</exception>
    public static GameBook Open(string file, TournamentPlan plan)
    {
        var mark = Mark(plan);
        var lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        if (lines.Length > 0 && !string.Equals(lines[0], mark, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{Path.GetFileName(file)} holds the games of another tournament. Choose another folder, or delete the file.");
        }

        var known = lines.Skip(1).Select(Parse).OfType<GameRow>().DistinctBy(row => row.Game).ToList();

        // A run that was killed can leave half a line: write the whole ones anew, then go on behind them.
        var fresh = file + ".new";
        File.WriteAllLines(fresh, [mark, .. known.Select(row => JsonSerializer.Serialize(row, Options))]);
        File.Move(fresh, file, overwrite: true);
        return new GameBook(new StreamWriter(file, append: true, new UTF8Encoding(false)) { AutoFlush = true }, known);
    }

    public void Add(GameRow row)
    {
        var line = JsonSerializer.Serialize(row, Options);
        lock (_turn) _writer.WriteLine(line);
    }

    public void Dispose() => _writer.Dispose();

    private static GameRow? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<GameRow>(line, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Another build of the rules plays other games, so the build is part of the mark.
    private static string Mark(TournamentPlan plan)
    {
        var rules = typeof(Scenario).Assembly.ManifestModule.ModuleVersionId;
        var bots = typeof(GameBook).Assembly.ManifestModule.ModuleVersionId;
        var text = string.Join('|', ScenarioCatalogue.Write(plan.Scenario), string.Join(',', plan.Seeds), string.Join(',', plan.Bots), plan.Form, plan.SeatsOfRoom, plan.Ticks, rules, bots);
        return JsonSerializer.Serialize(new { tournament = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) }, Options);
    }
}

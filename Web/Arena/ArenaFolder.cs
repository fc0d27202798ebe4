using System.Text.Json;
using Game.Bots.Evolution;
using Game.Bots.Strategies;
using Game.Bots.Tournament;
using Web.Journal;

namespace Web.Arena;

/// <summary>What the arena keeps in the data folder: champions that somebody put there, the ladder, and the last reports.</summary>
internal sealed class ArenaFolder(DataFolder data, ILogger<ArenaFolder> log) : IHostedService
{
    private const int ReportsKept = 50;
    private const int IdLength = 16;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly Lock _door = new();

    private string Champions => Path.Combine(data.Path, "champions");

    private string Reports => Path.Combine(data.Path, "reports");

    private string LadderFile => Path.Combine(data.Path, "ladder.json");

    /// <summary>Before any room opens: a recorded room may have a champion on a seat.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Champions)) return Task.CompletedTask;
        foreach (var file in Directory.EnumerateFiles(Champions, "*.json"))
        {
            var name = "champion-" + string.Concat(Path.GetFileNameWithoutExtension(file).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
            try
            {
                if (Champion.Read(File.ReadAllText(file), out var problem) is { } champion) Catalogue.AddChampion(name, champion);
                else log.ChampionUnusable(file, problem ?? "");
            }
            catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
            {
                log.ChampionUnusable(file, closed.Message);
            }
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The ratings of a scenario; empty before its first tournament, and where the file cannot be read.</summary>
    public IReadOnlyDictionary<string, LadderRung> Ladder(string scenario)
    {
        lock (_door) return Read().GetValueOrDefault(scenario) ?? [];
    }

    /// <summary>Keeps what a tournament made of the ratings, and its report; gives back the report's name.</summary>
    public string Keep(string scenario, int games, ArenaResult result)
    {
        lock (_door)
        {
            var all = Read();
            var ladder = all[scenario] = all.GetValueOrDefault(scenario) ?? [];
            foreach (var (bot, rating) in result.Ladder)
                ladder[bot] = new LadderRung(rating.Mean, rating.Sigma, games + (ladder.GetValueOrDefault(bot)?.Games ?? 0));
            Write(LadderFile, JsonSerializer.Serialize(all, Options));
            Directory.CreateDirectory(Reports);
            var id = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(IdLength / 2));
            Write(Path.Combine(Reports, id + ".html"), result.Report);
            foreach (var old in new DirectoryInfo(Reports).GetFiles("*.html").OrderByDescending(file => file.LastWriteTimeUtc).Skip(ReportsKept)) old.Delete();
            return id;
        }
    }

    /// <summary>A kept report; nothing for a name that is none.</summary>
    public string? Report(string id)
    {
        if (id.Length != IdLength || !id.All(char.IsAsciiHexDigitLower)) return null;
        var file = Path.Combine(Reports, id + ".html");
        lock (_door) return File.Exists(file) ? File.ReadAllText(file) : null;
    }

    private Dictionary<string, Dictionary<string, LadderRung>> Read()
    {
        if (!File.Exists(LadderFile)) return new(StringComparer.Ordinal);
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, LadderRung>>>(File.ReadAllText(LadderFile), Options) ?? new(StringComparer.Ordinal);
        }
        catch (JsonException damaged)
        {
            log.LadderUnreadable(damaged);
            return new(StringComparer.Ordinal);
        }
    }

    // A half-written file would lose what the whole one knew.
    private static void Write(string file, string text)
    {
        File.WriteAllText(file + ".new", text);
        File.Move(file + ".new", file, overwrite: true);
    }
}

/// <summary>A strategy on the ladder.</summary>
/// <param name="Mean">Its most likely skill.</param>
/// <param name="Sigma">How unsure that is.</param>
/// <param name="Games">Games behind it.</param>
public sealed record LadderRung(double Mean, double Sigma, int Games)
{
    /// <summary>What one may count on: three deviations below the mean, by which the ladder is sorted.</summary>
    public double Sure => Mean - 3 * Sigma;
}

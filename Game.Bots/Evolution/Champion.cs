using System.Text.Json;
using System.Text.Json.Serialization;

namespace Game.Bots.Evolution;

/// <summary>A bred bot as a file, to be played against.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Scenario">Where it was bred.</param>
/// <param name="Seed">From which seed.</param>
/// <param name="Generation">In which generation it was born.</param>
/// <param name="MeanProfit">What it earned on average, in credits.</param>
/// <param name="Genes">Its genes by name, each on its own scale, for whoever reads the file.</param>
/// <param name="Genome">Its genes as they are inherited.</param>
public sealed record Champion(string Name, string Scenario, ulong Seed, int Generation, double MeanProfit, IReadOnlyDictionary<string, double> Genes, Genome Genome)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>As JSON.</summary>
    public string Write() => JsonSerializer.Serialize(this, Options);

    /// <summary>Reads a champion.</summary>
    /// <param name="json">The text of its file.</param>
    /// <param name="problem">What is wrong with it, if something is.</param>
    public static Champion? Read(string json, out string? problem)
    {
        try
        {
            var champion = JsonSerializer.Deserialize<Champion>(json, Options);
            problem = champion is null ? "the file is empty" : champion.Genome is null || !champion.Genome.IsSound() ? $"a genome has {Genome.Length} values from 0 to 1" : null;
            return problem is null ? champion : null;
        }
        catch (JsonException mistake)
        {
            problem = $"line {(mistake.LineNumber ?? 0) + 1} is not what a champion's file says there";
            return null;
        }
    }

    internal static Champion Of(EvolutionPlan plan, Individual one) => new(
        $"champion-{plan.Scenario.Name}-{plan.Seed}",
        plan.Scenario.Name,
        plan.Seed,
        one.Born,
        Math.Round(one.MeanProfit, 2),
        Enum.GetValues<Gene>().ToDictionary(gene => JsonNamingPolicy.CamelCase.ConvertName(gene.ToString()), gene => Math.Round(one.Genome[gene], 3), StringComparer.Ordinal),
        one.Genome);
}

using Game.Bots.Sdk;
using MathNet.Numerics.Distributions;

namespace Game.Bots.Evolution;

/// <summary>How genomes come about: at random, from two parents, and by small errors of copying.</summary>
/// <remarks>Uniform crossover (Syswerda 1989) and Gaussian mutation, drawn by key, so that the same seed breeds the same children.</remarks>
/// <param name="dice">Chance.</param>
/// <param name="rate">Chance that a gene is miscopied, 0 to 1.</param>
/// <param name="size">Standard deviation of an error, as a share of the gene's scale.</param>
internal sealed class Breeding(BotDice dice, double rate = 0.25, double size = 0.08)
{
    private const int First = 101;
    private const int Side = 102;
    private const int Mutates = 103;
    private const int Error = 104;

    /// <summary>A founder: every gene uniform over its scale.</summary>
    public Genome Founder(int id) => new([.. Enumerable.Range(0, Genome.Length).Select(gene => dice.Uniform(First, id, gene))]);

    /// <summary>A child: each gene from either parent, some with an error.</summary>
    public Genome Child(int id, Genome mother, Genome father) => new([.. Enumerable.Range(0, Genome.Length).Select(gene =>
    {
        var value = dice.Happens(0.5, Side, id, gene) ? mother.Values[gene] : father.Values[gene];
        if (!dice.Happens(rate, Mutates, id, gene)) return value;
        return Math.Clamp(value + size * Normal.InvCDF(0, 1, dice.Uniform(Error, id, gene)), 0, 1);
    })]);
}

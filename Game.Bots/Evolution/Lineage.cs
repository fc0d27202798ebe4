namespace Game.Bots.Evolution;

/// <summary>One bot of a population, from its birth to its replacement.</summary>
/// <param name="Id">Its number, in the order of births.</param>
/// <param name="Genome">Its dials.</param>
/// <param name="Mother">Number of one parent; nothing for founders.</param>
/// <param name="Father">Number of the other parent.</param>
/// <param name="Born">Generation of its first match.</param>
internal sealed record Individual(int Id, Genome Genome, int? Mother, int? Father, int Born)
{
    /// <summary>Generation after which it was replaced; nothing while it lives.</summary>
    public int? Died { get; set; }

    /// <summary>Profit in its latest match, in credits.</summary>
    public double Profit { get; set; }

    /// <summary>Mean profit over all its matches, in credits.</summary>
    public double MeanProfit { get; set; }

    /// <summary>Matches played.</summary>
    public int Matches { get; set; }

    /// <summary>True if it went bankrupt in its latest match.</summary>
    public bool Bankrupt { get; set; }

    public void Played(double profit, bool bankrupt)
    {
        Matches++;
        MeanProfit += (profit - MeanProfit) / Matches;
        (Profit, Bankrupt) = (profit, bankrupt);
    }
}

/// <summary>A generation in figures.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Mean">Mean profit, in credits.</param>
/// <param name="Median">Median profit.</param>
/// <param name="Best">Highest profit.</param>
/// <param name="Replaced">Bots that gave their place to a child.</param>
/// <param name="GeneMeans">Mean of every gene on its own scale.</param>
/// <param name="GeneSpreads">Standard deviation of every gene on its own scale.</param>
internal sealed record GenerationFigures(
    int Number, double Mean, double Median, double Best, int Replaced, IReadOnlyList<double> GeneMeans, IReadOnlyList<double> GeneSpreads);

namespace Game.Bots.Sdk;

/// <summary>How much of one's cash to put into contracts that may fail (Kelly 1956).</summary>
public static class KellyStake
{
    /// <summary>The share of cash to spend on a contract that pays <paramref name="bounty"/> with a chance and costs <paramref name="cost"/> in any case: (pB - C) / (B - C).</summary>
    /// <param name="chance">Chance of being paid, 0 to 1.</param>
    /// <param name="bounty">What success pays, in credits.</param>
    /// <param name="cost">What it costs, in credits, below the bounty.</param>
    /// <returns>0 to 1; 0 when the contract does not pay on average.</returns>
    public static double Fraction(double chance, double bounty, double cost) =>
        bounty <= cost ? 0 : Math.Clamp((chance * bounty - cost) / (bounty - cost), 0, 1);
}

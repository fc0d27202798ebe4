namespace Game.Domain.Work;

/// <summary>What the owner's standing does to the work on a contract, whoever is hired.</summary>
internal static class Circumstances
{
    /// <summary>The sum of it, in doublings.</summary>
    public static double Skill(GameState state, Contract contract) => 0;
}

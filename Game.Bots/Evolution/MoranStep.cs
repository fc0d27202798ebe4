namespace Game.Bots.Evolution;

/// <summary>One birth and one death (Moran 1958): a parent by fitness, and whoever it replaces by lot.</summary>
public static class MoranStep
{
    /// <summary>Chooses a parent with a chance proportional to its fitness, and independently a member that its child replaces; that may be the parent itself.</summary>
    /// <param name="fitness">Fitness of every member, 0 or more, not all 0.</param>
    /// <param name="birth">A uniform draw between 0 and 1.</param>
    /// <param name="death">Another.</param>
    /// <returns>Places of the parent and of the one that is replaced.</returns>
    public static (int Parent, int Replaced) Choose(ReadOnlySpan<double> fitness, double birth, double death)
    {
        var total = 0.0;
        foreach (var one in fitness) total += one;
        var left = birth * total;
        var parent = 0;
        for (; parent < fitness.Length - 1; parent++)
        {
            left -= fitness[parent];
            if (left < 0) break;
        }

        return (parent, Math.Min((int)(death * fitness.Length), fitness.Length - 1));
    }
}

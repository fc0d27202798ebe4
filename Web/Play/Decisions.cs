using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Web.Play;

/// <summary>One decision of a match and what it was worth.</summary>
/// <param name="Contract">In which contract.</param>
/// <param name="Figure">Which of the five figures that a decision can move.</param>
/// <param name="Amount">Its share of the profit.</param>
public sealed record Decision(ContractDebriefView Contract, string Figure, Credits Amount)
{
    private const int Shown = 3;

    /// <summary>The three that moved the profit most, each in a contract of its own where there are enough. Luck is nobody's decision.</summary>
    public static IReadOnlyList<Decision> ThatMattered(OwnDebriefView own)
    {
        var all = own.Contracts.SelectMany(Of).Where(one => one.Amount != Credits.Zero).OrderByDescending(one => Math.Abs(one.Amount.Cents)).ToList();
        var apart = all.DistinctBy(one => one.Contract.Id).Take(Shown).ToList();
        return [.. apart.Concat(all.Except(apart)).Take(Shown).OrderByDescending(one => Math.Abs(one.Amount.Cents))];
    }

    private static IEnumerable<Decision> Of(ContractDebriefView contract) =>
    [
        new(contract, "Decomposition", contract.Figures.Decomposition), new(contract, "Selection", contract.Figures.Selection), new(contract, "Risk", contract.Figures.Risk),
        new(contract, "Coordination", contract.Figures.Coordination), new(contract, "Bidding", contract.Figures.Bidding),
    ];
}

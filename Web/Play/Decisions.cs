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

    /// <summary>The contract that moved one of the six figures most; nothing where none did.</summary>
    /// <param name="own">The debrief of a seat.</param>
    /// <param name="figure">A name of <see cref="Figure"/>, or Luck.</param>
    public static ContractDebriefView? Behind(OwnDebriefView own, string figure) =>
        own.Contracts.Where(contract => Share(contract.Figures, figure) != Credits.Zero).MaxBy(contract => Math.Abs(Share(contract.Figures, figure).Cents));

    private static Credits Share(AttributionView figures, string figure) => figure switch
    {
        "Decomposition" => figures.Decomposition,
        "Selection" => figures.Selection,
        "Risk" => figures.Risk,
        "Coordination" => figures.Coordination,
        "Bidding" => figures.Bidding,
        _ => figures.Luck,
    };

    private static IEnumerable<Decision> Of(ContractDebriefView contract) =>
        ((string[])["Decomposition", "Selection", "Risk", "Coordination", "Bidding"]).Select(figure => new Decision(contract, figure, Share(contract.Figures, figure)));
}

using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Web.Desk;

/// <summary>Parts that are to go out together as one bounty, and its terms, before it is posted.</summary>
/// <param name="Parts">The parts, ascending; empty for none.</param>
public sealed record PassDraft(IReadOnlyList<int> Parts)
{
    public static PassDraft None { get; } = new([]);

    /// <summary>The most that is paid; what the estimate suggests if it was not touched.</summary>
    public Credits? Ceiling { get; init; }

    /// <summary>Ticks for bids.</summary>
    public int Window { get; init; } = 12;

    /// <summary>Ticks for the work; what the estimate suggests if it was not touched.</summary>
    public int? WorkTicks { get; init; }

    public AwardFormatKind Format { get; init; } = AwardFormatKind.FirstPriceSealed;

    public CheckKind Check { get; init; } = CheckKind.Ai;

    /// <summary>True if a part could go out: nothing of it has begun, and what it waits for is done or goes along.</summary>
    public bool CanTake(ContractView contract, int part) =>
        contract.Parts[part] is { Started: false, Done: false, PostedAs: null } own && own.After.All(before => contract.Parts[before].Done || Parts.Contains(before));

    /// <summary>The same with a part more.</summary>
    public PassDraft With(int part) => this with { Parts = [.. Parts.Append(part).Distinct().Order()] };

    /// <summary>The same without a part, and without what can no longer go out.</summary>
    public PassDraft Without(ContractView contract, int part) => (this with { Parts = [.. Parts.Where(other => other != part)] }).Kept(contract);

    /// <summary>What of it can still go out: a part may have begun in the meantime.</summary>
    public PassDraft Kept(ContractView contract)
    {
        var kept = this;
        while (kept.Parts.FirstOrDefault(part => !kept.CanTake(contract, part), -1) is var gone and >= 0) kept = kept with { Parts = [.. kept.Parts.Where(part => part != gone)] };
        return kept.Parts.Count == Parts.Count ? this : kept;
    }

    public PostParts Order(ContractId contract, PassOffer offer) => new(Parts, offer.Ceiling, Window, offer.WorkTicks, Format, Check) { Contract = contract };
}

using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Domain.Labour;

/// <summary>What an agency asks for one hire, and on which terms.</summary>
/// <param name="Terms">The terms granted: those of the plan, or escrow where agencies refuse to work on completion.</param>
/// <param name="Price">The hire price under these terms, in credits.</param>
/// <param name="Fee">The fee at the start, in credits.</param>
/// <param name="Premium">The insurance premium, in credits; nothing if the hire is not insured.</param>
internal readonly record struct HireOffer(TermsKind Terms, Credits Price, Credits Fee, Credits? Premium)
{
    /// <summary>Cash that the start takes.</summary>
    public Credits Now => (PaymentTerms.Of(Terms).Time == PayTime.Payment ? Credits.Zero : Price) + Fee + (Premium ?? Credits.Zero);

    /// <summary>The offer for a piece.</summary>
    /// <param name="state">The match.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="part">Index of the part.</param>
    /// <param name="piece">The piece, with the agent to be hired.</param>
    /// <param name="listed">The market's price for the piece, in credits.</param>
    public static HireOffer For(GameState state, Contract contract, int part, Piece piece, Credits listed)
    {
        var settings = state.Settings.Terms;
        var plan = contract.Plan.Parts[part];
        var (terms, price) = plan.Terms == TermsKind.OnCompletion
            ? OnCompletion(state, contract, part, piece, listed)
            : (plan.Terms, listed.Times(PaymentTerms.Of(plan.Terms).Factor(settings, 0)));
        var insured = plan.Insured && state.Settings.Insurance.Offered;
        return new HireOffer(
            terms,
            price,
            price.Times(PaymentTerms.Of(terms).Fee(settings)),
            insured ? Appraiser.For(state.Now).Premium(price, piece.Agent, contract.Parts[part].Spec.Specialty, piece.Minutes, plan.Check) : null);
    }

    /// <summary>What a piece costs on completion, in credits; nothing where agencies refuse, whatever the client pays.</summary>
    public static Credits? CompletionPrice(GameState state, Contract contract, int part, Piece piece, Credits listed)
    {
        var settings = state.Settings.Terms;
        if (contract.Plan.Parts[part].Terms != TermsKind.OnCompletion || !Trusted(state, contract.Id.Owner)) return null;
        // The agent may be one that the owner chose by hand: the estimate is of what is really hired.
        var plan = PlanRules.With(contract.Plan, part, contract.Plan.Parts[part] with { Agent = piece.Agent });
        var chance = Appraiser.For(state.Now).HouseChance(
            [.. contract.Parts.Select(one => one.Spec)], plan, Circumstances.Skill(state, contract));
        return chance < (int)(settings.CompletionChance * 1_000_000) ? null : listed.Times(PaymentTerms.Of(TermsKind.OnCompletion).Factor(settings, chance));
    }

    /// <summary>True if agencies would work for a seat on completion at all.</summary>
    public static bool Trusted(GameState state, SeatId seat) =>
        state.Settings.Terms.Allowed.Contains(TermsKind.OnCompletion) && state.SeatOf(seat).Delivered >= state.Settings.Terms.CompletionDeliveries
        && (!state.Settings.Reputation.Enabled || Reputations.Of(state, seat) >= Scoring.Millionths(state.Settings.Terms.CompletionReputation));

    private static (TermsKind Terms, Credits Price) OnCompletion(GameState state, Contract contract, int part, Piece piece, Credits listed)
    {
        // Nobody lets a client's price be owed twice.
        return CompletionPrice(state, contract, part, piece, listed) is { } price && contract.Due + price <= contract.Price ? (TermsKind.OnCompletion, price) : (TermsKind.Escrow, listed);
    }
}

using System.Diagnostics;
using Game.Domain.Labour;

namespace Game.Domain.Standing;

/// <summary>The insurer's public book: one page per agent type, in the order of <see cref="AgentType.Index"/>.</summary>
internal sealed class InsurerBook
{
    public List<InsurerPage> Pages { get; init; } = [.. AgentType.All.Select(_ => new InsurerPage())];
}

/// <summary>What was insured of one type, and what it cost.</summary>
internal sealed class InsurerPage
{
    public int Policies { get; set; }

    /// <summary>In cents.</summary>
    public long Premiums { get; set; }

    public int Claims { get; set; }

    /// <summary>In cents.</summary>
    public long Paid { get; set; }
}

/// <summary>What insurance events change.</summary>
internal static class InsuranceFold
{
    public static void Apply(GameState state, InsuranceEvent change)
    {
        switch (change)
        {
            case HireInsured insured:
                var page = state.Insurer.Pages[insured.Agent.Index];
                page.Policies++;
                page.Premiums += insured.Premium.Cents;
                var piece = state.Touch(state.Contracts[insured.Run.Contract]).Piece(insured.Run);
                piece.Cover = insured.Cover;
                piece.Premium = insured.Premium;
                return;
            case ClaimPaid claim:
                var paid = state.Insurer.Pages[claim.Agent.Index];
                paid.Claims++;
                paid.Paid += claim.Amount.Cents;
                state.Touch(state.Contracts[claim.Run.Contract]).Piece(claim.Run).Cover = Primitives.Credits.Zero;
                return;
            default:
                throw new UnreachableException($"{change.GetType().Name} is not folded.");
        }
    }
}

using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Labour;

/// <summary>Which terms and insurance a plan may ask for.</summary>
internal static class TermsRules
{
    /// <summary>Why a plan's terms cannot be had, or none.</summary>
    public static Rejection Check(GameState state, SeatId seat, Plan plan)
    {
        var settings = state.Settings;
        if (plan.Parts.Any(part => !settings.Terms.Allowed.Contains(part.Terms))) return Rejection.TermsNotAllowed;
        if (plan.Parts.Any(part => part.Insured && (!settings.Insurance.Offered || part.Terms == TermsKind.OnCompletion))) return Rejection.NotInsurable;
        return plan.Parts.Any(part => part.Terms == TermsKind.OnCompletion) && !HireOffer.Trusted(state, seat) ? Rejection.NoCredit : Rejection.None;
    }
}

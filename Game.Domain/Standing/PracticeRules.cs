using System.Diagnostics;
using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>Orders about the own practice: what is refused, and what an accepted one causes.</summary>
internal static class PracticeRules
{
    public static Rejection Check(GameState state, SeatId seat, PracticeOrder order) => order switch
    {
        HireLead hire => CheckHire(state, seat, hire),
        LetLeadGo letGo => state.SeatOf(seat).Practice.Leads.Exists(lead => lead.Number == letGo.Lead) ? Rejection.None : Rejection.UnknownLead,
        SaveTemplate save => Templates.CheckSave(state, seat, save),
        DeleteTemplate delete => Templates.Find(state, seat, delete.Name) is null ? Rejection.UnknownTemplate : Rejection.None,
        _ => throw new UnreachableException($"{order.GetType().Name} has no rule."),
    };

    public static void Decide(Decision decision, SeatId seat, PracticeOrder order)
    {
        switch (order)
        {
            case HireLead hire: Leads.Hire(decision, seat, hire.Domain); return;
            case LetLeadGo letGo: decision.Then(new LeadLeft(seat, letGo.Lead, LeadLeaving.LetGo)); return;
            case SaveTemplate save: Templates.Save(decision, seat, save); return;
            case DeleteTemplate delete: decision.Then(new TemplateDeleted(seat, delete.Name)); return;
            default: throw new UnreachableException($"{order.GetType().Name} has no rule.");
        }
    }

    private static Rejection CheckHire(GameState state, SeatId seat, HireLead hire)
    {
        var price = Leads.Price(state);
        if (hire.PriceSeen <= Credits.Zero) return Rejection.OutOfRange;
        if (state.Cash(seat) < price) return Rejection.NotEnoughCash;
        if (price > hire.PriceSeen) return Rejection.PriceMoved;
        if (!state.Settings.Leads.Offered) return Rejection.LeadsNotOffered;
        if (hire.Domain is { } domain)
        {
            if (!Domains.Of(state.Settings).Contains(domain, StringComparer.Ordinal)) return Rejection.UnknownDomain;
            if (Domains.Owns(state, seat, domain)) return Rejection.DomainOwned;
        }

        return state.Leads.Hired >= Leads.Supply(state.Settings) ? Rejection.NoLeadFree : Rejection.None;
    }
}

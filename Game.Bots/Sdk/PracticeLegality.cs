using Game.Domain;
using Game.Domain.Primitives;

namespace Game.Bots.Sdk;

/// <summary>The rules of orders about the own practice as far as one seat's view shows them.</summary>
internal static class PracticeLegality
{
    /// <summary>What an order costs at once, in credits.</summary>
    public static Credits PriceOf(Observation seen, Order order) =>
        order is HireLead && seen.Room.LeadMarket is { } market ? market.Price : Credits.Zero;

    public static Rejection Of(Observation seen, PracticeOrder order, Credits promised) => order switch
    {
        HireLead hire => OfHire(seen, hire, promised),
        LetLeadGo letGo => seen.Desk.Practice?.Leads.Any(lead => lead.Number == letGo.Lead) == true ? Rejection.None : Rejection.UnknownLead,
        _ => throw new System.Diagnostics.UnreachableException($"{order.GetType().Name} has no rule."),
    };

    private static Rejection OfHire(Observation seen, HireLead hire, Credits promised)
    {
        if (hire.PriceSeen <= Credits.Zero) return Rejection.OutOfRange;
        if (seen.Room.LeadMarket is not { } market || seen.Desk.Practice is not { } practice) return Rejection.LeadsNotOffered;
        if (market.Price + promised > seen.Cash) return Rejection.NotEnoughCash;
        if (market.Price > hire.PriceSeen) return Rejection.PriceMoved;
        if (hire.Domain is { } domain)
        {
            if (!market.Domains.Contains(domain, StringComparer.Ordinal)) return Rejection.UnknownDomain;
            if (seen.Scenario.Leads.OwnAllDomains || domain == practice.Home || practice.Leads.Any(lead => lead.Domain == domain)) return Rejection.DomainOwned;
        }

        return market.Hired >= market.Supply ? Rejection.NoLeadFree : Rejection.None;
    }
}

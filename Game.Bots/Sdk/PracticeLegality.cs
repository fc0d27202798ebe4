using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Views;

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
        SaveTemplate save => OfSaving(seen, save),
        DeleteTemplate delete => Find(seen, delete.Name) is null ? Rejection.UnknownTemplate : Rejection.None,
        _ => throw new System.Diagnostics.UnreachableException($"{order.GetType().Name} has no rule."),
    };

    /// <summary>Whether a template fits a contract.</summary>
    public static Rejection OfApplying(Observation seen, ContractView contract, string name)
    {
        if (Find(seen, name) is not { } template) return Rejection.UnknownTemplate;
        var bounty = seen.Room.Bounties.FirstOrDefault(card => card.Id == contract.Id.Bounty);
        return bounty is not null && WorkShape.Of(bounty.Domain, bounty.Parts) == template.Shape ? Rejection.None : Rejection.ShapeDiffers;
    }

    /// <summary>The own template of a name.</summary>
    public static TemplateView? Find(Observation seen, string name) => seen.Desk.Practice?.Templates.FirstOrDefault(template => template.Name == name);

    private static Rejection OfSaving(Observation seen, SaveTemplate save)
    {
        if (save.Name is not { Length: >= 1 and <= 40 } || save.Name.Any(char.IsControl) || string.IsNullOrWhiteSpace(save.Name)) return Rejection.OutOfRange;
        if (seen.Desk.Contracts.All(contract => contract.Id != save.Contract)) return Rejection.UnknownContract;
        if (!seen.Scenario.Templates.Offered) return Rejection.TemplatesOff;
        return Find(seen, save.Name) is null && seen.Desk.Practice?.Templates.Count >= seen.Scenario.Templates.Most ? Rejection.TooManyTemplates : Rejection.None;
    }

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

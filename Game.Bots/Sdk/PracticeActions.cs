using Game.Domain;
using Game.Domain.Primitives;

namespace Game.Bots.Sdk;

/// <summary>Orders about the own practice.</summary>
public sealed partial class Actions
{
    /// <summary>Hires a lead by the day, at no more than the price seen.</summary>
    /// <param name="domain">A domain of the market for leads that is not owned yet, or nothing for capacity alone.</param>
    /// <param name="priceSeen">The price of a day in this observation, in credits.</param>
    public string HireLead(string? domain, Credits priceSeen) => Send(new HireLead(domain, priceSeen));

    /// <summary>Lets a lead go; what is left of its day is lost.</summary>
    /// <param name="lead">The lead's number.</param>
    public string LetLeadGo(int lead) => Send(new LetLeadGo(lead));
}

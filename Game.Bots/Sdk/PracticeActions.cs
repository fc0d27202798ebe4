using Game.Domain;
using Game.Domain.Primitives;

namespace Game.Bots.Sdk;

/// <summary>Orders about the own practice.</summary>
public sealed partial class Actions
{
    /// <summary>Hires a lead by the day, at no more than the price seen.</summary>
    /// <param name="domain">A domain of the market for leads that is not owned yet, or nothing for capacity alone.</param>
    /// <param name="priceSeen">The price of a day in this observation, in credits.</param>
    public Rejection HireLead(string? domain, Credits priceSeen) => Try(new HireLead(domain, priceSeen));

    /// <summary>Lets a lead go; what is left of its day is lost.</summary>
    /// <param name="lead">The lead's number.</param>
    public Rejection LetLeadGo(int lead) => Try(new LetLeadGo(lead));

    /// <summary>Saves the plan of an own contract, running or closed, as a template for its shape of work.</summary>
    /// <param name="name">1 to 40 characters; a template of that name is replaced.</param>
    /// <param name="contract">The own contract.</param>
    public Rejection SaveTemplate(string name, ContractId contract) => Try(new SaveTemplate(name, contract));

    /// <summary>Deletes a template.</summary>
    /// <param name="name">Its name.</param>
    public Rejection DeleteTemplate(string name) => Try(new DeleteTemplate(name));

    /// <summary>Replaces a contract's plan by a template of its shape.</summary>
    /// <param name="contract">The own contract.</param>
    /// <param name="name">The template's name.</param>
    public Rejection ApplyTemplate(ContractId contract, string name) => Try(new ApplyTemplate(name) { Contract = contract });
}

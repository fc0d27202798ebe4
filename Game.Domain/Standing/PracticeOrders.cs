using Game.Domain.Primitives;

namespace Game.Domain;

/// <summary>An order about one's own practice.</summary>
public abstract record PracticeOrder : Order
{
    private protected PracticeOrder()
    {
    }
}

/// <summary>Hire a lead by the day, at no more than the price seen. It adds to the capacity and, if asked, brings a domain; each day is paid when it begins.</summary>
/// <param name="Domain">A domain of the scenario that one does not own yet, or nothing for capacity alone.</param>
/// <param name="PriceSeen">The price of a day on the sender's screen, in credits; refused with <see cref="Rejection.PriceMoved"/> if it is now higher.</param>
public sealed record HireLead(string? Domain, Credits PriceSeen) : PracticeOrder;

/// <summary>Save the plan now in force on an own contract, running or closed, as a template for its shape of work; one of the same name is replaced.</summary>
/// <param name="Name">1 to 40 characters.</param>
/// <param name="Contract">The contract.</param>
public sealed record SaveTemplate(string Name, ContractId Contract) : PracticeOrder;

/// <summary>Delete a template.</summary>
/// <param name="Name">Its name.</param>
public sealed record DeleteTemplate(string Name) : PracticeOrder;

/// <summary>Replace the plan of a contract by a template of its shape; parts that have started keep their number of pieces.</summary>
/// <param name="Name">The template's name.</param>
public sealed record ApplyTemplate(string Name) : WorkOrder;

/// <summary>Let a lead go at once; what is left of its day is lost.</summary>
/// <param name="Lead">The lead's number.</param>
public sealed record LetLeadGo(int Lead) : PracticeOrder;

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

/// <summary>Let a lead go at once; what is left of its day is lost.</summary>
/// <param name="Lead">The lead's number.</param>
public sealed record LetLeadGo(int Lead) : PracticeOrder;

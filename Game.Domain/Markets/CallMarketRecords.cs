using Game.Domain.Primitives;

namespace Game.Domain.Markets;

/// <summary>How a call market turns the feasible interval into prices.</summary>
public enum CallRule
{
    /// <summary>One price per type: the middle of the interval at which everybody who trades gains.</summary>
    Midpoint,

    /// <summary>McAfee 1992: truth is dominant; at most the least valuable trade of a type is lost, and never a deficit made.</summary>
    McAfee,
}

/// <summary>Units of one type inside a buying order.</summary>
/// <param name="Type">Any number that names the type.</param>
/// <param name="Quantity">Units, 1 or more.</param>
public readonly record struct CallLine(int Type, int Quantity = 1);

/// <summary>An order to buy. Several units, of one type or of several, are a basket: filled whole or not at all.</summary>
/// <param name="Id">Any number that names the order.</param>
/// <param name="Lines">What is wanted; each type once.</param>
/// <param name="Limit">Most that is paid for all of it together, in credits.</param>
/// <param name="Lot">Keyed lottery number; the lowest wins a tie at the margin.</param>
public sealed record CallBid(long Id, IReadOnlyList<CallLine> Lines, Credits Limit, ulong Lot = 0)
{
    /// <summary>An order for one unit of one type.</summary>
    public static CallBid Single(long id, int type, Credits limit, ulong lot = 0) => new(id, [new CallLine(type)], limit, lot);
}

/// <summary>A step of a supply schedule: units of one type from one seller at one least price. Units may be sold in part.</summary>
/// <param name="Id">Any number that names the seller's step.</param>
/// <param name="Type">The type.</param>
/// <param name="Limit">Least that is taken for a unit, in credits.</param>
/// <param name="Quantity">Units, 1 or more.</param>
/// <param name="Lot">Keyed lottery number; the lowest wins a tie at the margin.</param>
public readonly record struct CallAsk(long Id, int Type, Credits Limit, int Quantity = 1, ulong Lot = 0);

/// <summary>What a call made of one type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Quantity">Units traded, 1 or more.</param>
/// <param name="BuyersPay">Price of a unit to every buyer, in credits.</param>
/// <param name="SellersGet">Price of a unit to every seller, in credits: the same under <see cref="CallRule.Midpoint"/>, never more.</param>
/// <param name="Low">Lower end of the interval of prices at which exactly these trades would happen, in credits.</param>
/// <param name="High">Upper end of it; the lower end where only baskets buy and every unit is sold, because a basket's limit is for the whole.</param>
public readonly record struct CallPrice(int Type, int Quantity, Credits BuyersPay, Credits SellersGet, Credits Low, Credits High);

/// <summary>Units a seller sold.</summary>
/// <param name="Id">The seller's step.</param>
/// <param name="Quantity">Units, 1 or more.</param>
public readonly record struct CallSale(long Id, int Quantity);

/// <summary>The outcome of a call.</summary>
/// <param name="Prices">Types that traded, by number.</param>
/// <param name="Filled">Ids of the orders that were filled, whole, ascending.</param>
/// <param name="Sales">What the sellers sold, by id.</param>
public sealed record CallOutcome(IReadOnlyList<CallPrice> Prices, IReadOnlyList<long> Filled, IReadOnlyList<CallSale> Sales);

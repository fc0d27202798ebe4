using Game.Domain.Primitives;

namespace Game.Domain.Markets;

/// <summary>Which side of a market an order stands on.</summary>
public enum MarketSide
{
    /// <summary>Wants to buy at the limit or below.</summary>
    Buy,

    /// <summary>Wants to sell at the limit or above.</summary>
    Sell,
}

/// <summary>A limit order.</summary>
/// <param name="Id">Any number that names the order; no two live orders of a book share one.</param>
/// <param name="Side">Buy or sell.</param>
/// <param name="Limit">Most that is paid or least that is taken for a unit, in credits; above zero.</param>
/// <param name="Quantity">Units wanted or offered, 1 or more.</param>
/// <param name="Lot">Keyed lottery number: inside a tick it stands for time, and the lowest comes first.</param>
public readonly record struct BookOrder(long Id, MarketSide Side, Credits Limit, int Quantity, ulong Lot = 0);

/// <summary>Two orders met, at the price of the one that was there first.</summary>
/// <param name="Buy">Id of the buying order.</param>
/// <param name="Sell">Id of the selling order.</param>
/// <param name="Price">Price of a unit, in credits.</param>
/// <param name="Quantity">Units, 1 or more.</param>
/// <param name="Taker">The side that came and found the other resting.</param>
public readonly record struct BookTrade(long Buy, long Sell, Credits Price, int Quantity, MarketSide Taker);

/// <summary>All that rests at one price, without names.</summary>
/// <param name="Price">The price of a unit, in credits.</param>
/// <param name="Quantity">Units of all orders there.</param>
/// <param name="Orders">Number of orders there.</param>
public readonly record struct BookLevel(Credits Price, long Quantity, int Orders);

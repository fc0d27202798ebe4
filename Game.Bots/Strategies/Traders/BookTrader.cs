using Game.Domain.Markets;

namespace Game.Bots.Strategies.Traders;

/// <summary>Somebody with one unit to buy or to sell in an order book. Plays the book alone, not the whole game.</summary>
/// <remarks>Prices are whole steps of the book: cents in the game, units in the lab.</remarks>
/// <param name="side">Buy or sell.</param>
/// <param name="limit">Most that may be paid, or least that must be got, in steps.</param>
internal abstract class BookTrader(MarketSide side, int limit)
{
    /// <summary>Buy or sell.</summary>
    public MarketSide Side => side;

    /// <summary>True for who buys.</summary>
    public bool Buys => side == MarketSide.Buy;

    /// <summary>Most that may be paid, or least that must be got, in steps.</summary>
    public int Limit => limit;

    /// <summary>The limit of the order to place now; nothing to wait.</summary>
    /// <param name="sight">The book.</param>
    /// <param name="luck">A source of draws, uniform between 0 and 1.</param>
    public abstract int? Quote(in BookSight sight, Func<double> luck);

    /// <summary>Somebody, perhaps this trader, has called a price.</summary>
    /// <param name="shout">What was called, and whether it traded.</param>
    public virtual void Heard(in Shout shout)
    {
    }

    /// <summary>What trading at a price would gain; below zero for a loss.</summary>
    protected int Gain(int price) => Buys ? limit - price : price - limit;

    /// <summary>The better of a price and the limit, as a price that loses nothing.</summary>
    protected int Within(double price) => Buys ? (int)Math.Floor(Math.Min(price, limit)) : (int)Math.Ceiling(Math.Max(price, limit));
}

/// <summary>What everybody sees of a book.</summary>
/// <param name="BestBuy">Highest resting price to buy; nothing if nobody does.</param>
/// <param name="BestSell">Lowest resting price to sell; nothing if nobody does.</param>
/// <param name="Lowest">Lowest price that may be called.</param>
/// <param name="Highest">Highest price that may be called.</param>
/// <param name="TimeLeft">Share of the period that is left, 0 to 1.</param>
internal readonly record struct BookSight(int? BestBuy, int? BestSell, int Lowest, int Highest, double TimeLeft)
{
    /// <summary>The best price of a trader's own side.</summary>
    public int? Own(MarketSide side) => side == MarketSide.Buy ? BestBuy : BestSell;

    /// <summary>The best price of the other side.</summary>
    public int? Other(MarketSide side) => side == MarketSide.Buy ? BestSell : BestBuy;
}

/// <summary>A price that was called.</summary>
/// <param name="Side">Who called it: a buyer or a seller.</param>
/// <param name="Price">The price called, in steps; of a trade, the price at which it happened.</param>
/// <param name="Traded">True if it met an order and traded.</param>
internal readonly record struct Shout(MarketSide Side, int Price, bool Traded);

using Game.Bots.Strategies.Traders;
using Game.Domain.Markets;
using Game.Domain.Primitives;

namespace Game.Bots.Lab;

/// <summary>
/// Traders around the game's order book: one at a time, drawn by lot, calls a price that must be better than the best of its side; a trade clears the book.
/// </summary>
/// <param name="traders">Who trades.</param>
/// <param name="highest">Highest price that may be called; the lowest is 1.</param>
/// <param name="refills">True if whoever has traded gets another unit at the same limit (the trickle); false if that was all.</param>
/// <param name="luck">Chance.</param>
internal sealed class BookFloor(IReadOnlyList<BookTrader> traders, int highest, bool refills, Draws luck)
{
    private readonly OrderBook _book = new();
    private readonly List<BookTrade> _trades = [];
    private readonly List<int> _active = [.. Enumerable.Range(0, traders.Count)];
    private readonly Dictionary<int, long> _standing = [];
    private readonly Dictionary<long, int> _owners = [];
    private long _calls;

    /// <summary>Buyer, seller and price of every trade so far, in order.</summary>
    public List<(int Buyer, int Seller, int Price)> Trades { get; } = [];

    /// <summary>True once nobody is left on one of the sides, or nobody could gain by trading with anybody.</summary>
    /// <param name="anyLoss">True if there are traders who trade at a loss.</param>
    public bool Over(bool anyLoss)
    {
        int? buy = null, sell = null;
        foreach (var i in _active)
        {
            if (traders[i].Buys) buy = Math.Max(buy ?? 0, traders[i].Limit);
            else sell = Math.Min(sell ?? int.MaxValue, traders[i].Limit);
        }

        return buy is null || sell is null || (!anyLoss && buy < sell);
    }

    /// <summary>One trader's turn.</summary>
    /// <param name="timeLeft">Share of the period that is left.</param>
    /// <returns>True if it led to a trade.</returns>
    public bool Step(double timeLeft)
    {
        var turn = _active[luck.Below(_active.Count)];
        var trader = traders[turn];
        var sight = new BookSight(Steps(_book.BestBuy), Steps(_book.BestSell), 1, highest, timeLeft);
        if (trader.Quote(sight, luck.Uniform) is not { } price || price < 1 || price > highest) return false;
        var better = sight.Own(trader.Side) is not { } best || (trader.Buys ? price > best : price < best);
        if (better) Call(turn, price);
        var traded = _trades.Count > 0;
        var shout = new Shout(trader.Side, traded ? Trades[^1].Price : price, traded);
        foreach (var i in _active) traders[i].Heard(shout);
        if (!traded) return false;
        if (!refills) _active.RemoveAll(i => i == Trades[^1].Buyer || i == Trades[^1].Seller);
        _trades.Clear();
        return true;
    }

    private void Call(int turn, int price)
    {
        // A new price takes the place of the trader's old one: there is but one unit.
        if (_standing.Remove(turn, out var old)) _book.Cancel(old);
        var id = ++_calls;
        _owners[id] = turn;
        _standing[turn] = id;
        _book.Place(new BookOrder(id, traders[turn].Side, LabScale.Credits(price), 1), _trades);
        if (_trades is not [var trade]) return;
        Trades.Add((_owners[trade.Buy], _owners[trade.Sell], (int)Math.Round(LabScale.Units(trade.Price))));
        _book.Clear();
        _standing.Clear();
        _owners.Clear();
    }

    private static int? Steps(Credits? price) => price is { } credits ? (int)Math.Round(LabScale.Units(credits)) : null;
}

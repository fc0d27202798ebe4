using Game.Domain.Labour;
using Game.Domain.Markets;
using Game.Domain.Primitives;

namespace Game.Domain.Agencies;

/// <summary>The book of one agent type during the hiring of one tick.</summary>
internal sealed class TypeBook
{
    private readonly Decision _decision;
    private readonly AgentType _type;
    private readonly List<HireBid> _bids;
    private readonly OrderBook _book = new();
    private readonly List<BookOrder> _new = [];
    private readonly Dictionary<int, Credits> _asked = [];

    public TypeBook(Decision decision, AgentType type, List<HireBid> bids)
    {
        (_decision, _type, _bids) = (decision, type, bids);
        var rested = decision.State.Agencies.Books.GetValueOrDefault(type);
        RestBids(rested?.Bids ?? []);
        RestAsks(rested?.Asks ?? []);
    }

    /// <summary>What is new meets what rested.</summary>
    public void Trade() => Fill(_book.Close(_new));

    /// <summary>Asks that the house has changed meanwhile take the place of the old ones, and trade if they can.</summary>
    public void Requote()
    {
        var asks = new List<BookOrder>();
        foreach (var agency in _decision.State.Agencies.All)
        {
            if (!agency.Asks.TryGetValue(_type, out var ask) || _asked.TryGetValue(agency.Number, out var old) && old == ask.Limit) continue;
            var left = Ids(agency).Sum(id => _book.Find(id)?.Quantity ?? 0);
            foreach (var id in Ids(agency)) _book.Cancel(id);
            Offer(agency, ask, left, rested: 0, asks);
        }

        if (asks.Count > 0) Fill(_book.Close(asks));
    }

    /// <summary>Records what rests now, if that is news.</summary>
    public void Publish()
    {
        var bids = _book.Orders(MarketSide.Buy).Select(order => _bids[(int)order.Id - 1]).Select(bid => new BookBid(bid.Run, bid.Check, bid.Limit)).ToList();
        var asks = new List<BookAsk>();
        foreach (var order in _book.Orders(MarketSide.Sell))
        {
            var agency = AgencyOf(order.Id);
            var same = asks.FindIndex(ask => ask.Agency == agency);
            if (same < 0) asks.Add(new BookAsk(agency, order.Limit, order.Quantity));
            else asks[same] = asks[same] with { Quantity = asks[same].Quantity + order.Quantity };
        }

        var before = _decision.State.Agencies.Books.GetValueOrDefault(_type);
        if (bids.SequenceEqual(before?.Bids ?? []) && asks.SequenceEqual(before?.Asks ?? [])) return;
        _decision.Then(new BookPublished(_type, bids, asks));
    }

    // Bids are numbered from 1; the asks of agency n are -2n, what rested, and -2n - 1, what came.
    private static long[] Ids(Agency agency) => [-2L * agency.Number, -2L * agency.Number - 1];

    private static int AgencyOf(long id) => (int)(-id / 2);

    private void RestBids(IReadOnlyList<BookBid> rested)
    {
        var places = new Dictionary<BookBid, int>();
        for (var i = 0; i < rested.Count; i++) places[rested[i]] = i;
        var old = new List<(int Place, int Bid)>();
        for (var i = 0; i < _bids.Count; i++)
        {
            var bid = _bids[i];
            if (places.TryGetValue(new BookBid(bid.Run, bid.Check, bid.Limit), out var place)) old.Add((place, i));
            else _new.Add(new BookOrder(i + 1, MarketSide.Buy, bid.Limit, 1, bid.Lot));
        }

        foreach (var (_, index) in old.Order()) _book.Rest(new BookOrder(index + 1, MarketSide.Buy, _bids[index].Limit, 1, _bids[index].Lot));
    }

    private void RestAsks(IReadOnlyList<BookAsk> rested)
    {
        var (agencies, offers) = (_decision.State.Agencies, Quotes.Offers(_decision.State, _type));
        var kept = new Dictionary<int, int>();
        foreach (var old in rested)
        {
            var agency = agencies.Named(old.Agency);
            if (!agency.Asks.TryGetValue(_type, out var ask) || ask.Limit != old.Limit) continue;
            var quantity = Math.Min(old.Quantity, offers.GetValueOrDefault(agency.Number));
            if (quantity < 1) continue;
            kept.Add(agency.Number, quantity);
            _book.Rest(new BookOrder(Ids(agency)[0], MarketSide.Sell, ask.Limit, quantity, Lot(agency)));
        }

        foreach (var agency in agencies.All)
        {
            if (agency.Asks.TryGetValue(_type, out var ask)) Offer(agency, ask, offers.GetValueOrDefault(agency.Number), kept.GetValueOrDefault(agency.Number), _new);
        }
    }

    private void Offer(Agency agency, StandingAsk ask, int quantity, int rested, List<BookOrder> into)
    {
        _asked[agency.Number] = ask.Limit;
        if (quantity > rested) into.Add(new BookOrder(Ids(agency)[1], MarketSide.Sell, ask.Limit, quantity - rested, Lot(agency)));
    }

    private ulong Lot(Agency agency) => _decision.State.Dice.Bits(Draw.AskLot, agency.Number, _type.Index);

    private void Fill(IReadOnlyList<BookTrade> trades)
    {
        foreach (var trade in trades)
        {
            Selling.Fill(_decision, _bids[(int)trade.Buy - 1], _decision.State.Agencies.Named(AgencyOf(trade.Sell)), trade.Price, trade.Price);
        }
    }
}

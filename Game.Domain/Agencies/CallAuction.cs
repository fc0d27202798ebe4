using Game.Domain.Labour;
using Game.Domain.Markets;
using Game.Domain.Primitives;

namespace Game.Domain.Agencies;

/// <summary>Every few ticks all waiting hires meet what agencies ask: one price per type. Limits and asks are sealed.</summary>
internal sealed class CallAuction : IHiringMechanism
{
    public static readonly CallAuction Instance = new();

    private CallAuction()
    {
    }

    /// <summary>The next tick, from a given one on, at whose close a call is held.</summary>
    public static int Next(int interval, int tick) => tick + interval - 1 - tick % interval;

    public void Open(Decision decision) => HouseAgencies.Quote(decision);

    public void Hire(Decision decision)
    {
        Hiring.Admit(decision);
        var settings = decision.State.Settings.Prices.Call;
        if (Next(settings.Interval, decision.State.Tick) != decision.State.Tick) return;
        HouseAgencies.Quote(decision);
        var bids = Demand.Of(decision.State);
        var asks = Asks(decision.State);
        var outcome = new CallMarket(settings.Rule).Clear(Orders(bids), asks);
        var before = AgentType.All.Select(type => Quotes.Most(decision.State, type)).ToList();
        Fill(decision, bids, asks, outcome);
        decision.Then(Result(decision.State, bids, asks, outcome, before));
    }

    public IReadOnlyList<int> Prices(GameState state) => TradedPrices.Of(state);

    private static List<CallAsk> Asks(GameState state)
    {
        var asks = new List<CallAsk>();
        foreach (var type in AgentType.All)
        {
            if (type.IsExpert) continue;
            foreach (var (agency, quantity) in Quotes.Offers(state, type))
            {
                var lot = state.Dice.Bits(Draw.AskLot, agency, type.Index);
                asks.Add(new CallAsk(agency * 100L + type.Index, type.Index, state.Agencies.Named(agency).Asks[type].Limit, quantity, lot));
            }
        }

        return asks;
    }

    // A hire is named by its place in the list, a basket by that of its first piece.
    private static List<CallBid> Orders(List<HireBid> bids)
    {
        var orders = new List<CallBid>();
        for (var i = 0; i < bids.Count; i++)
        {
            var bid = bids[i];
            if (bid.Basket is null) orders.Add(CallBid.Single(i, bid.Type.Index, bid.Limit, bid.Lot));
            else if (First(bids, i)) orders.Add(new CallBid(i, Lines(bids, bid), bid.Limit, bid.Lot));
        }

        return orders;
    }

    private static bool First(List<HireBid> bids, int at) => at == 0 || !SameBasket(bids[at - 1], bids[at]);

    private static bool SameBasket(HireBid a, HireBid b) =>
        a.Basket is not null && b.Basket is not null && a.Basket.Number == b.Basket.Number && a.Run.Contract == b.Run.Contract;

    private static List<CallLine> Lines(List<HireBid> bids, HireBid one) =>
        [.. bids.Where(bid => SameBasket(bid, one)).GroupBy(bid => bid.Type.Index).Select(group => new CallLine(group.Key, group.Count()))];

    private static void Fill(Decision decision, List<HireBid> bids, List<CallAsk> asks, CallOutcome outcome)
    {
        var prices = outcome.Prices.ToDictionary(price => price.Type);
        var sold = outcome.Sales.ToDictionary(sale => sale.Id, sale => sale.Quantity);
        var sellers = new Dictionary<int, Queue<int>>();
        foreach (var ask in asks.OrderBy(ask => ask.Limit).ThenBy(ask => ask.Lot).ThenBy(ask => ask.Id))
        {
            if (!sellers.TryGetValue(ask.Type, out var queue)) sellers.Add(ask.Type, queue = new Queue<int>());
            for (var units = sold.GetValueOrDefault(ask.Id); units > 0; units--) queue.Enqueue((int)(ask.Id / 100));
        }

        foreach (var id in outcome.Filled)
        {
            for (var i = (int)id; i < bids.Count && (i == id || SameBasket(bids[i], bids[(int)id])); i++)
            {
                var price = prices[bids[i].Type.Index];
                var seller = decision.State.Agencies.Named(sellers[price.Type].Dequeue());
                Selling.Fill(decision, bids[i], seller, price.BuyersPay, price.SellersGet);
            }
        }
    }

    // Where nobody was served the price says why: up to the most anybody without a limit would have paid, or to the lowest ask that found no taker.
    private static CallHeld Result(
        GameState state, List<HireBid> bids, List<CallAsk> asks, CallOutcome outcome, List<Credits> most)
    {
        var sold = new int[AgentType.Count];
        var prices = state.Agencies.Last.ToArray();
        var wanted = bids.Select(bid => bid.Type.Index).ToHashSet();
        foreach (var type in AgentType.All)
        {
            var offered = asks.Where(ask => ask.Type == type.Index).Select(ask => ask.Limit).ToList();
            if (outcome.Prices.FirstOrDefault(price => price.Type == type.Index) is { Quantity: > 0 } traded)
            {
                (sold[type.Index], prices[type.Index]) = (traded.Quantity, traded.BuyersPay);
            }
            else if (wanted.Contains(type.Index)) prices[type.Index] = offered.Count > 0 ? Credits.Min(most[type.Index], offered.Min()) : most[type.Index];
            else if (offered.Count > 0) prices[type.Index] = offered.Min();
        }

        return new CallHeld(sold, prices);
    }
}

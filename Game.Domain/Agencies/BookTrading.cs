using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Agencies;

/// <summary>A continuous double auction: one order book per agent type.</summary>
/// <remarks>
/// What rested keeps its place; what is new in a tick comes in the order of keyed lots. House agencies change their asks only after that, so
/// that for one tick everybody can rely on the best ask on the screen: a hire without a limit bids exactly that.
/// </remarks>
internal sealed class BookTrading : IHiringMechanism
{
    public static readonly BookTrading Instance = new();

    private BookTrading()
    {
    }

    public void Open(Decision decision)
    {
        HouseAgencies.Quote(decision);
        foreach (var type in AgentType.All)
        {
            if (type.IsExpert) continue;
            var book = new TypeBook(decision, type, []);
            book.Trade();
            book.Publish();
        }
    }

    public void Hire(Decision decision)
    {
        Hiring.Admit(decision);
        var bids = Demand.Of(decision.State).GroupBy(bid => bid.Type).ToDictionary(group => group.Key, group => group.ToList());
        var books = new List<TypeBook>();
        foreach (var type in AgentType.All)
        {
            if (!type.IsExpert) books.Add(new TypeBook(decision, type, bids.GetValueOrDefault(type) ?? []));
        }

        foreach (var book in books) book.Trade();
        HouseAgencies.Quote(decision);
        foreach (var book in books)
        {
            book.Requote();
            book.Publish();
        }
    }

    public IReadOnlyList<int> Prices(GameState state) => TradedPrices.Of(state);
}

/// <summary>The prices of types that agencies sell are those of the last trade; the experts' is posted.</summary>
internal static class TradedPrices
{
    public static IReadOnlyList<int> Of(GameState state)
    {
        var rule = PostedPrices.Rule(state.Settings.Prices);
        return [.. AgentType.All.Select(type => type.IsExpert ? PostedPrices.Next(state, rule, type) : Traded(state, type))];
    }

    // Energy and price collapses are in the asks, and so in the price of a trade; the screen adds them again.
    private static int Traded(GameState state, AgentType type)
    {
        if (state.Agencies.Last[type.Index] is not { Cents: > 0 } price) return state.Labour.Logs[type.Index];
        var (prices, cents) = (state.Settings.Prices, LabourMarket.Base(state.Settings.Labour, type).Cents);
        var log = OwnMath.Millionths(OwnMath.Log(price.Cents / (double)cents)) - state.Labour.Shifts[type.Index];
        return Math.Clamp(log, OwnMath.Millionths(OwnMath.Log((double)prices.Floor)), OwnMath.Millionths(OwnMath.Log((double)prices.Ceiling)));
    }
}

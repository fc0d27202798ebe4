using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Agencies;

/// <summary>What a hire of the open tick can count on, whatever the mechanism.</summary>
internal static class Quotes
{
    /// <summary>True where agents of a type are sold by agencies. Human experts always have a posted price.</summary>
    public static bool Sold(GameState state, AgentType type) => state.Agencies.All.Count > 0 && !type.IsExpert;

    /// <summary>Most that a hire without a limit price pays for a 30-minute piece, in credits: what the screen shows.</summary>
    public static Credits Most(GameState state, AgentType type)
    {
        var price = state.Price(type);
        if (!Sold(state, type)) return price;
        if (state.Settings.Prices.Mechanism == PriceMechanismKind.OrderBook)
        {
            return state.Agencies.Books.TryGetValue(type, out var book) && book.Asks.Count > 0 ? book.Asks[0].Limit : price;
        }

        var raised = price.Times(1 + state.Settings.Prices.Call.Slack);
        return Credits.Min(AgencyCosts.Range(state, type).Highest, Credits.Max(raised, price + new Credits(1)));
    }

    /// <summary>Agents of a type that could start now.</summary>
    public static int Free(GameState state, AgentType type) => Sold(state, type) ? Offers(state, type).Values.Sum() : state.Free(type);

    /// <summary>Agents each agency sends now, by its number. An agency that could not pay its agent for half an hour sends none.</summary>
    public static Dictionary<int, int> Offers(GameState state, AgentType type)
    {
        // Supply may have fallen below what is at work: then the cheapest asks come first, and no more is sold than there is.
        var (supply, left) = (state.Agents(type), state.Free(type));
        var offers = new Dictionary<int, int>();
        foreach (var agency in state.Agencies.All.Where(agency => agency.Asks.ContainsKey(type)).OrderBy(agency => agency.Asks[type].Limit).ThenBy(agency => agency.Number))
        {
            if (agency.Seat is { } seat && state.Cash(seat) < AgencyCosts.Of(state, agency.Number, type)) continue;
            var quantity = Math.Min(left, state.Agencies.Offered(supply, agency, type));
            if (quantity < 1) continue;
            offers.Add(agency.Number, quantity);
            left -= quantity;
        }

        return offers;
    }
}

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
    public static int Free(GameState state, AgentType type)
    {
        if (!Sold(state, type)) return state.Free(type);
        var (supply, offered) = (state.Agents(type), 0);
        foreach (var agency in state.Agencies.All) offered += Offered(state, supply, agency, type);
        return Math.Min(offered, Math.Max(0, state.Free(type)));
    }

    /// <summary>Agents an agency sends now. One that could not pay its agent for half an hour sends none.</summary>
    public static int Offered(GameState state, int supply, Agency agency, AgentType type)
    {
        if (!state.Hireable(type)) return 0;
        if (agency.Seat is { } seat && state.Cash(seat) < AgencyCosts.Of(state, agency.Number, type)) return 0;
        return state.Agencies.Offered(supply, agency, type);
    }
}

using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Agencies;

/// <summary>What agencies of the house ask: their cost, a markup, and more when the rest of the world wants their agents too.</summary>
/// <remarks>So background demand acts on prices alone, as it does where the price is posted: it never takes an agent away.</remarks>
internal static class HouseAgencies
{
    public static void Quote(Decision decision)
    {
        var asks = new List<HouseAsk>();
        foreach (var type in AgentType.All)
        {
            if (!type.IsExpert) Quote(decision.State, type, asks);
        }

        if (asks.Count > 0) decision.Then(new HouseAsksPosted(asks));
    }

    private static void Quote(GameState state, AgentType type, List<HouseAsk> asks)
    {
        var settings = state.Settings.Agencies;
        var excess = Pricing.Pressure(state, type) - (double)state.Settings.Prices.Target;
        var factor = (1 + (double)settings.Markup) * OwnMath.Exp((double)settings.Heat * excess);
        var (lowest, highest) = AgencyCosts.Range(state, type);
        foreach (var agency in state.Agencies.All)
        {
            if (agency.Seat is not null) continue;
            var cost = AgencyCosts.Of(state, agency.Number, type);
            var wanted = new Credits((long)Math.Round(cost.Cents * factor, MidpointRounding.AwayFromZero));
            var limit = Credits.Min(highest, Credits.Max(Credits.Max(cost, lowest), wanted));
            if (agency.Asks.TryGetValue(type, out var ask) && Near(ask.Limit, limit, settings.Step)) continue;
            asks.Add(new HouseAsk(agency.Number, type, limit));
        }
    }

    private static bool Near(Credits old, Credits now, decimal step) => Math.Abs(now.Cents - old.Cents) <= old.Cents * step;
}

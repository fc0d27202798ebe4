using Game.Domain.Agencies;
using Game.Domain.Labour;
using Game.Domain.Markets;
using Game.Domain.Primitives;
using Game.Domain.Standing;

namespace Game.Domain.Views;

/// <summary>What may be seen of agencies and their markets.</summary>
internal static class MarketBuilder
{
    private const int Levels = 8;

    public static MarketView? Market(GameState state)
    {
        var market = state.Agencies;
        if (market.All.Count == 0) return null;
        var call = state.Settings.Prices.Mechanism == PriceMechanismKind.CallAuction;
        return new MarketView(
            call ? CallAuction.Next(state.Settings.Prices.Call.Interval, state.Tick) : null,
            Math.Max(0, state.Settings.Agencies.Seats - market.All.Count(agency => agency.Seat is not null)),
            [.. Sold.Select(type => Line(state, type, call))]);
    }

    public static AgencyView? Agency(GameState state, Seat seat)
    {
        if (state.Agencies.RunBy(seat.Id) is not { } agency) return null;
        return new AgencyView(agency.Number, [.. Sold.Select(type =>
        {
            var ask = agency.Asks.GetValueOrDefault(type);
            var (lowest, highest) = AgencyCosts.Range(state, type);
            return new AgencyLineView(
                type,
                state.Agencies.Units(state.Agents(type), agency, type),
                agency.Busy[type.Index],
                AgencyCosts.Of(state, agency.Number, type),
                ask?.Limit,
                ask?.Most,
                lowest,
                highest);
        })]);
    }

    private static IEnumerable<AgentType> Sold => AgentType.All.Where(type => !type.IsExpert);

    private static MarketLineView Line(GameState state, AgentType type, bool call)
    {
        var most = Quotes.Most(state, type);
        if (call) return new MarketLineView(type, most, state.Agencies.LastCall.Count > 0 ? state.Agencies.LastCall[type.Index] : null, null, null);
        var book = state.Agencies.Books.GetValueOrDefault(type);
        return new MarketLineView(
            type, most, Sold: null,
            Depth((book?.Bids ?? []).Select(bid => (bid.Limit, 1))),
            Depth((book?.Asks ?? []).Select(ask => (ask.Limit, ask.Quantity))));
    }

    // What rests is in the order of prices already.
    private static List<BookLevel> Depth(IEnumerable<(Credits Limit, int Quantity)> resting)
    {
        var levels = new List<BookLevel>();
        foreach (var (limit, quantity) in resting)
        {
            if (levels.Count > 0 && levels[^1].Price == limit)
            {
                levels[^1] = new BookLevel(limit, levels[^1].Quantity + quantity, levels[^1].Orders + 1);
                continue;
            }

            if (levels.Count == Levels) break;
            levels.Add(new BookLevel(limit, quantity, 1));
        }

        return levels;
    }
}

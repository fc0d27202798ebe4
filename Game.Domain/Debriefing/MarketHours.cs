using Game.Domain.Agencies;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scarcity;
using Game.Domain.Work;

namespace Game.Domain.Debriefing;

/// <summary>At the end of each market hour: what each line cost, and what it would have cost where demand at the limit prices meets supply.</summary>
internal sealed class MarketHours
{
    private const int Halvings = 30;

    /// <summary>Per hour, per line: the price shown, in cents.</summary>
    public List<long[]> Shown { get; init; } = [];

    /// <summary>Per hour, per line: the competitive equilibrium, in cents.</summary>
    public List<long[]> Cleared { get; init; } = [];

    public void Look(GameState state)
    {
        if ((state.Tick + 1) % MarketTime.HourTicks != 0) return;
        var limits = Limits(state);
        Shown.Add([.. AgentType.All.Select(type => state.Price(type).Cents)]);
        Cleared.Add([.. AgentType.All.Select(type => Equilibrium(state, type, limits[type.Index]))]);
    }

    // Who works was worth its limit price to its owner; who has none would have paid whatever could be asked.
    private static List<long>[] Limits(GameState state)
    {
        var limits = new List<long>[AgentType.Count];
        for (var i = 0; i < limits.Length; i++) limits[i] = [];
        foreach (var contract in state.Work.Open.Select(id => state.Contracts[id]))
        {
            foreach (var (part, _, piece) in contract.AllPieces())
            {
                if (piece.Stage == PieceStage.Waiting) limits[piece.Agent.Index].Add(piece.Basket is null && piece.Limit is { } most ? most.Cents : long.MaxValue);
                if (piece.Stage == PieceStage.Running) limits[piece.Agent.Index].Add(!piece.ByHand && contract.Plan.Parts[part].LimitPrice is { } most ? most.Cents : long.MaxValue);
                if (piece.Checker is { } checker) limits[checker.Index].Add(long.MaxValue);
                if (piece.Fork is { } fork) limits[fork.Agent.Index].Add(long.MaxValue);
            }
        }

        return limits;
    }

    private static long Equilibrium(GameState state, AgentType type, List<long> limits)
    {
        var (lowest, highest) = AgencyCosts.Range(state, type);
        var (low, high) = (lowest.Cents, highest.Cents);
        Func<long, double> excess = Quotes.Sold(state, type) ? Agencies(state, type, limits) : Posted(state, type, limits);
        if (excess(low) <= 0) return low;
        if (excess(high) > 0) return high;
        // Demand falls and supply rises with the price, so what is short falls: the first cent at which nobody is left over.
        for (var i = 0; i < Halvings && high - low > 1; i++)
        {
            var middle = low + (high - low) / 2;
            if (excess(middle) > 0) low = middle;
            else high = middle;
        }

        return high;
    }

    private static Func<long, double> Posted(GameState state, AgentType type, List<long> limits)
    {
        var supply = state.Hireable(type) ? state.Agents(type) : 0;
        var world = Pricing.Level(state, type) * supply;
        var elasticity = (double)state.Settings.Prices.BackgroundElasticity;
        var price = (double)LabourMarket.Base(state.Settings.Labour, type).Cents;
        return cents => Wanting(limits, cents) + world * OwnMath.Exp(-elasticity * OwnMath.Log(cents / price)) - supply;
    }

    private static Func<long, double> Agencies(GameState state, AgentType type, List<long> limits)
    {
        var supply = state.Hireable(type) ? state.Agents(type) : 0;
        var costs = state.Agencies.All.Select(agency => (AgencyCosts.Of(state, agency.Number, type).Cents, Units: state.Agencies.Units(supply, agency, type))).ToList();
        return cents => Wanting(limits, cents) - costs.Where(agency => agency.Cents <= cents).Sum(agency => agency.Units);
    }

    private static double Wanting(List<long> limits, long cents) => limits.Count(limit => limit >= cents);
}

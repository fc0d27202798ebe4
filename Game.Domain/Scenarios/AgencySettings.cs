using Game.Domain.Markets;

namespace Game.Domain.Scenarios;

/// <summary>Who sells agents where prices come from a call or an order book. Without effect where the price is posted.</summary>
public sealed record AgencySettings
{
    /// <summary>Agencies among which the agents of every type are dealt, 1 to 50.</summary>
    public int Count { get; init; } = 4;

    /// <summary>How many of them seats may run, 0 to 50; the house runs the others.</summary>
    public int Seats { get; init; }

    /// <summary>Middle of the agencies' private costs as a multiple of base, 0.01 to 100.</summary>
    public decimal Cost { get; init; } = 0.75m;

    /// <summary>Spread of the private costs among agencies, in log units, 0 to 2.</summary>
    public decimal CostSpread { get; init; } = 0.25m;

    /// <summary>What a house agency adds to its cost in a calm market, as a share, 0 to 10.</summary>
    public decimal Markup { get; init; } = 0.15m;

    /// <summary>How strongly a house agency's ask follows demand: log units per unit of pressure above the target of <see cref="PriceSettings"/>. Range 0 to 10.</summary>
    public decimal Heat { get; init; } = 0.6m;

    /// <summary>Change below which a house agency leaves its ask alone, as a share, 0 to 1.</summary>
    public decimal Step { get; init; } = 0.01m;
}

/// <summary>The call auction.</summary>
public sealed record CallSettings
{
    /// <summary>Ticks from one call to the next, 1 to 288.</summary>
    public int Interval { get; init; } = 6;

    /// <summary>How the price is taken from the feasible interval.</summary>
    public CallRule Rule { get; init; } = CallRule.Midpoint;

    /// <summary>A hire without a limit price pays at most the price of the last call plus this share, 0 to 10.</summary>
    public decimal Slack { get; init; } = 0.25m;
}

using System.Diagnostics;
using Game.Domain.Agencies;
using Game.Domain.Scenarios;

namespace Game.Domain.Labour;

/// <summary>How hires find agents and agents find prices: one per scenario.</summary>
internal interface IHiringMechanism
{
    /// <summary>Before the first tick: whoever sells says what they ask.</summary>
    void Open(Decision decision);

    /// <summary>The hiring of a tick, once waits that are too old have lapsed.</summary>
    void Hire(Decision decision);

    /// <summary>The prices shown for the next tick: ln(price / base) of every line, in millionths.</summary>
    IReadOnlyList<int> Prices(GameState state);
}

/// <summary>The mechanisms by their kind.</summary>
internal static class HiringMechanisms
{
    public static IHiringMechanism Of(PriceSettings prices) => prices.Mechanism switch
    {
        PriceMechanismKind.PostedPrice => PostedPrices.Instance,
        PriceMechanismKind.CallAuction => CallAuction.Instance,
        PriceMechanismKind.OrderBook => BookTrading.Instance,
        _ => throw new UnreachableException($"{prices.Mechanism} has no hiring mechanism."),
    };
}

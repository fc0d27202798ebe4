namespace Game.Domain.Labour;

/// <summary>How agent prices form.</summary>
public enum PriceMechanismKind
{
    /// <summary>A posted price per type that follows supply and demand.</summary>
    PostedPrice,

    /// <summary>Every few ticks all waiting hires meet what agencies ask, at one price per type.</summary>
    CallAuction,

    /// <summary>A continuous double auction: one order book per type.</summary>
    OrderBook,
}

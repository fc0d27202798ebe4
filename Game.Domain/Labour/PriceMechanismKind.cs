namespace Game.Domain.Labour;

/// <summary>How agent prices form.</summary>
public enum PriceMechanismKind
{
    /// <summary>A posted price per type that follows supply and demand.</summary>
    PostedPrice,
}

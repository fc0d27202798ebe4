using Game.Domain.Labour;

namespace Game.Domain.Scenarios;

/// <summary>How agent prices move.</summary>
public sealed record PriceSettings
{
    /// <summary>The price mechanism.</summary>
    public PriceMechanismKind Mechanism { get; init; } = PriceMechanismKind.PostedPrice;

    /// <summary>The call auction, if that is the mechanism.</summary>
    public CallSettings Call { get; init; } = new();

    /// <summary>Change of the log price per tick and unit of excess pressure, 0 to 10.</summary>
    public decimal Gain { get; init; } = 0.02m;

    /// <summary>Pull of the log price back to base, per tick, 0 to 1.</summary>
    public decimal Pull { get; init; } = 0.02m;

    /// <summary>Pressure at which a price rests, 0 to 10.</summary>
    public decimal Target { get; init; } = 0.7m;

    /// <summary>Largest change of the log price in one tick, 0 to 2.</summary>
    public decimal Clip { get; init; } = 0.1m;

    /// <summary>Lowest price as a multiple of base, 0.01 to 1.</summary>
    public decimal Floor { get; init; } = 0.5m;

    /// <summary>Highest price as a multiple of base, 1 to 100.</summary>
    public decimal Ceiling { get; init; } = 4;

    /// <summary>Demand by the rest of the world, as a share of supply, 0 to 10.</summary>
    public decimal Background { get; init; } = 0.4m;

    /// <summary>Swing of that demand, up and down, as a share of supply, 0 to 10.</summary>
    public decimal BackgroundSwing { get; init; } = 0.2m;

    /// <summary>Ticks between two nodes of the swing, 1 to 100,000.</summary>
    public int BackgroundPeriod { get; init; } = 60;

    /// <summary>Background demand falls with price over base (energy and price collapses included) to this power, 0 to 5.</summary>
    public decimal BackgroundElasticity { get; init; } = 0.5m;

    /// <summary>Swing of background demand over the market day, 0 to 1: 0.3 is 30 percent up at 14 h and down at 2 h.</summary>
    public decimal BackgroundDayWave { get; init; }
}

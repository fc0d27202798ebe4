namespace Game.Domain.Scenarios;

/// <summary>Which real days the price of energy is drawn from.</summary>
public enum Season
{
    /// <summary>Energy plays no part: the factor is always 100 percent.</summary>
    None,

    /// <summary>October to March: on average cheapest at 4 h and dearest at 18 h.</summary>
    Winter,

    /// <summary>April to September: on average cheapest at 14 h, when the factor may even be negative.</summary>
    Summer,

    /// <summary>Days of the whole year.</summary>
    Year,
}

/// <summary>The price of energy, hour by hour, and what it does to hires.</summary>
public sealed record EnergySettings
{
    /// <summary>The days that are drawn; <see cref="Season.None"/> switches energy off.</summary>
    public Season Season { get; init; } = Season.None;

    /// <summary>Share of a hire's price that scales with the energy factor, 0 to 1.</summary>
    public decimal Share { get; init; } = 0.5m;

    /// <summary>Least multiple of its price that a hire costs, however negative the factor is, 0.01 to 1.</summary>
    public decimal Floor { get; init; } = 0.25m;

    /// <summary>Hours that the public forecast looks ahead, 0 to 48.</summary>
    public int ForecastHours { get; init; } = 24;

    /// <summary>Standard deviation of a forecast one hour ahead, as an energy factor (0.06 is 6 percent), 0 to 2; n hours ahead it is sqrt(n) times that.</summary>
    public decimal ForecastError { get; init; } = 0.06m;
}

/// <summary>When the human experts take on checks.</summary>
public sealed record ExpertHours
{
    /// <summary>Market hour of day at which they open, 0 to 23.</summary>
    public int Opens { get; init; }

    /// <summary>Market hour of day at which they close, 1 to 24; at or before <see cref="Opens"/> means the next day. 0 to 24 is always open.</summary>
    public int Closes { get; init; } = 24;
}

/// <summary>How the number of agents of a type wanders.</summary>
public sealed record DriftSettings
{
    /// <summary>Largest share by which the number of agents of a type drifts up or down, 0 (never) to 0.9.</summary>
    public decimal Swing { get; init; }

    /// <summary>Ticks between two nodes of the drift, 12 to 100,000.</summary>
    public int Period { get; init; } = 288;
}

using Game.Domain.News;

namespace Game.Domain.Views;

/// <summary>What is scarce around the market now. Everybody sees the same.</summary>
/// <param name="Energy">The price of energy; nothing where energy plays no part.</param>
/// <param name="ExpertsWorking">True if experts take on checks in the open tick: inside their hours, and not on strike.</param>
/// <param name="ExpertsChangeAt">Tick at which their hours next begin or end; nothing if they never close. A strike is among the shocks.</param>
/// <param name="Shocks">Announced shocks that are not over, in the order of their announcement.</param>
public sealed record ConditionsView(EnergyView? Energy, bool ExpertsWorking, int? ExpertsChangeAt, IReadOnlyList<ShockView> Shocks)
{
    /// <summary>A market in which nothing is scarce.</summary>
    public static ConditionsView Quiet { get; } = new(null, true, null, []);
}

/// <summary>The price of energy.</summary>
/// <param name="Factor">The energy factor of this market hour, in percent of the mean price; may be negative.</param>
/// <param name="PriceFactor">What it does to every hire of an agent and to AI checks, in basis points: 10,000 is no change. In the market's prices already.</param>
/// <param name="NextAt">First tick of the next market hour, when the next factor holds.</param>
/// <param name="Forecast">The hours after this one, the next one first.</param>
public sealed record EnergyView(int Factor, int PriceFactor, int NextAt, IReadOnlyList<ForecastView> Forecast);

/// <summary>What is expected of one market hour.</summary>
/// <param name="At">Its first tick.</param>
/// <param name="Factor">The expected energy factor, in percent.</param>
/// <param name="Spread">
/// Standard deviation of the error, in percent: the true factor is normally distributed around the expected one. It grows with the
/// square root of the hours ahead. The newest forecast holds all that older ones told.
/// </param>
public sealed record ForecastView(int At, int Factor, decimal Spread);

/// <summary>A shock that was announced.</summary>
/// <param name="Number">Its number in this match.</param>
/// <param name="Shock">What happens.</param>
/// <param name="StartsAt">First tick in force.</param>
/// <param name="EndsAt">First tick no longer in force; nothing: to the end of the match.</param>
/// <param name="InForce">False while it is only announced.</param>
public sealed record ShockView(int Number, Shock Shock, int StartsAt, int? EndsAt, bool InForce);

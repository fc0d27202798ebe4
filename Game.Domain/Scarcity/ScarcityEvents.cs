using Game.Domain.Labour;

namespace Game.Domain.Scarcity;

/// <summary>About what is scarce around the market.</summary>
public abstract record ScarcityEvent : GameEvent
{
    private protected ScarcityEvent()
    {
    }
}

/// <summary>Energy has a new price, and the forecast of the coming hours is out.</summary>
/// <param name="Factor">The energy factor, in percent of the mean price; may be negative.</param>
/// <param name="PriceLog">What it does to hires: ln(price / price at 100 percent), in millionths.</param>
/// <param name="Forecast">Expected factors of the hours after this one, in percent, the next hour first.</param>
public sealed record EnergyPublished(int Factor, int PriceLog, IReadOnlyList<int> Forecast) : ScarcityEvent;

/// <summary>The number of agents of a type has drifted.</summary>
/// <param name="Type">The type.</param>
/// <param name="Agents">How many there are now, above or below what the seats alone would make it.</param>
public sealed record SupplyDrifted(AgentType Type, int Agents) : ScarcityEvent;

namespace Game.Domain.Labour;

/// <summary>About the labour market.</summary>
public abstract record LabourEvent : GameEvent
{
    private protected LabourEvent()
    {
    }
}

/// <summary>New prices hold for the next tick.</summary>
/// <param name="Logs">ln(price / base) of every line in the order of <see cref="AgentType.Index"/>, in millionths.</param>
public sealed record PricesPublished(IReadOnlyList<int> Logs) : LabourEvent;

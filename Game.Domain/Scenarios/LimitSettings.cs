namespace Game.Domain.Scenarios;

/// <summary>Ceilings on what one seat may send and keep.</summary>
public sealed record LimitSettings
{
    /// <summary>Orders one seat may seal into one tick, 1 to 10,000.</summary>
    public int OrdersPerTick { get; init; } = 40;

    /// <summary>Answered order ids remembered per seat, 1 to 100,000.</summary>
    public int AnswersKept { get; init; } = 256;

    /// <summary>Seats of a match, 1 to 10,000.</summary>
    public int Seats { get; init; } = 500;
}

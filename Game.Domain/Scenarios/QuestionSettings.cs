namespace Game.Domain.Scenarios;

/// <summary>Runs that stop to ask, because the brief leaves something open. Shifts are in doublings of the agent's horizon.</summary>
public sealed record QuestionSettings
{
    /// <summary>Chance that a run stops to ask, 0 to 1; 0 for never.</summary>
    public decimal Share { get; init; }

    /// <summary>Ticks an asking run waits before the seat's standing policy answers, 1 to 10,000.</summary>
    public int Patience { get; init; } = 12;

    /// <summary>What guessing does to the run, -10 to 10.</summary>
    public decimal GuessShift { get; init; } = -0.8m;

    /// <summary>What an expert's answer does to the run, -10 to 10.</summary>
    public decimal ExpertShift { get; init; } = 0.5m;

    /// <summary>Ticks until the client answers, 0 to 10,000.</summary>
    public int ClientTicks { get; init; } = 6;

    /// <summary>Minutes of an expert's time that an answer costs, 0 to 10,000.</summary>
    public int ExpertMinutes { get; init; } = 5;
}

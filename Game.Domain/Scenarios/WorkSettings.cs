using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Scenarios;

/// <summary>Checks by AI and by experts.</summary>
public sealed record CheckSettings
{
    /// <summary>Share of bad pieces an AI check catches, 0 to 1.</summary>
    public decimal AiCatch { get; init; } = 0.70m;

    /// <summary>Share of good pieces an AI check wrongly flags, 0 to 1.</summary>
    public decimal AiFalseFlag { get; init; } = 0.20m;

    /// <summary>Price and time of an AI check as a share of a small reviewer's for the piece, 0 to 10.</summary>
    public decimal AiShare { get; init; } = 0.35m;

    /// <summary>Fixed part of an AI check's price, in credits, 0 to 1,000.</summary>
    public Credits AiFee { get; init; } = Credits.Of(2);

    /// <summary>Share of bad pieces an expert catches, 0 to 1.</summary>
    public decimal ExpertCatch { get; init; } = 0.92m;

    /// <summary>Share of good pieces an expert wrongly flags, 0 to 1.</summary>
    public decimal ExpertFalseFlag { get; init; } = 0.06m;

    /// <summary>An expert's time as a share of the piece's minutes, 0 to 10.</summary>
    public decimal ExpertShare { get; init; } = 0.27m;
}

/// <summary>What changes the chance that a piece is good, in doublings of the agent's horizon.</summary>
public sealed record OddsSettings
{
    /// <summary>Hiring outside the part's specialty, -10 to 10.</summary>
    public decimal OffSpecialty { get; init; } = -1.3m;

    /// <summary>Per doubling of the piece's minutes above <see cref="ContextMinutes"/>, -10 to 10.</summary>
    public decimal LongContext { get; init; } = -0.35m;

    /// <summary>Minutes that fit into one context, 1 to 10,000.</summary>
    public int ContextMinutes { get; init; } = 120;

    /// <summary>A retry after a check said what is wrong. Range -10 to 10.</summary>
    public decimal GuidedRetry { get; init; } = 1.9m;

    /// <summary>Per 100 percent above capacity, -10 to 10.</summary>
    public decimal Overload { get; init; } = -0.5m;
}

/// <summary>The client's validation and lateness.</summary>
public sealed record ValidationSettings
{
    /// <summary>Who validates.</summary>
    public ValidatorKind Validator { get; init; } = ValidatorKind.Client;

    /// <summary>Chance that automatic tests find one bad piece, 0 to 1.</summary>
    public decimal TestsStrictness { get; init; } = 0.76m;

    /// <summary>Chance that a client finds one bad piece, 0 to 1.</summary>
    public decimal ClientStrictness { get; init; } = 0.95m;

    /// <summary>Chance that an audit finds one bad piece, 0 to 1.</summary>
    public decimal AuditStrictness { get; init; } = 0.99m;

    /// <summary>Ticks from submission to the verdict, 1 to 10,000.</summary>
    public int VerdictTicks { get; init; } = 2;

    /// <summary>The price falls to zero over this share of the time from award to deadline after the deadline, 0 to 10.</summary>
    public decimal LateShare { get; init; } = 0.25m;
}

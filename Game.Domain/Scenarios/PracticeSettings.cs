using Game.Domain.Primitives;

namespace Game.Domain.Scenarios;

/// <summary>Attention.</summary>
public sealed record AttentionSettings
{
    /// <summary>Runs and waiting hires an orchestrator coordinates well; checks do not count. Range 1 to 1,000.</summary>
    public int Capacity { get; init; } = 5;
}

/// <summary>Leads, who are hired by the day and coordinate runs for an orchestrator, and the domains that orchestrators are at home in.</summary>
public sealed record LeadSettings
{
    /// <summary>True: leads can be hired.</summary>
    public bool Offered { get; init; }

    /// <summary>True: everybody is at home in every domain. False: in one home domain, drawn by lot, and in those of the own leads.</summary>
    public bool OwnAllDomains { get; init; } = true;

    /// <summary>What working outside the own domains does to every piece, in doublings, -10 to 10.</summary>
    public decimal Outside { get; init; } = -0.7m;

    /// <summary>Base price of a lead's day, in credits, 0.01 to 100,000; the price floats as those of agents do.</summary>
    public Credits DayPrice { get; init; } = Credits.Of(60);

    /// <summary>Length of a lead's day, in ticks, 1 to 100,000.</summary>
    public int DayTicks { get; init; } = 288;

    /// <summary>Runs and waiting hires that a lead adds to what an orchestrator coordinates well, 0 to 1,000.</summary>
    public int Capacity { get; init; } = 4;

    /// <summary>Leads per planned seat; at least two. Range 0 to 100.</summary>
    public decimal PerSeat { get; init; } = 1;
}

/// <summary>Templates: saved plans, and what practice in a shape of work is worth.</summary>
public sealed record TemplateSettings
{
    /// <summary>True: plans can be saved as templates.</summary>
    public bool Offered { get; init; }

    /// <summary>Mastery after endless practice, in doublings, 0 to 10: what a template adds to every piece of its shape.</summary>
    public decimal Mastery { get; init; } = 0.6m;

    /// <summary>Share of the way to full mastery that a delivered contract of the shape leaves open, 0 to 1: mastery is Mastery x (1 - Rest^n).</summary>
    public decimal Rest { get; init; } = 0.7m;

    /// <summary>Templates that one seat can keep, 1 to 1,000.</summary>
    public int Most { get; init; } = 20;
}

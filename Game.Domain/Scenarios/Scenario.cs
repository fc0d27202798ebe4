using Game.Domain.News;
using Game.Domain.Primitives;

namespace Game.Domain.Scenarios;

/// <summary>Every number and switch of a match. Travels in the first event, so a replay never depends on today's defaults.</summary>
/// <remarks>Defaults are those of <c>open-market</c>. Shares and factors are plain decimals (0.25 is a quarter); times are ticks of five market minutes.</remarks>
public sealed record Scenario
{
    /// <summary>Short name, as in a command line: lower case and dashes.</summary>
    public required string Name { get; init; }

    /// <summary>Title for people.</summary>
    public required string Title { get; init; }

    /// <summary>One or two plain sentences on what it is like to play.</summary>
    public required string Summary { get; init; }

    /// <summary>Length of the match, 12 to 100,000 ticks; with a random tail (<see cref="EndSettings.Hazard"/>) its earliest end.</summary>
    public int Ticks { get; init; } = 1200;

    /// <summary>Real milliseconds per tick at normal speed, 50 to 60,000; for the room's clock, the engine ignores it.</summary>
    public int MillisecondsPerTick { get; init; } = 1000;

    /// <summary>Seats the economy is sized for, 1 to 500: arrivals, supply and experts follow it, not who has joined.</summary>
    public int PlannedSeats { get; init; } = 8;

    /// <summary>Cash each seat starts with, in credits, 1 to 1,000,000.</summary>
    public Credits StartingCash { get; init; } = Credits.Of(2000);

    /// <summary>Market hour of day at tick 0, 0 to 23.</summary>
    public int StartHour { get; init; } = 8;

    /// <summary>Where bounties come from and how often.</summary>
    public ArrivalSettings Arrivals { get; init; } = new();

    /// <summary>How hard tasks really are and what one can find out.</summary>
    public DifficultySettings Difficulty { get; init; } = new();

    /// <summary>Bidding and deadlines.</summary>
    public BoardSettings Board { get; init; } = new();

    /// <summary>Bonds and defaults.</summary>
    public BondSettings Bond { get; init; } = new();

    /// <summary>Agents: tiers, supply, time and hiring.</summary>
    public LabourSettings Labour { get; init; } = new();

    /// <summary>How agent prices move.</summary>
    public PriceSettings Prices { get; init; } = new();

    /// <summary>The price of energy and what it does to hires.</summary>
    public EnergySettings Energy { get; init; } = new();

    /// <summary>When the human experts take on checks.</summary>
    public ExpertHours Experts { get; init; } = new();

    /// <summary>How the number of agents of a type wanders.</summary>
    public DriftSettings Drift { get; init; } = new();

    /// <summary>What the scenario has in store, at most 50. No view shows it before it is announced.</summary>
    public IReadOnlyList<ScheduledShock> Shocks { get; init; } = [];

    /// <summary>Who sells agents, where prices come from a call or an order book.</summary>
    public AgencySettings Agencies { get; init; } = new();

    /// <summary>Payment of agents.</summary>
    public TermsSettings Terms { get; init; } = new();

    /// <summary>Insurance of hires.</summary>
    public InsuranceSettings Insurance { get; init; } = new();

    /// <summary>Checks by AI and by experts.</summary>
    public CheckSettings Checks { get; init; } = new();

    /// <summary>What changes the chance that a piece is good.</summary>
    public OddsSettings Odds { get; init; } = new();

    /// <summary>Attention: how many runs an orchestrator coordinates well.</summary>
    public AttentionSettings Attention { get; init; } = new();

    /// <summary>Leads and domains: the second tier.</summary>
    public LeadSettings Leads { get; init; } = new();

    /// <summary>Templates: saved plans, and what practice in a shape of work is worth.</summary>
    public TemplateSettings Templates { get; init; } = new();

    /// <summary>The client's validation and lateness.</summary>
    public ValidationSettings Validation { get; init; } = new();

    /// <summary>Runs that stop to ask.</summary>
    public QuestionSettings Questions { get; init; } = new();

    /// <summary>Second agents beside running ones.</summary>
    public ForkSettings Forks { get; init; } = new();

    /// <summary>Parts posted as bounties of their own.</summary>
    public SubcontractSettings Subcontracting { get; init; } = new();

    /// <summary>What happens to those who run out of money.</summary>
    public BankruptcySettings Bankruptcy { get; init; } = new();

    /// <summary>What becomes of the house's bots between rounds.</summary>
    public EvolutionSettings Evolution { get; init; } = new();

    /// <summary>What is kept of a seat's deliveries.</summary>
    public ReputationSettings Reputation { get; init; } = new();

    /// <summary>Sponsors of bonds.</summary>
    public SponsorSettings Sponsors { get; init; } = new();

    /// <summary>Standing policies and regents.</summary>
    public PolicySettings Policy { get; init; } = new();

    /// <summary>How the end settles what is open.</summary>
    public EndSettings End { get; init; } = new();

    /// <summary>Ceilings on what one seat may send and keep.</summary>
    public LimitSettings Limits { get; init; } = new();

    /// <summary>House bots that a new room offers, by strategy name.</summary>
    public IReadOnlyList<string> SuggestedBots { get; init; } = ["planner", "cost-plus", "casual", "naive", "always-cheapest", "casual", "cost-plus"];

    /// <summary>Everything that is outside its documented range; empty for a scenario that can be played.</summary>
    public IReadOnlyList<ScenarioProblem> Problems() => ScenarioRules.Check(this);
}

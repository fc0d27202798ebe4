using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Work;

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

/// <summary>Where bounties come from and how often.</summary>
public sealed record ArrivalSettings
{
    /// <summary>The arrival process.</summary>
    public ArrivalKind Kind { get; init; } = ArrivalKind.Poisson;

    /// <summary>Mean bounties per planned seat and tick, 0 to 1.</summary>
    public decimal RatePerSeat { get; init; } = 0.025m;

    /// <summary>Swing of the rate over the market day, 0 to 1: 0.3 is 30 percent up by day and down by night.</summary>
    public decimal DayWave { get; init; } = 0.3m;

    /// <summary>Bounties already on the board when the match opens, 0 to 50, so that nobody meets an empty one.</summary>
    public int Opening { get; init; } = 3;

    /// <summary>No arrivals in the last bidding window plus this many ticks, 0 to 100,000.</summary>
    public int QuietEnd { get; init; } = 60;

    /// <summary>Share of arrivals that is open only to seats with few deliveries, 0 (the default: none) to 1; 0.15 is the usual value.</summary>
    public decimal NewcomerShare { get; init; }

    /// <summary>A seat is a newcomer while it has fewer delivered contracts than this, 1 to 1,000.</summary>
    public int NewcomerDeliveries { get; init; } = 3;

    /// <summary>Packs made up for this scenario, at most 20; <see cref="Packs"/> names them like the built-in ones.</summary>
    public IReadOnlyList<GeneratedPack> Generated { get; init; } = [];

    /// <summary>The packs and their weights.</summary>
    public IReadOnlyList<PackShare> Packs { get; init; } = [new("expense-app", 1), new("office-floor", 1)];

    /// <summary>Shortest label taken from a pack, in human minutes, 1 to 10,000.</summary>
    public int MinMinutes { get; init; } = 15;

    /// <summary>Longest label taken from a pack, in human minutes, 1 to 10,000.</summary>
    public int MaxMinutes { get; init; } = 480;

    /// <summary>Most parts of a job, 1 to 6.</summary>
    public int MaxParts { get; init; } = 6;

    /// <summary>Ceiling in credits of a job of <see cref="CeilingMinutes"/> at its pack's median price, 1 to 100,000.</summary>
    public decimal CeilingBase { get; init; } = 320;

    /// <summary>Label minutes at which the ceiling is <see cref="CeilingBase"/>, 1 to 10,000.</summary>
    public decimal CeilingMinutes { get; init; } = 120;

    /// <summary>The ceiling grows with minutes to this power, 0 to 2.</summary>
    public decimal CeilingExponent { get; init; } = 0.6m;

    /// <summary>How strongly a pack's real price moves the ceiling, in log units per standard deviation, 0 to 2.</summary>
    public decimal CeilingSpread { get; init; } = 0.35m;
}

/// <summary>One pack of a scenario's mix.</summary>
/// <param name="Pack">Name of the pack.</param>
/// <param name="Weight">Relative weight, 1 or more.</param>
public sealed record PackShare(string Pack, int Weight);

/// <summary>Hidden difficulty and private knowledge, all in doublings of length.</summary>
public sealed record DifficultySettings
{
    /// <summary>Standard deviation of the difficulty of a whole task, 0 to 5. A pack that knows its tasks' difficulty uses its own; this is then only what the appraisal assumes.</summary>
    public decimal TaskSpread { get; init; } = 1.4m;

    /// <summary>Standard deviation of the difficulty of each part, 0 to 5.</summary>
    public decimal PartSpread { get; init; } = 1.4m;

    /// <summary>Noise of the free private estimate of the task's difficulty: the winner's-curse dial. Range 0 to 10.</summary>
    public decimal EstimateNoise { get; init; } = 2.0m;

    /// <summary>Noise of one scouting, 0 to 10.</summary>
    public decimal ScoutNoise { get; init; } = 0.5m;

    /// <summary>Price of one scouting as a share of the ceiling, 0 to 1.</summary>
    public decimal ScoutShare { get; init; } = 0.01m;
}

/// <summary>Bidding and deadlines.</summary>
public sealed record BoardSettings
{
    /// <summary>Award format of every bounty, unless <see cref="Formats"/> names a mix.</summary>
    public AwardFormatKind Format { get; init; } = AwardFormatKind.FirstPriceSealed;

    /// <summary>A mix of award formats by weight, drawn for each bounty by its own key; empty (the default) for <see cref="Format"/> alone. At most 20.</summary>
    public IReadOnlyList<FormatShare> Formats { get; init; } = [];

    /// <summary>At a posted price a lottery ticket weighs the bidder's reputation to this power, 0 to 10; 0 (the default) for an even lottery.</summary>
    public decimal LotteryWeight { get; init; }

    /// <summary>The two clocks.</summary>
    public ClockSettings Clocks { get; init; } = new();

    /// <summary>Most seats that work on one contest at once, 1 to 100.</summary>
    public int Contestants { get; init; } = 5;

    /// <summary>What becomes of bounties that nobody took.</summary>
    public LadderSettings Ladder { get; init; } = new();

    /// <summary>Ticks a bounty stays open for bids, 1 to 10,000.</summary>
    public int Window { get; init; } = 24;

    /// <summary>Most seats invited to one bounty, 1 to 10,000.</summary>
    public int Invitations { get; init; } = 8;

    /// <summary>Deadline as a multiple of the critical path at standard speed, 0 to 100.</summary>
    public decimal DeadlineFactor { get; init; } = 5;

    /// <summary>Shortest time from award to deadline, in ticks, 1 to 100,000.</summary>
    public int DeadlineFloor { get; init; } = 60;
}

/// <summary>Bonds and defaults.</summary>
public sealed record BondSettings
{
    /// <summary>Share of the bond base that the winner locks; 0 for none. Range 0 to 1.</summary>
    public decimal Share { get; init; } = 0.25m;

    /// <summary>The bond base is the price, but at least this share of the ceiling, 0 to 1.</summary>
    public decimal CeilingShare { get; init; } = 0.5m;

    /// <summary>Share of the bond that returns on a drop before the deadline, 0 to 1.</summary>
    public decimal DropReturn { get; init; } = 0.5m;

    /// <summary>Defaults on awards in a row that suspend bidding, 1 to 1,000.</summary>
    public int DefaultsToSuspend { get; init; } = 2;

    /// <summary>Length of the suspension, in ticks, 0 to 100,000.</summary>
    public int SuspensionTicks { get; init; } = 60;
}

/// <summary>Agents: tiers, supply, time and hiring.</summary>
public sealed record LabourSettings
{
    /// <summary>The four tiers from nano to premium.</summary>
    public IReadOnlyList<TierSettings> Tiers { get; init; } =
    [
        new(23, Credits.Of(2), 16, 1.0m),
        new(75, Credits.Of(8), 22, 1.3m),
        new(140, Credits.Of(25), 32, 1.3m),
        new(290, Credits.Of(70), 44, 1.0m),
    ];

    /// <summary>Agents per type and planned seat before the tier's weight, 0 to 100.</summary>
    public decimal SupplyPerSeat { get; init; } = 0.5m;

    /// <summary>Fewest agents of a type, 1 to 10,000.</summary>
    public int MinSupply { get; init; } = 4;

    /// <summary>Extra supply of small reviewers, who also do the AI checks, 0 to 100.</summary>
    public decimal CheckerSupply { get; init; } = 1.5m;

    /// <summary>Price grows with minutes to this power, 0 to 2.</summary>
    public decimal PriceExponent { get; init; } = 0.7m;

    /// <summary>Time grows with minutes to this power, 0 to 2.</summary>
    public decimal TimeExponent { get; init; } = 0.7m;

    /// <summary>Each further piece of a part adds this share to every piece's minutes (hand-over), 0 to 2.</summary>
    public decimal HandOver { get; init; } = 0.05m;

    /// <summary>A hire that found no agent for this many ticks lapses and the part is re-planned. Range 1 to 100,000.</summary>
    public int LapseTicks { get; init; } = 24;

    /// <summary>Most of a type's supply that one orchestrator may hold, waiting hires included; at least one agent. Range 0 to 1.</summary>
    public decimal HoldShare { get; init; } = 0.5m;

    /// <summary>Experts per planned seat; at least two. Range 0 to 100.</summary>
    public decimal ExpertsPerSeat { get; init; } = 0.35m;

    /// <summary>Base price of an expert's minute, in credits, 0.01 to 1,000.</summary>
    public Credits ExpertMinute { get; init; } = new(120);
}

/// <summary>One tier of agents.</summary>
/// <param name="Horizon">Human minutes at which a typical task succeeds half the time.</param>
/// <param name="BasePrice">Base price of a 30-minute piece, in credits.</param>
/// <param name="HourTicks">Ticks for a 60-minute piece.</param>
/// <param name="SupplyWeight">Relative supply.</param>
public sealed record TierSettings(int Horizon, Credits BasePrice, int HourTicks, decimal SupplyWeight);

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

/// <summary>Payment of agents.</summary>
public sealed record TermsSettings
{
    /// <summary>Fee of an escrow as a share of the price; never refunded. Range 0 to 1.</summary>
    public decimal EscrowFee { get; init; } = 0.02m;

    /// <summary>Share of the escrow that returns when a check rejects the piece, 0 to 1.</summary>
    public decimal EscrowRefund { get; init; } = 0.5m;

    /// <summary>The terms that a plan may ask for; escrow is always among them, as what agencies fall back on.</summary>
    public IReadOnlyList<TermsKind> Allowed { get; init; } = [TermsKind.Escrow];

    /// <summary>Price of a hire that is paid at once, as a multiple of the price in escrow, 0.01 to 10.</summary>
    public decimal UpfrontFactor { get; init; } = 0.9m;

    /// <summary>What an agent that has its money already does to its work, in doublings, -10 to 10.</summary>
    public decimal UpfrontShirk { get; init; } = -0.4m;

    /// <summary>On completion the price is this over the house estimate, as a multiple of the price in escrow, 0 to 10.</summary>
    public decimal CompletionLoading { get; init; } = 1.15m;

    /// <summary>Lowest multiple on completion, 0.01 to 100.</summary>
    public decimal CompletionLeast { get; init; } = 1.3m;

    /// <summary>Highest multiple on completion, 0.01 to 100.</summary>
    public decimal CompletionMost { get; init; } = 2.5m;

    /// <summary>House estimate below which agencies refuse to work on completion, 0 to 1.</summary>
    public decimal CompletionChance { get; init; } = 0.4m;

    /// <summary>Delivered contracts below which agencies refuse to work on completion, 0 to 1,000.</summary>
    public int CompletionDeliveries { get; init; } = 3;

    /// <summary>Reputation below which agencies refuse to work on completion, 0 to 1; counts where reputation is kept.</summary>
    public decimal CompletionReputation { get; init; } = 0.5m;
}

/// <summary>Insurance of hires.</summary>
public sealed record InsuranceSettings
{
    /// <summary>True: a plan may insure a part's hires.</summary>
    public bool Offered { get; init; }

    /// <summary>Premium over the expected loss by the house estimate, as a factor, 0 to 10.</summary>
    public decimal Loading { get; init; } = 1.15m;
}

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

/// <summary>What happens to those who run out of money.</summary>
public sealed record BankruptcySettings
{
    /// <summary>The bail-out loan of a human as a share of the starting cash, once; 0 for none. Range 0 to 10.</summary>
    public decimal BailOut { get; init; } = 0.5m;

    /// <summary>True: a bankrupt bot's seat starts again with a fresh, counted stake. False: it retires.</summary>
    public bool ReplaceBots { get; init; }

    /// <summary>Where bots are replaced: a bot without open work and live bids is replaced below this share of the starting cash too, 0 to 1; 0 waits until no agent can be paid.</summary>
    public decimal ReplaceBelow { get; init; }
}

/// <summary>How the end settles what is open.</summary>
public sealed record EndSettings
{
    /// <summary>Share of each open contract's bond that returns; a full return would be a free option. Range 0 to 1.</summary>
    public decimal BondReturn { get; init; } = 0.5m;

    /// <summary>Chance per market hour that the match ends, from <see cref="Scenario.Ticks"/> on; 0 ends it there for certain. Range 0 to 1; 0.02 to 0.05 leave nobody an end game to play.</summary>
    public decimal Hazard { get; init; }

    /// <summary>Ticks after <see cref="Scenario.Ticks"/> at which a random tail ends in any case, 1 to 100,000.</summary>
    public int LongestTail { get; init; } = 2880;
}

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

using Game.Bots.Sdk;
using Game.Domain;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;

namespace Game.Bots.Headless;

/// <summary>What came of a headless match.</summary>
/// <param name="Scenario">The settings.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Ticks">Ticks played.</param>
/// <param name="Orders">Orders sent by the strategies.</param>
/// <param name="Elapsed">Time it took; the one figure that depends on the machine.</param>
/// <param name="StateHash">Hash of the final state.</param>
/// <param name="LedgerSum">Sum of all accounts; zero, or the books are wrong.</param>
/// <param name="Seats">One line per seat, in the order of the seats.</param>
/// <param name="Prices">One line per agent type, experts last.</param>
/// <param name="Tally">Counts over all events.</param>
/// <param name="Efficiency">Realised surplus over the best feasible one, 0 to 1; nothing where nothing was worth doing.</param>
public sealed record MatchResult(
    Scenario Scenario,
    ulong Seed,
    int Ticks,
    int Orders,
    TimeSpan Elapsed,
    string StateHash,
    Credits LedgerSum,
    IReadOnlyList<SeatResult> Seats,
    IReadOnlyList<PriceResult> Prices,
    MatchTally Tally,
    double? Efficiency);

/// <summary>What came of one seat.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Strategy">Its strategy at the start.</param>
/// <param name="Profit">Cash and held less every stake, in credits.</param>
/// <param name="Standing">Its final line on the leaderboard.</param>
/// <param name="Count">Its contracts.</param>
/// <param name="Figures">The six figures that add up to its profit.</param>
/// <param name="Refusals">Its refused orders, by reason.</param>
/// <param name="Overruns">Turns above the budget of time; without effect in a headless match.</param>
/// <param name="TurnsLost">Turns lost to an exception or an illegal order.</param>
/// <param name="LastFault">The latest of these.</param>
public sealed record SeatResult(
    SeatId Seat,
    string Strategy,
    Credits Profit,
    StandingView Standing,
    SeatCount Count,
    AttributionView Figures,
    IReadOnlyDictionary<Rejection, int> Refusals,
    int Overruns,
    int TurnsLost,
    Report? LastFault)
{
    /// <summary>Turns that would have begun as a sleeper's in a room with a clock: three in a row before were late.</summary>
    public int TurnsAsleep { get; init; }

    /// <summary>Strategies that followed on the seat while the match went on, the latest last: the scenario replaces bots that fail.</summary>
    public IReadOnlyList<string> Heirs { get; init; } = [];

    /// <summary>What the seat takes into another round, where rounds do not start afresh.</summary>
    public CarriedSeat? Carried { get; init; }
}

/// <summary>How one price moved.</summary>
/// <param name="Type">The agent type, or the experts.</param>
/// <param name="Min">Lowest price, in credits.</param>
/// <param name="Max">Highest price, in credits.</param>
/// <param name="Last">Price of the last tick played, in credits.</param>
/// <param name="PinnedShare">Share of the ticks at the floor or at the ceiling, 0 to 1.</param>
public sealed record PriceResult(AgentType Type, Credits Min, Credits Max, Credits Last, double PinnedShare);

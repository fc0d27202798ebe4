using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Views;

/// <summary>A profit taken apart. The six figures add up to it exactly, in cents; all in credits, each may be negative.</summary>
/// <remarks>
/// Each of the first five is a change of the expected profit at the true difficulty and at the prices of the award, switching in this order from the balanced preset at its own
/// break-even to what the seat chose: a decomposition by successive switching, whose order is part of the figure.
/// </remarks>
/// <param name="Decomposition">Into how many pieces the parts were cut.</param>
/// <param name="Selection">Who was hired.</param>
/// <param name="Risk">Checks, attempts, what follows the last one, terms, insurance, and the bond.</param>
/// <param name="Coordination">Domains, mastery, overload, answers, lateness, posted parts and fees; of a seat also scouting, leads, sponsoring, its agency and old debts.</param>
/// <param name="Bidding">The price against the reference's break-even; and having taken what could not pay at any price.</param>
/// <param name="Luck">What came less what was to be expected, with the rounding.</param>
public sealed record AttributionView(Credits Decomposition, Credits Selection, Credits Risk, Credits Coordination, Credits Bidding, Credits Luck)
{
    /// <summary>Nothing.</summary>
    public static AttributionView None { get; } = new(Credits.Zero, Credits.Zero, Credits.Zero, Credits.Zero, Credits.Zero, Credits.Zero);

    /// <summary>The profit, in credits.</summary>
    public Credits Total() => Expected() + Luck;

    /// <summary>What was to be expected: all but luck, in credits.</summary>
    public Credits Expected() => Decomposition + Selection + Risk + Coordination + Bidding;

    /// <summary>Both together.</summary>
    /// <param name="other">The other.</param>
    public AttributionView Plus(AttributionView other) => new(
        Decomposition + other.Decomposition, Selection + other.Selection, Risk + other.Risk,
        Coordination + other.Coordination, Bidding + other.Bidding, Luck + other.Luck);
}

/// <summary>The debrief of one seat, for its owner alone, after the end.</summary>
/// <param name="Figures">The six figures; they add up to the seat's profit.</param>
/// <param name="Scouting">Paid for scouting, in credits; at most zero. Part of coordination, as are the next four.</param>
/// <param name="Leads">Paid for leads, in credits; at most zero.</param>
/// <param name="Sponsoring">Shares earned by sponsoring others less bonds lost with them, in credits.</param>
/// <param name="Agency">What the seat's agency earned less what it paid its agents, in credits.</param>
/// <param name="Debts">Debts brought from earlier rounds, in credits; at most zero.</param>
/// <param name="Contracts">Every contract of the match, in order of award.</param>
/// <param name="Calibration">Stated chances against what came, in ten bins; those without a contract are left out.</param>
/// <param name="Brier">Mean squared error of the stated chances, in parts per million; absent if none was stated (Brier 1950).</param>
public sealed record OwnDebriefView(
    AttributionView Figures,
    Credits Scouting,
    Credits Leads,
    Credits Sponsoring,
    Credits Agency,
    Credits Debts,
    IReadOnlyList<ContractDebriefView> Contracts,
    IReadOnlyList<CalibrationView> Calibration,
    int? Brier);

/// <summary>One contract, looked back on.</summary>
/// <param name="Id">The contract.</param>
/// <param name="Title">What was to be done.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Price">What passing paid, in credits.</param>
/// <param name="Bids">Bids that stood at the award, the own one included.</param>
/// <param name="Difficulty">The task's true difficulty, in millionths of a doubling.</param>
/// <param name="Estimate">The free estimate, in millionths of a doubling.</param>
/// <param name="StatedChance">The chance stated with the bid, in percent; absent if none was.</param>
/// <param name="PredictedChance">What the appraisal said at the award, from the own estimate and scouting, in parts per million.</param>
/// <param name="PredictedProfit">The same of the profit, in credits.</param>
/// <param name="ExpectedChance">The chance of the plan as carried out, at the true difficulty, in parts per million.</param>
/// <param name="Profit">What came of it, in credits.</param>
/// <param name="Figures">The six figures; they add up to the profit.</param>
public sealed record ContractDebriefView(
    ContractId Id,
    string Title,
    ContractOutcome Outcome,
    Credits Price,
    int Bids,
    int Difficulty,
    int Estimate,
    int? StatedChance,
    int PredictedChance,
    Credits PredictedProfit,
    int ExpectedChance,
    Credits Profit,
    AttributionView Figures);

/// <summary>One bin of a calibration.</summary>
/// <param name="From">Lowest stated chance of the bin, in percent: 0, 10, ..., 90; the last one reaches to 100.</param>
/// <param name="Count">Contracts in it.</param>
/// <param name="Stated">Mean stated chance, in parts per million.</param>
/// <param name="Paid">Share that was paid, in parts per million.</param>
public sealed record CalibrationView(int From, int Count, int Stated, int Paid);

/// <summary>The debrief of the room, for everybody, after the end.</summary>
/// <param name="Efficiency">Realised surplus over the best feasible one, in parts per million, 0 to 1,000,000; absent where nothing was worth doing.</param>
/// <param name="Surplus">Ceilings of what was delivered less agents and checks at base prices, in credits; negative if more was used up than it was worth.</param>
/// <param name="BestSurplus">The upper bound: every bounty done by its best plan, wherever that pays, as if agents were never short; in credits.</param>
/// <param name="Markets">One line per agent type that was in use, in the order of <see cref="AgentType.Index"/>.</param>
/// <param name="Curse">What winners had thought and what came, by the number of bids, fewest first.</param>
/// <param name="Concentration">How unequal the room became.</param>
/// <param name="Insurer">The insurer's book; absent where insurance is not offered.</param>
public sealed record DebriefView(
    int? Efficiency,
    Credits Surplus,
    Credits BestSurplus,
    IReadOnlyList<MarketDebriefView> Markets,
    IReadOnlyList<CurseView> Curse,
    ConcentrationView Concentration,
    InsurerView? Insurer);

/// <summary>The price of one line against its competitive equilibrium, hour by hour.</summary>
/// <param name="Type">The line.</param>
/// <param name="Deviation">Root mean square deviation from the equilibrium, as a share of the mean equilibrium, in parts per million (Smith 1962).</param>
/// <param name="Prices">The price at the end of each market hour, in credits.</param>
/// <param name="Equilibria">The price at which demand at the limit prices met supply in that hour, in credits.</param>
public sealed record MarketDebriefView(AgentType Type, int Deviation, IReadOnlyList<Credits> Prices, IReadOnlyList<Credits> Equilibria);

/// <summary>The winner's curse at one number of bids.</summary>
/// <param name="Bids">Bids that stood at the award.</param>
/// <param name="Contracts">How many awards.</param>
/// <param name="Error">Mean of the winners' free estimate less the true difficulty, in millionths of a doubling: below zero, winners thought it easier than it was.</param>
/// <param name="Profit">Mean realised profit, in credits.</param>
public sealed record CurseView(int Bids, int Contracts, int Error, Credits Profit);

/// <summary>How unequal awards and gains are among the seats, in parts per million. Losses count as no gain.</summary>
/// <param name="AwardsIndex">Herfindahl-Hirschman index of awards: 1,000,000 if one seat won all, 1 / n if all won the same; absent without awards.</param>
/// <param name="AwardsGini">Gini coefficient of awards: 0 if all won the same (Gini 1912); absent without awards.</param>
/// <param name="GainsIndex">The index of profits above zero; absent if nobody gained.</param>
/// <param name="GainsGini">Gini coefficient of profits above zero; absent if nobody has one.</param>
public sealed record ConcentrationView(int? AwardsIndex, int? AwardsGini, int? GainsIndex, int? GainsGini);

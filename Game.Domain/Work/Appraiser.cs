using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Work;

/// <summary>The three built-in plans.</summary>
public enum Preset
{
    /// <summary>Least spending.</summary>
    Thrifty,

    /// <summary>The default.</summary>
    Balanced,

    /// <summary>Most care.</summary>
    Safe,
}

/// <summary>What a plan is appraised against: only what its owner can know.</summary>
/// <param name="Parts">The bounty's parts.</param>
/// <param name="Ceiling">The bounty's ceiling, in credits.</param>
/// <param name="Price">What passing pays, in credits: the bid considered, or the contract's price.</param>
/// <param name="WorkTicks">Ticks from award to deadline.</param>
/// <param name="Prices">Current price of every line in the order of <see cref="AgentType.Index"/>, in credits.</param>
public sealed record Job(IReadOnlyList<PartSpec> Parts, Credits Ceiling, Credits Price, int WorkTicks, IReadOnlyList<Credits> Prices);

/// <summary>What is believed about the hidden difficulty of a task: weights over a grid of doublings.</summary>
/// <param name="Mean">Mean difficulty in doublings.</param>
/// <param name="Spread">Standard deviation in doublings.</param>
/// <param name="Weights">Weights over the appraiser's grid; they add up to 1.</param>
public sealed record Belief(double Mean, double Spread, IReadOnlyList<double> Weights);

/// <summary>What a plan is expected to do.</summary>
/// <param name="Chance">Chance that the contract is paid, in parts per million.</param>
/// <param name="Cost">Expected spending on hires, fees and checks less refunds, in credits.</param>
/// <param name="Ticks">Expected ticks from award to submission, without waiting for agents.</param>
/// <param name="Profit">Expected profit at the job's price, lost bonds included, in credits.</param>
/// <param name="BreakEven">The price at which the expected profit is zero, in credits; above the ceiling it cannot pay.</param>
/// <param name="Parts">The same per part.</param>
public sealed record Appraisal(int Chance, Credits Cost, int Ticks, Credits Profit, Credits BreakEven, IReadOnlyList<PartAppraisal> Parts);

/// <summary>What one part of a plan is expected to do.</summary>
/// <param name="Chance">Chance that the part passes, in parts per million.</param>
/// <param name="Cost">Expected spending, in credits.</param>
/// <param name="Ticks">Expected ticks.</param>
public sealed record PartAppraisal(int Chance, Credits Cost, int Ticks);

/// <summary>Says what a plan is expected to cost, how likely it passes, how long it takes and what it earns. Tables are made once per scenario.</summary>
public sealed class Appraiser
{
    private Appraiser() => throw new NotSupportedException("contract only; the appraisal follows");

    /// <summary>The appraiser of a scenario; the same object for equal settings of odds, checks, tiers and difficulty.</summary>
    public static Appraiser For(Scenario scenario) => throw new NotSupportedException();

    /// <summary>The belief after a private estimate and scoutings, corrected for having won against rivals.</summary>
    /// <param name="estimate">The free estimate, in millionths of a doubling, or nothing for the bare prior.</param>
    /// <param name="readings">Scoutings, in millionths of a doubling.</param>
    /// <param name="rivals">Expected number of rivals beaten by winning (the winner's-curse correction); 0 for none.</param>
    public Belief Believe(int? estimate, IReadOnlyList<int> readings, double rivals = 0) => throw new NotSupportedException();

    /// <summary>Appraises a plan.</summary>
    public Appraisal Appraise(Job job, Plan plan, Belief belief) => throw new NotSupportedException();

    /// <summary>The plan with the highest expected profit that fits the deadline (coordinate ascent over the parts).</summary>
    public Plan Best(Job job, Belief belief) => throw new NotSupportedException();

    /// <summary>A built-in plan for the parts of a bounty.</summary>
    public static Plan Fill(Preset preset, IReadOnlyList<PartSpec> parts) => throw new NotSupportedException();
}

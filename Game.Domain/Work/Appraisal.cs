using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Work;

/// <summary>What a plan is appraised against: only what its owner can know.</summary>
/// <param name="Parts">The bounty's parts.</param>
/// <param name="Ceiling">The bounty's ceiling, in credits.</param>
/// <param name="Price">What passing pays, in credits: the bid considered, or the contract's price.</param>
/// <param name="WorkTicks">Ticks from award to deadline.</param>
/// <param name="Prices">Current price of every line in the order of <see cref="AgentType.Index"/>, in credits.</param>
/// <param name="Wait">Ticks that a hire or a check is expected to wait for somebody free; 0 or more, counted into times.</param>
public sealed record Job(
    IReadOnlyList<PartSpec> Parts, Credits Ceiling, Credits Price, int WorkTicks, IReadOnlyList<Credits> Prices, double Wait = 0)
{
    /// <summary>What the owner's domains and mastery do to everybody hired, in doublings; 0 where they do nothing.</summary>
    public double Skill { get; init; }

    /// <summary>True if agencies work for the owner on completion; otherwise such hires are appraised in escrow.</summary>
    public bool Credit { get; init; }

    /// <summary>What is known of the coming hours: energy, experts' hours, shocks; nothing where nothing is scarce.</summary>
    public Outlook? Outlook { get; init; }

    /// <summary>Ticks from now until the work can begin: until the award of an open bounty, 0 for a contract under way.</summary>
    public int StartsIn { get; init; }

    /// <summary>True if an audit rule binds the bounty: only plans in which an expert looks at every part are searched.</summary>
    public bool ExpertCheck { get; init; }

    /// <summary>What the owner has at stake: its own share of the bond, less what a sponsor stands for.</summary>
    public OwnBond Bond { get; init; }

    /// <summary>Hires on completion made so far on a contract under way, in credits: owed if it is paid.</summary>
    public Credits Due { get; init; }
}

/// <summary>What a plan is expected to do.</summary>
/// <param name="Chance">Chance that the contract is paid, in parts per million.</param>
/// <param name="Cost">Expected spending on hires, fees and checks less refunds, in credits.</param>
/// <param name="Ticks">Expected ticks from award to submission; waiting for agents counts only as far as the job says.</param>
/// <param name="Profit">Expected profit at the job's price, lost bonds included, in credits.</param>
/// <param name="BreakEven">The price at which the expected profit is zero, in credits; above the ceiling it cannot pay, and
/// <see cref="Appraiser.Never"/> says that no price would.</param>
/// <param name="Parts">The same per part.</param>
/// <param name="Dropped">Chance that the plan itself drops the contract, in parts per million; the rest fails validation.</param>
public sealed record Appraisal(
    int Chance, Credits Cost, int Ticks, Credits Profit, Credits BreakEven, IReadOnlyList<PartAppraisal> Parts, int Dropped = 0);

/// <summary>What one part of a plan is expected to do.</summary>
/// <param name="Chance">Chance that the part passes, in parts per million.</param>
/// <param name="Cost">Expected spending, in credits.</param>
/// <param name="Ticks">Expected ticks.</param>
public sealed record PartAppraisal(int Chance, Credits Cost, int Ticks);

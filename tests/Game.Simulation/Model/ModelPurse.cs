using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Simulation.Model;

/// <summary>One seat's money as the rulebook describes it, in hundredths of a credit.</summary>
internal sealed class ModelPurse
{
    public required bool Bot { get; init; }

    public long Cash { get; set; }

    public long Held { get; set; }

    public long Stakes { get; set; }

    /// <summary>Profit that the leaderboard shows.</summary>
    public long Settled { get; set; }

    /// <summary>Scouting that is not on the leaderboard yet.</summary>
    public long Unsettled { get; set; }

    public bool BailedOut { get; set; }

    public bool Retired { get; set; }

    public int DefaultsInRow { get; set; }
}

/// <summary>A bounty with the bids that stand.</summary>
internal sealed class ModelBounty
{
    public required long Ceiling { get; init; }

    public required AwardFormatKind Format { get; init; }

    public required int ClosesAt { get; init; }

    public required int WorkTicks { get; init; }

    public required string Domain { get; init; }

    public required IReadOnlyList<PartSpec> Parts { get; init; }

    /// <summary>The escrow of a sub-bounty.</summary>
    public ModelPost? Post { get; init; }

    public Dictionary<int, long> Bids { get; } = [];

    public HashSet<int> Defaulted { get; } = [];

    public bool Over { get; set; }
}

/// <summary>A contract and what it has cost.</summary>
internal sealed class ModelContract
{
    public required ModelBounty Bounty { get; init; }

    public required ModelPurse Owner { get; init; }

    public required long Price { get; init; }

    public required long Bond { get; init; }

    public required int Deadline { get; init; }

    public required int WorthlessAt { get; init; }

    public required Plan Plan { get; set; }

    public long Spent { get; set; }

    public int? SubmittedAt { get; set; }

    public required int OpenedAt { get; init; }

    /// <summary>Escrow of each piece whose hire is neither released nor refunded, and the agency it goes to.</summary>
    public Dictionary<(int Part, int Piece), (long Price, int? Agency)> Escrows { get; } = [];

    /// <summary>What the insurer would buy back of each piece.</summary>
    public Dictionary<(int Part, int Piece), (RunId Run, AgentType Agent, long Cover)> Covers { get; } = [];

    /// <summary>Hires on completion, and the agencies that are owed them.</summary>
    public List<(int? Agency, long Price)> Owed { get; } = [];

    public long Due => Owed.Sum(owed => owed.Price);

    /// <summary>Who works on which piece.</summary>
    public Dictionary<(int Part, int Piece), ModelRun> Runs { get; } = [];

    /// <summary>Second agents beside them.</summary>
    public Dictionary<(int Part, int Piece), ModelFork> Forks { get; } = [];

    /// <summary>Parts that are passed on.</summary>
    public HashSet<int> Out { get; } = [];
}

/// <summary>A run under way.</summary>
/// <param name="Agent">Who.</param>
/// <param name="EndsAt">Tick in which it finishes, if nothing stops it.</param>
/// <param name="Left">Ticks of work that are left, while it waits for an answer.</param>
internal sealed record ModelRun(AgentType Agent, int EndsAt, int? Left);

/// <summary>A second agent beside a run.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Price">What is held for it.</param>
/// <param name="EndsAt">Tick in which it finishes.</param>
internal sealed record ModelFork(AgentType Agent, long Price, int EndsAt);

/// <summary>Reward and check of parts that are passed on, held from the posting on.</summary>
internal sealed class ModelPost
{
    /// <summary>The poster's contract.</summary>
    public required ModelContract Above { get; init; }

    public required IReadOnlyList<int> Parts { get; init; }

    public required long CheckFee { get; init; }

    public required long Reserve { get; set; }
}

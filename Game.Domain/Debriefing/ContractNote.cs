using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Debriefing;

/// <summary>What the debrief needs of one contract, kept when the contract itself is out of sight.</summary>
internal sealed class ContractNote
{
    public required ContractId Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Which of the remembered settings held at the award.</summary>
    public required int Era { get; init; }

    public required IReadOnlyList<PartSpec> Parts { get; init; }

    /// <summary>The task's difficulty, in millionths of a doubling.</summary>
    public required int Difficulty { get; init; }

    public required bool ExpertCheck { get; init; }

    public required Credits Ceiling { get; init; }

    public required Credits Price { get; init; }

    /// <summary>The owner's own part of the bond, in credits.</summary>
    public required Credits Bond { get; init; }

    public required int WorkTicks { get; init; }

    public required int AwardedAt { get; init; }

    /// <summary>Price of every line at the award, in credits.</summary>
    public required IReadOnlyList<Credits> Prices { get; init; }

    /// <summary>The owner's domains and mastery at the award, in millionths of a doubling.</summary>
    public required int Skill { get; init; }

    /// <summary>True if agencies worked for the owner on completion.</summary>
    public required bool Credit { get; init; }

    public required int Estimate { get; init; }

    public required IReadOnlyList<int> Readings { get; init; }

    /// <summary>Bids that stood at the award.</summary>
    public required int Bids { get; init; }

    /// <summary>How many worked on it in a contest; 1 otherwise.</summary>
    public required int Contestants { get; init; }

    public required int? StatedChance { get; init; }

    /// <summary>The plan it started with.</summary>
    public required Plan Opening { get; init; }

    /// <summary>The plan as it was carried out.</summary>
    public required Plan Plan { get; set; }

    /// <summary>Agents that the owner hired by hand for a part's first attempt; most contracts have none.</summary>
    public SortedDictionary<int, AgentType>? ByHand { get; set; }

    /// <summary>Hires, and the sum of what domains, mastery, overload and answers did to each, in millionths of a doubling.</summary>
    public int Hires { get; set; }

    public long Shift { get; set; }

    /// <summary>What posted parts have cost, less what came back, in credits.</summary>
    public Credits Posted { get; set; }

    /// <summary>Parts that somebody else did; most contracts have none.</summary>
    public List<int>? Delivered { get; set; }

    /// <summary>Share of the price that was left at the submission, in parts per million; 0 if it was worthless before.</summary>
    public int Left { get; set; } = 1_000_000;

    public ContractOutcome? Outcome { get; set; }

    public Credits Payout { get; set; }

    public Credits Profit { get; set; }
}

/// <summary>What the debrief needs of one client's bounty.</summary>
internal sealed class BountyNote
{
    public required IReadOnlyList<PartSpec> Parts { get; init; }

    public required int Difficulty { get; init; }

    public required int WorkTicks { get; init; }

    public required int Era { get; init; }

    /// <summary>The reward it reached on the ladder, in credits.</summary>
    public required Credits Ceiling { get; set; }

    public bool ExpertCheck { get; set; }

    /// <summary>True once its window closed; one that the end cut off could not have been done.</summary>
    public bool Decided { get; set; }

    /// <summary>Agents and checks used on it and on what was posted of it, at base prices, in cents.</summary>
    public long Cost { get; set; }

    /// <summary>The ceiling if it was delivered, less what lateness took, in cents.</summary>
    public long Value { get; set; }
}

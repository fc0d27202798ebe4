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

    public required Game.Domain.Board.AwardFormatKind Format { get; init; }

    public required int ClosesAt { get; init; }

    public required int WorkTicks { get; init; }

    public required IReadOnlyList<int> PartMinutes { get; init; }

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

    public required Game.Domain.Work.Plan Plan { get; set; }

    public long Spent { get; set; }

    public int? SubmittedAt { get; set; }

    /// <summary>Escrow of each piece whose hire is neither released nor refunded.</summary>
    public Dictionary<(int Part, int Piece), long> Escrows { get; } = [];
}

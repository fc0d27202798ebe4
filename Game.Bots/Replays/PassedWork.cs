using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Subcontracts;

namespace Game.Bots.Replays;

/// <summary>What became of parts that a contract's owner passed on.</summary>
/// <param name="posted">The sub-bounty.</param>
/// <param name="tick">When it was posted.</param>
internal sealed class PassedWork(BountyPosted posted, int tick)
{
    public BountyId Bounty => posted.Id;

    public Credits Reward => posted.Ceiling;

    public SubcontractTerms Terms => posted.Sub!;

    public int PostedAt => tick;

    /// <summary>Who took it and when; nothing if nobody did.</summary>
    public (ContractId Contract, Credits Price, int Tick)? Taken { get; set; }

    /// <summary>What came back done, by the part's index in the poster's contract.</summary>
    public Dictionary<int, PartDelivered> Delivered { get; } = [];

    /// <summary>Why it came back undone; nothing if it came back done.</summary>
    public ReturnReason? Returned { get; set; }

    /// <summary>When it came back, one way or the other.</summary>
    public int? BackAt { get; set; }
}

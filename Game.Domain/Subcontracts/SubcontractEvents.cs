using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Subcontracts;

/// <summary>What makes a bounty a sub-bounty.</summary>
/// <param name="Parent">The contract whose parts it is about; its owner posted it.</param>
/// <param name="Parts">Indexes of the parts in the parent's bounty, rising.</param>
/// <param name="Check">Who checks each part on delivery.</param>
/// <param name="CheckFee">What that check costs, in credits; in escrow with the reward.</param>
public sealed record SubcontractTerms(ContractId Parent, IReadOnlyList<int> Parts, CheckKind Check, Credits CheckFee);

/// <summary>A posted part came back done.</summary>
/// <param name="Contract">The poster's contract.</param>
/// <param name="Bounty">The sub-bounty.</param>
/// <param name="Part">Part index in the poster's contract.</param>
/// <param name="Good">Hidden until the poster's own verdict.</param>
/// <param name="Failure">Hidden: code of the failure kind of a bad result.</param>
public sealed record PartDelivered(ContractId Contract, BountyId Bounty, int Part, bool Good, string? Failure) : WorkEvent;

/// <summary>Posted parts came back undone: the poster's own plan applies to them again.</summary>
/// <param name="Contract">The poster's contract.</param>
/// <param name="Bounty">The sub-bounty.</param>
/// <param name="Reason">Why.</param>
public sealed record PartsReturned(ContractId Contract, BountyId Bounty, ReturnReason Reason) : WorkEvent;

/// <summary>Why posted parts come back undone.</summary>
public enum ReturnReason
{
    /// <summary>Nobody took them.</summary>
    Unsold,

    /// <summary>The poster called them off, or the poster's contract ended.</summary>
    CalledOff,

    /// <summary>The delivery was flagged by the stated check.</summary>
    Rejected,

    /// <summary>They were not delivered in time.</summary>
    TooLate,

    /// <summary>The winner gave up.</summary>
    Dropped,
}

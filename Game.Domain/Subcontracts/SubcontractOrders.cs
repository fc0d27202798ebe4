using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain;

/// <summary>Post parts of a running contract as a bounty of their own. Reward and check are paid into escrow at once.</summary>
/// <param name="Parts">Indexes of the parts, rising, none of them started, done or posted; whatever else they wait for must be done.</param>
/// <param name="Reward">Most that is paid for them, in credits, above 0.</param>
/// <param name="Window">Ticks it stays open for bids, 1 to 10,000; a rising clock stays open until it has stood at the reward.</param>
/// <param name="WorkTicks">Ticks from award to deadline, 1 to 100,000; window and work must end before the contract itself is worthless.</param>
/// <param name="Format">How it finds its winner.</param>
/// <param name="Check">Who checks each part when it is delivered; what is flagged is not paid.</param>
public sealed record PostParts(
    IReadOnlyList<int> Parts, Credits Reward, int Window, int WorkTicks, AwardFormatKind Format, CheckKind Check = CheckKind.Ai) : WorkOrder;

/// <summary>Take posted parts back: free while bids are taken; afterwards the winner is paid what the work has cost so far. Not once it is delivered.</summary>
/// <param name="Bounty">The own sub-bounty.</param>
public sealed record CallOffParts(BountyId Bounty) : BoardOrder;

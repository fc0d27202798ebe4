using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>One sponsorship that is not settled yet. At most one between two seats in one direction.</summary>
internal sealed class Sponsorship
{
    public required SeatId Sponsor { get; init; }

    public required SeatId Seat { get; init; }

    /// <summary>Held of the sponsor: what was offered, and once used the part of the bond.</summary>
    public required Credits Held { get; set; }

    public required int Until { get; set; }

    public bool Accepted { get; set; }

    /// <summary>The contract that it serves.</summary>
    public ContractId? Contract { get; set; }
}

using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Domain;

/// <summary>Everything that is true between two events. Changed by <see cref="Fold"/> alone.</summary>
internal sealed class GameState
{
    public required Scenario Settings { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>The open tick.</summary>
    public int Tick { get; set; }

    public bool Ended { get; set; }

    public bool LastBountiesAnnounced { get; set; }

    public Books Books { get; init; } = new();

    public List<Seat> Seats { get; init; } = [];

    public SortedDictionary<BountyId, Bounty> Bounties { get; init; } = [];

    public SortedDictionary<ContractId, Contract> Contracts { get; init; } = [];

    public LabourMarket Labour { get; init; } = new();

    public Dice Dice => new(Seed);

    public Seat SeatOf(SeatId id) => Seats[id.Number - 1];

    public bool Knows(SeatId id) => id.Number >= 1 && id.Number <= Seats.Count;

    public Credits Cash(SeatId seat) => Books.Balance(Account.Cash(seat));

    public Credits Held(SeatId seat) => Books.Balance(Account.Held(seat));

    public Credits Price(AgentType type) => Labour.Price(Settings.Labour, type);

    public int Free(AgentType type) => LabourMarket.Supply(Settings, type) - Labour.Busy[type.Index];

    public Bounty BountyOf(ContractId contract) => Bounties[contract.Bounty];

    public IEnumerable<Contract> ContractsOf(SeatId seat)
    {
        foreach (var contract in Contracts.Values)
        {
            if (contract.Id.Owner == seat) yield return contract;
        }
    }
}

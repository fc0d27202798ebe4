using System.Text.Json.Serialization;
using Game.Domain.Agencies;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scarcity;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Domain;

/// <summary>Everything that is true between two events. Changed by <see cref="Fold"/> alone.</summary>
internal sealed class GameState
{
    // Asked for at every wish of every tick.
    private readonly int[] _supply = new int[AgentType.Count];
    private Scenario? _now;
    private Scenario? _shown;

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

    /// <summary>Outcomes of this tick that the reputation phase has still to enter, in order.</summary>
    public List<Outcome> Outcomes { get; init; } = [];

    /// <summary>Sponsorships that are not settled yet, in the order of their offers.</summary>
    public List<Sponsorship> Sponsorships { get; init; } = [];

    public LabourMarket Labour { get; init; } = new();

    public InsurerBook Insurer { get; init; } = new();

    public LeadMarket Leads { get; init; } = new();

    /// <summary>Agencies and their books; empty where agents have a posted price.</summary>
    public AgencyMarket Agencies { get; init; } = new();

    /// <summary>What phases look for among the bounties.</summary>
    public BoardIndex Board { get; } = new();

    /// <summary>What phases look for among the contracts.</summary>
    public WorkIndex Work { get; } = new();

    /// <summary>Contracts that went out of sight when the last tick closed; no part of the hash.</summary>
    [JsonIgnore]
    public List<ContractId> Forgotten { get; } = [];

    /// <summary>Bounties that went out of sight when the last tick closed; no part of the hash.</summary>
    [JsonIgnore]
    public List<BountyId> Cleared { get; } = [];

    public ScarcityState Scarcity { get; init; } = new();

    /// <summary>The most extra time of anybody who plays, in percent of the usual: windows are open for everybody as long as that; nothing for the usual.</summary>
    [JsonIgnore]
    public int? Stretch { get; private set; }

    /// <summary>The settings as they hold now: horizons of the newest generation.</summary>
    public Scenario Now => _now ??= ScarcityFold.Effective(this);

    /// <summary>The settings as everybody may see them: without what the scenario has in store.</summary>
    public Scenario Shown => _shown ??= Now.Shocks.Count == 0 ? Now : Now with { Shocks = [] };

    public Dice Dice => new(Seed);

    public Seat SeatOf(SeatId id) => Seats[id.Number - 1];

    public bool Knows(SeatId id) => id.Number >= 1 && id.Number <= Seats.Count;

    public Credits Cash(SeatId seat) => Books.Balance(Account.Cash(seat));

    public Credits Held(SeatId seat) => Books.Balance(Account.Held(seat));

    /// <summary>What hires of the open tick are charged at: the market's price with energy and price collapses in it.</summary>
    public Credits Price(AgentType type) => Labour.Price(Settings.Labour, type);

    /// <summary>How many agents of a type there are.</summary>
    public int Agents(AgentType type)
    {
        if (_supply[type.Index] == 0) _supply[type.Index] = LabourMarket.Supply(Settings, type);
        return _supply[type.Index] + Scarcity.Drift[type.Index];
    }

    /// <summary>True unless a shock or, for experts, the hour keeps a line from being hired.</summary>
    public bool Hireable(AgentType type) => !Scarcity.Out[type.Index] && (!type.IsExpert || MarketTime.ExpertsOpen(Settings, Tick));

    public int Free(AgentType type) => Hireable(type) ? Math.Max(0, Agents(type) - Labour.Busy[type.Index]) : 0;

    /// <summary>A shock began or ended: what is derived from shocks is derived anew.</summary>
    public void ShocksChanged() => (_now, _shown) = (null, null);

    /// <summary>What everybody knows of the coming hours; nothing where nothing is scarce.</summary>
    public Outlook? Outlook()
    {
        if (Settings.Energy.Season == Season.None && Scarcity.Shocks.Count == 0 && MarketTime.ExpertsChange(Settings, Tick) is null) return null;
        return new Outlook(
            Now, Tick, Settings.Energy.Season == Season.None ? null : Scarcity.Factor, Scarcity.Forecast,
            Scarcity.Shocks.Select(shock => (shock.Shock, shock.StartsAt, shock.EndsAt)));
    }

    /// <summary>A seat was given time, or retired with what it had.</summary>
    public void TimeChanged() => Stretch = Seats.Where(static seat => !seat.Retired).Max(static seat => seat.ExtraTime);

    public Bounty BountyOf(ContractId contract) => Bounties[contract.Bounty];

    public IEnumerable<Contract> ContractsOf(SeatId seat) => Work.Of(seat).Contracts.Values;

    public void Add(Bounty bounty)
    {
        Bounties.Add(bounty.Id, bounty);
        Board.Add(bounty);
    }

    public void Add(Contract contract)
    {
        Contracts.Add(contract.Id, contract);
        Work.Add(contract);
    }

    /// <summary>An event changes a bounty: views of it are rebuilt and the index follows.</summary>
    public Bounty Touch(Bounty bounty)
    {
        bounty.Version++;
        Board.Touch(bounty);
        return bounty;
    }

    /// <summary>An event changes a contract: views of it are rebuilt and the index follows.</summary>
    public Contract Touch(Contract contract)
    {
        contract.Version++;
        Work.Touch(contract);
        return contract;
    }

    /// <summary>Takes a bounty and the work on it out of sight.</summary>
    public void Forget(BountyId id)
    {
        if (!Bounties.Remove(id, out var bounty)) return;
        Board.Remove(bounty);
        Cleared.Add(id);
        foreach (var worker in bounty.Workers)
        {
            if (!Contracts.Remove(new ContractId(id, worker), out var contract)) continue;
            Work.Remove(contract);
            Forgotten.Add(contract.Id);
        }
    }

    /// <summary>Ends an event: what it touched is in the index again.</summary>
    public void Settle()
    {
        Board.Settle();
        Work.Settle();
    }

    /// <summary>Makes the indexes of a restored state.</summary>
    public void Reindex()
    {
        foreach (var bounty in Bounties.Values) Board.Add(bounty);
        foreach (var contract in Contracts.Values) Work.Add(contract);
        TimeChanged();
    }
}

using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Web.Records;

/// <summary>One recorded round, folded again from its events with what the tables need picked up on the way.</summary>
internal sealed class RoundStory
{
    private const int PriceStep = 12;

    private readonly Dictionary<BountyId, BountyPosted> _posted = [];
    private readonly Dictionary<ContractId, (int Tick, ContractOpened Opened)> _opened = [];

    public RoundStory(int round, IReadOnlyList<GameEvent> events)
    {
        Round = round;
        Match = Match.Replay(events.Take(1));
        foreach (var happened in events.Skip(1))
        {
            Take(happened);
            Match.Apply(happened);
        }
    }

    public int Round { get; }

    public Match Match { get; }

    public List<(int Tick, MoneyMoved Moved)> Money { get; } = [];

    public List<(int Tick, BidPlaced Bid)> Bids { get; } = [];

    public List<(int Tick, BountyPosted Bounty)> Bounties { get; } = [];

    public List<(int Tick, int Opened, ContractOpened Contract, ContractClosed Closed)> Contracts { get; } = [];

    public List<(int Tick, IReadOnlyList<PriceView> Prices)> Prices { get; } = [];

    public Dictionary<SeatId, SeatJoined> Seats { get; } = [];

    /// <summary>Balances of all accounts, from the movements alone.</summary>
    public Dictionary<Account, long> Balances { get; } = [];

    public string TitleOf(BountyId bounty) => _posted.GetValueOrDefault(bounty)?.Title ?? "";

    public BountyPosted? Posted(BountyId bounty) => _posted.GetValueOrDefault(bounty);

    private void Take(GameEvent happened)
    {
        switch (happened)
        {
            case SeatJoined joined:
                Seats[joined.Seat] = joined;
                break;
            case MoneyMoved moved:
                Money.Add((Match.Tick, moved));
                Balances[moved.From] = Balances.GetValueOrDefault(moved.From) - moved.Amount.Cents;
                Balances[moved.To] = Balances.GetValueOrDefault(moved.To) + moved.Amount.Cents;
                break;
            case BountyPosted posted:
                _posted[posted.Id] = posted;
                Bounties.Add((Match.Tick, posted));
                break;
            case BidPlaced bid:
                Bids.Add((Match.Tick, bid));
                break;
            case ContractOpened opened:
                _opened[opened.Contract] = (Match.Tick, opened);
                break;
            case ContractClosed closed when _opened.TryGetValue(closed.Contract, out var begun):
                Contracts.Add((Match.Tick, begun.Tick, begun.Opened, closed));
                break;
            case TickClosed { Tick: var tick } when tick % PriceStep == 0:
                Prices.Add((tick, Match.SeenBy(Viewer.Spectator).Room.Prices));
                break;
        }
    }
}

using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Bots.Replays;

/// <summary>Sorts the events of a match into one story per contract.</summary>
internal sealed class StoryBook
{
    private readonly Dictionary<BountyId, BountyPosted> _bounties = [];
    private readonly Dictionary<ContractId, ContractStory> _contracts = [];
    private readonly Dictionary<int, string> _names = [];
    private int _tick;

    public IReadOnlyCollection<ContractStory> Contracts => _contracts.Values;

    public int Events { get; private set; }

    public string NameOf(SeatId seat) => _names.GetValueOrDefault(seat.Number, $"seat {seat}");

    public void Add(IReadOnlyList<GameEvent> events)
    {
        Events += events.Count;
        foreach (var happened in events) Add(happened);
    }

    private void Add(GameEvent happened)
    {
        switch (happened)
        {
            case SeatJoined joined:
                _names[joined.Seat.Number] = joined.Name;
                break;
            case TickClosed closed:
                _tick = closed.Tick + 1;
                break;
            case BountyPosted posted:
                _bounties[posted.Id] = posted;
                break;
            case ContractOpened opened:
                _contracts[opened.Contract] = new ContractStory(opened, _bounties.GetValueOrDefault(opened.Contract.Bounty));
                break;
            case MoneyMoved { Contract: { } contract } moved when _contracts.TryGetValue(contract, out var paid):
                paid.Money[moved.For] = paid.Money.GetValueOrDefault(moved.For) + moved.Amount;
                break;
            case WorkEvent work when ContractOf(work) is { } contract && _contracts.TryGetValue(contract, out var story):
                story.Add(_tick, work);
                break;
        }
    }

    private static ContractId? ContractOf(WorkEvent happened) => happened switch
    {
        PlanChanged changed => changed.Contract,
        WorkSubmitted submitted => submitted.Contract,
        ContractClosed closed => closed.Contract,
        HireQueued queued => queued.Run.Contract,
        HireReleased released => released.Run.Contract,
        RunStarted started => started.Run.Contract,
        RunFinished finished => finished.Run.Contract,
        RunSunk sunk => sunk.Run.Contract,
        CheckQueued queued => queued.Run.Contract,
        CheckStarted started => started.Run.Contract,
        CheckFinished finished => finished.Run.Contract,
        CheckCalledOff off => off.Run.Contract,
        PieceAccepted accepted => accepted.Run.Contract,
        PieceReopened reopened => reopened.Run.Contract,
        _ => null,
    };
}

using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Subcontracts;
using Game.Domain.Work;

namespace Game.Bots.Replays;

/// <summary>Sorts the events of a match into one story per contract.</summary>
internal sealed class StoryBook
{
    private readonly Dictionary<BountyId, BountyPosted> _bounties = [];
    private readonly Dictionary<ContractId, ContractStory> _contracts = [];
    private readonly Dictionary<BountyId, PassedWork> _passed = [];
    private readonly Dictionary<int, string> _names = [];
    private int _tick;

    public IReadOnlyCollection<ContractStory> Contracts => _contracts.Values;

    public int Events { get; private set; }

    public ContractStory? Find(ContractId contract) => _contracts.GetValueOrDefault(contract);

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
                if (posted.Sub is { } sub && _contracts.TryGetValue(sub.Parent, out var poster)) poster.Passed.Add(_passed[posted.Id] = new PassedWork(posted, _tick));
                break;
            case ContractOpened opened:
                _contracts[opened.Contract] = new ContractStory(opened, _bounties.GetValueOrDefault(opened.Contract.Bounty));
                if (_passed.TryGetValue(opened.Contract.Bounty, out var taken)) taken.Taken = (opened.Contract, opened.Price, _tick);
                break;
            case MoneyMoved { Contract: { } contract } moved when _contracts.TryGetValue(contract, out var paid):
                paid.Money[moved.For] = paid.Money.GetValueOrDefault(moved.For) + moved.Amount;
                break;
            case WorkEvent work when ContractOf(work) is { } contract && _contracts.TryGetValue(contract, out var story):
                story.Add(_tick, work);
                ComeBack(work);
                break;
        }
    }

    private void ComeBack(WorkEvent happened)
    {
        switch (happened)
        {
            case PartDelivered delivered:
                _passed[delivered.Bounty].Delivered[delivered.Part] = delivered;
                _passed[delivered.Bounty].BackAt = _tick;
                break;
            case PartsReturned returned:
                _passed[returned.Bounty].Returned = returned.Reason;
                _passed[returned.Bounty].BackAt = _tick;
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
        QuestionAsked asked => asked.Run.Contract,
        QuestionAnswered answered => answered.Run.Contract,
        ForkStarted forked => forked.Run.Contract,
        ForkTaken forked => forked.Run.Contract,
        PartDelivered delivered => delivered.Contract,
        PartsReturned returned => returned.Contract,
        _ => null,
    };
}

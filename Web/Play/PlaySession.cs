using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Web.Desk;
using Web.Lessons;
using Web.Live;
using Web.Rooms;

namespace Web.Play;

/// <summary>One person at one seat: the newest frame, the orders on their way, and what is half written on the screen.</summary>
public sealed class PlaySession
{
    private readonly Dictionary<BountyId, BidDraft> _bids = [];
    private readonly Dictionary<ContractId, PlanDraft> _plans = [];
    private readonly HashSet<string> _seen = [DeskSections.Work];
    private readonly RoomHandle _room;
    private readonly string? _seatKey;
    private object? _mark;
    private bool _mine;

    public PlaySession(RoomHandle room, SeatId seat, RoomHost? host, RoomFrame first, string? seatKey = null)
    {
        _seatKey = seatKey;
        _room = room;
        Seat = seat;
        Host = host;
        Frame = first;
        Outbox = new Outbox((id, order) => Mine ? room.SubmitAsync(seat, id, order) : MovedAsync());
    }

    public string Code => _room.Code;

    /// <summary>False once the seat was taken to another device: this page is signed out.</summary>
    public bool Mine
    {
        get
        {
            // Asked at every tick, and a key is compared slowly on purpose.
            var mark = _room.SeatsMark;
            if (mark != _mark) (_mine, _mark) = (_seatKey is null || _room.SeatOf(_seatKey) == Seat, mark);
            return _mine;
        }
    }

    /// <summary>Tells the lesson something.</summary>
    public async Task<bool> TellAsync(LessonAnswer answer) => Mine && (await _room.TellAsync(Seat, answer)).Ok;

    public string RoomName => _room.Name;

    public SeatId Seat { get; }

    /// <summary>Host rights, for whoever created the room.</summary>
    public RoomHost? Host { get; }

    public Outbox Outbox { get; }

    /// <summary>The page's script, once it runs.</summary>
    public LiveScript? Script { get; set; }

    /// <summary>True once the page's script keeps board, news and leaderboard; until then they are drawn as they change.</summary>
    public bool Live { get; set; }

    public RoomFrame Frame { get; private set; }

    public RoomView Room => Frame.View.Room;

    public DeskView Desk => Frame.View.Desk ?? throw new InvalidOperationException("A seat always has a desk.");

    public Scenario Scenario => Room.Scenario;

    /// <summary>Orders are taken.</summary>
    public bool Open => !Room.Ended && !Desk.Retired && Frame.Status.Phase is RoomPhase.Running or RoomPhase.Paused;

    /// <summary>The bounty that is being looked at.</summary>
    public BountyId? Selected { get; private set; }

    public BountyView? SelectedBounty => Selected is { } id ? Room.Bounties.FirstOrDefault(b => b.Id == id) : null;

    /// <summary>The contract whose plan is being edited.</summary>
    public ContractId? Editing { get; private set; }

    /// <summary>The section of the desk that is in front.</summary>
    public string Section { get; private set; } = DeskSections.Work;

    /// <summary>The contract whose trace is being read, and the run that is looked at, as part, piece and attempt.</summary>
    public TraceSpot? Tracing { get; private set; }

    /// <summary>Something that this session itself changed, such as the selection.</summary>
    public Action Changed { get; set; } = static () => { };

    /// <summary>Takes a new frame; an older one than the last is left out.</summary>
    public bool Receive(RoomFrame frame)
    {
        if (frame.Version < Frame.Version) return false;
        if (frame.Status.Round != Frame.Status.Round) Clear();
        Frame = frame;
        foreach (var contract in frame.View.Desk?.Contracts ?? [])
        {
            if (_plans.TryGetValue(contract.Id, out var draft)) draft.Follow(contract.Plan);
        }

        return true;
    }

    public void Select(BountyId? bounty)
    {
        if (bounty is { } id) Outbox.Forget(Buttons.Bid(id));
        Selected = bounty;
        Changed();
    }

    /// <summary>Brings a section of the desk to the front. It stays built once it was seen, so that nothing half written in it is lost.</summary>
    public void Show(string section)
    {
        Section = section;
        _seen.Add(section);
        Changed();
    }

    /// <summary>True once a section was in front.</summary>
    public bool Seen(string section) => _seen.Contains(section);

    public void Trace(TraceSpot? spot)
    {
        Tracing = spot;
        Changed();
    }

    public void Edit(ContractId? contract)
    {
        Editing = contract;
        Changed();
    }

    /// <summary>Counts changes of half-written plans.</summary>
    public int Edits { get; private set; }

    /// <summary>A half-written plan changed.</summary>
    public void Touch()
    {
        Edits++;
        Changed();
    }

    /// <summary>What the own seat knows of an open bounty; nothing if it is not invited.</summary>
    public LeadView? Lead(BountyId bounty) => Desk.Leads.FirstOrDefault(lead => lead.Bounty == bounty);

    /// <summary>What the own seat had bid on a bounty whose window has closed; nothing if it had not bid.</summary>
    public OwnBidView? OwnBid(BountyId bounty) => Desk.Bids.FirstOrDefault(bid => bid.Bounty == bounty);

    public ContractView? Contract(BountyId bounty) => Desk.Contracts.FirstOrDefault(c => c.Id.Bounty == bounty);

    // A new round names its bounties as the last one did: nothing half written may carry over.
    private void Clear()
    {
        _bids.Clear();
        _plans.Clear();
        (Selected, Editing, Tracing) = (null, null, null);
    }

    /// <summary>The bid being written for a bounty; kept while the match lasts.</summary>
    public BidDraft Bid(BountyView bounty, LeadView lead)
    {
        if (!_bids.TryGetValue(bounty.Id, out var draft)) _bids[bounty.Id] = draft = new BidDraft(Scenario, bounty, lead);
        (draft.Stake, draft.Credit) = (Desk.BondAhead(), Desk.Credit == true);
        draft.Look(bounty, lead, Prices, Room);
        return draft;
    }

    /// <summary>The plan being changed for a contract.</summary>
    public PlanDraft Plan(ContractView contract)
    {
        if (!_plans.TryGetValue(contract.Id, out var draft)) _plans[contract.Id] = draft = new PlanDraft(contract.Plan);
        return draft;
    }

    private static Task<Submission> MovedAsync()
    {
        var refused = Receipt.Refused(Rejection.SeatRetired);
        return Task.FromResult(new Submission(refused, Task.FromResult(refused)));
    }

    public IReadOnlyList<Credits> Prices => [.. Room.Prices.Select(static price => price.Price)];

    public Task<OrderNews> SendAsync(string button, Order order) => Outbox.SendAsync(button, order);

    /// <summary>What waits for the owner: the number on the desk's badge.</summary>
    public int Calls => Decisions.Count(this);

    /// <summary>Own contracts in hand: the number on the desk's badge while nothing waits.</summary>
    public int Attention => Desk.Contracts.Count(static c => c.ClosedAt is null);

    /// <summary>Bounties one can still bid on and has not: the number on the board's badge.</summary>
    public int Chances => Desk.Leads.Count(static lead => lead.Bid is null);
}

/// <summary>A place in a contract's trace: the contract, and the run that is looked at, if any.</summary>
public sealed record TraceSpot(ContractId Contract, int Part = -1, int Piece = -1, int Attempt = -1);

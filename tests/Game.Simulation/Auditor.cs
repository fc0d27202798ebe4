using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Simulation;

/// <summary>An independent small model of what must always hold. Reads events alone and shares no rule with the engine.</summary>
internal sealed class Auditor
{
    private readonly Dictionary<Account, long> _balances = [];
    private readonly Dictionary<SeatId, long> _stakes = [];
    private readonly Dictionary<ContractId, Dossier> _open = [];
    private readonly HashSet<ContractId> _closed = [];
    private readonly Dictionary<BountyId, HashSet<SeatId>> _invited = [];
    private readonly AwardAudit _bidding = new();
    private readonly Dictionary<SeatId, int> _delivered = [];
    private readonly HashSet<BountyId> _paid = [];
    private readonly Dictionary<(RunId Run, bool Check), AgentType> _busy = [];
    private readonly Dictionary<(RunId Run, bool Check), AgentType> _waiting = [];
    private readonly int[] _count = new int[AgentType.Count];
    private readonly HashSet<RunId> _done = [];
    private readonly HashSet<RunId> _asking = [];
    private readonly Dictionary<RunId, (AgentType Agent, bool Running)> _forks = [];
    private readonly PostingAudit _posting = new();
    private readonly HashSet<SeatId> _retired = [];
    private readonly RegentAudit _regents = new();
    private readonly MarketAuditor _market = new();
    private readonly SponsorAudit _sponsors = new();
    private readonly RecordAudit _records;
    private Scenario _settings = null!;
    private int _tick;
    private bool _ended;

    /// <summary>Awards seen: a workload that never gets here proves nothing.</summary>
    public int Awards { get; private set; }

    /// <summary>Formats by which anything was awarded.</summary>
    public IReadOnlySet<AwardFormatKind> Formats => _bidding.Awarded;

    /// <summary>Contracts that were outrun in a contest.</summary>
    public int Outrun { get; private set; }

    /// <summary>Bounties that came back with a higher reward.</summary>
    public int Climbs => _bidding.Climbs;

    public int Paid { get; private set; }

    public int Runs { get; private set; }

    public int Checks { get; private set; }

    /// <summary>Energy, hours, drift and shocks.</summary>
    public ScarcityAudit Scarcity { get; } = new();

    /// <summary>Terms and insurance.</summary>
    public TermsAudit Terms { get; } = new();

    /// <summary>Leads and domains.</summary>
    public PracticeAudit Practice { get; } = new();

    public int Delivered => _posting.Delivered;

    /// <summary>Posted parts that came back through the check that was stated.</summary>
    public int Examined => _posting.Examined;

    /// <summary>Agents that agencies sold.</summary>
    public int Sold => _market.Sold;

    public Auditor() => _records = new RecordAudit(_sponsors);

    /// <summary>Sponsorships that served a contract.</summary>
    public int Sponsored => _sponsors.Served;

    public void Observe(GameEvent happened)
    {
        _regents.Follow(happened);
        _sponsors.Observe(happened);
        _records.Observe(happened);
        Scarcity.Observe(happened, _tick, _settings);
        Demand(!_ended || happened is MoneyMoved { Amount.Cents: > 0 } == false, "nothing moves after the end");
        _market.Observe(happened);
        switch (happened)
        {
            case MatchStarted started: _settings = started.Settings; break;
            case TickClosed closed:
                _posting.CloseTick();
                Demand(closed.Tick == _tick, $"tick {closed.Tick} closed while {_tick} was open");
                _tick++;
                break;
            case MatchEnded:
                Demand(_open.Count == 0, $"the end leaves {_open.Count} contracts open");
                _ended = true;
                break;
            case MoneyMoved moved: Move(moved); break;
            case BountyPosted posted:
                _invited.Add(posted.Id, []);
                _bidding.Post(posted, _tick, _settings);
                _posting.Post(posted, _settings);
                Demand(posted.Ceiling > Credits.Zero && posted.Parts.Sum(part => part.Minutes) == posted.Minutes, $"{posted.Id} is malformed");
                break;
            case SeatInvited invited:
                _posting.Invite(invited);
                Demand(_invited[invited.Bounty].Add(invited.Seat), $"{invited.Seat} is invited twice to {invited.Bounty}");
                Demand(_invited[invited.Bounty].Count <= _settings.Board.Invitations, $"too many are invited to {invited.Bounty}");
                break;
            case BidPlaced bid:
                Demand(_invited[bid.Bounty].Contains(bid.Seat), $"{bid.Seat} bids uninvited on {bid.Bounty}");
                _bidding.Bid(bid, _tick, _settings, _delivered.GetValueOrDefault(bid.Seat));
                break;
            case BidWithdrawn withdrawn: _bidding.Withdraw(withdrawn); break;
            case StandingBidChanged changed: _bidding.Stand(changed, _tick, _settings); break;
            case BidsVoided voided: _bidding.Void(voided); break;
            case AwardDefaulted defaulted: _bidding.Default(defaulted); break;
            case BountyAwarded awarded:
                Awards++;
                Demand(!_retired.Contains(awarded.Winner), $"{awarded.Bounty} goes to {awarded.Winner}, who has retired");
                _bidding.Award(awarded, _tick, _settings);
                break;
            case ContestOpened opened:
                Awards++;
                Demand(!opened.Contestants.Any(_retired.Contains), $"{opened.Bounty} has a contestant who has retired");
                _bidding.Contest(opened, _tick, _settings);
                break;
            case BountyRested rested: _bidding.Rest(rested, _tick, _settings); break;
            case BountyClimbed climbed: _bidding.Climb(climbed, _tick, _settings); break;
            case BountyExpired expired: _bidding.Expire(expired, _tick); break;
            case WindowLengthened lengthened: _bidding.Lengthen(lengthened, _tick); break;
            case Game.Domain.Standing.ExtraTimeSet time: _bidding.Time(time); break;
            case Game.Domain.Standing.SeatCarried { Carried.Debt: var debt } begun:
                _stakes[begun.Seat] = _stakes.GetValueOrDefault(begun.Seat) + debt.Cents;
                break;
            case Game.Domain.Standing.StandingEvent standing and not Game.Domain.Standing.SeatBankrupt: _regents.Observe(standing); break;
            case Game.Domain.Standing.SeatBankrupt bankrupt:
                _bidding.Retire(bankrupt.Seat);
                Demand(!_open.Keys.Any(contract => contract.Owner == bankrupt.Seat), $"{bankrupt.Seat} retires with open contracts");
                _retired.Add(bankrupt.Seat);
                break;
            case WorkEvent work: Work(work); break;
            default: break;
        }

        Practice.Observe(happened);
        Terms.Observe(happened, seat => Balance(Account.Cash(seat)));
    }

    /// <summary>Compares the model with what the engine shows.</summary>
    public void Compare(Match match, IEnumerable<SeatId> seats)
    {
        Demand(match.LedgerSum() == Credits.Zero, $"the books are off by {match.LedgerSum()}");
        Demand(_balances.Values.Sum() == 0, "the model's books are off");
        Demand(match.Tick == _tick, $"the engine is at {match.Tick}, its events at {_tick}");
        foreach (var seat in seats)
        {
            var view = match.SeenBy(Viewer.Seat(seat));
            var desk = view.Desk!;
            Demand(desk.Cash.Cents == Balance(Account.Cash(seat)), $"{seat} sees cash {desk.Cash} and has {new Credits(Balance(Account.Cash(seat)))}");
            Practice.Compare(desk);
            Demand(desk.Held.Cents == Balance(Account.Held(seat)), $"{seat} sees {desk.Held} held and has {new Credits(Balance(Account.Held(seat)))}");
            Demand(Balance(Account.Held(seat)) == _open.Where(entry => entry.Key.Owner == seat).Sum(entry => entry.Value.Bond + entry.Value.Escrow) + _posting.HeldBy(seat) + _sponsors.Held(seat),
                $"{seat} has holds that belong to no contract");
            Demand(desk.Profit.Cents == desk.Cash.Cents + desk.Held.Cents - _stakes.GetValueOrDefault(seat), $"{seat} sees a wrong profit");
            if (match.Ended)
            {
                var settled = view.Room.Standings.Single(line => line.Seat == seat).Profit;
                Demand(settled == desk.Profit, $"at the end {seat} has {desk.Profit} and the leaderboard says {settled}");
            }
        }

        var room = match.SeenBy(Viewer.Spectator).Room;
        Terms.Compare(room);
        Practice.Compare(room);
        Scarcity.Compare(room, _settings, Basis);
        _market.See(room);
        foreach (var line in room.Prices)
        {
            Demand(line.Busy == _count[line.Type.Index], $"{line.Type} shows {line.Busy} busy and has {_count[line.Type.Index]}");
            Demand(line.Waiting == _waiting.Values.Count(type => type == line.Type), $"{line.Type} shows {line.Waiting} waiting");
        }
    }

    private long Balance(Account account) => _balances.GetValueOrDefault(account);

    private void Move(MoneyMoved moved)
    {
        Demand(moved.Amount > Credits.Zero, $"{moved} moves nothing");
        Demand(moved.From != moved.To, $"{moved} goes nowhere");
        Add(moved.From, -moved.Amount.Cents);
        Add(moved.To, moved.Amount.Cents);
        if (moved.For is MoneyFor.Stake or MoneyFor.Loan) _stakes[moved.To.Seat] = _stakes.GetValueOrDefault(moved.To.Seat) + moved.Amount.Cents;
        if (moved.Contract is { } contract) Book(contract, moved);
        else Demand(moved.For is MoneyFor.Stake or MoneyFor.Loan or MoneyFor.Scouting or MoneyFor.LeadDay or MoneyFor.AgencyCost
            or MoneyFor.Sponsorship or MoneyFor.SponsorshipReturned or MoneyFor.SponsorshipLost, $"{moved} belongs to no contract");
    }

    private void Book(ContractId id, MoneyMoved moved)
    {
        Demand(_open.TryGetValue(id, out var dossier), $"{moved} belongs to a contract that is not open");
        var cents = moved.Amount.Cents;
        _posting.Move(moved);
        switch (moved.For)
        {
            case MoneyFor.Reward: dossier!.Cost += cents; break;
            case MoneyFor.RewardReturned: dossier!.Cost -= cents; break;
            case MoneyFor.RewardPaid: dossier!.Payout += cents; break;
            case MoneyFor.DeliveryCheck: break;
            case MoneyFor.Bond:
                Demand(!dossier!.BondLocked && cents == dossier.BondDue, $"{id} locks {moved.Amount} as a bond");
                dossier.BondLocked = true;
                dossier.Bond += cents;
                break;
            case MoneyFor.BondReturned: dossier!.Bond -= cents; break;
            case MoneyFor.BondLost:
                dossier!.Bond -= cents;
                dossier.BondLost += cents;
                dossier.Cost += cents;
                break;
            case MoneyFor.Escrow:
                dossier!.Escrow += cents;
                dossier.Cost += cents;
                break;
            case MoneyFor.Wage: dossier!.Escrow -= cents; break;
            case MoneyFor.Refund:
                dossier!.Escrow -= cents;
                dossier.Cost -= cents;
                break;
            case MoneyFor.EscrowFee or MoneyFor.CallMargin or MoneyFor.AiCheck or MoneyFor.ExpertCheck or MoneyFor.ExpertAnswer
                or MoneyFor.Upfront or MoneyFor.OnCompletion or MoneyFor.Premium or MoneyFor.SponsorShare:
                dossier!.Cost += cents;
                break;
            case MoneyFor.Claim: dossier!.Cost -= cents; break;
            case MoneyFor.Price: dossier!.Payout += cents; break;
            default: throw new AuditException($"{moved} is no movement of a contract");
        }

        Demand(dossier!.Bond >= 0 && dossier.Escrow >= 0, $"{id} releases more than it holds by {moved}");
    }

    private void Add(Account account, long cents)
    {
        var balance = Balance(account) + cents;
        _balances[account] = balance;
        Demand(balance >= 0 || account.Kind is not (AccountKind.Cash or AccountKind.Held), $"{account} falls to {new Credits(balance)}");
    }

    private void Work(WorkEvent happened)
    {
        _posting.Observe(happened);
        switch (happened)
        {
            case ContractOpened opened:
                Demand(!_closed.Contains(opened.Contract), $"{opened.Contract} opens again");
                _open.Add(opened.Contract, new Dossier { BondDue = opened.Bond.Cents });
                break;
            case HireQueued queued: Wait(queued.Run, check: false, queued.Agent); break;
            case HireReleased released: Leave(_waiting, released.Run, check: false); break;
            case RunStarted started:
                _waiting.Remove((started.Run, false));
                Start(started.Run, check: false, started.Agent, started.EndsAt);
                Demand(started.Chance is >= 0 and <= 1_000_000, $"{started.Run} has a chance of {started.Chance}");
                Runs++;
                break;
            case RunFinished finished:
                Stop(finished.Run, check: false);
                Demand(!_asking.Contains(finished.Run), $"{finished.Run} finishes while it waits for an answer");
                Demand(finished.Good == (finished.Failure is null), $"{finished.Run} is good with a failure or bad without one");
                Demand(finished.Failure is null || FailureKind.Find(finished.Failure) is not null, $"{finished.Run} fails by {finished.Failure}");
                break;
            case ForkStarted forked:
                Demand(_busy.ContainsKey((forked.Run with { Attempt = forked.Run.Attempt - 1 }, false)), $"{forked.Run} forks nothing");
                Demand(_forks.TryAdd(forked.Run, (forked.Agent, true)) && forked.EndsAt > _tick, $"{forked.Run} forks twice or ends at {forked.EndsAt}");
                _count[forked.Agent.Index]++;
                Demand(_count[forked.Agent.Index] <= Supply(forked.Agent), $"{_count[forked.Agent.Index]} of {Supply(forked.Agent)} {forked.Agent} are busy");
                break;
            case ForkFinished forked:
                Demand(_forks.TryGetValue(forked.Run, out var ended) && ended.Running, $"{forked.Run} finishes without running");
                _forks[forked.Run] = (ended.Agent, false);
                _count[ended.Agent.Index]--;
                break;
            case ForkReleased forked:
                Demand(_forks.Remove(forked.Run, out var off), $"{forked.Run} is released twice");
                if (off.Running) _count[off.Agent.Index]--;
                break;
            case ForkTaken forked:
                Demand(_forks.Remove(forked.Run, out var taken), $"{forked.Run} is taken twice");
                if (taken.Running) _busy.Add((forked.Run, false), taken.Agent);
                break;
            case ResultRecalled recalled: _done.Remove(recalled.Run); break;
            case QuestionAsked asked:
                Demand(_busy.ContainsKey((asked.Run, false)), $"{asked.Run} asks without running");
                Demand(_asking.Add(asked.Run), $"{asked.Run} asks twice");
                break;
            case QuestionAnswered answered:
                Demand(_asking.Remove(answered.Run), $"{answered.Run} is answered and had not asked");
                Demand(answered.EndsAt > _tick, $"{answered.Run} ends at {answered.EndsAt}, now is {_tick}");
                break;
            case RunSunk sunk: _asking.Remove(sunk.Run); Stop(sunk.Run, check: false); break;
            case CheckQueued queued: Wait(queued.Run, check: true, queued.Checker); break;
            case CheckStarted started:
                Leave(_waiting, started.Run, check: true);
                Start(started.Run, check: true, started.Checker, started.EndsAt);
                Checks++;
                break;
            case CheckFinished finished: Stop(finished.Run, check: true); break;
            case CheckCalledOff calledOff:
                if (!_waiting.Remove((calledOff.Run, true))) Stop(calledOff.Run, check: true);
                break;
            case PieceAccepted accepted:
                Demand(_done.Add(accepted.Run), $"{accepted.Run} is accepted twice");
                break;
            case PieceReopened reopened:
                Demand(reopened.Run.Attempt > 0, $"{reopened.Run} reopens the first attempt");
                _done.Remove(reopened.Run with { Attempt = reopened.Run.Attempt - 1 });
                break;
            case ContractClosed closed: Close(closed); break;
            default: break;
        }
    }

    private void Wait(RunId run, bool check, AgentType type)
    {
        Demand(_open.ContainsKey(run.Contract), $"{run} waits for a contract that is not open");
        Demand(!_busy.Keys.Any(key => SamePiece(key.Run, run)), $"{run} waits while its piece is worked on");
        Demand(_waiting.TryAdd((run, check), type), $"{run} waits twice");
    }

    private static void Leave(Dictionary<(RunId, bool), AgentType> waiting, RunId run, bool check) =>
        Demand(waiting.Remove((run, check)), $"{run} stops waiting without having waited");

    private void Start(RunId run, bool check, AgentType type, int endsAt)
    {
        Demand(_open.ContainsKey(run.Contract), $"{run} starts for a contract that is not open");
        Demand(endsAt > _tick, $"{run} ends at {endsAt}, now is {_tick}");
        Demand(!_busy.Keys.Any(key => SamePiece(key.Run, run)), $"{run} starts while its piece is worked on");
        Demand(check == (type.IsExpert || check), $"{run} hires an expert");
        _busy.Add((run, check), type);
        _count[type.Index]++;
        Demand(_count[type.Index] <= Supply(type), $"{_count[type.Index]} of {Supply(type)} {type} are busy");
        if (check) return;
        var own = _busy.Count(entry => !entry.Key.Check && entry.Value == type && entry.Key.Run.Contract.Owner == run.Contract.Owner);
        var cap = Math.Max(1, (int)decimal.Floor(Supply(type) * _settings.Labour.HoldShare));
        Demand(own <= cap, $"{run.Contract.Owner} holds {own} of {Supply(type)} {type}");
    }

    private void Stop(RunId run, bool check)
    {
        Demand(_busy.Remove((run, check), out var type), $"{run} ends without having started");
        _count[type.Index]--;
    }

    private void Close(ContractClosed closed)
    {
        Demand(_open.Remove(closed.Contract, out var dossier), $"{closed.Contract} closes twice");
        _closed.Add(closed.Contract);
        Demand(dossier!.Bond == 0, $"{closed.Contract} closes and keeps {new Credits(dossier.Bond)} of its bond");
        Demand(dossier.Escrow == 0, $"{closed.Contract} closes and keeps {new Credits(dossier.Escrow)} in escrow");
        Demand(closed.Payout.Cents == dossier.Payout, $"{closed.Contract} says {closed.Payout} and was paid {new Credits(dossier.Payout)}");
        Demand(closed.Profit.Cents == dossier.Payout - dossier.Cost, $"{closed.Contract} says {closed.Profit} and made {new Credits(dossier.Payout - dossier.Cost)}");
        Demand(!_busy.Keys.Concat(_waiting.Keys).Any(key => key.Run.Contract == closed.Contract), $"{closed.Contract} closes before its runs");
        if (closed.Outcome == ContractOutcome.Paid)
        {
            Paid++;
            Demand(_paid.Add(closed.Contract.Bounty), $"{closed.Contract.Bounty} is paid twice");
            _delivered[closed.Contract.Owner] = _delivered.GetValueOrDefault(closed.Contract.Owner) + 1;
        }
        else Demand(closed.Payout == Credits.Zero || closed is { Outcome: ContractOutcome.CalledOff, Profit.Cents: <= 0 }, $"{closed.Contract} is {closed.Outcome} and paid");
        if (closed.Outcome != ContractOutcome.Outrun) return;
        Outrun++;
        Demand(_paid.Contains(closed.Contract.Bounty) && dossier.BondLost == 0, $"{closed.Contract} is outrun by nobody, or loses its bond");
    }

    private int Supply(AgentType type) => Scarcity.Agents(type, Basis);

    private int Basis(AgentType type)
    {
        var (labour, seats) = (_settings.Labour, _settings.PlannedSeats);
        var raw = type.IsExpert ? labour.ExpertsPerSeat * seats
            : labour.SupplyPerSeat * seats * labour.Tiers[(int)type.Tier].SupplyWeight * (type == AgentType.Checker ? labour.CheckerSupply : 1);
        return Math.Max(type.IsExpert ? 2 : labour.MinSupply, (int)Math.Floor(raw + 0.5m));
    }

    private static bool SamePiece(RunId a, RunId b) => a.Contract == b.Contract && a.Part == b.Part && a.Piece == b.Piece;

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new AuditException(otherwise);
    }

    private sealed class Dossier
    {
        public long BondDue { get; init; }

        public bool BondLocked { get; set; }

        public long Bond { get; set; }

        public long BondLost { get; set; }

        public long Escrow { get; set; }

        public long Cost { get; set; }

        public long Payout { get; set; }
    }
}

/// <summary>Something that must always hold does not.</summary>
internal sealed class AuditException(string message) : Exception(message);

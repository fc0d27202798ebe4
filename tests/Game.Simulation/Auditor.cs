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
internal sealed partial class Auditor
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

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new AuditException(otherwise);
    }
}

/// <summary>Something that must always hold does not.</summary>
internal sealed class AuditException(string message) : Exception(message);

using Game.Domain;
using Game.Domain.Agencies;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Scarcity;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Simulation.Model;

/// <summary>
/// A second, small game: written from the rulebook, it takes what players asked for and what chance drew, and predicts every award and every seat's money.
/// It never looks at a movement of money, and believes no amount that the engine worked out.
/// </summary>
internal sealed partial class GameModel
{
    private readonly Dictionary<int, ModelPurse> _seats = [];
    private readonly SortedDictionary<BountyId, ModelBounty> _bounties = [];
    private readonly Dictionary<ContractId, ModelContract> _open = [];
    private Scenario _settings = null!;
    private ModelBook _book = null!;
    private ModelRecords _records = null!;
    private ModelHouse _house = null!;
    private readonly Dictionary<int, ModelPractice> _practices = [];
    private IReadOnlyList<int> _logs = new int[AgentType.Count];
    private int _tick;
    private int _leads;

    /// <summary>Awards predicted.</summary>
    public int Awards { get; private set; }

    /// <summary>Awards whose winner could not lock the bond.</summary>
    public int Defaults { get; private set; }

    /// <summary>Contracts whose result was predicted, by how they ended.</summary>
    public Dictionary<ContractOutcome, int> Closed { get; } = [];

    public void Observe(GameEvent happened)
    {
        switch (happened)
        {
            case MatchStarted started:
                _settings = started.Settings;
                _book = new ModelBook(_settings);
                _records = new ModelRecords(_settings);
                _house = new ModelHouse(_settings, _book);
                _market = new ModelMarket(_settings, _book, started.Seed);
                break;
            case SeatJoined joined:
                _seats.Add(joined.Seat.Number, new ModelPurse { Bot = joined.Bot, Cash = _settings.StartingCash.Cents, Stakes = _settings.StartingCash.Cents });
                _practices.Add(joined.Seat.Number, new ModelPractice());
                break;
            case PricesPublished prices:
                _market.Compare(prices.Logs);
                _logs = prices.Logs;
                break;
            case BoardEvent board: Board(board); break;
            case WorkEvent work:
                _market.Observe(work);
                Work(work);
                break;
            case AgencyEvent agency: Sell(agency); break;
            case InsuranceEvent insurance: Insure(insurance); break;
            case PracticeEvent practice: Practice(practice); break;
            case SupplyDrifted drifted: _market.Drift(drifted); break;
            case ScarcityEvent or ShockEvent: throw new AuditException($"The model knows no {happened}.");
            case StandingEvent standing: Standing(standing); break;
            case TickClosed: CloseTick(); break;
            case MatchEnded:
                foreach (var seat in _seats.Values) Settle(seat);
                Demand(_open.Count == 0 && _backings.Count == 0, "contracts or sponsorships are open after the end");
                break;
            default: break;
        }
    }

    /// <summary>Compares every seat's money, its line on the leaderboard and the insurer's book with what the engine shows.</summary>
    public void Compare(Match match) => Comparing(match)(this);

    /// <summary>What the engine shows now, to be compared with a model at any time.</summary>
    public static Action<GameModel> Comparing(Match match)
    {
        var room = match.SeenBy(Viewer.Spectator).Room;
        var seats = room.Standings.Select(line =>
        {
            var desk = match.SeenBy(Viewer.Seat(line.Seat)).Desk!;
            return (line.Seat.Number, desk.Cash, desk.Held, line.Profit, desk.Agency);
        }).ToList();
        return model =>
        {
            Demand(seats.Count == model._seats.Count, $"{model._seats.Count} seats have joined and {seats.Count} are shown");
            model.CompareInsurer(room);
            foreach (var (number, cash, held, settled, agency) in seats)
            {
                var seat = model._seats[number];
                Demand(seat.Cash == cash.Cents, $"seat {number} should have {seat.Cash} and has {cash.Cents}");
                Demand(seat.Held == held.Cents, $"seat {number} should hold {seat.Held} and holds {held.Cents}");
                Demand(seat.Settled == settled.Cents, $"seat {number} should have settled {seat.Settled} and shows {settled.Cents}");
                model.Learn(agency);
            }
        };
    }

    private void Standing(StandingEvent happened)
    {
        switch (happened)
        {
            case SeatBailedOut loan:
                var lucky = Bankrupt(loan.Seat);
                Demand(!lucky.Bot && !lucky.BailedOut, $"{loan.Seat} gets a loan it is not due");
                var amount = ModelBook.Round(_settings.StartingCash.Cents * _settings.Bankruptcy.BailOut);
                lucky.BailedOut = true;
                lucky.Cash += amount;
                lucky.Stakes += amount;
                break;
            case SeatBankrupt fallen:
                var gone = Bankrupt(fallen.Seat);
                Demand(gone.Bot || gone.BailedOut || _settings.Bankruptcy.BailOut == 0, $"{fallen.Seat} retires without its loan");
                gone.Retired = true;
                break;
            case RecordOpened opened: _records.Open(opened, _tick); break;
            case RecordChanged changed: _records.Enter(changed, _tick); break;
            case ProfitSettled or QueueingSet or PolicySet or PolicyActed or RegentStarted or RegentEnded: break;
            default: Sponsor(happened); break;
        }
    }

    private void Practice(PracticeEvent happened)
    {
        if (SeatOf(happened) is { } seat) _practices[seat.Number].Observe(happened);
        switch (happened)
        {
            case LeadPricePublished published: _leads = published.Log; break;
            case LeadHired hired: PayLead(hired.Seat, hired.Price); break;
            case LeadKept kept: PayLead(kept.Seat, kept.Price); break;
            case LeadLeft { Reason: LeadLeaving.Unpaid } left:
                Demand(_seats[left.Seat.Number].Cash < _book.LeadDay(_leads), $"{left.Seat} loses a lead that it can pay");
                break;
            default: break;
        }
    }

    private static SeatId? SeatOf(PracticeEvent happened) => happened switch
    {
        HomeGiven home => home.Seat,
        LeadHired hired => hired.Seat,
        LeadKept kept => kept.Seat,
        LeadLeft left => left.Seat,
        TemplateSaved saved => saved.Seat,
        TemplateDeleted deleted => deleted.Seat,
        _ => null,
    };

    private void PayLead(SeatId seat, Credits asked)
    {
        var price = _book.LeadDay(_leads);
        Demand(asked.Cents == price, $"{seat} should pay a lead {price} and pays {asked.Cents}");
        Pay(_seats[seat.Number], price);
        _seats[seat.Number].Unsettled += price;
    }

    private ModelPurse Bankrupt(SeatId seat)
    {
        Demand(!_market.IsAgency(seat), $"{seat} is an agency and cannot be bankrupt");
        Demand(!_open.Keys.Any(contract => contract.Owner == seat), $"{seat} is bankrupt with open contracts");
        Demand(!_bounties.Values.Any(bounty => !bounty.Over && bounty.Bids.ContainsKey(seat.Number)), $"{seat} is bankrupt with a live bid");
        Demand(_seats[seat.Number].Cash < _book.Cheapest(_logs), $"{seat} is bankrupt with {_seats[seat.Number].Cash}");
        return _seats[seat.Number];
    }

    private void CloseTick()
    {
        foreach (var (id, bounty) in _bounties) Demand(bounty.Over || bounty.ClosesAt > _tick, $"{id} should be decided by now");

        CheckInsurance();
        CheckPosts();
        CheckForks();
        _records.CloseTick();
        _market.CloseTick(_tick);

        // Scouting becomes public once a market hour.
        if (_tick % 12 == 11)
        {
            foreach (var seat in _seats.Values) Settle(seat);
        }

        _tick++;
    }

    private static void Settle(ModelPurse seat)
    {
        seat.Settled -= seat.Unsettled;
        seat.Unsettled = 0;
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new AuditException(otherwise);
    }
}

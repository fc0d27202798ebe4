using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Labour;
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
    private IReadOnlyList<int> _logs = new int[AgentType.Count];
    private int _tick;

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
                break;
            case SeatJoined joined:
                _seats.Add(joined.Seat.Number, new ModelPurse { Bot = joined.Bot, Cash = _settings.StartingCash.Cents, Stakes = _settings.StartingCash.Cents });
                break;
            case PricesPublished prices: _logs = prices.Logs; break;
            case BoardEvent board: Board(board); break;
            case WorkEvent work: Work(work); break;
            case StandingEvent standing: Standing(standing); break;
            case TickClosed: CloseTick(); break;
            case MatchEnded:
                foreach (var seat in _seats.Values) Settle(seat);
                Demand(_open.Count == 0, "contracts are open after the end");
                break;
            default: break;
        }
    }

    /// <summary>Compares every seat's money and its line on the leaderboard with what the engine shows.</summary>
    public void Compare(Match match)
    {
        var lines = match.SeenBy(Viewer.Spectator).Room.Standings.ToDictionary(line => line.Seat.Number, line => line.Profit.Cents);
        Compare(_seats.Keys.ToDictionary(seat => seat, seat =>
        {
            var desk = match.SeenBy(Viewer.Seat(new SeatId(seat))).Desk!;
            return (desk.Cash.Cents, desk.Held.Cents, lines[seat]);
        }));
    }

    /// <summary>Compares cash, held and settled profit of every seat.</summary>
    public void Compare(IReadOnlyDictionary<int, (long Cash, long Held, long Settled)> shown)
    {
        foreach (var (number, seat) in _seats)
        {
            var (cash, held, settled) = shown[number];
            Demand(seat.Cash == cash, $"seat {number} should have {seat.Cash} and has {cash}");
            Demand(seat.Held == held, $"seat {number} should hold {seat.Held} and holds {held}");
            Demand(seat.Settled == settled, $"seat {number} should have settled {seat.Settled} and shows {settled}");
        }
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
            default: break;
        }
    }

    private ModelPurse Bankrupt(SeatId seat)
    {
        Demand(!_open.Keys.Any(contract => contract.Owner == seat), $"{seat} is bankrupt with open contracts");
        Demand(!_bounties.Values.Any(bounty => !bounty.Over && bounty.Bids.ContainsKey(seat.Number)), $"{seat} is bankrupt with a live bid");
        Demand(_seats[seat.Number].Cash < _book.Cheapest(_logs), $"{seat} is bankrupt with {_seats[seat.Number].Cash}");
        return _seats[seat.Number];
    }

    private void CloseTick()
    {
        foreach (var (id, bounty) in _bounties) Demand(bounty.Over || bounty.ClosesAt > _tick, $"{id} should be decided by now");

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

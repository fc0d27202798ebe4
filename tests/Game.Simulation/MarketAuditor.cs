using Game.Domain;
using Game.Domain.Agencies;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Simulation;

/// <summary>What must hold where agencies sell agents: limits, books, baskets and the agencies' own numbers.</summary>
internal sealed class MarketAuditor
{
    private readonly Dictionary<(int Agency, AgentType Type), (Credits Limit, int Most)> _asks = [];
    private readonly Dictionary<(int Agency, AgentType Type), int> _busy = [];
    private readonly Dictionary<(RunId Run, bool Check), (int Agency, AgentType Type)> _senders = [];
    private readonly Dictionary<RunId, Credits?> _limits = [];
    private readonly Dictionary<(ContractId Contract, int Number), BasketTied> _baskets = [];
    private readonly Dictionary<RunId, (ContractId Contract, int Number)> _tied = [];
    private readonly Dictionary<AgentType, (IReadOnlyList<BookBid> Bids, IReadOnlyList<BookAsk> Asks)> _books = [];
    private readonly List<AgentSold> _sold = [];
    private readonly Dictionary<int, SeatId> _seats = [];
    private IReadOnlyList<Credits> _shown = [];
    private Scenario _settings = null!;

    public int Sold { get; private set; }

    private bool Posted => _settings.Prices.Mechanism == PriceMechanismKind.PostedPrice;

    public void Observe(GameEvent happened)
    {
        switch (happened)
        {
            case MatchStarted started: _settings = started.Settings; break;
            case AgencyOpened opened:
                Demand(_seats.TryAdd(opened.Agency, opened.Seat), $"agency {opened.Agency} is taken twice");
                Demand(_seats.Count <= _settings.Agencies.Seats && _seats.Values.Distinct().Count() == _seats.Count, "more agencies are taken than there are");
                foreach (var key in _asks.Keys.Where(key => key.Agency == opened.Agency).ToList()) _asks.Remove(key);
                break;
            case AskPosted ask: _asks[(ask.Agency, ask.Type)] = (ask.Limit, ask.Most); break;
            case AskWithdrawn ask: Demand(_asks.Remove((ask.Agency, ask.Type)), $"agency {ask.Agency} withdraws what it does not ask"); break;
            case HouseAsksPosted posted:
                foreach (var ask in posted.Asks)
                {
                    Demand(!_seats.ContainsKey(ask.Agency), $"the house asks for agency {ask.Agency} of {_seats.GetValueOrDefault(ask.Agency)}");
                    _asks[(ask.Agency, ask.Type)] = (ask.Limit, int.MaxValue);
                }

                break;
            case HireQueued queued: _limits[queued.Run] = queued.Limit; break;
            case HireReleased released: Release(released.Run); break;
            case BasketTied tied: Tie(tied); break;
            case AgentSold sold: Sell(sold); break;
            case RunStarted started:
                Demand(Posted || _sold.Exists(sale => !sale.Check && sale.Run == started.Run && sale.Type == started.Agent), $"{started.Run} starts with an agent that nobody sold");
                _limits.Remove(started.Run);
                break;
            case CheckStarted started:
                Demand(Posted || started.Checker.IsExpert || _sold.Exists(sale => sale.Check && sale.Run == started.Run), $"{started.Run} is checked by an agent that nobody sold");
                break;
            case RunFinished finished: Back(finished.Run, check: false); break;
            case RunSunk sunk: Back(sunk.Run, check: false); break;
            case CheckFinished finished: Back(finished.Run, check: true); break;
            case CheckCalledOff calledOff: Back(calledOff.Run, check: true); break;
            case BookPublished book: Publish(book); break;
            case TickClosed: CloseTick(); break;
            default: break;
        }
    }

    /// <summary>Remembers what the screen shows for the coming tick, and compares it with the books.</summary>
    public void See(RoomView room)
    {
        Demand(Posted == room.Market is null, "the market is shown where there is none, or not where there is one");
        if (room.Market is not { } market) return;
        _shown = [.. market.Lines.Select(line => line.Most)];
        foreach (var line in market.Lines)
        {
            var (bids, asks) = _books.GetValueOrDefault(line.Type, ([], []));
            Demand(line.Bids is null || line.Bids.Sum(level => level.Orders) == bids.Count || line.Bids.Count == 8, $"{line.Type} shows other bids than rest");
            Demand(line.Asks is null || line.Asks.Sum(level => level.Quantity) == asks.Sum(ask => ask.Quantity) || line.Asks.Count == 8, $"{line.Type} shows other asks than rest");
        }
    }

    private void Tie(BasketTied tied)
    {
        var key = (tied.Contract, tied.Number);
        _baskets[key] = tied;
        foreach (var piece in tied.Pieces)
        {
            var run = _limits.Keys.Single(waiting => waiting.Contract == tied.Contract && waiting.Part == piece.Part && waiting.Piece == piece.Piece);
            _tied[run] = key;
        }
    }

    private void Release(RunId run)
    {
        _limits.Remove(run);
        if (_tied.Remove(run, out var key)) _baskets.Remove(key);
    }

    private void Sell(AgentSold sold)
    {
        Sold++;
        _sold.Add(sold);
        var key = (sold.Agency, sold.Type);
        Demand(_asks.TryGetValue(key, out var ask), $"agency {sold.Agency} sells {sold.Type} without asking");
        Demand(sold.Earned >= ask.Limit, $"agency {sold.Agency} gets {sold.Earned} for {sold.Type} and asks {ask.Limit}");
        Demand(sold.Price >= sold.Earned, $"{sold.Run} pays {sold.Price} and the agency gets {sold.Earned}");
        Demand(sold.Price == sold.Earned || _settings.Prices is { Mechanism: PriceMechanismKind.CallAuction, Call.Rule: Game.Domain.Markets.CallRule.McAfee },
            $"{sold.Run} pays a margin");
        _busy[key] = _busy.GetValueOrDefault(key) + 1;
        Demand(_busy[key] <= ask.Most, $"agency {sold.Agency} sends {_busy[key]} of {ask.Most} {sold.Type}");
        _senders.Add((sold.Run, sold.Check), key);
        if (_tied.ContainsKey(sold.Run)) return;
        var limit = (sold.Check ? null : _limits[sold.Run]) ?? _shown[sold.Type.Index];
        Demand(sold.Price <= limit, $"{sold.Run} pays {sold.Price} for {sold.Type}, the limit is {limit}");
    }

    private void Back(RunId run, bool check)
    {
        if (_senders.Remove((run, check), out var sender)) _busy[sender]--;
    }

    private void Publish(BookPublished book)
    {
        Demand(book.Bids.Count == 0 || book.Asks.Count == 0 || book.Bids[0].Limit < book.Asks[0].Limit, $"the book of {book.Type} is crossed");
        Demand(book.Bids.Zip(book.Bids.Skip(1)).All(pair => pair.First.Limit >= pair.Second.Limit), $"the bids for {book.Type} are out of order");
        Demand(book.Asks.Zip(book.Asks.Skip(1)).All(pair => pair.First.Limit <= pair.Second.Limit), $"the asks for {book.Type} are out of order");
        Demand(book.Asks.All(ask => ask.Quantity > 0 && _asks[(ask.Agency, book.Type)].Limit == ask.Limit), $"the book of {book.Type} shows asks that do not stand");
        _books[book.Type] = (book.Bids, book.Asks);
    }

    private void CloseTick()
    {
        foreach (var group in _sold.Where(sale => _tied.ContainsKey(sale.Run)).GroupBy(sale => _tied[sale.Run]).ToList())
        {
            var basket = _baskets[group.Key];
            Demand(group.Count() == basket.Pieces.Count, $"{group.Count()} of {basket.Pieces.Count} hires of a basket are filled");
            Demand(group.Sum(sale => sale.Price.Cents) <= basket.Limit.Cents, $"a basket with the limit {basket.Limit} costs more");
            foreach (var sale in group) _tied.Remove(sale.Run);
            _baskets.Remove(group.Key);
        }

        _sold.Clear();
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new AuditException(otherwise);
    }
}

using Game.Domain.Agencies;
using Game.Domain.Labour;
using Game.Domain.Markets;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Simulation.Model;

// Calls: who wants an agent and can pay for it, who is sold one, and where the money goes.
internal sealed partial class GameModel
{
    private readonly Dictionary<(int Agency, int Type), long> _costs = [];
    private Dictionary<(RunId Run, bool Check), ModelSale>? _sales;
    private (int[] Sold, long[] Prices) _call;
    private ModelMarket _market = null!;

    /// <summary>Agents whose sale at a call was predicted.</summary>
    public int Sales { get; private set; }

    /// <summary>Baskets that were filled.</summary>
    public int Baskets { get; private set; }

    private sealed record Wish(RunId Run, bool Check, AgentType Agent, long? Limit, int? Basket);

    private sealed record Order(ModelBid Bid, IReadOnlyList<Wish> Wishes);

    /// <summary>What a contract asks for on completion in one call.</summary>
    private sealed class ModelAsked
    {
        public long Owed { get; private set; }

        public long InEscrow { get; private set; }

        /// <summary>True once all of it is covered in escrow.</summary>
        public bool Covered { get; private set; }

        public void Add(long owed, long escrow)
        {
            Covered |= escrow > 0 && owed == 0;
            Owed += owed;
            InEscrow += escrow;
        }
    }

    // An agency's costs are drawn, and only its own seat sees them.
    private void Learn(AgencyView? agency)
    {
        if (agency is null) return;
        foreach (var line in agency.Lines) _costs[(agency.Number, line.Type.Index)] = line.Cost.Cents;
    }

    private void Sell(AgencyEvent happened)
    {
        switch (happened)
        {
            case AgentSold sold:
                _sales ??= HoldCall();
                Demand(_sales.Remove((sold.Run, sold.Check), out var due), $"{sold} should not be sold");
                Demand(due == new ModelSale(sold.Agency, sold.Type.Index, sold.Price.Cents, sold.Earned.Cents), $"{sold} should be {due}");
                _market.Sale = due;
                Sales++;
                break;
            case CallHeld held:
                _sales ??= HoldCall();
                Demand(_sales.Count == 0, $"the call leaves {_sales.Count} hires that should be filled");
                Demand(held.Sold.SequenceEqual(_call.Sold), $"the call should sell {string.Join(' ', _call.Sold)} and sells {string.Join(' ', held.Sold)}");
                Demand(held.Prices.Select(price => price.Cents).SequenceEqual(_call.Prices), $"the call should leave {string.Join(' ', _call.Prices)} and leaves {string.Join(' ', held.Prices)}");
                _call.Prices.CopyTo(_market.Last, 0);
                (_sales, _market.Held) = (null, true);
                break;
            default: _market.Ask(happened); break;
        }
    }

    private ModelSale? Sold(RunId run, bool check)
    {
        var sale = _market.Sale;
        _market.Sale = null;
        Demand(!_market.Calls || sale is not null || check, $"{run} starts with an agent that nobody sold");
        return sale;
    }

    private long Cost(ModelSale sale) => _market.SeatOf(sale.Agency) is null ? 0 : _costs[(sale.Agency, sale.Type)];

    // An agency pays its agent as far as its cash goes.
    private void Send(ModelSale sale, long cost)
    {
        if (_market.SeatOf(sale.Agency) is not { } seat) return;
        var paid = Math.Min(cost, _seats[seat].Cash);
        Pay(_seats[seat], paid);
        _seats[seat].Unsettled += paid;
    }

    private void Earn(int? agency, long amount)
    {
        if (agency is not { } number || _market.SeatOf(number) is not { } seat) return;
        _seats[seat].Cash += amount;
        _seats[seat].Unsettled -= amount;
    }

    private Dictionary<(RunId Run, bool Check), ModelSale> HoldCall()
    {
        var types = Enumerable.Range(0, AgentType.Expert.Index).ToList();
        var orders = _seats.Keys.OrderBy(seat => _market.Turn(_tick, seat)).SelectMany(Orders).ToList();
        var units = types.ToDictionary(type => type, type => _market.Units(type, MaySend));
        var call = new ModelCall(units.ToDictionary(line => line.Key, line => line.Value.ConvertAll(unit => unit.Limit)), [.. orders.Select(order => order.Bid)], _settings.Prices.Call.Rule);
        call.Hold();
        Baskets += call.Baskets.Count;
        _call = (new int[AgentType.Count], [.. _market.Last]);
        var sales = new Dictionary<(RunId, bool), ModelSale>();
        foreach (var type in types)
        {
            var line = call.Clear(type);
            _call.Sold[type] = line.Sold;
            var filled = call.Singles(type).Take(line.Singles).Concat(call.Baskets).ToHashSet();
            var buyers = orders.Where(order => filled.Contains(order.Bid)).SelectMany(order => order.Wishes).Where(wish => wish.Agent.Index == type).ToList();
            foreach (var (wish, unit) in buyers.Zip(units[type].Take(line.Sold))) sales.Add((wish.Run, wish.Check), new ModelSale(unit.Agency, type, line.Pays, line.Gets));
            if (line.Sold > 0) _call.Prices[type] = line.Pays;
            else if (orders.Exists(order => order.Bid.Units.ContainsKey(type))) _call.Prices[type] = Math.Min(_market.Most(type, _book.Shown(type, _logs[type])), units[type].Count > 0 ? units[type][0].Limit : long.MaxValue);
            else if (units[type].Count > 0) _call.Prices[type] = units[type][0].Limit;
        }

        return sales;
    }

    private bool MaySend(int agency, int type) => _market.SeatOf(agency) is not { } seat || (_costs.TryGetValue((agency, type), out var cost) && _seats[seat].Cash >= cost);

    // In a seat's own order: checks, then hires, contract by contract; each sets aside the cash it may need, and four cents for rounding.
    private IEnumerable<Order> Orders(int seat)
    {
        const long Slip = 4;
        var cash = _seats[seat].Cash;
        var places = new Dictionary<int, int>();
        var asked = new Dictionary<ContractId, ModelAsked>();
        var wishes = _open.Where(contract => contract.Key.Owner.Number == seat)
            .OrderBy(contract => contract.Value.Plan.Priority).ThenBy(contract => contract.Value.OpenedAt).ThenBy(contract => contract.Key).Select(contract => contract.Key).ToList();
        foreach (var wish in wishes.SelectMany(Checks).Concat(wishes.SelectMany(Hires)).ToList())
        {
            List<Wish> together = wish.Basket is null ? [wish] : Hires(wish.Run.Contract).Where(other => other.Basket == wish.Basket).ToList();
            if (together[0] != wish) continue;
            var contract = _open[wish.Run.Contract];
            var type = wish.Agent.Index;
            var limit = Limit(wish);
            if (!asked.TryGetValue(wish.Run.Contract, out var before)) asked[wish.Run.Contract] = before = new ModelAsked();
            var needs = together.ConvertAll(one => Need(contract, one, limit, before));
            var need = needs.Max(one => one.Most) + Slip * together.Count;
            var wanted = together.GroupBy(one => one.Agent.Index).ToDictionary(group => group.Key, group => group.Count());
            if (need > cash) continue;
            if (!wish.Check && wanted.Any(line => _market.Running(seat, line.Key) + places.GetValueOrDefault(line.Key) + line.Value > _market.Cap(line.Key))) continue;
            cash -= need;
            foreach (var (_, owed, escrow) in needs) before.Add(owed, escrow);
            if (!wish.Check) foreach (var (agent, count) in wanted) places[agent] = places.GetValueOrDefault(agent) + count;
            yield return new Order(new ModelBid(wanted, limit, _market.Lot(wish.Run, wish.Check)), together);
        }
    }

    // What a start can take at most; on completion nothing while all that is asked for can be owed at the limits, and else all of it in escrow.
    private (long Most, long Owed, long InEscrow) Need(ModelContract contract, Wish wish, long limit, ModelAsked asked)
    {
        var minutes = Minutes(contract, wish.Run);
        if (wish.Check) return (_book.AiCheck(limit, minutes), 0, 0);
        var (plan, listed) = (contract.Plan.Parts[wish.Run.Part], _book.Hire(limit, minutes));
        var whole = _settings.Prices.Call.Rule == CallRule.McAfee ? listed : 0;
        if (plan.Terms == TermsKind.OnCompletion && Trusted(wish.Run.Contract.Owner.Number) && Estimate(wish.Run.Contract, contract, wish.Run.Part, wish.Agent) is var guess
            && guess.Most >= (double)_settings.Terms.CompletionChance)
        {
            var (owed, escrow) = (OnCompletion(listed, guess.Middle), listed + _book.Fee(listed));
            if (wish.Basket is null && !asked.Covered && contract.Due + asked.Owed + owed <= contract.Price) return (whole, owed, escrow);
            return (asked.Covered ? escrow : escrow + asked.InEscrow, 0, escrow);
        }

        var price = plan.Terms == TermsKind.Upfront ? ModelBook.Round(listed * _settings.Terms.UpfrontFactor) : listed;
        var premium = plan.Insured && _settings.Insurance.Offered ? _book.Premium(price, wish.Agent, contract.Bounty.Parts[wish.Run.Part].Specialty, minutes, plan.Check) : 0;
        return (Math.Max(price + premium + (plan.Terms == TermsKind.Upfront ? 0 : _book.Fee(price)), whole + premium), 0, 0);
    }

    private long Limit(Wish wish)
    {
        var type = wish.Agent.Index;
        return wish.Basket is { } number ? _market.Baskets[(wish.Run.Contract, number)] : Math.Min(_market.Highest(type), wish.Limit ?? _market.Most(type, _book.Shown(type, _logs[type])));
    }

    private IEnumerable<Wish> Checks(ContractId id) => _market.Unchecked.Where(wait => wait.Key.Contract == id && !wait.Value.IsExpert)
        .OrderBy(wait => (wait.Key.Part, wait.Key.Piece)).Select(wait => new Wish(wait.Key, true, wait.Value, null, null));

    private IEnumerable<Wish> Hires(ContractId id) => _market.Waiting.Where(wait => wait.Key.Contract == id)
        .OrderBy(wait => (wait.Key.Part, wait.Key.Piece)).Select(wait => new Wish(wait.Key, false, wait.Value.Agent, wait.Value.Limit, wait.Value.Basket));
}

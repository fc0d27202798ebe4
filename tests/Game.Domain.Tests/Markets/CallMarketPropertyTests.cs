using Game.Domain.Markets;
using Game.Domain.Primitives;

namespace Game.Domain.Tests.Markets;

public sealed class CallMarketPropertyTests
{
    private const int Calls = 1_000;

    [Fact]
    public void Nobody_trades_outside_a_limit_and_units_and_money_add_up() => Each((rule, bids, asks, _) =>
    {
        var outcome = Clear(rule, bids, asks);
        var prices = outcome.Prices.ToDictionary(price => price.Type);
        var bought = new Dictionary<int, int>();
        long paid = 0, received = 0;
        foreach (var bid in bids.Where(bid => outcome.Filled.Contains(bid.Id)))
        {
            var cost = bid.Lines.Sum(line => prices[line.Type].BuyersPay.Cents * line.Quantity);
            Assert.True(cost <= bid.Limit.Cents, "A buyer pays more than the limit.");
            foreach (var line in bid.Lines) bought[line.Type] = bought.GetValueOrDefault(line.Type) + line.Quantity;
            paid += cost;
        }

        var sold = new Dictionary<int, int>();
        foreach (var sale in outcome.Sales)
        {
            var ask = asks.Single(ask => ask.Id == sale.Id);
            Assert.InRange(sale.Quantity, 1, ask.Quantity);
            Assert.True(prices[ask.Type].SellersGet >= ask.Limit, "A seller gets less than the limit.");
            sold[ask.Type] = sold.GetValueOrDefault(ask.Type) + sale.Quantity;
            received += prices[ask.Type].SellersGet.Cents * sale.Quantity;
        }

        Assert.Equal(bought.OrderBy(type => type.Key), sold.OrderBy(type => type.Key));
        Assert.Equal(bought.OrderBy(type => type.Key), outcome.Prices.Select(price => KeyValuePair.Create(price.Type, price.Quantity)));
        Assert.Equal(outcome.Filled.Distinct().Count(), outcome.Filled.Count);
        Assert.True(rule == CallRule.Midpoint ? paid == received : paid >= received, "The call makes a deficit.");
        Assert.All(outcome.Prices, price => Assert.True(price.Low <= price.High));
    });

    [Fact]
    public void With_truthful_single_orders_the_call_reaches_the_largest_surplus_there_is() => Each((_, bids, asks, _) =>
    {
        List<CallBid> singles = [.. bids.Where(bid => bid.Lines is [{ Quantity: 1 }])];
        var outcome = Clear(CallRule.Midpoint, singles, asks);
        var surplus = singles.Where(bid => outcome.Filled.Contains(bid.Id)).Sum(bid => bid.Limit.Cents)
            - outcome.Sales.Sum(sale => asks.Single(ask => ask.Id == sale.Id).Limit.Cents * sale.Quantity);

        var best = asks.Select(ask => ask.Type).Distinct().Sum(type => BruteForce(
            [.. singles.Where(bid => bid.Lines[0].Type == type).Select(bid => bid.Limit.Cents)],
            [.. asks.Where(ask => ask.Type == type).SelectMany(ask => Enumerable.Repeat(ask.Limit.Cents, ask.Quantity))]));
        Assert.Equal(best, surplus);
    });

    [Fact]
    public void Every_price_of_the_feasible_interval_leaves_nobody_who_would_rather_have_traded() => Each((_, bids, asks, _) =>
    {
        List<CallBid> singles = [.. bids.Where(bid => bid.Lines is [{ Quantity: 1 }])];
        var outcome = Clear(CallRule.Midpoint, singles, asks);
        foreach (var price in outcome.Prices)
        {
            foreach (var at in new[] { price.Low, price.BuyersPay, price.High })
            {
                Assert.All(
                    singles.Where(bid => bid.Lines[0].Type == price.Type),
                    bid => Assert.True(outcome.Filled.Contains(bid.Id) ? bid.Limit >= at : bid.Limit <= at));
                Assert.All(
                    asks.Where(ask => ask.Type == price.Type),
                    ask => Assert.True(
                        (ask.Limit <= at || outcome.Sales.All(sale => sale.Id != ask.Id))
                        && (ask.Limit >= at || outcome.Sales.Any(sale => sale.Id == ask.Id && sale.Quantity == ask.Quantity))));
            }
        }
    });

    [Fact]
    public void McAfees_rule_gives_up_one_trade_of_a_type_at_most() => Each((_, bids, asks, _) =>
    {
        List<CallBid> singles = [.. bids.Where(bid => bid.Lines is [{ Quantity: 1 }])];
        var full = Clear(CallRule.Midpoint, singles, asks).Prices.ToDictionary(price => price.Type, price => price.Quantity);
        var kept = Clear(CallRule.McAfee, singles, asks).Prices.ToDictionary(price => price.Type, price => price.Quantity);
        Assert.All(full, type => Assert.InRange(kept.GetValueOrDefault(type.Key), type.Value - 1, type.Value));
    });

    [Fact]
    public void The_sequence_in_which_orders_arrive_changes_nothing() => Each((rule, bids, asks, random) =>
    {
        var first = Clear(rule, bids, asks);
        var (otherBids, otherAsks) = (bids.ToArray(), asks.ToArray());
        random.Shuffle(otherBids);
        random.Shuffle(otherAsks);
        var second = Clear(rule, otherBids, otherAsks);

        Assert.Equal(first.Prices, second.Prices);
        Assert.Equal(first.Filled, second.Filled);
        Assert.Equal(first.Sales, second.Sales);
    });

    // Truth is dominant under McAfee's rule: no single buyer gains by any other bid.
    [Fact]
    public void Under_McAfees_rule_no_buyer_gains_by_another_limit() => Each((_, bids, asks, random) =>
    {
        List<CallBid> singles = [.. bids.Where(bid => bid.Lines is [{ Quantity: 1 }])];
        if (singles.Count == 0) return;
        var me = singles[random.Next(singles.Count)];
        var others = singles.Where(bid => bid.Id != me.Id).ToList();
        Assert.True(Gain(me.Limit) >= Gain(new Credits(random.Next(0, 40))));

        long Gain(Credits limit)
        {
            var outcome = Clear(CallRule.McAfee, [.. others, me with { Limit = limit }], asks);
            if (!outcome.Filled.Contains(me.Id)) return 0;
            return me.Limit.Cents - outcome.Prices.Single(price => price.Type == me.Lines[0].Type).BuyersPay.Cents;
        }
    });

    private static CallOutcome Clear(CallRule rule, IReadOnlyCollection<CallBid> bids, IReadOnlyCollection<CallAsk> asks) =>
        new CallMarket(rule, lowest: Credits.Zero, highest: new Credits(40)).Clear(bids, asks);

    private static void Each(Action<CallRule, List<CallBid>, List<CallAsk>, Random> check)
    {
        for (var seed = 1; seed <= Calls; seed++)
        {
            var random = new Random(seed);
            var types = random.Next(1, 4);
            var bids = new List<CallBid>();
            var (buyers, sellers) = (random.Next(1, 8), random.Next(1, 5));
            for (var id = 1; id <= buyers; id++)
            {
                var lines = random.Next(3) > 0 ? [new CallLine(random.Next(types))] : Lines(random, types);
                bids.Add(new CallBid(id, lines, new Credits(random.Next(0, 40) * lines.Sum(line => line.Quantity)), (ulong)random.Next(6)));
            }

            var asks = new List<CallAsk>();
            for (var id = 101; id <= 100 + sellers; id++)
            {
                asks.Add(new CallAsk(id, random.Next(types), new Credits(random.Next(0, 40)), random.Next(1, 3), (ulong)random.Next(6)));
            }

            check(seed % 2 == 0 ? CallRule.Midpoint : CallRule.McAfee, bids, asks, random);
        }
    }

    private static List<CallLine> Lines(Random random, int types)
    {
        var lines = new List<CallLine>();
        for (var type = 0; type < types; type++)
        {
            if (random.Next(2) == 0) lines.Add(new CallLine(type, random.Next(1, 3)));
        }

        return lines.Count > 0 ? lines : [new CallLine(0, 2)];
    }

    // Every set of buyers with every equally large set of sellers.
    private static long BruteForce(long[] values, long[] costs)
    {
        var best = 0L;
        for (var buyers = 0; buyers < 1 << values.Length; buyers++)
        {
            var count = int.PopCount(buyers);
            if (count > costs.Length) continue;
            var value = values.Where((_, i) => (buyers >> i & 1) == 1).Sum();
            for (var sellers = 0; sellers < 1 << costs.Length; sellers++)
            {
                if (int.PopCount(sellers) != count) continue;
                var cost = 0L;
                for (var i = 0; i < costs.Length; i++) cost += (sellers >> i & 1) * costs[i];
                best = Math.Max(best, value - cost);
            }
        }

        return best;
    }
}

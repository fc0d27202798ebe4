using Game.Domain.Markets;

namespace Game.Bots.Lab;

/// <summary>Counts what came of many calls.</summary>
internal sealed class CallTally
{
    private const double Cent = 1e-6;

    private readonly Sample _price = new();
    private readonly Sample _share = new();
    private readonly Sample _equilibrium = new();
    private readonly Sample _distance = new();
    private readonly Sample _deficit = new();
    private readonly Sample _realised = new();
    private readonly Sample _possible = new();
    private readonly Sample _product = new();
    private double _leastShare = 1;
    private double _worstDeficit;
    private int _mostLost;
    private int _outside;
    private int _pricesOutside;

    public void Count(double[] buyers, double[] sellers, CallOutcome outcome, List<CallBid> bids, List<CallAsk> asks)
    {
        var best = Best(buyers, sellers, out var trades, out var equilibrium);
        var got = outcome.Filled.Sum(id => buyers[id]) - outcome.Sales.Sum(sale => sellers[sale.Id] * sale.Quantity);
        _realised.Add(got);
        _possible.Add(best);
        _product.Add(got * best);
        _mostLost = Math.Max(_mostLost, trades - outcome.Filled.Count);
        if (best > Cent)
        {
            _share.Add(got / best);
            _leastShare = Math.Min(_leastShare, got / best);
        }

        if (outcome.Prices is not [var price]) return;
        var paid = LabScale.Units(price.BuyersPay);
        _price.Add(paid);
        if (trades > 0)
        {
            _equilibrium.Add(equilibrium);
            _distance.Add((paid - equilibrium) * (paid - equilibrium));
        }

        var deficit = (LabScale.Units(price.SellersGet) - LabScale.Units(price.BuyersPay)) * price.Quantity;
        _deficit.Add(deficit);
        _worstDeficit = Math.Max(_worstDeficit, deficit);
        _outside += outcome.Filled.Count(id => bids[(int)id].Limit < price.BuyersPay) + outcome.Sales.Count(sale => asks[(int)sale.Id].Limit > price.SellersGet);
        if (price.BuyersPay < price.Low || price.BuyersPay > price.High || price.SellersGet < price.Low || price.SellersGet > price.High) _pricesOutside++;
    }

    public void Report(Figures figures, bool truthful, bool mcafee)
    {
        var exact = truthful && !mcafee;
        figures.AddSampled("efficiency", _realised.Mean / _possible.Mean, RatioError(), exact ? 1 : null);
        figures.AddSampled("meanEfficiency", _share, exact ? 1 : null);
        figures.Add("leastEfficiency", _leastShare, exact ? 1.0 : null);
        figures.AddSampled("meanPrice", _price);
        var alpha = 100 * Math.Sqrt(_distance.Mean) / _equilibrium.Mean;
        figures.AddSampled("alpha", alpha, alpha == 0 ? 0 : alpha * _distance.Error / (2 * _distance.Mean));
        figures.Add("mostTradesLost", _mostLost, exact ? 0.0 : null);
        figures.Add("tradesOutsideLimits", _outside, 0.0);
        if (!mcafee) figures.Add("pricesOutsideInterval", _pricesOutside, 0.0);
        figures.AddSampled("meanDeficit", _deficit, mcafee ? null : 0);
        figures.Add("worstDeficit", _worstDeficit, 0.0);
    }

    // Of all that was realised over all that could be: both vary from call to call, and together.
    private double RatioError()
    {
        var ratio = _realised.Mean / _possible.Mean;
        var together = (_product.Mean - _realised.Mean * _possible.Mean) * _realised.Count / Math.Max(1, _realised.Count - 1);
        var variance = _realised.Deviation * _realised.Deviation + ratio * ratio * _possible.Deviation * _possible.Deviation - 2 * ratio * together;
        return Math.Sqrt(Math.Max(0, variance) / _realised.Count) / _possible.Mean;
    }

    private static double Best(double[] buyers, double[] sellers, out int trades, out double equilibrium)
    {
        var (values, costs) = (buyers.OrderDescending().ToArray(), sellers.Order().ToArray());
        trades = 0;
        var surplus = 0.0;
        for (; trades < values.Length && values[trades] >= costs[trades]; trades++) surplus += values[trades] - costs[trades];
        if (trades == 0)
        {
            equilibrium = double.NaN;
            return surplus;
        }

        // The middle of the prices at which exactly these trades happen.
        var low = trades < values.Length ? Math.Max(costs[trades - 1], values[trades]) : costs[trades - 1];
        var high = trades < costs.Length ? Math.Min(values[trades - 1], costs[trades]) : values[trades - 1];
        equilibrium = (low + high) / 2;
        return surplus;
    }
}

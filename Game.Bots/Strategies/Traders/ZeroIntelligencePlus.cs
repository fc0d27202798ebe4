using Game.Domain.Markets;

namespace Game.Bots.Strategies.Traders;

/// <summary>ZIP: a margin on the limit that learns from every price that is called.</summary>
/// <remarks>
/// D. Cliff, "Minimal-intelligence agents for bargaining behaviors in market-based environments", HP Laboratories report HPL-97-91 (1997); D. Cliff and J. Bruten,
/// "Zero not enough: on the lower limit of agent intelligence for continuous double auction markets", HPL-97-141 (1997). Widrow-Hoff learning with momentum; ranges
/// of the parameters as published.
/// </remarks>
internal sealed class ZeroIntelligencePlus : BookTrader
{
    private readonly Func<double> _luck;
    private readonly double _rate;
    private readonly double _momentum;
    private double _margin;
    private double _change;

    public ZeroIntelligencePlus(MarketSide side, int limit, Func<double> luck)
        : base(side, limit)
    {
        _luck = luck;
        _rate = 0.1 + 0.4 * luck();
        _momentum = 0.1 * luck();
        _margin = (0.05 + 0.30 * luck()) * (Buys ? -1 : 1);
    }

    private double Exact => Limit * (1 + _margin);

    // What it would call: the book takes whole steps, and who calls one must hear itself call that.
    private int Price => Within(Math.Round(Exact));

    public override int? Quote(in BookSight sight, Func<double> luck) => Math.Clamp(Price, sight.Lowest, sight.Highest);

    public override void Heard(in Shout shout)
    {
        // Too modest for what others get: ask for more. Undercut, or not the one they traded with: ask for less.
        var modest = Buys ? Price >= shout.Price : Price <= shout.Price;
        var rival = shout.Traded ? shout.Side != Side : shout.Side == Side;
        if (shout.Traded && modest) Learn(shout.Price, more: true);
        else if (rival && (Buys ? Price <= shout.Price : Price >= shout.Price)) Learn(shout.Price, more: false);
    }

    private void Learn(double called, bool more)
    {
        // A little beyond the price that was called, in the direction wanted: up for a seller who wants more or a buyer who wants less.
        var up = more != Buys;
        var target = up ? called * (1 + 0.05 * _luck()) + 0.05 * _luck() : called * (1 - 0.05 * _luck()) - 0.05 * _luck();
        _change = _momentum * _change + (1 - _momentum) * _rate * (target - Exact);
        var margin = (Exact + _change) / Limit - 1;
        _margin = Buys ? Math.Clamp(margin, -1, 0) : Math.Max(margin, 0);
    }
}

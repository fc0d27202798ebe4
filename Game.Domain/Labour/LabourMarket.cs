using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Labour;

/// <summary>Supply, use and price of every line of the labour market.</summary>
internal sealed class LabourMarket
{
    /// <summary>ln(price / base) in millionths.</summary>
    public int[] Logs { get; init; } = new int[AgentType.Count];

    /// <summary>ln of what energy and price collapses do to each price, in millionths.</summary>
    public int[] Shifts { get; init; } = new int[AgentType.Count];

    /// <summary>The level last reported in the news.</summary>
    public int[] Reported { get; init; } = new int[AgentType.Count];

    /// <summary>Agents at work or checking.</summary>
    public int[] Busy { get; init; } = new int[AgentType.Count];

    /// <summary>Hires and checks that wait.</summary>
    public int[] Waiting { get; init; } = new int[AgentType.Count];

    /// <summary>Prices of the open tick in cents once asked for: they hold until the next ones are published.</summary>
    private readonly long[] _prices = new long[AgentType.Count];

    /// <summary>Base price in credits: per 30-minute piece; of an expert, per minute.</summary>
    public static Credits Base(LabourSettings labour, AgentType type) =>
        type.IsExpert ? labour.ExpertMinute : labour.Tiers[(int)type.Tier].BasePrice;

    /// <summary>How many agents of a type there are: rules section 4.</summary>
    public static int Supply(Scenario settings, AgentType type)
    {
        var labour = settings.Labour;
        if (type.IsExpert) return Math.Max(2, Round(labour.ExpertsPerSeat * settings.PlannedSeats));
        var extra = type == AgentType.Checker ? labour.CheckerSupply : 1;
        var usual = Math.Max(labour.MinSupply, Round(labour.SupplyPerSeat * settings.PlannedSeats * labour.Tiers[(int)type.Tier].SupplyWeight * extra));
        return labour.Scarce is { } scarce && scarce.Specialty == type.Specialty ? Math.Max(1, Round(usual * scarce.Share)) : usual;
    }

    /// <summary>Price for which the open tick's hires are made: the market's, with energy and price collapses in it.</summary>
    public Credits Price(LabourSettings labour, AgentType type)
    {
        var known = _prices[type.Index];
        return new Credits(known > 0 ? known : _prices[type.Index] = PriceAt(labour, type, Logs[type.Index] + Shifts[type.Index]).Cents);
    }

    /// <summary>Energy or shocks do something else to a line's price.</summary>
    public void Shift(AgentType type, int log)
    {
        Shifts[type.Index] = log;
        _prices[type.Index] = 0;
    }

    /// <summary>New log prices hold.</summary>
    public void Publish(IReadOnlyList<int> logs)
    {
        for (var i = 0; i < logs.Count; i++) Logs[i] = logs[i];
        Array.Clear(_prices);
    }

    /// <summary>The price at a log level, never below one cent.</summary>
    public static Credits PriceAt(LabourSettings labour, AgentType type, int log) =>
        new(Math.Max(1, (long)Math.Round(Base(labour, type).Cents * OwnMath.Exp(log / 1_000_000.0), MidpointRounding.AwayFromZero)));

    private static int Round(decimal x) => (int)decimal.Round(x, 0, MidpointRounding.AwayFromZero);
}

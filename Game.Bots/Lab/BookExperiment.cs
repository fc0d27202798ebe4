using Game.Bots.Strategies.Traders;
using Game.Domain.Markets;

namespace Game.Bots.Lab;

/// <summary>Traders of the literature in a continuous double auction (Gode and Sunder 1993; Cliff and Bruten 1997), on the game's order book.</summary>
internal sealed class BookExperiment : Experiment
{
    private static readonly NamesParameter Traders = new("traders", "who trades, dealt to both sides in turn", "zi-c", TraderCatalogue.Names);

    private static readonly ChoiceParameter Regime = new(
        "regime", "a period with one unit each, or a trickle in which whoever traded gets another", "period", "period", "trickle");

    private static readonly WholeParameter Pairs = new("pairs", "buyers, and as many sellers", 11, 1, 200);
    private static readonly WholeParameter Low = new("low", "lowest limit, of one buyer and one seller", 50, 1, 10_000);
    private static readonly WholeParameter High = new("high", "highest limit; the others lie evenly between", 150, 1, 10_000);
    private static readonly WholeParameter Highest = new("highest-price", "highest price that may be called; the lowest is 1", 200, 2, 20_000);
    private static readonly WholeParameter Turns = new("turns", "turns of a period, of all traders together", 5000, 1, 1_000_000);
    private static readonly WholeParameter Length = new("trades", "trades of a trickle; the first half is not counted", 200, 4, 100_000);

    public override string Name => "book";

    public override string Rows => "T10";

    public override string Summary =>
        "How well markets do whose traders know little (Gode and Sunder 1993), and how much steadier they are if these learn (Cliff and Bruten 1997).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Traders, Regime, Pairs, Low, High, Highest, Turns, Length];

    public override int DefaultRuns => 2000;

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var (names, low, high) = (inputs.Of(Traders), inputs.Of(Low), inputs.Of(High));
        if (high < low) throw new LabRefusalException("--high takes at least --low.");
        if (high > inputs.Of(Highest)) throw new LabRefusalException("--highest-price takes at least --high.");
        var trickle = inputs.Of(Regime) == "trickle";
        var limits = Ladder(low, high, inputs.Of(Pairs));
        var tally = new BookTally(limits, names);
        foreach (var luck in inputs.EachRun())
        {
            var traders = new List<BookTrader>();
            // Whoever is dealt first would always have the same limits.
            var first = luck.Below(names.Count);
            for (var i = 0; i < limits.Length; i++)
            {
                traders.Add(TraderCatalogue.Create(names[(i + first) % names.Count], MarketSide.Buy, limits[i], luck.Uniform));
                traders.Add(TraderCatalogue.Create(names[(i + first) % names.Count], MarketSide.Sell, limits[i], luck.Uniform));
            }

            var floor = new BookFloor(traders, inputs.Of(Highest), trickle, luck);
            if (trickle) Trickle(floor, inputs.Of(Length), inputs.Of(Turns));
            else Period(floor, inputs.Of(Turns), names.Contains("zi-u"));
            tally.Count(traders, first, trickle ? floor.Trades.Skip(floor.Trades.Count / 2) : floor.Trades, trickle);
        }

        tally.Report(figures, trickle);
    }

    private static int[] Ladder(int low, int high, int steps) => steps == 1
        ? [(low + high) / 2]
        : [.. Enumerable.Range(0, steps).Select(i => low + (int)Math.Round((double)(high - low) * i / (steps - 1)))];

    private static void Period(BookFloor floor, int turns, bool anyLoss)
    {
        for (var turn = 0; turn < turns; turn++)
        {
            if (floor.Step(1 - (double)turn / turns) || turn == 0)
            {
                if (floor.Over(anyLoss)) return;
            }
        }
    }

    // Traders that never agree must not keep the lab busy for ever.
    private static void Trickle(BookFloor floor, int trades, int patience)
    {
        for (var idle = 0; floor.Trades.Count < trades && idle < patience; idle++)
        {
            if (floor.Step(1 - (double)floor.Trades.Count / trades)) idle = 0;
        }
    }
}

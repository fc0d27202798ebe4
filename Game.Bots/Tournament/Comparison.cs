using Game.Bots.Statistics;
using Game.Domain.Scenarios;
using Game.Domain.Work;
using MathNet.Numerics.Statistics;

namespace Game.Bots.Tournament;

/// <summary>One side of an A/B test: a room in a scenario, with one seat that is looked at.</summary>
/// <param name="Name">What the side is called.</param>
/// <param name="Scenario">The settings.</param>
/// <param name="Room">Strategies in the order of the seats.</param>
/// <param name="Seat">Index of the seat that is looked at; nothing to look at the whole room.</param>
internal sealed record Arm(string Name, Scenario Scenario, IReadOnlyList<string> Room, int? Seat);

/// <summary>One figure of both sides, paired by seed.</summary>
/// <param name="Name">What it is.</param>
/// <param name="First">Mean on the first side.</param>
/// <param name="Second">Mean on the second side.</param>
/// <param name="Paired">Second minus first.</param>
internal sealed record ComparedFigure(string Name, double First, double Second, PairedDifference Paired)
{
    /// <summary>Median on the first side.</summary>
    public double FirstMedian { get; init; }

    /// <summary>Median on the second side.</summary>
    public double SecondMedian { get; init; }
}

/// <summary>An A/B test under common luck: both sides play every seed, so only what differs between them can differ in the results.</summary>
internal sealed class Comparison
{
    private static readonly (string Name, Func<GameRow, int?, double?> Of)[] Measures =
    [
        ("profit, credits", (row, seat) => Seats(row, seat).Average(line => (double)line.Profit)),
        .. FiguresRow.All.Select(figure =>
            ($"from {figure.Name}, credits", (Func<GameRow, int?, double?>)((row, seat) => Seats(row, seat).Average(line => (double)figure.Of(line.Figures))))),
        ("bounties bid on", (row, seat) => Seats(row, seat).Average(line => line.Bids)),
        ("awards", (row, seat) => Seats(row, seat).Average(line => line.Wins)),
        ("contracts paid", (row, seat) => Seats(row, seat).Average(line => line.Paid)),
        ("contracts lost", (row, seat) => Seats(row, seat).Average(line => line.Failed + line.Dropped)),
        ("price over ceiling", (row, seat) => Average(Contracts(row, seat), contract => (double)(contract.Price / contract.Ceiling))),
        ("result per paid contract, credits", (row, seat) => Average(Contracts(row, seat).Where(Paid), contract => (double?)contract.Profit)),
        ("result per lost contract, credits", (row, seat) => Average(Contracts(row, seat).Where(contract => contract.Outcome is not null && !Paid(contract)), contract => (double?)contract.Profit)),
        ("hope where it won, doublings", (row, seat) => Average(Contracts(row, seat), contract => -contract.EstimateError)),
        ("bounties awarded in the room, share", (row, _) => row.AwardedShare),
        ("agent price range in the room", (row, _) => row.PriceRange),
        ("efficiency of the room, share", (row, _) => row.Efficiency),
    ];

    private Comparison(Arm first, Arm second, IReadOnlyList<GameRow> firstRows, IReadOnlyList<GameRow> secondRows)
    {
        (First, Second, FirstRows, SecondRows) = (first, second, firstRows, secondRows);
        Figures = [.. Measures.Select(measure => Compare(measure.Name, measure.Of)).OfType<ComparedFigure>()];
    }

    public Arm First { get; }

    public Arm Second { get; }

    public IReadOnlyList<GameRow> FirstRows { get; }

    public IReadOnlyList<GameRow> SecondRows { get; }

    /// <summary>Profit first, then what may explain it.</summary>
    public IReadOnlyList<ComparedFigure> Figures { get; }

    public string Verdict => Figures[0].Paired.Verdict(Second.Name, First.Name);

    /// <summary>Plays both sides over all seeds.</summary>
    public static Comparison Play(Arm first, Arm second, IReadOnlyList<ulong> seeds, int? ticks, Action<int> done)
    {
        var rows = new[] { new GameRow[seeds.Count], new GameRow[seeds.Count] };
        var finished = 0;
        Parallel.For(0, seeds.Count * 2, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var (arm, place) = (i % 2 == 0 ? first : second, i / 2);
            var plan = new TournamentPlan(arm.Scenario, seeds, [.. arm.Room.Distinct(StringComparer.Ordinal)], RoomForm.Mixed, arm.Room.Count, ticks);
            rows[i % 2][place] = TournamentRun.Play(plan, new PlannedGame(place, seeds[place], arm.Room));
            done(Interlocked.Increment(ref finished));
        });
        return new Comparison(first, second, rows[0], rows[1]);
    }

    private ComparedFigure? Compare(string name, Func<GameRow, int?, double?> of)
    {
        var (first, second) = (new List<double>(), new List<double>());
        for (var i = 0; i < FirstRows.Count; i++)
        {
            if (of(FirstRows[i], First.Seat) is not { } a || of(SecondRows[i], Second.Seat) is not { } b) continue;
            first.Add(a);
            second.Add(b);
        }

        return first.Count == 0 ? null : new ComparedFigure(name, first.Average(), second.Average(), PairedDifference.Of(second, first)) { FirstMedian = first.Median(), SecondMedian = second.Median() };
    }

    private static IEnumerable<SeatRow> Seats(GameRow row, int? seat) => seat is { } one ? [row.Seats[one]] : row.Seats;

    private static IEnumerable<ContractRow> Contracts(GameRow row, int? seat) => row.Contracts.Where(contract => seat is null || contract.Seat == seat);

    private static bool Paid(ContractRow contract) => contract.Outcome == nameof(ContractOutcome.Paid);

    private static double? Average(IEnumerable<ContractRow> contracts, Func<ContractRow, double?> figure) => contracts.Average(figure);
}

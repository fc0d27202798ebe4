using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Hosting.Samples;

/// <summary>A moment of a match with something in every column, made by hand: for components that only draw.</summary>
public static class SampleMatch
{
    public static readonly SeatId Own = new(1);

    public static Scenario Scenario { get; } = ScenarioCatalogue.Find("open-market")!;

    public static MatchView View(int tick = 120, bool ended = false) => new(Room(tick, ended), Desk(tick));

    public static RoomView Room(int tick = 120, bool ended = false) => new(
        tick, ended, Scenario,
        [
            Bounty(tick - 4, 0, "Add a divider between the default spend categories", 60, 190, BountyStatus.Open, Specialty.Coder),
            Bounty(tick - 15, 0, "Audit sample and quarter variance workbook", 210, 445, BountyStatus.Bidding, Specialty.Analyst, Specialty.Writer, Specialty.Reviewer) with { Bids = 4 },
            Bounty(tick - 21, 1, "Draft a handover note for the night ward", 45, 130, BountyStatus.Bidding, Specialty.Writer) with { Bids = 1 },
            Awarded(Bounty(tick - 60, 0, "Prepaid expense amortisation and ledger reconciliation", 120, 320, BountyStatus.Working, Specialty.Analyst, Specialty.Coder, Specialty.Reviewer), Own, 240),
            Awarded(Bounty(tick - 52, 0, "Payment screen is not in Spanish", 30, 110, BountyStatus.Working, Specialty.Coder), new SeatId(2), 80),
            Awarded(Bounty(tick - 70, 0, "Floor plan for a pop-up shop", 90, 260, BountyStatus.Validating, Specialty.Designer, Specialty.Reviewer), new SeatId(3), 200),
            Awarded(Bounty(tick - 90, 0, "Summarise a week of support calls", 60, 180, BountyStatus.Paid, Specialty.Researcher), Own, 150) with { Paid = Credits.Of(150), ClosedAt = tick - 5, WinnerStatedChance = 80 },
            Awarded(Bounty(tick - 95, 0, "Track a lost parcel through three systems", 60, 180, BountyStatus.Failed, Specialty.Researcher), new SeatId(4), 90) with { Paid = Credits.Zero, ClosedAt = tick - 9 },
        ],
        [.. AgentType.All.Select(type => Price(type, tick))],
        [
            Standing(1, 2, "Planner", true, 31240, 4100, 9, 6, 5, 1, 150_000),
            Standing(2, 1, "Jade Heron", false, 18450, 5200, 7, 3, 2, 0, 90_000),
            Standing(3, 3, "Cost plus", true, 4000, 1500, 8, 3, 2, 1, null),
            Standing(4, 4, "Always cheapest", true, -12700, -3000, 8, 4, 1, 3, 420_000),
        ],
        [
            new(tick - 20, NewsKind.Awarded, new SeatId(2), new BountyId(tick - 52, 0), Credits.Of(80)),
            new(tick - 9, NewsKind.Failed, new SeatId(4), new BountyId(tick - 95, 0)),
            new(tick - 5, NewsKind.Paid, Own, new BountyId(tick - 90, 0), Credits.Of(150)),
            new(tick - 2, NewsKind.PriceMoved, Amount: new Credits(1040), Type: AgentType.Of(Specialty.Coder, Tier.Small), Change: 2600),
        ])
    {
        Debrief = ended ? Debrief : null,
    };

    /// <summary>Before the first tick, with so many people beside the bots.</summary>
    public static RoomView Class(int people) => Room(0) with
    {
        Standings = [.. Enumerable.Range(1, people).Select(static seat => Standing(1, seat, $"Student {seat}", false, 0, 0, 0, 0, 0, 0, null)),
            .. Enumerable.Range(people + 1, 3).Select(static seat => Standing(1, seat, $"Bot {seat}", true, 0, 0, 0, 0, 0, 0, null))],
    };

    private static DebriefView Debrief { get; } = new(
        595_000, Credits.Of(5950), Credits.Of(10_000),
        [new MarketDebriefView(AgentType.Of(Specialty.Coder, Tier.Small), 120_000, [Credits.Of(8), Credits.Of(11)], [Credits.Of(8), Credits.Of(9)])],
        [new CurseView(3, 12, -850_000, Credits.Of(-14))], new ConcentrationView(180_000, 250_000, 310_000, 420_000), null);

    public static DeskView Desk(int tick = 120) => new(
        Own, "Jade Heron", Credits.Of(1642), new Credits(23450), Credits.Of(184), Credits.Of(184), 3, 5, true, null, false,
        [
            new(new BountyId(tick - 4, 0), 400_000, [], new Credits(190), null, new Credits(4750)),
            new(new BountyId(tick - 15, 0), -900_000, [-300_000], new Credits(445), new BidView(Credits.Of(360), 70, null), new Credits(9000)),
            new(new BountyId(tick - 21, 1), -3_000_000, [], new Credits(130), null, new Credits(3250)),
        ],
        [Working(tick), Paid(tick)],
        [new(tick - 5, NoticeKind.Paid, new BountyId(tick - 90, 0), Credits.Of(92)), new(tick - 2, NoticeKind.Flagged, new BountyId(tick - 60, 0), null, 1, 0)])
    {
        Bids = [new(new BountyId(tick - 60, 0), Credits.Of(240)), new(new BountyId(tick - 52, 0), Credits.Of(115))],
    };

    public static BountyView Bounty(int postedAt, int slot, string title, int minutes, int ceiling, BountyStatus status, params Specialty[] parts) => new(
        new BountyId(postedAt, slot), title, "Accountants and auditors", "office-floor", minutes, Credits.Of(ceiling), AwardFormatKind.FirstPriceSealed,
        ValidatorKind.Client, postedAt, postedAt + 24, 160,
        [.. parts.Select((specialty, i) => new PartSpec(specialty, minutes / parts.Length, i == 0 ? [] : [i - 1]))],
        status, 8, 0, null, null, null, null, null, null, null);

    private static BountyView Awarded(BountyView bounty, SeatId winner, int price) => bounty with
    {
        Bids = 3, Winner = winner, Price = Credits.Of(price), Deadline = bounty.ClosesAt + bounty.WorkTicks,
        Amounts = [Credits.Of(price), Credits.Of(price + 35), Credits.Of(price + 60)],
    };

    private static PriceView Price(AgentType type, int tick)
    {
        var basis = type.IsExpert ? new Credits(120) : Scenario.Labour.Tiers[(int)type.Tier].BasePrice;
        Credits At(int t) => basis.Times(1 + (decimal)Math.Round(0.3 * Math.Sin((t + type.Index * 37) / 40.0), 3));
        var history = Enumerable.Range(0, 40).Select(i => At(tick - 240 + i * 6)).ToList();
        return new(type, At(tick), basis, type.IsExpert ? 3 : 5, type.Index % 5, type.Index % 3 == 0 ? 1 : 0, (type.Index * 137 % 900) - 400, history);
    }

    private static StandingView Standing(int rank, int seat, string name, bool bot, long cents, int margin, int bids, int won, int paid, int failed, int? brier) =>
        new(rank, new SeatId(seat), name, bot, new Credits(cents), margin, bids, won, paid, failed, brier, false, Credits.Zero, 0);

    private static ContractView Working(int tick)
    {
        var bounty = new BountyId(tick - 60, 0);
        var small = AgentType.Of(Specialty.Analyst, Tier.Small);
        var coder = AgentType.Of(Specialty.Coder, Tier.Small);
        PartSpec[] parts = [new(Specialty.Analyst, 40, []), new(Specialty.Coder, 40, [0]), new(Specialty.Reviewer, 40, [1])];
        return new(
            new ContractId(bounty, Own), "Prepaid expense amortisation and ledger reconciliation", Credits.Of(240), Credits.Of(60), tick - 36, tick + 124, tick + 164,
            ContractStatus.Working, Appraiser.Fill(Preset.Balanced, parts), new Credits(3480), null, null, 70, 100_000, [],
            [
                new(Specialty.Analyst, 40, [], true, true, true, [new(PieceStatus.Done, 40, 0, small, false, new Credits(978), tick - 34, tick - 14, null)]),
                new(Specialty.Coder, 40, [0], true, true, false, [new(PieceStatus.Running, 40, 1, coder, true, new Credits(1010), tick - 6, tick + 11, null)]),
                new(Specialty.Reviewer, 40, [1], false, false, false, [new(PieceStatus.Waiting, 40, 0, AgentType.Checker, false, null, null, null, null)]),
            ],
            [
                new(tick - 36, TraceKind.Awarded), new(tick - 36, TraceKind.Started, 0, 0, 0, small, new Credits(998)),
                new(tick - 19, TraceKind.Finished, 0, 0, 0, small), new(tick - 19, TraceKind.CheckStarted, 0, 0, 0, AgentType.Checker, new Credits(542)),
                new(tick - 13, TraceKind.Passed, 0, 0, 0), new(tick - 13, TraceKind.Accepted, 0, 0), new(tick - 13, TraceKind.Started, 1, 0, 0, coder, new Credits(980)),
                new(tick - 9, TraceKind.CheckStarted, 1, 0, 0, AgentType.Checker, new Credits(542)), new(tick - 6, TraceKind.Flagged, 1, 0, 0, AgentType.Checker, new Credits(-490)),
                new(tick - 6, TraceKind.Started, 1, 0, 1, coder, new Credits(1010)),
            ],
            null);
    }

    private static ContractView Paid(int tick) => Working(tick) with
    {
        Id = new ContractId(new BountyId(tick - 90, 0), Own), Title = "Summarise a week of support calls", Status = ContractStatus.Paid,
        Payout = Credits.Of(150), Profit = Credits.Of(92), ClosedAt = tick - 5, Spent = new Credits(5800),
    };
}

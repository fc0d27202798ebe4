using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Web.Design;

/// <summary>One card in each of its states, to look at.</summary>
internal static class DesignSamples
{
    private const int Now = 120;

    public static IReadOnlyList<BountyView> Bounties { get; } =
    [
        Card(1, "Divider between the default categories", 60, 190, BountyStatus.Open, Specialty.Coder),
        Card(2, "Audit sample and variance workbook", 210, 445, BountyStatus.Bidding, Specialty.Analyst, Specialty.Writer, Specialty.Reviewer) with { Bids = 4 },
        Card(3, "Ledger reconciliation", 120, 320, BountyStatus.Working, Specialty.Analyst, Specialty.Coder) with { Winner = new SeatId(1), Price = Credits.Of(240), Deadline = Now + 40 },
        Card(4, "Floor plan for a pop-up shop", 90, 260, BountyStatus.Validating, Specialty.Designer) with { Winner = new SeatId(1), Price = Credits.Of(200), Deadline = Now + 8 },
        Card(5, "A week of support calls in short", 60, 180, BountyStatus.Paid, Specialty.Researcher) with { Winner = new SeatId(1), Price = Credits.Of(150), Paid = Credits.Of(150), ClosedAt = Now - 5 },
        Card(6, "A lost parcel through three systems", 60, 180, BountyStatus.Failed, Specialty.Researcher) with { Winner = new SeatId(1), Price = Credits.Of(90), Paid = Credits.Zero, ClosedAt = Now - 9 },
    ];

    public static RoomView Room { get; } = new(
        Now, Ended: false, ScenarioCatalogue.Find("open-market")!, Bounties, [],
        [new StandingView(1, new SeatId(1), "Jade Heron", Bot: false, Credits.Of(270), null, 0, 0, 0, 0, null, Retired: false, Credits.Zero, 0)], []);

    public static string ColumnOf(BountyView bounty) => bounty.Status.ToString();

    private static BountyView Card(int slot, string title, int minutes, int ceiling, BountyStatus status, params Specialty[] parts) => new(
        new BountyId(Now - 20, slot), title, "office", "sample", minutes, Credits.Of(ceiling), AwardFormatKind.FirstPriceSealed, ValidatorKind.Tests, Now - 20, Now + 12, 60,
        [.. parts.Select((part, i) => new PartSpec(part, minutes / parts.Length, i == 0 ? [] : [i - 1]))], status, 5, 0, null, null, null, null, null, null, null);
}

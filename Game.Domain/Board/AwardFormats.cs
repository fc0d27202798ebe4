using System.Diagnostics;
using Game.Domain.Markets;
using Game.Domain.Scenarios;

namespace Game.Domain.Board;

/// <summary>The closed set of award formats: one line per kind.</summary>
internal static class AwardFormats
{
    private static readonly LotteryAward Lottery = new();
    private static readonly FirstPriceSealedAward FirstPriceSealed = new();
    private static readonly SecondPriceSealedAward SecondPriceSealed = new();
    private static readonly ScoredSealedAward ScoredSealed = new();

    /// <summary>Who is offered the award, and in which order, once bids are opened. A rising clock offers what it shows: see <see cref="Windows.Offers"/>.</summary>
    public static IAwardFormat Of(AwardFormatKind kind, BoardSettings board) => kind switch
    {
        AwardFormatKind.PostedPrice => board.LotteryWeight == 0 ? Lottery : new LotteryAward(board.LotteryWeight),
        AwardFormatKind.FirstPriceSealed => FirstPriceSealed,
        AwardFormatKind.SecondPriceSealed => SecondPriceSealed,
        // The open bids are on the table; the lowest stands and is paid what it says.
        AwardFormatKind.DescendingClock => FirstPriceSealed,
        AwardFormatKind.RisingClock => Lottery,
        AwardFormatKind.ScoredSealed => ScoredSealed,
        AwardFormatKind.Contest => Lottery,
        _ => throw new UnreachableException($"{kind} has no award format."),
    };

    /// <summary>True if only the ceiling itself may be bid.</summary>
    public static bool PriceIsPosted(AwardFormatKind kind) => kind is AwardFormatKind.PostedPrice or AwardFormatKind.Contest;

    /// <summary>True if the first tick with a bid ends the window.</summary>
    public static bool FirstBidCloses(AwardFormatKind kind) => kind is AwardFormatKind.PostedPrice or AwardFormatKind.RisingClock;

    /// <summary>True if what the record says of a bidder's success weighs in the award.</summary>
    public static bool ReadsTheRecord(AwardFormatKind kind, BoardSettings board) =>
        kind == AwardFormatKind.ScoredSealed || (kind == AwardFormatKind.PostedPrice && board.LotteryWeight > 0);
}

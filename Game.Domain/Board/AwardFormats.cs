using System.Diagnostics;
using Game.Domain.Markets;

namespace Game.Domain.Board;

/// <summary>The closed set of award formats: one line per kind.</summary>
internal static class AwardFormats
{
    private static readonly LotteryAward Lottery = new();
    private static readonly FirstPriceSealedAward FirstPriceSealed = new();

    public static IAwardFormat Of(AwardFormatKind kind) => kind switch
    {
        AwardFormatKind.PostedPrice => Lottery,
        AwardFormatKind.FirstPriceSealed => FirstPriceSealed,
        _ => throw new UnreachableException($"{kind} has no award format."),
    };

    /// <summary>True if only the ceiling itself may be bid.</summary>
    public static bool PriceIsPosted(AwardFormatKind kind) => kind == AwardFormatKind.PostedPrice;

    /// <summary>True if the first tick with a bid ends the window.</summary>
    public static bool FirstBidCloses(AwardFormatKind kind) => kind == AwardFormatKind.PostedPrice;
}

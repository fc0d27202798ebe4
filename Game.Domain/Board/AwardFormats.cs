using System.Diagnostics;
using Game.Domain.Markets;

namespace Game.Domain.Board;

/// <summary>The closed set of award formats: one line per kind.</summary>
internal static class AwardFormats
{
    private static readonly PostedPriceAward PostedPrice = new();
    private static readonly FirstPriceSealedAward FirstPriceSealed = new();

    public static IAwardFormat Of(AwardFormatKind kind) => kind switch
    {
        AwardFormatKind.PostedPrice => PostedPrice,
        AwardFormatKind.FirstPriceSealed => FirstPriceSealed,
        _ => throw new UnreachableException($"{kind} has no award format."),
    };
}

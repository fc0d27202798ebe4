using Game.Domain.Primitives;

namespace Game.Domain.Markets;

/// <summary>All who take a posted price draw lots and the winner is paid the ceiling; amounts are not looked at. Also the draw of places in a contest.</summary>
/// <param name="weight">
/// Exponent g, 0 to 10: a ticket weighs success^g. 0 is an even lottery. Drawn without replacement by the keys of Efraimidis and Spirakis (2006).
/// </param>
public sealed class LotteryAward(decimal weight = 0) : IAwardFormat
{
    // 2^53: as many steps as a floating-point number between 0 and 1 has.
    private const double Steps = 9007199254740992.0;

    /// <inheritdoc />
    public IReadOnlyList<AwardOffer> Rank(IReadOnlyList<SealedBid> bids, Credits ceiling) =>
    [
        .. bids.OrderBy(bid => weight == 0 ? 0 : Key(bid)).ThenBy(bid => bid.Lot).ThenBy(bid => bid.Bidder).Select(bid => new AwardOffer(bid.Bidder, ceiling)),
    ];

    // The smallest of exponential variables with rate w is each one's with chance w / sum of w. Their logarithms in millionths, so that
    // every machine compares the same whole numbers; with equal weights the lowest lot wins, as in the even lottery.
    private int Key(SealedBid bid)
    {
        var share = ((bid.Lot >> 11) + 0.5) / Steps;
        var exponential = share < 1e-9 ? share : -OwnMath.Log(1 - share);
        var success = Math.Clamp(bid.Success, 1, 1_000_000) / 1_000_000.0;
        return OwnMath.Millionths(OwnMath.Log(exponential) - (double)weight * OwnMath.Log(success));
    }
}

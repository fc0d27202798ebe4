using System.Text;
using Game.Domain.Views;

namespace Web.Live;

/// <summary>How many bids lie on each bounty that takes them.</summary>
internal static class LiveBids
{
    public static string Whole(IEnumerable<BountyView> bounties) => Write(bounties.Where(TakesBids)) ?? "{}";

    public static string? Since(IEnumerable<(BountyView? Then, BountyView Now)> changed) =>
        Write(changed.Where(static change => TakesBids(change.Now) && (change.Then is not { } then || !TakesBids(then) || then.Bids != change.Now.Bids)).Select(static change => change.Now));

    private static bool TakesBids(BountyView bounty) => bounty.Status is BountyStatus.Open or BountyStatus.Bidding;

    private static string? Write(IEnumerable<BountyView> bounties)
    {
        StringBuilder? text = null;
        foreach (var bounty in bounties) text = (text?.Append(',') ?? new StringBuilder("{")).Append('"').Append(bounty.Id).Append("\":").Append(bounty.Bids);
        return text?.Append('}').ToString();
    }
}

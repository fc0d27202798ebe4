using System.Text;
using Game.Domain.Views;
using Web.Shared;

namespace Web.Live;

/// <summary>What open clocks show: the price, the standing bid once there is one, and where the price stands below the ceiling.</summary>
internal static class LiveClocks
{
    public static string Whole(IEnumerable<BountyView> bounties) => Write(bounties) ?? "{}";

    public static string? Since(IEnumerable<(BountyView? Then, BountyView Now)> changed) =>
        Write(changed.Where(static change => change.Then?.Clock != change.Now.Clock).Select(static change => change.Now));

    private static string? Write(IEnumerable<BountyView> bounties)
    {
        StringBuilder? text = null;
        foreach (var bounty in bounties)
        {
            if (bounty.Clock is not { } clock) continue;
            text = (text?.Append(',') ?? new StringBuilder("{")).Append('"').Append(bounty.Id).Append("\":[").Append(LiveTables.Text(Figures.Price(clock.Price))).Append(',')
                .Append(clock.Standing is { } standing ? LiveTables.Text(Figures.Price(standing)) : "null").Append(',').Append(LiveTables.Text(LiveFigures.ShareOf(clock, bounty))).Append(']');
        }

        return text?.Append('}').ToString();
    }
}

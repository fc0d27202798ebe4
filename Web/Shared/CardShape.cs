using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Web.Shared;

/// <summary>Everything the inside of a card depends on but figures that the page's script moves; compared by value.</summary>
internal sealed record CardShape(
    BountyStatus Status, Credits Reward, bool Clock, SeatId? Winner, int? Deadline, int ClosesAt, int? ClosedAt, int? Rung, int? Contestants, Credits? Paid, bool Mine, int MillisecondsPerTick,
    int? UntimedFrom)
{
    public CardShape(BountyView bounty, CardScene scene)
        : this(
            bounty.Status, bounty.Price ?? bounty.Ceiling, bounty.Clock is not null, bounty.Winner, bounty.Deadline, bounty.ClosesAt, bounty.ClosedAt, bounty.Rung,
            bounty.Contestants?.Count, bounty.Paid, scene.IsOwn(bounty), scene.MillisecondsPerTick, scene.UntimedFrom)
    {
    }
}

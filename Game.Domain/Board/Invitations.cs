using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Subcontracts;

namespace Game.Domain.Board;

/// <summary>Who may bid on a bounty: a few seats drawn by key, and on some bounties only newcomers.</summary>
internal static class Invitations
{
    /// <summary>True for the share of arrivals that is meant for newcomers.</summary>
    public static bool ForNewcomers(ArrivalSettings arrivals, Dice dice, BountyId id) =>
        arrivals.NewcomerShare > 0 && dice.Million(Draw.NewcomerBounty, id.Tick, id.Slot) < (int)(arrivals.NewcomerShare * 1_000_000);

    /// <summary>True if a seat may bid on a bounty: by its record, and not on work of its own.</summary>
    public static bool Admits(GameState state, Bounty bounty, Seat seat) =>
        (bounty.Posted.Sub is null || !Subcontracting.IsUpTheChain(state, bounty, seat.Id)) && (bounty.Posted.Newcomers != true || seat.Delivered < state.Settings.Arrivals.NewcomerDeliveries);

    /// <summary>Gives the free places of a bounty to seats by their lots.</summary>
    public static void Fill(Decision decision, Bounty bounty)
    {
        var (state, id) = (decision.State, bounty.Id);
        var free = state.Settings.Board.Invitations - bounty.Estimates.Count;
        if (free <= 0) return;
        var guests = state.Seats.Where(seat => !seat.Retired && state.Agencies.RunBy(seat.Id) is null && !bounty.Estimates.ContainsKey(seat.Id) && Admits(state, bounty, seat))
            .OrderBy(seat => state.Dice.Bits(Draw.Invitation, id.Tick, id.Slot, seat.Id.Number))
            .Take(free)
            .OrderBy(seat => seat.Id)
            .ToList();
        foreach (var guest in guests) Invite(decision, bounty.Posted, guest.Id);
    }

    /// <summary>Who sits down is invited to what is open, while there is room; where more are expected than one bounty invites, to a share drawn by lot, or the first to come would have it all.</summary>
    public static void Welcome(Decision decision, SeatId seat)
    {
        var state = decision.State;
        var (invited, planned) = (state.Settings.Board.Invitations, state.Settings.PlannedSeats);
        var open = state.Board.Open.Values.Where(bounty => bounty.Estimates.Count < invited && Admits(state, bounty, state.SeatOf(seat))).ToList();
        // Half of the places are left for those who come after the planned ones.
        var share = planned <= invited ? open.Count : Math.Max(1, state.Board.Open.Count * invited / (2 * planned));
        var lots = open.OrderBy(bounty => state.Dice.Bits(Draw.Invitation, bounty.Id.Tick, bounty.Id.Slot, seat.Number)).Take(share).Select(bounty => bounty.Id).ToHashSet();
        foreach (var bounty in open)
        {
            if (lots.Contains(bounty.Id)) Invite(decision, bounty.Posted, seat);
        }
    }

    // The free estimate of a sub-bounty is the one the seat has of the whole: posting a part tells nobody anything new.
    private static void Invite(Decision decision, BountyPosted posted, SeatId seat)
    {
        var root = posted.Id.Root;
        var noise = (double)decision.State.Settings.Difficulty.EstimateNoise
            * decision.State.Dice.Normal(Draw.Estimate, root.Tick, root.Slot, seat.Number);
        decision.Then(new SeatInvited(posted.Id, seat, posted.Difficulty + OwnMath.Millionths(noise)));
    }
}

using Game.Domain.Primitives;
using Game.Domain.Subcontracts;

namespace Game.Domain.Board;

/// <summary>Unsold bounties come back with a higher reward, until somebody takes them or their client gives up.</summary>
internal static class Ladder
{
    /// <summary>Nobody took a bounty: it rests for its next rung, or is withdrawn.</summary>
    public static void Miss(Decision decision, Bounty bounty, IReadOnlyList<Credits> amounts)
    {
        var state = decision.State;
        var ladder = state.Settings.Board.Ladder;
        var next = Math.Max(state.Tick + 1, bounty.PostedAt + ladder.Every * (bounty.Rung + 1));
        var climbs = bounty.Posted.Sub is null && ladder.Every > 0 && bounty.Rung < ladder.Rungs && next <= Arrivals.LastTick(state);
        decision.Then(climbs ? new BountyRested(bounty.Id, amounts, next) : new BountyExpired(bounty.Id, amounts));
        if (!climbs) Subcontracting.Unsold(decision, bounty);
    }

    /// <summary>What has rested long enough opens again; places that are free go to seats that were not invited before.</summary>
    public static void Climb(Decision decision)
    {
        var state = decision.State;
        var board = state.Settings.Board;
        foreach (var bounty in state.Board.Resting.Values.Where(bounty => bounty.ClimbsAt <= state.Tick).ToList())
        {
            var ceiling = bounty.Ceiling.Times(board.Ladder.Factor);
            var closes = ExtraTime.Closes(state, Windows.Length(board, bounty.Posted.Format, ceiling));
            decision.Then(new BountyClimbed(bounty.Id, ceiling, closes, state.Stretch));
            Invitations.Fill(decision, bounty);
        }
    }
}

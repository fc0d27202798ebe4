using System.Diagnostics;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Subcontracts;

/// <summary>What posting and its ends change in the poster's contract.</summary>
internal static class SubcontractFold
{
    public static void Posted(GameState state, BountyPosted posted)
    {
        if (posted.Sub is not { } terms) return;
        var contract = state.Touch(state.Contracts[terms.Parent]);
        foreach (var part in terms.Parts) contract.Parts[part].Posted = posted.Id;
        var posts = state.BountyOf(terms.Parent).Posts;
        posts[terms.Parts[0]] = posts.GetValueOrDefault(terms.Parts[0]) + 1;
    }

    public static void Apply(GameState state, WorkEvent change)
    {
        switch (change)
        {
            case PartDelivered delivered:
                Deliver(state.Touch(state.Contracts[delivered.Contract]), delivered);
                return;
            case PartsReturned returned:
                foreach (var part in state.Touch(state.Contracts[returned.Contract]).Parts.Where(part => part.Posted == returned.Bounty)) part.Posted = null;
                return;
            default:
                throw new UnreachableException($"{change.GetType().Name} is not folded.");
        }
    }

    // One piece, whatever the winner cut: the poster learns that the part is there, not how it was made.
    private static void Deliver(Contract contract, PartDelivered delivered)
    {
        var part = contract.Parts[delivered.Part];
        var plan = contract.Plan.Parts[delivered.Part];
        part.Posted = null;
        part.Started = true;
        part.Delivered = true;
        part.Pieces =
        [
            new Piece { Minutes = part.Spec.Minutes, Agent = plan.Agent, Stage = PieceStage.Done, Good = delivered.Good, Failure = delivered.Failure },
        ];
        contract.Plan = contract.Plan with { Parts = [.. contract.Plan.Parts.Select((entry, i) => i == delivered.Part ? entry with { Pieces = 1 } : entry)] };
    }

    /// <summary>What is held for a sub-bounty.</summary>
    public static void Reserve(GameState state, BountyId id, Credits change) => state.Bounties[id].Reserve += change;
}

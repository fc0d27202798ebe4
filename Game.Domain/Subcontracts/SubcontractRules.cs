using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Subcontracts;

/// <summary>What may be posted, and what may be called off.</summary>
internal static class SubcontractRules
{
    private const int LongestWindow = 10_000;
    private const int LongestWork = 100_000;

    public static Rejection CheckRange(PostParts post) =>
        post.Parts is not { Count: > 0 } || post.Reward <= Credits.Zero
        || post.Window is < 1 or > LongestWindow || post.WorkTicks is < 1 or > LongestWork
        || !Enum.IsDefined(post.Format) || !Enum.IsDefined(post.Check) || post.Parts.Zip(post.Parts.Skip(1)).Any(pair => pair.First >= pair.Second)
            ? Rejection.OutOfRange
            : Rejection.None;

    public static Rejection Check(GameState state, Contract contract, PostParts post)
    {
        if (post.Parts.Any(part => part < 0 || part >= contract.Parts.Count)) return Rejection.UnknownPiece;
        if (contract.Id.Bounty.Depth >= state.Settings.Subcontracting.Depth) return Rejection.TooDeep;
        if (post.Parts.Any(part => contract.Parts[part] is { Started: true } or { Posted: not null })) return Rejection.PartTaken;
        if (post.Parts.Any(part => contract.Parts[part].Spec.After.Any(before => !post.Parts.Contains(before) && !contract.Parts[before].Done)))
        {
            return Rejection.PartNotReady;
        }

        // An audit rule binds whoever does the work: the expert's look at the delivery is the one it asks for.
        if (state.BountyOf(contract.Id).ExpertCheck && post.Check != CheckKind.Expert) return Rejection.ExpertCheckNeeded;
        if (Closes(state, post) + post.WorkTicks > contract.WorthlessAt) return Rejection.BeyondContract;
        if (Ordinal(state, contract, post) > BountyId.LastOrdinal) return Rejection.TooManyPosts;
        return state.Cash(contract.Id.Owner) < post.Reward + CheckFee(state, contract, post) ? Rejection.NotEnoughCash : Rejection.None;
    }

    /// <summary>Nobody calls off a delivery that waits for its verdict: that would be taking it unpaid.</summary>
    public static Rejection Check(GameState state, SeatId seat, CallOffParts order)
    {
        if (!state.Bounties.TryGetValue(order.Bounty, out var bounty) || bounty.Posted.Sub?.Parent.Owner != seat) return Rejection.UnknownBounty;
        if (bounty.Open) return Rejection.None;
        return Subcontracting.Running(state, bounty).Any(contract => contract.Working) ? Rejection.None : Rejection.NothingToCallOff;
    }

    public static int Closes(GameState state, PostParts post) =>
        state.Tick + Windows.Length(state.Settings.Board with { Window = post.Window }, post.Format, post.Reward);

    public static int Ordinal(GameState state, Contract contract, PostParts post) =>
        state.BountyOf(contract.Id).Posts.GetValueOrDefault(post.Parts[0]);

    /// <summary>The check of a delivery looks at whole parts: how the winner cut them is the winner's secret.</summary>
    public static Credits CheckFee(GameState state, Contract contract, PostParts post)
    {
        var fee = Credits.Zero;
        if (post.Check == CheckKind.None) return fee;
        var price = state.Price(Odds.Checker(post.Check));
        foreach (var part in post.Parts) fee += Odds.CheckPrice(state.Settings, post.Check, price, contract.Parts[part].Spec.Minutes);
        return fee;
    }
}

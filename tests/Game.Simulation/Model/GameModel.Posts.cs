using Game.Domain.Board;
using Game.Domain.Subcontracts;
using Game.Domain.Work;

namespace Game.Simulation.Model;

// Parts that are passed on: reward and check are held from the posting on, and leave the escrow one way or another.
internal sealed partial class GameModel
{
    /// <summary>Parts that came back done.</summary>
    public int Delivered { get; private set; }

    /// <summary>How far down parts were passed on and taken.</summary>
    public int Deepest { get; private set; }

    /// <summary>Sub-bounties that came back undone, by the reason.</summary>
    public Dictionary<ReturnReason, int> Returned { get; } = [];

    private ModelPost PassOn(BountyPosted posted, SubcontractTerms terms)
    {
        var above = _open[terms.Parent];
        Demand(posted.Id.Depth == terms.Parent.Bounty.Depth + 1 && posted.Id.Depth <= _settings.Subcontracting.Depth, $"{posted.Id} is posted too deep");
        Demand(posted.Parts.Zip(terms.Parts).All(pair => pair.First.Minutes == above.Bounty.Parts[pair.Second].Minutes), $"{posted.Id} is other work than its parent's");
        foreach (var part in terms.Parts) Demand(above.Out.Add(part), $"{posted.Id} passes part {part} on twice");
        var fee = terms.Check == CheckKind.None ? 0 : terms.Parts.Sum(part => _book.Check(terms.Check == CheckKind.Expert, _logs, above.Bounty.Parts[part].Minutes));
        Demand(terms.CheckFee.Cents == fee, $"the check of {posted.Id} should cost {fee} and costs {terms.CheckFee.Cents}");
        var reserve = posted.Ceiling.Cents + fee;
        Spend(above, reserve);
        above.Owner.Held += reserve;
        return new ModelPost { Above = above, Parts = terms.Parts, CheckFee = fee, Reserve = reserve };
    }

    private void ComeBack(PartsReturned returned)
    {
        var bounty = _bounties[returned.Bounty];
        Demand(bounty.Over && !_open.Keys.Any(contract => contract.Bounty == returned.Bounty), $"{returned.Bounty} comes back while it is worked on");
        Demand(bounty.Post!.Parts.All(bounty.Post.Above.Out.Remove), $"{returned.Bounty} comes back with parts that were not out");
        GiveBack(bounty.Post, bounty.Post.Reserve);
        Returned[returned.Reason] = Returned.GetValueOrDefault(returned.Reason) + 1;
    }

    private static void Take(ModelPost post, long amount)
    {
        post.Reserve -= amount;
        post.Above.Owner.Held -= amount;
        Demand(post.Reserve >= 0, $"an escrow pays {amount} and has not enough");
    }

    private static void GiveBack(ModelPost post, long amount)
    {
        Take(post, amount);
        post.Above.Owner.Cash += amount;
        post.Above.Spent -= amount;
    }

    private void CheckPosts()
    {
        foreach (var (id, bounty) in _bounties)
        {
            if (bounty is not { Over: true, Post.Reserve: > 0 }) continue;
            Demand(_open.Keys.Any(contract => contract.Bounty == id), $"{id} is over and {bounty.Post.Reserve} are still held for it");
            Deepest = Math.Max(Deepest, id.Depth);
        }
    }
}

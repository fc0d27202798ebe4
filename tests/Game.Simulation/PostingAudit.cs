using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Subcontracts;
using Game.Domain.Work;

namespace Game.Simulation;

/// <summary>Follows every posted part from its escrow to its return: one way out, one way back, an empty purse in the end.</summary>
internal sealed class PostingAudit
{
    private readonly Dictionary<BountyId, BountyPosted> _bounties = [];
    private readonly Dictionary<BountyId, Purse> _out = [];
    private readonly HashSet<ContractId> _open = [];

    /// <summary>Parts that came back done.</summary>
    public int Delivered { get; private set; }

    /// <summary>Those of them that the poster had checked.</summary>
    public int Examined { get; private set; }

    public void Post(BountyPosted posted, Scenario settings)
    {
        _bounties.Add(posted.Id, posted);
        if (posted.Sub is not { } sub)
        {
            Demand(posted.Id.Depth == 0, $"{posted.Id} is named like a sub-bounty");
            return;
        }

        Demand(_open.Contains(sub.Parent), $"{posted.Id} is posted for {sub.Parent}, which is not open");
        Demand(posted.Id.Depth == sub.Parent.Bounty.Depth + 1 && posted.Id.Depth <= settings.Subcontracting.Depth, $"{posted.Id} is posted too deep");
        var above = _bounties[sub.Parent.Bounty];
        Demand(posted.Difficulty == above.Difficulty, $"{posted.Id} is not as hard as {above.Id}");
        Demand(posted.PartDifficulties.SequenceEqual(sub.Parts.Select(part => above.PartDifficulties[part])), $"{posted.Id} has parts of its own difficulty");
        Demand(posted.Parts.Zip(sub.Parts).All(pair => pair.First.Minutes == above.Parts[pair.Second].Minutes), $"{posted.Id} has other parts than {above.Id}");
        Demand(!_out.Values.Any(purse => purse.Terms.Parent == sub.Parent && purse.Terms.Parts.Intersect(sub.Parts).Any()), $"{posted.Id} posts a part twice");
        Demand(sub.Check == CheckKind.None ? sub.CheckFee == Credits.Zero : sub.CheckFee > Credits.Zero, $"{posted.Id} states {sub.Check} for {sub.CheckFee}");
        _out.Add(posted.Id, new Purse(sub));
    }

    public void Invite(SeatInvited invited)
    {
        for (var sub = _bounties[invited.Bounty].Sub; sub is not null; sub = _bounties[sub.Parent.Bounty].Sub)
        {
            Demand(sub.Parent.Owner != invited.Seat, $"{invited.Seat} is invited to {invited.Bounty}, which is work of its own");
        }
    }

    /// <summary>A movement in or out of an escrow for posted parts; others are none of its business.</summary>
    public void Move(MoneyMoved moved)
    {
        if (moved.For is not (MoneyFor.Reward or MoneyFor.RewardReturned or MoneyFor.RewardPaid or MoneyFor.DeliveryCheck)) return;
        Demand(moved.Bounty is { } id && _out.ContainsKey(id), $"{moved} belongs to no posted part");
        var purse = _out[moved.Bounty!.Value];
        if (moved.For == MoneyFor.Reward)
        {
            var posted = _bounties[moved.Bounty.Value];
            Demand(purse.Filled == 0 && moved.Amount == posted.Ceiling + purse.Terms.CheckFee, $"{moved} is not the reward of {posted.Ceiling} and its check");
            purse.Filled = moved.Amount.Cents;
        }
        else
        {
            if (moved.For == MoneyFor.DeliveryCheck) Look(purse, moved);
            purse.Emptied += moved.Amount.Cents;
            Demand(purse.Emptied <= purse.Filled, $"{moved} takes more than is there");
        }
    }

    public void Observe(WorkEvent happened)
    {
        switch (happened)
        {
            case ContractOpened opened: _open.Add(opened.Contract); break;
            case PartDelivered delivered:
                Demand(_out[delivered.Bounty].Terms.Parts.Contains(delivered.Part), $"{delivered.Bounty} delivers part {delivered.Part}");
                Demand(_out[delivered.Bounty].Checked == _out[delivered.Bounty].Terms.CheckFee.Cents, $"{delivered.Bounty} is delivered without the check it states");
                if (_out[delivered.Bounty].Terms.Check != CheckKind.None) Examined++;
                Demand(_out[delivered.Bounty].Done.Add(delivered.Part), $"{delivered.Bounty} delivers part {delivered.Part} twice");
                Delivered++;
                break;
            case PartsReturned returned:
                Demand(_out.Remove(returned.Bounty, out var back), $"{returned.Bounty} comes back twice");
                Demand(back!.Left == 0 && back.Done.Count == 0, $"{returned.Bounty} comes back and keeps {new Credits(back.Left)}");
                Demand(!_open.Any(contract => contract.Bounty == returned.Bounty), $"{returned.Bounty} comes back while it is worked on");
                break;
            case ContractClosed closed:
                _open.Remove(closed.Contract);
                Demand(!_out.Values.Any(purse => purse.Terms.Parent == closed.Contract && purse.Done.Count == 0), $"{closed.Contract} closes and leaves parts out");
                break;
            default: break;
        }
    }

    // The check that was stated is the one that is made, at the price that was put aside for it, once.
    private static void Look(Purse purse, MoneyMoved moved)
    {
        var checker = purse.Terms.Check == CheckKind.Expert ? AccountKind.Experts : AccountKind.Agencies;
        Demand(purse.Terms.Check != CheckKind.None && moved.To.Kind == checker, $"{moved} is not the check that {purse.Terms} states");
        purse.Checked += moved.Amount.Cents;
        Demand(purse.Checked == purse.Terms.CheckFee.Cents, $"{moved} is not the {purse.Terms.CheckFee} put aside for it");
    }

    /// <summary>What a seat holds for posted parts, in cents.</summary>
    public long HeldBy(SeatId seat) => _out.Values.Where(purse => purse.Terms.Parent.Owner == seat).Sum(purse => purse.Left);

    /// <summary>At the close of a tick no delivered part may have kept anything.</summary>
    public void CloseTick()
    {
        foreach (var (id, purse) in _out.Where(entry => entry.Value.Done.Count > 0).ToList())
        {
            Demand(purse.Left == 0 && purse.Done.Count == purse.Terms.Parts.Count, $"{id} is delivered and keeps {new Credits(purse.Left)}");
            _out.Remove(id);
        }
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new AuditException(otherwise);
    }

    private sealed class Purse(SubcontractTerms terms)
    {
        public SubcontractTerms Terms => terms;

        public long Filled { get; set; }

        public long Emptied { get; set; }

        public long Checked { get; set; }

        public long Left => Filled - Emptied;

        public HashSet<int> Done { get; } = [];
    }
}

using Game.Domain.Board;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Subcontracts;

/// <summary>Parts go out as a bounty, and come back: done, or undone. Whatever the way, the escrow is empty afterwards.</summary>
internal static class Subcontracting
{
    /// <summary>The open contracts on a sub-bounty.</summary>
    public static IEnumerable<Contract> Running(GameState state, Bounty bounty) =>
        bounty.Contestants.Append(bounty.Winner ?? default).Distinct()
            .Select(seat => state.Contracts.GetValueOrDefault(new ContractId(bounty.Id, seat))).OfType<Contract>().Where(contract => !contract.Closed);

    public static void Post(Decision decision, Contract contract, PostParts post)
    {
        var state = decision.State;
        var above = state.BountyOf(contract.Id).Posted;
        var id = contract.Id.Bounty.Sub(post.Parts[0], SubcontractRules.Ordinal(state, contract, post));
        var fee = SubcontractRules.CheckFee(state, contract, post);
        foreach (var (part, index, piece) in contract.AllPieces().Where(entry => post.Parts.Contains(entry.Part)).ToList())
        {
            if (piece.Stage == PieceStage.Waiting) Agencies.Baskets.CallOff(decision, contract, part, index);
        }

        var places = post.Parts.ToList();
        decision.Then(new BountyPosted(
            id,
            above.Job,
            above.Title,
            above.Domain,
            above.Pack,
            post.Parts.Sum(part => above.Parts[part].Minutes),
            [.. post.Parts.Select(part => above.Parts[part] with { After = [.. above.Parts[part].After.Select(before => places.IndexOf(before)).Where(place => place >= 0)] })],
            post.Reward,
            post.Format,
            ValidatorKind.Poster,
            ExtraTime.Closes(state, SubcontractRules.Closes(state, post) - state.Tick, contract.WorthlessAt - post.WorkTicks),
            post.WorkTicks,
            above.Difficulty,
            [.. post.Parts.Select(part => above.PartDifficulties[part])],
            Sub: new SubcontractTerms(contract.Id, post.Parts, post.Check, fee),
            Stretch: state.Stretch));
        if (state.BountyOf(contract.Id).ExpertCheck) decision.Then(new ExpertCheckRequired(id));
        Move(decision, state.Bounties[id], Account.Cash(contract.Id.Owner), Account.Held(contract.Id.Owner), post.Reward + fee, MoneyFor.Reward, contract.Id);
        Invitations.Fill(decision, state.Bounties[id]);
    }

    /// <summary>At the award what the winner did not ask for comes back.</summary>
    public static void Awarded(Decision decision, Bounty bounty)
    {
        if (bounty.Posted.Sub is not null) Return(decision, bounty, bounty.Posted.Ceiling - bounty.Price);
    }

    public static void Unsold(Decision decision, Bounty bounty)
    {
        if (bounty.Posted.Sub is { } terms) Back(decision, bounty, terms, ReturnReason.Unsold);
    }

    /// <summary>The poster calls off, or the contract above ends: costs so far are paid out of the escrow, the bond returns whole.</summary>
    public static void CallOff(Decision decision, Bounty bounty)
    {
        var state = decision.State;
        var terms = bounty.Posted.Sub!;
        if (bounty.Open)
        {
            decision.Then(new BountyCalledOff(bounty.Id));
            Back(decision, bounty, terms, ReturnReason.CalledOff);
            return;
        }

        foreach (var contract in Running(state, bounty).ToList())
        {
            CallOffBelow(decision, contract);
            var costs = Credits.Min(bounty.Reserve, Credits.Max(Credits.Zero, contract.Spent));
            Pay(decision, bounty, contract.Id, costs);
            Closing.Close(decision, contract, ContractOutcome.CalledOff, costs, 1m, []);
        }
    }

    /// <summary>A contract ends: whatever it has out is called off first, so that no part outlives it.</summary>
    public static void CallOffBelow(Decision decision, Contract contract)
    {
        foreach (var id in contract.Parts.Select(part => part.Posted).OfType<BountyId>().Distinct().ToList()) CallOff(decision, decision.State.Bounties[id]);
    }

    /// <summary>A contract on a sub-bounty has closed: unless the parts are done or another one still runs, they come back.</summary>
    public static void Ended(Decision decision, Contract contract)
    {
        var state = decision.State;
        var bounty = state.BountyOf(contract.Id);
        if (bounty.Posted.Sub is not { } terms || Running(state, bounty).Any()) return;
        if (!state.Contracts[terms.Parent].Parts.Exists(part => part.Posted == bounty.Id)) return;
        Back(decision, bounty, terms, contract.Outcome switch
        {
            ContractOutcome.FailedValidation => ReturnReason.Rejected,
            ContractOutcome.TooLate => ReturnReason.TooLate,
            ContractOutcome.CalledOff or ContractOutcome.Cancelled => ReturnReason.CalledOff,
            _ => ReturnReason.Dropped,
        });
    }

    /// <summary>The poster, or anybody further up the chain: work that comes back to its own poster would be money in a circle.</summary>
    public static bool IsUpTheChain(GameState state, Bounty bounty, SeatId seat)
    {
        for (var terms = bounty.Posted.Sub; terms is not null; terms = state.Bounties[terms.Parent.Bounty].Posted.Sub)
        {
            if (terms.Parent.Owner == seat) return true;
        }

        return false;
    }

    /// <summary>Pays a contract on a sub-bounty out of the escrow.</summary>
    public static void Pay(Decision decision, Bounty bounty, ContractId winner, Credits amount) => Move(
        decision, bounty, Account.Held(bounty.Posted.Sub!.Parent.Owner), Account.Cash(winner.Owner), amount, MoneyFor.RewardPaid, winner);

    /// <summary>Moves money in or out of a sub-bounty's escrow; nothing happens for a zero amount.</summary>
    public static void Move(Decision decision, Bounty bounty, Account from, Account to, Credits amount, MoneyFor purpose, ContractId contract)
    {
        if (amount > Credits.Zero) decision.Then(new MoneyMoved(from, to, amount, purpose, contract, bounty.Id));
    }

    /// <summary>Returns what is left of the escrow to the poster.</summary>
    public static void Return(Decision decision, Bounty bounty, Credits amount)
    {
        var parent = bounty.Posted.Sub!.Parent;
        Move(decision, bounty, Account.Held(parent.Owner), Account.Cash(parent.Owner), amount, MoneyFor.RewardReturned, parent);
    }

    private static void Back(Decision decision, Bounty bounty, SubcontractTerms terms, ReturnReason reason)
    {
        Return(decision, bounty, bounty.Reserve);
        decision.Then(new PartsReturned(terms.Parent, bounty.Id, reason));
    }
}

using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Standing;

/// <summary>The standing policies of a tick: at the end of the orders, so that what an owner asked for goes first.</summary>
internal static class Policies
{
    /// <summary>The rules of a seat; those of the start if it never declared any.</summary>
    public static StandingPolicy Of(GameState state, SeatId seat) => state.SeatOf(seat).Policy ?? StandingPolicy.Start;

    /// <summary>True if the engine acts for the seat: a regent keeps it, or its owner lets the policy run beside.</summary>
    public static bool Acts(Seat seat) => !seat.Retired && (seat.RegentSince is not null || seat.Policy is { Beside: true });

    public static void Decide(Decision decision)
    {
        foreach (var seat in decision.State.Seats.Where(Acts).ToList())
        {
            if (seat.RegentSince is not null) Submit(decision, seat);
            Answer(decision, seat);
            Bid(decision, seat);
        }
    }

    private static void Answer(Decision decision, Seat seat)
    {
        var asking = decision.State.Work.Of(seat.Id).Open.Values
            .SelectMany(contract => contract.AllPieces().Where(entry => entry.Piece.Question is not null).Select(entry => contract.Run(entry.Part, entry.Index)))
            .ToList();
        foreach (var run in asking)
        {
            decision.Then(new PolicyActed(seat.Id, PolicyAct.Answer, run.Contract.Bounty));
            Questions.AnswerByPolicy(decision, run);
        }
    }

    // Who is there and wants a last look keeps it; who is away cannot take it.
    private static void Submit(Decision decision, Seat seat)
    {
        var finished = decision.State.ContractsOf(seat.Id)
            .Where(contract => contract is { Working: true, Finished: true, Plan.SubmitByHand: true } && decision.State.Tick < contract.WorthlessAt).ToList();
        foreach (var contract in finished)
        {
            decision.Then(new PolicyActed(seat.Id, PolicyAct.Submit, contract.Id.Bounty));
            Deliveries.Submit(decision, contract);
        }
    }

    private static void Bid(Decision decision, Seat seat)
    {
        var state = decision.State;
        var policy = Of(state, seat.Id);
        var inHand = state.ContractsOf(seat.Id).Count(contract => !contract.Closed)
            + state.Board.Leads(seat.Id).Count(bounty => bounty.Bids.ContainsKey(seat.Id));
        foreach (var bounty in state.Board.Leads(seat.Id).Where(bounty => IsDue(state, seat, policy, bounty)).ToList())
        {
            if (inHand >= policy.MostContracts) return;
            if (Offer(state, seat.Id, policy, bounty) is not { } bid || BoardRules.Check(state, seat.Id, bid) != Rejection.None) continue;
            decision.Then(new PolicyActed(seat.Id, PolicyAct.Bid, bid.Bounty, bid.Amount));
            BoardRules.Decide(decision, seat.Id, bid);
            inHand++;
        }
    }

    // Counted back from the close, so that the last tick of a window always gets its look. A bid taken back by hand is the owner's last word.
    private static bool IsDue(GameState state, Seat seat, StandingPolicy policy, Bounty bounty) =>
        !bounty.Bids.ContainsKey(seat.Id) && !bounty.Withdrawn.Contains(seat.Id)
        && (bounty.ClosesAt - state.Tick) % state.Settings.Policy.ReviewTicks == 0
        && (policy.Domains is null || policy.Domains.Contains(bounty.Posted.Domain, StringComparer.Ordinal));

    private static PlaceBid? Offer(GameState state, SeatId seat, StandingPolicy policy, Bounty bounty)
    {
        var posted = bounty.Posted;
        var appraiser = Appraiser.For(state.Now);
        var job = new Job(posted.Parts, bounty.Ceiling, bounty.Ceiling, posted.WorkTicks, [.. AgentType.All.Select(state.Price)])
        {
            Outlook = state.Outlook(), StartsIn = bounty.ClosesAt - state.Tick + 1, ExpertCheck = bounty.ExpertCheck,
            Bond = new OwnBond(Reputations.BondShare(state, seat), Sponsorships.Backing(state, seat)?.Held ?? Credits.Zero),
        };
        var plan = Presets.Fill(policy.Preset, posted.Parts, bounty.ExpertCheck);
        var worth = appraiser.Appraise(job, plan, appraiser.Believe(bounty.Estimates[seat], bounty.ReadingsOf(seat)));
        if (worth.Chance < SuggestedBid.LeastChance || worth.BreakEven > bounty.Ceiling) return null;
        var least = worth.BreakEven.Times(1 + (policy.LowestMargin / 100m));
        var amount = Windows.Ask(state, bounty, least);
        if (amount < least || amount > bounty.Ceiling || amount > policy.LargestBid) return null;
        // Who cannot pay for the work should not win it.
        return state.Cash(seat) < Sponsorships.Own(state, seat, Reputations.Bond(state, seat, amount, bounty.Ceiling)) + worth.Cost ? null
            : new PlaceBid(bounty.Id, amount, Plan: plan);
    }
}

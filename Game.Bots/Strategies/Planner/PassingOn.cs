using Game.Bots.Sdk;
using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Bots.Strategies.Planner;

/// <summary>Buys a part in the room where somebody at home in it should do it cheaper or more surely than the own agents.</summary>
/// <remarks>
/// Make or buy (Coase 1937): the reward is nearly all of what having the part done is worth here, sealed bids bring it down, and it is only offered if a seat without this
/// one's handicap could work for it. A part that nobody takes or that is flagged is done by the own plan after all, so there must be time for both.
/// </remarks>
internal sealed class PassingOn
{
    private const int Window = 12;
    private const decimal Share = 0.95m;
    private const double TimeToSpare = 1.3;
    private static readonly Credits WorthTheTrouble = Credits.Of(10);

    private readonly HashSet<(ContractId, int)> _tried = [];

    /// <summary>Lets the first parts of a foreign job wait a moment, or they would be under way before anybody could be asked.</summary>
    public static Plan Waiting(Observation seen, Lead lead, Plan plan) => seen.Scenario.Subcontracting.Depth == 0 || seen.JobOf(lead.Bounty).Skill >= 0
        ? plan
        : plan with { Parts = [.. plan.Parts.Select((part, i) => lead.Bounty.Parts[i].After.Count == 0 ? part with { StartDelay = Math.Max(2, part.StartDelay) } : part)] };

    public void Consider(Observation seen, Actions act)
    {
        if (seen.Scenario.Subcontracting.Depth == 0) return;
        _tried.RemoveWhere(tried => !seen.Desk.Contracts.Any(contract => contract.Id == tried.Item1));
        foreach (var contract in seen.Desk.Contracts)
        {
            if (contract.ClosedAt is not null) break;
            if (contract.Status != ContractStatus.Working || contract.Id.Bounty.Depth >= seen.Scenario.Subcontracting.Depth) continue;
            if (seen.Bounty(contract.Id.Bounty) is not { } bounty) continue;
            for (var part = 0; part < contract.Parts.Count && act.Room > 2; part++)
            {
                if (contract.Parts[part] is not { Ready: true, Started: false, Done: false, PostedAs: null } || !_tried.Add((contract.Id, part))) continue;
                if (Offer(seen, contract, bounty, part) is { } order && act.Allows(order) == Rejection.None) act.Send(order);
            }
        }
    }

    private static PostParts? Offer(Observation seen, ContractView contract, BountyView bounty, int part)
    {
        var belief = seen.Appraiser.Believe(contract.Estimate, contract.Readings);
        var job = new Job(bounty.Parts, bounty.Ceiling, contract.Price, Math.Max(1, contract.Deadline - seen.Tick), seen.Prices, Valuation.Wait)
        {
            Skill = (contract.Skill ?? 0) / 1_000_000.0, Outlook = seen.Outlook, ExpertCheck = bounty.ExpertCheck, Bond = seen.Desk.BondOf(contract),
        };
        var own = seen.Appraiser.Appraise(job, contract.Plan, belief, Progress.Of(contract));
        if (own.Parts[part].Chance == 0) return null;

        var passed = PassedOn.Of(seen.Scenario, job, own, [part], CheckKind.Ai, belief);
        if (passed.Passed <= 0) return null;
        var sub = passed.Theirs;
        var surer = own.Chance / 1e6 * (passed.Good / passed.Passed / (own.Parts[part].Chance / 1e6) - 1);
        var worth = Credits.From((decimal)surer * (contract.Price + contract.Bond).Amount) + own.Parts[part].Cost - passed.Fee;
        var reward = worth.Times(Share);
        var ticks = (int)(sub.Ticks * TimeToSpare) + 1;
        var late = seen.Tick + Window + ticks + own.Ticks > contract.Deadline;
        return late || reward < passed.Needed || worth - sub.BreakEven < WorthTheTrouble
            ? null
            : new PostParts([part], reward, Window, ticks, AwardFormatKind.FirstPriceSealed, CheckKind.Ai) { Contract = contract.Id };
    }
}

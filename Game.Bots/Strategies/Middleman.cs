using Game.Bots.Sdk;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Wins work and lets others do it: posts each part for little more than it would cost itself, and does what nobody takes.</summary>
/// <remarks>
/// Intermediation (Rubinstein and Wolinsky 1987); with every link a margin is added, which is why chains of middlemen sell too little (Spengler 1950). Where nothing may be
/// subcontracted it is cost-plus with a larger margin.
/// </remarks>
public sealed class Middleman : IStrategy
{
    private const decimal Margin = 0.45m;
    private const decimal Passed = 0.8m;

    // What it is worth to have a part done by somebody else who answers for it: its own cost of a good result, and some more.
    private const decimal Relief = 1.3m;
    private const int LeastChance = 600_000;
    private const int MostContracts = 3;
    private const int Window = 12;
    private const decimal TimePassed = 0.55m;

    private readonly Bidding _bidding = new();
    private readonly HashSet<(ContractId, int)> _tried = [];

    /// <inheritdoc />
    public string Name => "middleman";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        if (seen.Scenario.Subcontracting.Depth > 0) PassOn(seen, act);
        _bidding.Follow(seen, act);
        foreach (var lead in _bidding.Fresh(seen, MostContracts))
        {
            var plan = Fitting.Fit(seen, lead, Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts));
            var worth = seen.Appraiser.Appraise(seen.JobOf(lead.Bounty), plan, seen.Believe(lead));
            if (worth.Chance >= LeastChance) _bidding.Offer(seen, act, lead, Waiting(seen, plan), worth, worth.BreakEven.Times(1 + Margin));
        }
    }

    // Parts that wait a moment before the first hire can still be posted.
    private static Plan Waiting(Observation seen, Plan plan) => seen.Scenario.Subcontracting.Depth == 0
        ? plan
        : plan with { Parts = [.. plan.Parts.Select(part => part with { StartDelay = 2 })] };

    private void PassOn(Observation seen, Actions act)
    {
        foreach (var contract in seen.Desk.Contracts)
        {
            // Running ones come first.
            if (contract.ClosedAt is not null) break;
            if (contract.Status != ContractStatus.Working) continue;
            if (seen.Bounty(contract.Id.Bounty) is not { } bounty) continue;
            var own = seen.Appraiser.Appraise(seen.JobOf(bounty, contract.Price), contract.Plan, seen.Appraiser.Believe(contract.Estimate, contract.Readings));
            var minutes = contract.Parts.Sum(part => part.Minutes);
            for (var i = 0; i < contract.Parts.Count && act.Room > 0; i++)
            {
                var part = contract.Parts[i];
                if (!part.Ready || part.Started || part.Done || part.PostedAs is not null || !_tried.Add((contract.Id, i))) continue;
                var order = new Game.Domain.PostParts(
                    [i],
                    Credits.Min(contract.Price.Times(Passed * part.Minutes / minutes), own.Parts[i].Cost.Times(Relief * 1_000_000 / Math.Max(1, own.Parts[i].Chance))),
                    Window,
                    (int)((contract.Deadline - seen.Tick - Window) * TimePassed),
                    AwardFormatKind.FirstPriceSealed,
                    CheckKind.Ai) { Contract = contract.Id };
                if (act.Allows(order) == Game.Domain.Rejection.None) act.Send(order);
            }
        }
    }
}

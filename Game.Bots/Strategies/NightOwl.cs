using Game.Bots.Sdk;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Works when energy is cheap: its hires wait for a cheap hour where the wait is worth it and the deadline allows it.</summary>
/// <remarks>
/// Load shifting under time-of-use prices (Borenstein 2005). Waiting is not free: a night that comes late costs lateness, so the appraiser judges each limit. Where energy
/// plays no part it is curse-corrected with a larger margin: nights that come late have to be paid for.
/// </remarks>
public sealed class NightOwl : IStrategy
{
    private const decimal Margin = 0.45m;
    private const int LeastChance = 600_000;
    private const int MostContracts = 3;

    // Hours among the cheapest of those that the deadline leaves: how choosy it may be.
    private static readonly double[] CheapShares = [0.2, 0.35, 0.5];

    private const int TicksPerHour = 12;

    private readonly Bidding _bidding = new();
    private readonly RivalCount _rivals = new();

    /// <inheritdoc />
    public string Name => "night-owl";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        _rivals.Learn(seen);
        _bidding.Follow(seen, act);
        foreach (var lead in _bidding.Fresh(seen, MostContracts))
        {
            var preset = Fitting.Fit(seen, lead, Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts));
            var (job, belief) = (seen.JobOf(lead.Bounty), seen.Believe(lead, _rivals.Rivals));
            var (plan, worth) = Plans(seen, lead.Bounty.WorkTicks, preset).Select(plan => (Plan: plan, Worth: seen.Appraiser.Appraise(job, plan, belief))).MinBy(choice => choice.Worth.BreakEven);
            if (worth.Chance >= LeastChance) _bidding.Offer(seen, act, lead, plan, worth, worth.BreakEven.Times(1 + Margin));
        }

        Hurry(seen, act);
    }

    // The plan at any hour, then with limits from the choosiest on.
    private static IEnumerable<Plan> Plans(Observation seen, int workTicks, Plan preset)
    {
        yield return preset;
        if (seen.Room.Conditions.Energy is not { Forecast.Count: > 0 } energy) yield break;
        var reach = Math.Max(1, workTicks / 2 / TicksPerHour);
        var hours = energy.Forecast.Take(reach).Select(hour => hour.Factor).Append(energy.Factor).Order().ToList();
        foreach (var limit in CheapShares.Select(share => Math.Clamp(hours[(int)(hours.Count * share)], -1000, 1000)).Distinct())
            yield return preset with { Parts = [.. preset.Parts.Select(part => part with { EnergyLimit = limit })] };
    }

    // A night that never comes: half of the time is gone and something still waits.
    private static void Hurry(Observation seen, Actions act)
    {
        foreach (var contract in seen.Desk.Contracts)
        {
            // Running ones come first.
            if (contract.ClosedAt is not null || act.Room == 0) break;
            if (contract.Status != Game.Domain.Views.ContractStatus.Working || seen.Tick < (contract.AwardedAt + contract.Deadline) / 2) continue;
            if (contract.Plan.Parts.All(part => part.EnergyLimit is null)) continue;
            act.ChangePlan(contract.Id, contract.Plan with { Parts = [.. contract.Plan.Parts.Select(part => part with { EnergyLimit = null })] });
        }
    }
}

using Game.Bots.Sdk;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Works when energy is cheap: its hires wait for a cheap hour as long as the deadline allows.</summary>
/// <remarks>Load shifting under time-of-use prices (Borenstein 2005). Where energy plays no part it is cost-plus with more patience.</remarks>
public sealed class NightOwl : IStrategy
{
    private const decimal Margin = 0.20m;
    private const int LeastChance = 600_000;
    private const int MostContracts = 4;

    // It waits for an hour among the cheapest third of those forecast, but not where that eats the time to the deadline.
    private const double CheapShare = 0.33;
    private const int TicksPerHour = 12;

    private readonly Bidding _bidding = new();

    /// <inheritdoc />
    public string Name => "night-owl";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        _bidding.Follow(seen, act);
        foreach (var lead in _bidding.Fresh(seen, MostContracts))
        {
            var preset = Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts);
            var limit = CheapHour(seen, lead.Bounty.WorkTicks);
            var plan = limit is null ? preset : preset with { Parts = [.. preset.Parts.Select(part => part with { EnergyLimit = limit })] };
            var worth = seen.Appraiser.Appraise(seen.JobOf(lead.Bounty), plan, seen.Believe(lead));
            if (worth.Chance >= LeastChance) _bidding.Offer(seen, act, lead, plan, worth, worth.BreakEven.Times(1 + Margin));
        }

        Hurry(seen, act);
    }

    private static int? CheapHour(Observation seen, int workTicks)
    {
        if (seen.Room.Conditions.Energy is not { Forecast.Count: > 0 } energy) return null;
        var reach = Math.Max(1, workTicks / 2 / TicksPerHour);
        var hours = energy.Forecast.Take(reach).Select(hour => hour.Factor).Append(energy.Factor).Order().ToList();
        return Math.Clamp(hours[(int)(hours.Count * CheapShare)], -1000, 1000);
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

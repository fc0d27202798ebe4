using Game.Bots.Sdk;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Plays like a person who follows the app's advice with half an eye: one action in ten ticks, half of the bounties missed.</summary>
/// <remarks>
/// The balanced preset, the suggested bid of 1.6 times break-even (the factor is the winner's-curse margin) and no bid below a chance of 0.6.
/// Limited attention as a budget of actions after Simon's satisficing (1955); it is the yardstick of whether a newcomer can win.
/// </remarks>
public sealed class Casual : IStrategy
{
    private const int TicksPerAction = 10;
    private const double Notices = 0.5;
    private const decimal SuggestedFactor = 1.6m;
    private const int LeastChance = 600_000;
    private const int MostContracts = 4;

    private const int NoticePurpose = 1;
    private const int RhythmPurpose = 2;

    private readonly HashSet<(BountyId Bounty, int Rung)> _dismissed = [];

    /// <inheritdoc />
    public string Name => "casual";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        if (seen.Tick % TicksPerAction != seen.Dice.Below(TicksPerAction, RhythmPurpose) || seen.OpenContracts >= MostContracts) return;
        Remembered.Prune(_dismissed, seen.Leads.Count, seen.Leads.Select(lead => (lead.Id, lead.Bounty.Rung ?? 0)));
        foreach (var lead in seen.Leads)
        {
            if ((lead.HasBid && !Asking.NeedsTime(lead)) || _dismissed.Contains((lead.Id, lead.Bounty.Rung ?? 0))) continue;

            // Reading a card takes no action; deciding against it is for good.
            if (seen.Dice.Happens(Notices, NoticePurpose, lead.Id.Tick, lead.Id.Slot))
            {
                if (TryBid(seen, act, lead)) return;
                // A clock may yet show what one wants.
                if (Asking.NeedsTime(lead)) continue;
            }

            _dismissed.Add((lead.Id, lead.Bounty.Rung ?? 0));
        }
    }

    private static bool TryBid(Observation seen, Actions act, Lead lead)
    {
        var plan = Fitting.Fit(seen, lead, Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts));
        var worth = seen.Appraiser.Appraise(seen.JobOf(lead.Bounty), plan, seen.Believe(lead));
        var price = worth.BreakEven.Times(SuggestedFactor);
        if (worth.Chance < LeastChance || price > lead.Bounty.Ceiling || !Bidding.CanAfford(seen, lead, worth.Cost)) return false;
        if (Asking.Now(seen, lead, price, Bidding.Lowest(worth, price), worth.Chance) is not { } amount) return false;
        act.Bid(lead.Id, amount, plan, Bidding.Stated(worth.Chance));
        return true;
    }
}

using Game.Bots.Sdk;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Asks for 20 percent above what the balanced plan must earn to break even, and never asks what winning says about the task.</summary>
/// <remarks>
/// Markup pricing as firms report it (Hall and Hitch 1939): full cost plus a fixed margin. It uses its estimate but not the news in having won,
/// so it pays the winner's curse (Capen, Clapp and Campbell 1971) out of its margin. It stays solvent by two habits of a careful firm: no job
/// it would rather not have at any price (a chance below 0.6), and no more work in hand than it can look after.
/// </remarks>
public sealed class CostPlus : IStrategy
{
    private const decimal Margin = 0.20m;
    private const int LeastChance = 600_000;

    // Live bids count: eight at once pile up waits, lateness and dear hires that eat the whole margin.
    private const int MostContracts = 3;

    private readonly Bidding _bidding = new();
    private readonly Staffing _staffing = new();

    /// <inheritdoc />
    public string Name => "cost-plus";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        _staffing.Manage(seen, act);
        Limits.Relax(seen, act);
        Partners.Consider(seen, act);
        _bidding.Follow(seen, act);
        foreach (var lead in _bidding.Fresh(seen, MostContracts))
        {
            var (job, belief) = (seen.JobOf(lead.Bounty), seen.Believe(lead));
            var usual = Fitting.Fit(seen, lead, Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts));
            var plan = Fitting.Thrifty(seen, lead, seen.Appraiser.BestTerms(job, usual, belief));
            var worth = seen.Appraiser.Appraise(job, plan, belief);
            var price = worth.BreakEven.Times(1 + Margin);
            if (worth.Chance >= LeastChance) _bidding.Offer(seen, act, lead, Limits.On(seen, plan), worth, price);
        }
    }
}

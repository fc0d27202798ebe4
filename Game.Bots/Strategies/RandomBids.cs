using Game.Bots.Sdk;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Bids anything up to the ceiling with any plan, without a thought for cost.</summary>
/// <remarks>The zero-intelligence trader without a budget constraint, ZI-U (Gode and Sunder 1993): what the market does to those who do not think.</remarks>
public sealed class RandomBids : IStrategy
{
    private const double Bids = 0.5;

    private readonly Bidding _bidding = new();
    private readonly Dictionary<BountyId, Credits> _minds = [];

    private enum Purpose
    {
        Bid,
        Amount,
        Tier,
        Pieces,
        Check,
        Attempts,
        After,
    }

    /// <inheritdoc />
    public string Name => "random";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        Remembered.Prune(_minds, seen.Leads.Count, seen.Leads.Select(lead => lead.Id));
        foreach (var lead in seen.Leads.Where(lead => Asking.NeedsTime(lead) && _minds.ContainsKey(lead.Id)))
        {
            if (act.Room > 0 && seen.Desk.SuspendedUntil is null) Bid(seen, act, lead);
        }

        foreach (var lead in _bidding.Fresh(seen, int.MaxValue))
        {
            if (act.Room == 0 || !seen.Dice.Happens(Bids, (int)Purpose.Bid, lead.Id.Tick, lead.Id.Slot)) continue;
            _minds[lead.Id] = Any(seen, lead);
            Bid(seen, act, lead);
        }
    }

    private static Credits Any(Observation seen, Lead lead)
    {
        var cents = 1 + (long)(seen.Dice.Uniform((int)Purpose.Amount, lead.Id.Tick, lead.Id.Slot) * lead.Bounty.Ceiling.Cents);
        return Credits.Min(new Credits(cents), lead.Bounty.Ceiling);
    }

    private void Bid(Observation seen, Actions act, Lead lead)
    {
        var amount = lead.PriceIsPosted ? lead.Bounty.Ceiling : Asking.Now(seen, lead, _minds[lead.Id], _minds[lead.Id], 1_000_000);
        if (amount is { } bid && (lead.Bounty.Newcomers != true || seen.IsNewcomer)) act.Bid(lead.Id, bid, Fitting.Fit(seen, lead, AnyPlan(seen.Dice, lead)));
    }

    private static Plan AnyPlan(BotDice dice, Lead lead)
    {
        var parts = new PartPlan[lead.Bounty.Parts.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new PartPlan(
                AgentType.Of(lead.Bounty.Parts[i].Specialty, (Tier)Any(4, Purpose.Tier)),
                1 + Any(6, Purpose.Pieces),
                (CheckKind)Any(3, Purpose.Check),
                1 + Any(5, Purpose.Attempts),
                (AfterFailure)Any(3, Purpose.After));

            int Any(int n, Purpose purpose) => dice.Below(n, (int)purpose, lead.Id.Tick, lead.Id.Slot, i);
        }

        return new Plan(parts);
    }
}

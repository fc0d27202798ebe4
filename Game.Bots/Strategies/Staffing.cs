using Game.Bots.Sdk;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Views;

namespace Game.Bots.Strategies;

/// <summary>Builds a practice: hires leads while another one should earn more than its day costs, and keeps plans that were delivered.</summary>
/// <remarks>
/// The span of control is bought where it binds (Williamson 1967): the gain of a lead is read off the own profit a day, the share of time at the limit of attention,
/// and the share of the work on offer that lies abroad. Does nothing where the scenario has neither leads nor templates.
/// </remarks>
internal sealed class Staffing
{
    // A little more than break-even, because what was earned yesterday need not come again.
    private const double Caution = 1.5;
    private const double Reserve = 5;
    private const double Memory = 1.0 / 48;
    private const double Abroad = 0.5;
    private const int Apart = 48;
    private const int LeastHistory = 72;

    private readonly HashSet<BountyId> _counted = [];
    private readonly Dictionary<string, double> _foreign = new(StringComparer.Ordinal);
    private double _offered;
    private double _busy;
    private int _lastHire = -Apart;

    public void Manage(Observation seen, Actions act)
    {
        if (seen.Desk.Practice is not { } practice) return;
        if (seen.Scenario.Templates.Offered) Keep(seen, act, practice);
        if (seen.Room.LeadMarket is not { } market) return;
        Watch(seen);
        Release(seen, act, practice, market);
        if (seen.Tick - _lastHire >= Apart) Hire(seen, act, market);
    }

    private static void Keep(Observation seen, Actions act, PracticeView practice)
    {
        foreach (var contract in seen.Desk.Contracts)
        {
            if (contract.Status != ContractStatus.Paid || seen.Room.Bounties.FirstOrDefault(card => card.Id == contract.Id.Bounty) is not { } bounty) continue;
            var shape = WorkShape.Of(bounty.Domain, bounty.Parts);
            if (practice.Templates.Any(template => template.Shape == shape)) continue;
            var save = new SaveTemplate($"plan {practice.Templates.Count + 1}", contract.Id);
            if (act.Allows(save) == Rejection.None) act.Send(save);
            // One a tick: the next name is known when this one is kept.
            return;
        }
    }

    private void Watch(Observation seen)
    {
        _busy += Memory * ((seen.Desk.Attention >= seen.Desk.Capacity ? 1 : 0) - _busy);
        Remembered.Prune(_counted, seen.Leads.Count, seen.Leads.Select(lead => lead.Id));
        foreach (var lead in seen.Leads)
        {
            if (!_counted.Add(lead.Id)) continue;
            _offered++;
            if (IsForeign(seen, lead.Bounty.Domain)) _foreign[lead.Bounty.Domain] = _foreign.GetValueOrDefault(lead.Bounty.Domain) + 1;
        }
    }

    private void Release(Observation seen, Actions act, PracticeView practice, LeadMarketView market)
    {
        foreach (var lead in practice.Leads.Where(lead => lead.PaidUntil - seen.Tick <= 2))
        {
            var worth = PerDay(seen) * (_busy * Share(seen) + (lead.Domain is { } domain ? Abroad * Part(domain) : 0));
            var usable = Math.Min(1.0, seen.TicksLeft / (double)seen.Scenario.Leads.DayTicks);
            if (worth * usable < Amount(market.Price) && act.Allows(new LetLeadGo(lead.Number)) == Rejection.None) act.LetLeadGo(lead.Number);
        }
    }

    private void Hire(Observation seen, Actions act, LeadMarketView market)
    {
        var price = Amount(market.Price);
        if (seen.TicksLeft < seen.Scenario.Leads.DayTicks || Amount(seen.Cash) < Reserve * price) return;
        var domain = _foreign.Where(entry => IsForeign(seen, entry.Key)).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => entry.Key).FirstOrDefault();
        var gain = PerDay(seen) * (_busy * Share(seen) + (domain is null ? 0 : Abroad * Part(domain)));
        var order = new HireLead(domain, market.Price);
        if (gain < Caution * price || act.Allows(order) != Rejection.None) return;
        act.Send(order);
        _lastHire = seen.Tick;
    }

    private static bool IsForeign(Observation seen, string domain) =>
        !seen.Scenario.Leads.OwnAllDomains && seen.Desk.Practice is { } practice && practice.Home != domain && practice.Leads.All(lead => lead.Domain != domain);

    private double Part(string domain) => _offered > 0 ? _foreign.GetValueOrDefault(domain) / _offered : 0;

    private static double Share(Observation seen) => seen.Scenario.Leads.Capacity / (double)seen.Desk.Capacity;

    private static double PerDay(Observation seen) =>
        Math.Max(0, Amount(seen.Desk.Profit)) * seen.Scenario.Leads.DayTicks / Math.Max(LeastHistory, seen.Tick);

    private static double Amount(Credits credits) => credits.Cents / 100.0;
}

using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Simulation.Model;

/// <summary>What no strategy asks for is asked for by chance: baskets, parts of parts, sponsors.</summary>
/// <param name="settings">The scenario: where it allows nothing of this, nothing is asked.</param>
/// <param name="seed">The seed.</param>
internal sealed class ModelWhims(Scenario settings, int seed)
{
    private readonly Random _chance = new(seed);

    public IEnumerable<Order> Of(MatchView view)
    {
        var orders = new List<Order?>();
        if (view.Room.Market?.NextCall is not null && Rarely(0.3)) orders.Add(Basket(view));
        if (settings.Subcontracting.Depth > 0)
        {
            if (Rarely(0.1)) orders.Add(Pass(view));
            orders.AddRange(view.Desk!.Leads.Where(lead => lead.Bounty.Depth > 0 && lead.Bid is null && Rarely(0.1)).Select(lead => Take(view, lead.Bounty)));
        }

        if (settings.Sponsors.Enabled && Rarely(0.05)) orders.Add(StandingOrders.Sponsor(_chance, view, [.. view.Room.Standings.Select(line => line.Seat)]));
        return orders.OfType<Order>();
    }

    /// <summary>The same bid with other payment terms in its plan.</summary>
    public Order OnOtherTerms(Order order, MatchView view)
    {
        if (order is not PlaceBid { Plan: { } plan } bid) return order;
        var terms = settings.Terms.Allowed.Where(terms => terms != TermsKind.OnCompletion || view.Desk!.Credit == true).ToList();
        return bid with { Plan = plan with { Parts = [.. plan.Parts.Select(part => On(part, terms[_chance.Next(terms.Count)]))] } };
    }

    private static PartPlan On(PartPlan part, TermsKind terms) => part with { Terms = terms, Insured = part.Insured && terms != TermsKind.OnCompletion };

    private bool Rarely(double share) => _chance.NextDouble() < share;

    private Order? Basket(MatchView view)
    {
        var contracts = view.Desk!.Contracts.Where(contract => contract.Status == ContractStatus.Working).ToList();
        return contracts.Count == 0 ? null : AgencyOrders.Basket(_chance, contracts[_chance.Next(contracts.Count)], view.Room.Prices);
    }

    private Order? Pass(MatchView view) => PostingOrders.CallOff(_chance, view, new BountyId(0, 0))
        ?? (PostingOrders.Post(_chance, view) is PostParts post ? post with { Format = AwardFormatKind.FirstPriceSealed } : null);

    private PlaceBid? Take(MatchView view, BountyId id) =>
        view.Room.Bounties.FirstOrDefault(bounty => bounty.Id == id) is { } bounty ? new PlaceBid(id, bounty.Ceiling.Times(_chance.Next(50, 101) / 100m)) : null;
}

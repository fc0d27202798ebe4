using System.Diagnostics;
using Game.Domain.Agencies;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scarcity;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Domain;

/// <summary>One order in its envelope, waiting for the tick to close.</summary>
internal sealed record SealedOrder(SeatId Seat, string Id, Order Order);

/// <summary>One order of the host, waiting for the tick to close.</summary>
internal sealed record SealedHostOrder(string Id, HostOrder Order);

/// <summary>The order of a tick's phases.</summary>
internal static class TickRules
{
    /// <summary>What there is before the first tick.</summary>
    public static void Open(Decision decision)
    {
        Energy.Open(decision);
        Shocks.Decide(decision, next: 0);
        HiringMechanisms.Of(decision.State.Settings.Prices).Open(decision);
        Arrivals.Opening(decision);
    }

    public static void Close(Decision decision, IReadOnlyList<SealedOrder> orders, IReadOnlyList<SealedHostOrder> hostOrders)
    {
        var state = decision.State;
        DecideOrders(decision, orders);
        Policies.Decide(decision);
        Runs.Finish(decision);
        Deliveries.Decide(decision);
        Sponsorships.Decide(decision);
        Solvency.Decide(decision);
        Awards.Decide(decision);
        Leads.Renew(decision);
        Hiring.Decide(decision);
        Energy.Decide(decision);
        SupplyDrift.Decide(decision);
        Pricing.Decide(decision);
        Leads.Publish(decision);
        Ladder.Climb(decision);
        Arrivals.Decide(decision);
        Questions.Decide(decision);
        Shocks.Decide(decision, hostOrders);
        Reputations.Decide(decision);
        Solvency.SettleHour(decision);
        Pricing.Report(decision);
        decision.Then(new TickClosed(state.Tick));
        if (Ending.IsDue(state)) Ending.Decide(decision);
    }

    /// <summary>Why an order cannot be taken in the present state, or none.</summary>
    public static Rejection Check(GameState state, SeatId seat, Order order)
    {
        if (state.SeatOf(seat).Retired) return Rejection.SeatRetired;
        return order switch
        {
            BoardOrder board => BoardRules.Check(state, seat, board),
            WorkOrder work => WorkRules.Check(state, seat, work),
            StandingOrder standing => PolicyRules.Check(state, seat, standing),
            PracticeOrder practice => PracticeRules.Check(state, seat, practice),
            SponsorOrder sponsor => SponsorRules.Check(state, seat, sponsor),
            SetQueueing => Rejection.None,
            AgencyOrder agency => AgencyRules.Check(state, seat, agency),
            _ => throw new UnreachableException($"{order.GetType().Name} has no rule."),
        };
    }

    // Kind before seat, seat by lot, one seat's own in the order of sending: nobody gains by being quick.
    private static void DecideOrders(Decision decision, IReadOnlyList<SealedOrder> orders)
    {
        var state = decision.State;
        var turns = orders.Select((order, place) => (Order: order, Place: place))
            .OrderBy(entry => Turn(entry.Order.Order))
            .ThenBy(entry => state.Dice.Bits(Draw.OrderTurn, state.Tick, entry.Order.Seat.Number))
            .ThenBy(entry => entry.Order.Seat)
            .ThenBy(entry => entry.Place)
            .Select(entry => entry.Order);
        foreach (var order in turns) Decide(decision, order);
    }

    private static int Turn(Order order) => order switch
    {
        WithdrawBid or DropContract or CallOffParts or WithdrawAsk => 0,
        PostParts => 4,
        AgencyOrder or WorkOrder or StandingOrder or PracticeOrder or SponsorOrder or SetQueueing => 1,
        PlaceBid => 2,
        _ => 3,
    };

    private static void Decide(Decision decision, SealedOrder order)
    {
        var refused = Check(decision.State, order.Seat, order.Order);
        Regents.HandBack(decision, order.Seat);
        if (refused != Rejection.None)
        {
            decision.Then(new OrderRefused(order.Seat, order.Id, refused));
            return;
        }

        decision.Then(new OrderAccepted(order.Seat, order.Id));
        switch (order.Order)
        {
            case BoardOrder board: BoardRules.Decide(decision, order.Seat, board); return;
            case WorkOrder work: WorkRules.Decide(decision, work); return;
            case StandingOrder standing: PolicyRules.Decide(decision, order.Seat, standing); return;
            case PracticeOrder practice: PracticeRules.Decide(decision, order.Seat, practice); return;
            case AgencyOrder agency: AgencyRules.Decide(decision, order.Seat, agency); return;
            case SponsorOrder sponsor: SponsorRules.Decide(decision, order.Seat, sponsor); return;
            case SetQueueing set: decision.Then(new QueueingSet(order.Seat, set.QueueAtCapacity)); return;
            default: throw new UnreachableException($"{order.Order.GetType().Name} has no rule.");
        }
    }
}

using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests;

/// <summary>Any moment may be the last: a match is ended at each of its ticks, and every time the stated rule holds.</summary>
public sealed class SettlementTests
{
    private static readonly Scenario Market = ScenarioCatalogue.Find("open-market")! with { Ticks = 140, Arrivals = new() { RatePerSeat = 0.06m, QuietEnd = 0 } };

    [Fact]
    public void Ended_at_any_tick_the_match_settles_by_the_stated_rule()
    {
        var play = Given(Market, seats: 3, seed: 11);
        var (open, running, submitted) = (0, 0, 0);
        while (!play.Match.Ended)
        {
            var copy = Match.Restore(play.Match.Snapshot());
            var before = Seats.ToDictionary(seat => seat, seat => copy.SeenBy(Viewer.Seat(seat)).Desk!);
            var events = copy.End();
            Check(copy, before, events);
            open += events.OfType<ContractClosed>().Count();
            running += events.OfType<RunSunk>().Count();
            submitted += before.Values.SelectMany(desk => desk.Contracts).Count(contract => contract.Status == ContractStatus.Validating);
            play.When([.. Seats.SelectMany(seat => Bids(play, seat))]);
        }

        Assert.True(open > 300 && running > 300 && submitted > 10, $"{open} contracts, {running} runs and {submitted} submissions were cut off");
    }

    private static SeatId[] Seats => [Ana, Ben, Cleo];

    // Each takes every third bounty, so that all have work in hand all the time.
    private static IEnumerable<(SeatId Seat, Order Order)> Bids(Play play, SeatId seat) => play.Desk(seat).Leads
        .Where(lead => lead.Bid is null && (lead.Bounty.Tick + lead.Bounty.Slot) % 3 == seat.Number - 1)
        .Select(lead => (seat, (Order)new PlaceBid(lead.Bounty, play.Room.Bounties.Single(bounty => bounty.Id == lead.Bounty).Ceiling.Times(0.5m))));

    private static void Check(Match match, Dictionary<SeatId, DeskView> before, IReadOnlyList<GameEvent> events)
    {
        Assert.Equal(Credits.Zero, match.LedgerSum());
        var room = match.SeenBy(Viewer.Spectator).Room;
        Assert.True(match.Ended && room.Ended);
        Assert.DoesNotContain(room.Bounties, bounty => bounty.Status is BountyStatus.Open or BountyStatus.Bidding or BountyStatus.Working or BountyStatus.Validating);
        Assert.All(room.Prices, line => Assert.Equal((0, 0), (line.Busy, line.Waiting)));
        var closed = events.OfType<ContractClosed>().ToDictionary(happened => happened.Contract);
        foreach (var (seat, desk) in before)
        {
            var after = match.SeenBy(Viewer.Seat(seat)).Desk!;
            var open = desk.Contracts.Where(contract => contract.ClosedAt is null).ToList();
            Assert.All(open, contract => Assert.Equal((ContractOutcome.Cancelled, Credits.Zero), (closed[contract.Id].Outcome, closed[contract.Id].Payout)));
            // Half of each bond returns; whatever stands in escrow goes to the agency.
            var back = Credits.Zero;
            foreach (var contract in open) back += contract.Bond.Times(0.5m);
            Assert.Equal((desk.Cash + back, Credits.Zero), (after.Cash, after.Held));
            Assert.Equal(after.Profit, room.Standings.Single(line => line.Seat == seat).Profit);
            Assert.DoesNotContain(events.OfType<MoneyMoved>(), moved => moved.For == MoneyFor.Price);
        }

        Assert.Equal(closed.Keys.Order(), before.Values.SelectMany(desk => desk.Contracts).Where(contract => contract.ClosedAt is null).Select(contract => contract.Id).Order());
    }
}

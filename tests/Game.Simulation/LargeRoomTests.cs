using Game.Bots.Headless;
using Game.Bots.Strategies;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Simulation;

public sealed class LargeRoomTests
{
    private const int Seats = 500;
    private const int Ticks = 60;

    private static readonly string[] Strategies = ["cost-plus", "casual", "truthful", "naive", "always-cheapest", "always-premium", "specialist", "random"];

    [Fact]
    public void Five_hundred_seats_keep_the_ledger_at_zero_and_a_replay_of_their_events_ends_in_the_same_state()
    {
        var scenario = ScenarioCatalogue.Find("open-market")! with { PlannedSeats = Seats };
        var events = new List<GameEvent>();

        var result = HeadlessMatch.Play(
            scenario, 1, [.. Enumerable.Range(0, Seats).Select(seat => Catalogue.Create(Strategies[seat % Strategies.Length]))], Ticks, seen: events.AddRange);

        Assert.Equal(Ticks, result.Ticks);
        Assert.Equal(Seats, result.Seats.Count);
        Assert.True(result.Tally.Awarded > Seats / 4, $"only {result.Tally.Awarded} bounties were awarded");
        Assert.Equal(Credits.Zero, result.LedgerSum);
        var replayed = Match.Replay(events);
        Assert.Equal(result.StateHash, replayed.Hash());
        Assert.Equal(Credits.Zero, replayed.LedgerSum());
    }
}

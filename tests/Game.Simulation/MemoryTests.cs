using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain;
using Game.Domain.Debriefing;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Simulation;

/// <summary>A long match keeps no more than a short one, but for the bytes that its debrief needs of each contract and bounty.</summary>
public sealed class MemoryTests
{
    private const int Early = 300;
    private const int Late = 900;

    private static readonly string[] Strategies = ["cost-plus", "casual", "truthful", "naive", "always-cheapest", "specialist", "random", "kelly"];

    [Fact]
    public void Everything_but_the_packed_notes_of_the_debrief_stays_as_much_as_it_was()
    {
        var scenario = ScenarioCatalogue.Find("open-market")! with { PlannedSeats = Strategies.Length, Ticks = Late + 100 };
        scenario = scenario with { Arrivals = scenario.Arrivals with { RatePerSeat = 0.06m } };
        var match = Match.Start(scenario, 3, out _);
        var seats = Strategies.Select((strategy, i) => new BotSeat(
            Catalogue.Create(strategy), match.Join(strategy, bot: true, strategy).OfType<SeatJoined>().Single().Seat, BotDice.SeedOf(3, i), forfeits: false)).ToList();
        var (awards, counts) = (new List<long>(), new List<Dictionary<string, long>>());
        var awarded = 0L;
        while (match.Tick < Late)
        {
            foreach (var seat in seats)
            {
                foreach (var (id, order) in seat.Turn(match.SeenBy(Viewer.Seat(seat.Seat)))) seat.Answered(match.Tick, id, match.Submit(seat.Seat, id, order));
            }

            awarded += match.Close().OfType<ContractOpened>().Count();
            if (match.Tick is not (Early or Late)) continue;
            awards.Add(awarded);
            // The bytes of what is over, and prices of each hour and of each tick with an award, are counted apart.
            counts.Add(Census.Count(match, "NoteArchive", "MarketHours"));
        }

        Assert.True(awards[1] > 2 * awards[0], $"{awards[0]} contracts by tick {Early}, {awards[1]} by tick {Late}");
        Assert.InRange(counts[1]["ContractNote"], 1, awards[1] / 4);
        Assert.InRange(counts[1]["BountyNote"], 1, awards[1]);
        Within(counts[0], counts[1]);
        // What a bot keeps of bounties follows what is in sight: about two hundred places for each thing it remembers.
        Assert.All(seats, seat => Assert.True(Census.Count(seat).Values.Sum() < 1300, $"{seat.Strategy} keeps {string.Join(", ", Census.Count(seat))}"));
    }

    [Fact]
    public void A_closed_contract_and_its_bounty_are_a_hundred_bytes_or_two()
    {
        var archive = Census.Only<NoteArchive>(RandomGame.Play(1).Match);
        var contracts = archive.Contracts.Values.Sum(pages => pages.Count);

        Assert.InRange(contracts, 10, int.MaxValue);
        Assert.InRange(archive.Contracts.Values.Append(archive.Bounties).Sum(Bytes) / (double)contracts, 20, 250);
    }

    private static long Bytes(NotePages pages) => pages.Pages.Sum(page => (long)page.Length) - (pages.Pages.Count == 0 ? 0 : pages.Pages[^1].Length - pages.Used);

    // A third more leaves room for a busier day; what is kept for good would be three times as much.
    private static void Within(Dictionary<string, long> before, Dictionary<string, long> after)
    {
        var (first, then) = (before.Values.Sum(), after.Values.Sum());
        var grown = string.Join(", ", after.OrderByDescending(count => count.Value - before.GetValueOrDefault(count.Key)).Take(6).Select(count => $"{count.Key} {before.GetValueOrDefault(count.Key)} -> {count.Value}"));
        Assert.True(then * 3 <= first * 4, $"{first} objects became {then}: {grown}");
    }
}

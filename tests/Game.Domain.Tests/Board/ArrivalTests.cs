using Game.Domain.Board;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Board;

public sealed class ArrivalTests
{
    private static readonly Scenario Market = ScenarioCatalogue.Find("open-market")!;

    [Fact]
    public void Bounties_arrive_at_the_scenarios_rate()
    {
        // Eight seats, 0.025 each: a fifth of a bounty per tick over 1,116 ticks (no arrivals in the last 84), and three to begin with.
        var counts = Enumerable.Range(1, 8).Select(seed => Given(Market, seats: 0, seed: (ulong)seed).Wait(1200).All.OfType<BountyPosted>().Count() - 3).ToList();

        Assert.InRange(counts.Average(), 0.85 * 223, 1.15 * 223);
    }

    [Fact]
    public void Nothing_arrives_in_the_last_window_and_sixty_ticks_and_that_is_announced()
    {
        var play = Given(Market with { Ticks = 300 }, seats: 0).Wait(300);

        Assert.All(play.All.OfType<BountyPosted>(), posted => Assert.InRange(posted.Id.Tick, 0, 300 - 24 - 60));
        Assert.Single(play.All.OfType<LastBountiesAnnounced>());
    }

    [Fact]
    public void More_planned_seats_add_bounties_and_move_none()
    {
        var four = Posted(Market with { PlannedSeats = 4 });
        var eight = Posted(Market with { PlannedSeats = 8 });

        Assert.True(eight.Count > four.Count);
        Assert.Equal(four, four.Intersect(eight));

        static List<string> Posted(Scenario settings) =>
            [.. Given(settings, seats: 0).Wait(300).All.OfType<BountyPosted>().Select(p => $"{p.Id} {p.Job} {p.Difficulty} {string.Join(',', p.PartDifficulties)}")];
    }

    [Fact]
    public void The_board_is_never_empty_at_the_start() => Assert.Equal(3, Given(Market).Room.Bounties.Count);

    [Fact]
    public void At_most_eight_seats_are_invited_and_each_gets_its_own_estimate()
    {
        var play = Given(Market, seats: 20).Until<BountyPosted>();
        var invited = play.Last.OfType<SeatInvited>().Where(i => i.Bounty == play.Event<BountyPosted>().Id).ToList();

        Assert.Equal(8, invited.Count);
        Assert.Equal(8, invited.Select(i => i.Estimate).Distinct().Count());
        Assert.Equal(8, invited.Select(i => i.Seat).Distinct().Count());
    }

    [Fact]
    public void Who_is_not_invited_does_not_see_the_bounty()
    {
        var play = Given(Market, seats: 20).Until<BountyPosted>();
        var bounty = play.Event<BountyPosted>().Id;
        var invited = play.Last.OfType<SeatInvited>().Where(i => i.Bounty == bounty).Select(i => i.Seat).ToHashSet();

        for (var seat = 1; seat <= 20; seat++)
        {
            var view = play.Match.SeenBy(Game.Domain.Views.Viewer.Seat(new SeatId(seat)));
            Assert.Equal(invited.Contains(new SeatId(seat)), view.Room.Bounties.Any(card => card.Id == bounty));
        }
    }

    [Fact]
    public void A_late_joiner_is_invited_to_what_is_open_and_has_the_full_stake()
    {
        var play = Given(seats: 1).Wait();
        play.Join();

        Assert.Single(play.Desk(Ben).Leads);
        play.ThenCash(Ben, 2000);
        Assert.Equal(1, play.Room.Standings.Single(line => line.Seat == Ben).JoinedAt);
    }

    [Fact]
    public void A_class_that_sits_down_before_the_start_shares_what_lies_on_the_board_and_nobody_has_an_empty_one()
    {
        var held = Market with { PlannedSeats = 30, Arrivals = Market.Arrivals with { Opening = 15 } };
        var play = Given(held, seats: 45);
        var each = play.All.OfType<SeatInvited>().ToLookup(invited => invited.Seat);

        // Fifteen bounties invite eight each; thirty seats could have four, and half is left for those who come later.
        Assert.Equal(45, each.Count);
        Assert.All(each, own => Assert.Equal(2, own.Count()));
        Assert.All(play.All.OfType<SeatInvited>().GroupBy(invited => invited.Bounty), guests => Assert.InRange(guests.Count(), 1, 8));
    }

    [Fact]
    public void Hidden_difficulty_has_the_scenarios_spread()
    {
        var posted = Given(Market, seats: 0).Wait(1200).All.OfType<BountyPosted>().ToList();

        Assert.InRange(Math.Sqrt(posted.Average(p => Math.Pow(p.Difficulty / 1e6, 2))), 1.2, 1.6);
        Assert.InRange(Math.Sqrt(posted.SelectMany(p => p.PartDifficulties).Average(d => Math.Pow(d / 1e6, 2))), 1.25, 1.55);
    }

    [Fact]
    public void The_ceiling_grows_with_length_and_with_the_real_price()
    {
        foreach (var posted in Given(Market, seats: 0).Wait(400).All.OfType<BountyPosted>())
        {
            var job = TaskPack.Named(posted.Pack).Jobs.Single(j => j.Id == posted.Job);
            var expected = 320 * Math.Pow(job.Minutes / 120.0, 0.6) * Math.Exp(0.35 * job.PriceScore / 1e6);

            Assert.InRange((double)posted.Ceiling.Amount, expected - 0.51, expected + 0.51);
            Assert.InRange(job.Minutes, 15, 480);
        }
    }

    [Fact]
    public void Bounties_follow_the_day()
    {
        var world = Market with { Ticks = 5000, StartHour = 0, Arrivals = Market.Arrivals with { RatePerSeat = 0.2m, DayWave = 1 } };
        var hours = Given(world, seats: 0).Wait(288 * 6).All.OfType<BountyPosted>().Select(p => p.Id.Tick % 288 / 12).ToList();

        Assert.True(hours.Count(h => h is >= 12 and < 17) > 4 * hours.Count(h => h is < 5));
    }
}

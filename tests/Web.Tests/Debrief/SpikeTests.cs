using System.Globalization;
using Web.Debrief;
using Web.Replays;
using Web.Rooms;
using Web.Tests.Rooms;

namespace Web.Tests.Debrief;

/// <summary>What the debrief of a room says follows from its events.</summary>
public sealed class SpikeTests
{
    [Theory]
    [InlineData("10 30 50", "0 0 0")]
    [InlineData("10 15 50", "0 1 0")]
    [InlineData("10 15 20", "0 1 0")]
    [InlineData("10 12 14", "0 1 2")]
    [InlineData("", "")]
    public void Numbers_that_would_cover_each_other_stand_in_lines_of_their_own(string ticks, string lanes)
    {
        var spikes = ticks.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(static tick => new Spike(0, int.Parse(tick, CultureInfo.InvariantCulture), 300, 1, 0, 1, 4, null));

        Assert.Equal(lanes, string.Join(' ', Spikes.Lanes([.. spikes], near: 9)));
    }

    [Fact]
    public async Task Rises_bids_and_profits_of_a_played_round_are_told_as_they_were()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync(new RoomSettings { Custom = TestRooms.Short, Bots = ["casual", "naive", "casual", "planner"], Seed = 7, MillisecondsPerTick = 1000 });
        await rooms.TicksAsync(room, 300);
        var events = await rooms.EventsAsync(room.Code);
        var tape = Tape.Of(events);

        var busiest = Spikes.Busiest(tape.Chronicle, 3);
        Assert.NotEmpty(busiest);
        foreach (var spike in busiest.SelectMany(type => Spikes.Of(tape.Chronicle, type)))
        {
            Assert.True(spike.Rise > 0 && spike.Tick > spike.From && spike.Tick <= tape.Last);
            Assert.True(spike.Hires >= 0 && spike.Busy <= spike.Supply + spike.Busy);
        }

        var ladders = Ladder.Of(tape, 5);
        Assert.NotEmpty(ladders);
        foreach (var ladder in ladders)
        {
            var bids = events.OfType<Game.Domain.Board.BidPlaced>().Where(bid => bid.Bounty == ladder.Bounty).Select(bid => bid.Amount).ToHashSet();
            Assert.All(ladder.Bids, bid => Assert.Contains(bid, bids));
            Assert.Equal(ladder.Bids.Order(), ladder.Bids);
            Assert.Equal(events.OfType<Game.Domain.Board.BountyAwarded>().Single(award => award.Bounty == ladder.Bounty).Price, ladder.Price);
        }

        var row = RoundRow.Of(1, tape)!;
        Assert.Equal(events.OfType<Game.Domain.Work.ContractClosed>().Count(closed => closed.Outcome == Game.Domain.Work.ContractOutcome.Paid), row.Paid);
    }
}

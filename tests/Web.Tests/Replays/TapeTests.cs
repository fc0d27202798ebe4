using Game.Bots.Headless;
using Game.Bots.Strategies;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Web.History;
using Web.Replays;

namespace Web.Tests.Replays;

/// <summary>Any moment of a finished match is the moment that was: by whichever way one comes to it.</summary>
public sealed class TapeTests
{
    private static readonly List<GameEvent> Events = Play();
    private static readonly Tape Tape = Tape.Of(Events);

    [Fact]
    public void Every_moment_is_what_a_plain_fold_of_the_record_shows()
    {
        var head = new TapeHead(Tape);
        foreach (var tick in new[] { 150, 40, 41, 230, 0, 299, 90 })
        {
            head.Seek(tick);

            Assert.Equal(tick, head.Tick);
            var (match, _) = Tape.At(tick);
            Assert.Equal(PlainFold(tick).Hash(), match.Hash());
            Assert.Equal(tick, head.See(null).Room.Tick);
        }
    }

    [Fact]
    public void Beyond_its_ends_there_is_nothing()
    {
        var head = new TapeHead(Tape);
        head.Seek(100_000);
        Assert.Equal(Tape.Last, head.Tick);
        Assert.True(head.See(null).Room.Ended);
        head.Seek(-5);
        Assert.Equal(0, head.Tick);
    }

    [Fact]
    public void A_seat_is_seen_with_its_own_desk_and_everybody_with_none()
    {
        var head = new TapeHead(Tape);
        head.Seek(120);

        Assert.Equal(new SeatId(2), head.See(new SeatId(2)).Desk?.Seat);
        Assert.Null(head.See(null).Desk);
        Assert.Null(head.See(new SeatId(99)).Desk);
    }

    [Fact]
    public void The_chronicle_holds_every_price_and_every_hire()
    {
        var chronicle = Tape.Chronicle;
        var hires = Events.Count(happened => happened is Game.Domain.Work.RunStarted or Game.Domain.Work.CheckStarted or Game.Domain.Work.ForkStarted);

        Assert.Equal(Enumerable.Range(1, chronicle.Ticks.Count), chronicle.Ticks);
        Assert.True(hires > 10);
        Assert.Equal(hires, Enumerable.Range(0, chronicle.Ticks.Count).Sum(i => Game.Domain.Labour.AgentType.All.Sum(type => chronicle.Price(i, type).Hired)));
        Assert.Equal(
            PlainFold(77).SeenBy(Viewer.Spectator).Room.Prices.Select(line => (int)line.Price.Cents),
            Game.Domain.Labour.AgentType.All.Select(type => chronicle.Price(76, type).Cents));
    }

    [Fact]
    public void The_chronicle_ends_with_the_final_places()
    {
        var final = PlainFold(Tape.Last).SeenBy(Viewer.Spectator).Room.Standings;

        Assert.All(final, line => Assert.Equal(new PlaceMoment(line.Profit.Cents, line.Rank), Tape.Chronicle.Places[line.Seat][^1].Place));
        Assert.Contains(Tape.Chronicle.Marks, mark => mark.News.Kind == NewsKind.Awarded && mark.Bounty is not null);
        Assert.Equal(NewsKind.Ended, Tape.Chronicle.Marks[^1].News.Kind);
    }

    [Fact]
    public void A_story_tells_what_everybody_asked_and_what_came()
    {
        var awarded = Events.OfType<Game.Domain.Board.BountyAwarded>().First();
        var story = Tape.Stories.Of(awarded.Bounty)!;

        var winner = Assert.Single(story.Seats, seat => seat.Award is not null);
        Assert.Equal(awarded.Winner, winner.Seat);
        Assert.Equal(awarded.Price, winner.Award!.Value.Price);
        Assert.NotNull(winner.Bid);
        Assert.All(story.Seats, seat => Assert.NotNull(seat.Estimate));
        Assert.Null(Tape.Stories.Of(new BountyId(9_999, 0)));
    }

    private static Match PlainFold(int tick) => Match.Replay(Events.Take(tick == 0 ? First() : End(tick)));

    private static int End(int tick)
    {
        var index = Events.FindIndex(happened => happened is TickClosed closed && closed.Tick == tick - 1);
        return Events.Skip(index + 1).Any(happened => happened is TickClosed) ? index + 1 : Events.Count;
    }

    // What was there before anybody did anything.
    private static int First() => Events.FindIndex(happened => happened is TickClosed or OrderAccepted);

    private static List<GameEvent> Play()
    {
        var events = new List<GameEvent>();
        var scenario = ScenarioCatalogue.Find("open-market")! with { Ticks = 300 };
        HeadlessMatch.Play(scenario, 11, [.. new[] { "naive", "cost-plus", "casual" }.Select(Catalogue.Create)], seen: events.AddRange);
        return events;
    }
}

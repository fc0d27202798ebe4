using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Board;

/// <summary>Time for who needs more of it: windows of the room, decisions of the seat.</summary>
public sealed class ExtraTimeTests
{
    private static readonly Scenario Market = ScenarioCatalogue.Find("open-market")! with { Ticks = 300 };

    public static TheoryData<AwardFormatKind> Formats => [.. Enum.GetValues<AwardFormatKind>()];

    [Fact]
    public void Windows_that_open_later_are_open_so_much_longer_for_everybody()
    {
        var play = Given(Market with { Board = Market.Board with { Window = 6 }, Arrivals = Market.Arrivals with { Opening = 0, RatePerSeat = 0.5m } }, seats: 3);
        play.Match.SetExtraTime(Ben, 150);
        play.Until<BountyPosted>();

        var posted = play.Last.OfType<BountyPosted>().First();
        Assert.Equal((150, posted.Id.Tick + 9), (posted.Stretch, posted.ClosesAt));
    }

    [Fact]
    public void Windows_that_are_open_are_lengthened_and_never_shortened_again()
    {
        var play = Given(Worlds.Sure.Awards(AwardFormatKind.FirstPriceSealed, window: 5), seats: 3);

        Assert.Equal(new WindowLengthened(play.Id, 150, 8), play.Match.SetExtraTime(Ben, 150).OfType<WindowLengthened>().Single());
        Assert.Equal(new WindowLengthened(play.Id, 250, 13), play.Match.SetExtraTime(Ana, 250).OfType<WindowLengthened>().Single());
        Assert.Empty(play.Match.SetExtraTime(Cleo, 200).OfType<WindowLengthened>());
        Assert.Empty(play.Match.SetExtraTime(Ana, 100).OfType<WindowLengthened>());
        Assert.Equal(13, play.Room.Bounties.Single().ClosesAt);
        play.When(Cleo, new PlaceBid(play.Id, Credits.Of(200))).Wait(11).ThenNothing<BountyAwarded>();
        play.Wait(2).ThenHappened<BountyAwarded>();
    }

    [Fact]
    public void Without_extra_time_nothing_is_written_that_was_not_before()
    {
        var play = Given(Market, seats: 3).Wait(40);

        Assert.All(play.All.OfType<BountyPosted>(), posted => Assert.Null(posted.Stretch));
        Assert.DoesNotContain("tretch", System.Text.Encoding.UTF8.GetString(play.Match.Snapshot()), StringComparison.Ordinal);
    }

    [Fact]
    public void At_a_posted_price_whoever_needs_that_much_longer_than_the_quickest_is_in_the_draw()
    {
        var play = Given(Worlds.Sure.Awards(AwardFormatKind.PostedPrice, window: 20), seats: 2);
        play.Match.SetExtraTime(Ben, 200);
        play.Wait(4).When(Ana, new PlaceBid(play.Id, play.Bounty.Ceiling)).ThenNothing<BountyAwarded>();
        // The first bid came in tick 4: twice that is tick 8, and a bid of tick 8 still counts.
        play.Wait(3).ThenNothing<BountyAwarded>();
        play.When(Ben, new PlaceBid(play.Id, play.Bounty.Ceiling)).ThenHappened<BountyAwarded>();

        Assert.Equal(2, play.Event<BountyAwarded>().Amounts.Count);
    }

    [Fact]
    public void A_draw_without_bids_goes_on_and_one_begins_anew_with_the_next_bid()
    {
        var play = Given(Worlds.Sure.Awards(AwardFormatKind.PostedPrice, window: 20), seats: 2);
        play.Match.SetExtraTime(Ben, 200);
        play.Wait(2).When(Ana, new PlaceBid(play.Id, play.Bounty.Ceiling)).When(Ana, new WithdrawBid(play.Id)).Wait(4).ThenNothing<BountyAwarded>();
        play.When(Ben, new PlaceBid(play.Id, play.Bounty.Ceiling)).ThenNothing<BountyAwarded>();
        play.Wait(8).ThenHappened<BountyAwarded>(awarded => awarded.Winner == Ben);
    }

    [Fact]
    public void A_rising_clock_rises_slower_and_all_who_take_one_price_draw_lots()
    {
        var play = Given(Worlds.Sure.Awards(AwardFormatKind.RisingClock), seats: 2);
        play.Match.SetExtraTime(Ben, 200);
        var (before, ceilingAt) = (Price(play.Wait()), play.Room.Bounties.Single().Clock!.CeilingAt);
        Assert.Equal(before, Price(play.Wait()));
        Assert.True(Price(play.Wait()) > before);
        var price = Price(play);
        play.When(Ana, new PlaceBid(play.Id, price)).ThenNothing<BountyAwarded>();
        play.When(Ben, new PlaceBid(play.Id, price)).ThenHappened<BountyAwarded>(awarded => awarded.Price == price && awarded.Amounts.Count == 2);
        Assert.Equal(1 + (2 * 40), ceilingAt);

        static Credits Price(Play play) => play.Room.Bounties.Single().Clock!.Price;
    }

    [Fact]
    public void A_rising_clock_that_has_left_its_floor_is_never_turned_back()
    {
        var play = Given(Worlds.Sure.Awards(AwardFormatKind.RisingClock), seats: 2).Wait(10);
        var shown = play.Room.Bounties.Single().Clock;

        Assert.Empty(play.Match.SetExtraTime(Ben, 300).OfType<WindowLengthened>());
        Assert.Equal(shown, play.Room.Bounties.Single().Clock);
    }

    [Fact]
    public void A_late_undercut_leaves_so_much_more_time_to_answer()
    {
        var play = Given(Worlds.Sure.Awards(AwardFormatKind.DescendingClock, window: 4), seats: 2);
        play.Match.SetExtraTime(Ben, 150);
        play.Wait(5).When(Ana, new PlaceBid(play.Id, Credits.Of(300)));

        Assert.Equal(5 + 9, play.Event<StandingBidChanged>().ClosesAt);
    }

    [Theory, MemberData(nameof(Formats))]
    public void Under_every_format_a_bid_in_the_last_lengthened_tick_counts_as_much_as_one_in_the_first(AwardFormatKind format)
    {
        var play = Given(Worlds.Sure.Awards(format, window: 6), seats: 2);
        play.Match.SetExtraTime(Ben, 300);
        var closes = play.Room.Bounties.Single().ClosesAt;
        while (play.Match.Tick < closes) play.Wait();
        play.When(Ben, new PlaceBid(play.Id, play.Bounty.Ceiling)).ThenAccepted();

        Assert.True(closes >= 18);
        play.Wait(30);
        Assert.Single(play.All.OfType<ContractOpened>(), opened => opened.Contract.Owner == Ben);
    }

    [Fact]
    public void A_question_waits_longer_for_the_seat_that_has_the_time_and_for_no_other()
    {
        var asking = Worlds.Sure with { Questions = new QuestionSettings { Share = 1, Patience = 10 } };
        Assert.Equal(15, Patience(Ana));
        Assert.Equal(10, Patience(Ben));

        int Patience(SeatId slow)
        {
            var play = Given(asking);
            play.Match.SetExtraTime(slow, 150);
            play.Won(Ana, new Plan([Worlds.Small])).Until<QuestionAsked>();
            return play.Event<QuestionAsked>().AnswerBy - play.Last.OfType<TickClosed>().Single().Tick;
        }
    }

    [Fact]
    public void Only_a_person_who_plays_is_given_time_between_the_usual_and_three_times_as_much()
    {
        var play = Given(Market, seats: 2);
        Assert.Empty(play.Match.SetExtraTime(Ana, 100));
        Assert.Empty(play.Match.SetExtraTime(Ana, 99));
        Assert.Empty(play.Match.SetExtraTime(Ana, 301));
        Assert.Empty(play.Match.SetExtraTime(new SeatId(9), 150));
        Assert.Contains(new ExtraTimeSet(Ana, 150), play.Match.SetExtraTime(Ana, 150));
        Assert.Empty(play.Match.SetExtraTime(Ana, 150));
        Assert.Equal([new ExtraTimeSet(Ana, 100)], play.Match.SetExtraTime(Ana, 100));
        Assert.Empty(Given(Market, bots: true).Match.SetExtraTime(Ana, 150));
        Assert.Empty(play.End().Match.SetExtraTime(Ben, 150));
    }

    [Fact]
    public void Who_has_retired_lengthens_nothing_any_more()
    {
        var poor = Given(Market with { StartingCash = Credits.Of(1), Bankruptcy = new() { BailOut = 0 }, Arrivals = Market.Arrivals with { RatePerSeat = 0.5m } }, seats: 1);
        poor.Match.SetExtraTime(Ana, 200);
        poor.Wait(12);

        Assert.True(poor.Desk(Ana).Retired);
        Assert.Null(poor.All.OfType<BountyPosted>().Last().Stretch);
    }

    [Fact]
    public void It_is_on_the_seats_own_desk_and_survives_a_snapshot()
    {
        var play = Given(Market, seats: 2);
        play.Match.SetExtraTime(Ana, 125);
        var restored = Match.Restore(play.Match.Snapshot());

        Assert.Equal(125, play.Desk(Ana).ExtraTime);
        Assert.Null(play.Desk(Ben).ExtraTime);
        Assert.Equal(125, restored.SeenBy(Viewer.Seat(Ana)).Desk!.ExtraTime);
        play.Wait(60);
        for (var i = 0; i < 60; i++) restored.Close();
        Assert.Equal(play.Match.Hash(), restored.Hash());
    }
}

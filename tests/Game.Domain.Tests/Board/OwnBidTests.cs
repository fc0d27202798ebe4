using System.Text.Json;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Board;

/// <summary>After the award each seat still sees what it had bid itself, and never whose the other amounts are.</summary>
public sealed class OwnBidTests
{
    [Fact]
    public void After_the_award_each_bidder_sees_its_own_bid_and_nobody_elses()
    {
        var play = Given(Worlds.Sure.Awards(AwardFormatKind.SecondPriceSealed), seats: 4);
        play.When((Ana, new PlaceBid(play.Id, Credits.Of(300))), (Ben, new PlaceBid(play.Id, Credits.Of(200))), (Cleo, new PlaceBid(play.Id, Credits.Of(250))));
        Assert.Empty(play.Desk(Ana).Bids);

        play.Until<BountyAwarded>();
        Assert.Equal([new OwnBidView(play.Id, Credits.Of(300))], play.Desk(Ana).Bids);
        Assert.Equal([new OwnBidView(play.Id, Credits.Of(200))], play.Desk(Ben).Bids);
        Assert.Equal([new OwnBidView(play.Id, Credits.Of(250))], play.Desk(Cleo).Bids);
        Assert.Empty(play.Desk(new SeatId(4)).Bids);
    }

    [Fact]
    public void Whose_the_other_amounts_are_stays_nobodys_business()
    {
        var (one, two) = (Decided(300, 250), Decided(250, 300));

        Assert.Equal(Json(one), Json(two));

        static DeskView Decided(int ana, int cleo)
        {
            var play = Given(Worlds.Sure.Awards(AwardFormatKind.FirstPriceSealed), seats: 3);
            play.When((Ana, new PlaceBid(play.Id, Credits.Of(ana))), (Ben, new PlaceBid(play.Id, Credits.Of(200))), (Cleo, new PlaceBid(play.Id, Credits.Of(cleo))));
            return play.Until<BountyAwarded>().Desk(Ben);
        }
    }

    [Fact]
    public void Where_the_record_counted_the_own_bid_keeps_what_it_said_at_the_award()
    {
        var world = Worlds.Sure.Awards(AwardFormatKind.ScoredSealed).NoBond() with { Reputation = new ReputationSettings { Enabled = true } };
        var play = Given(world, seats: 3);
        play.When((Ana, new PlaceBid(play.Id, Credits.Of(200), Plan: new Plan([Worlds.Small]))), (Ben, new PlaceBid(play.Id, Credits.Of(300))));
        var before = play.Desk(Ana).Leads.Single().Success;

        play.Until<ContractClosed>().Wait(2);
        Assert.NotEqual(before, play.Desk(Ana).Reputation!.Value);
        Assert.Equal(before, Assert.Single(play.Desk(Ana).Bids).Success);
    }

    [Fact]
    public void A_bid_that_was_taken_back_is_not_shown()
    {
        var play = Given(Worlds.Sure.Awards(AwardFormatKind.FirstPriceSealed, window: 4));
        play.When((Ana, new PlaceBid(play.Id, Credits.Of(300))), (Ben, new PlaceBid(play.Id, Credits.Of(200)))).When(Ana, new WithdrawBid(play.Id));

        Assert.Empty(play.Until<BountyAwarded>().Desk(Ana).Bids);
    }

    [Fact]
    public void It_goes_when_its_bounty_leaves_the_board_or_climbs_and_a_snapshot_keeps_it_until_then()
    {
        var play = Given(Worlds.Sure.NoBond());
        play.When((Ana, new PlaceBid(play.Id, Credits.Of(200), Plan: new Plan([Worlds.Small]))), (Ben, new PlaceBid(play.Id, Credits.Of(300)))).Until<ContractClosed>();

        Assert.Equal(play.Desk(Ben).Bids, Match.Restore(play.Match.Snapshot()).SeenBy(Viewer.Seat(Ben)).Desk!.Bids);
        Assert.Single(play.Desk(Ben).Bids);
        play.Wait(Fold.KeepClosed + 2);
        Assert.DoesNotContain(play.Room.Bounties, card => card.Id == play.Id);
        Assert.Empty(play.Desk(Ben).Bids);

        // Nobody who bid can pay the bond: the bounty rests with their amounts, and climbs without them.
        var poor = Given(Worlds.Sure.Cash(10) with { Board = new BoardSettings { Window = 2, Ladder = new LadderSettings { Every = 100 } } });
        poor.When(Ana, new PlaceBid(poor.Id, Credits.Of(400))).Until<BountyRested>();
        Assert.Single(poor.Desk(Ana).Bids);
        Assert.Empty(poor.Until<BountyClimbed>().Desk(Ana).Bids);
    }

    private static string Json(DeskView desk) => JsonSerializer.Serialize(desk, GameJson.Options);
}

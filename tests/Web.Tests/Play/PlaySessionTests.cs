using Hosting.Samples;
using Web.Play;

namespace Web.Tests.Play;

public sealed class PlaySessionTests
{
    private readonly SampleRoom _room = new();

    [Fact]
    public void An_older_frame_than_the_last_is_left_out()
    {
        var session = Session();

        Assert.True(session.Receive(new(12, SampleMatch.View(121), _room.Now)));
        Assert.False(session.Receive(new(11, SampleMatch.View(120), _room.Now)));
        Assert.Equal(121, session.Room.Tick);
    }

    [Fact]
    public void A_half_written_bid_survives_the_next_tick()
    {
        var session = Session();
        var bounty = session.Room.Bounties[0];
        session.Bid(bounty, session.Lead(bounty.Id)!).Ask("111");

        session.Receive(new(11, SampleMatch.View(), _room.Now));

        Assert.Equal(111, session.Bid(bounty, session.Lead(bounty.Id)!).Asked.Amount);
    }

    [Fact]
    public void A_new_round_starts_with_an_empty_desk()
    {
        var session = Session();
        var bounty = session.Room.Bounties[0];
        session.Select(bounty.Id);
        session.Bid(bounty, session.Lead(bounty.Id)!).Ask("111");

        session.Receive(new(11, SampleMatch.View(), _room.Now with { Round = 2 }));

        Assert.Null(session.Selected);
        Assert.Null(session.Bid(bounty, session.Lead(bounty.Id)!).Amount);
    }

    [Fact]
    public void The_badges_count_what_waits_for_the_player()
    {
        var session = Session();

        Assert.Equal((2, 1), (session.Chances, session.Attention));
    }

    [Fact]
    public void No_order_is_taken_after_the_end()
    {
        var session = Session();
        Assert.True(session.Open);

        session.Receive(new(11, SampleMatch.View(ended: true), _room.Now));

        Assert.False(session.Open);
    }

    private PlaySession Session() => new(_room, SampleMatch.Own, null, new(10, _room.View, _room.Now));
}

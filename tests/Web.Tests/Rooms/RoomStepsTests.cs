using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Rooms;

namespace Web.Tests.Rooms;

/// <summary>Receive, decide, append, and only then show.</summary>
public sealed class RoomStepsTests
{
    [Fact]
    public async Task Nothing_is_answered_or_shown_before_it_is_recorded()
    {
        TroubledJournal? journal = null;
        await using var rooms = await TestRooms.StartAsync(wrap: inner => journal = new TroubledJournal(inner));
        var room = await rooms.OpenAsync();
        var seat = (await room.JoinAsync("Ana")).Value!.Seat;
        var shown = 0;
        using var reading = room.Subscribe(Viewer.Spectator, frame => shown = Math.Max(shown, frame.View.Room.Tick));
        var sent = await room.SubmitAsync(seat, "one", new SetQueueing(false));
        while (journal!.Begun.Wait(0))
        {
        }

        journal.Hold();
        rooms.Time.Advance(TimeSpan.FromSeconds(1));
        await journal.Begun.WaitAsync();

        Assert.Equal(Receipt.Sealed, sent.Receipt);
        Assert.False(sent.Answer.IsCompleted);
        Assert.Equal(0, room.Status.Tick);
        Assert.Equal(0, shown);

        journal.Release();
        Assert.Equal(Receipt.Accepted, await sent.Answer);
        Assert.Contains(new OrderAccepted(seat, "one"), await rooms.EventsAsync(room.Code));
        Assert.Equal(1, (await room.LookAsync(Viewer.Spectator)).View.Room.Tick);
    }

    [Fact]
    public async Task A_failed_append_stops_the_room_and_what_was_not_recorded_is_never_seen()
    {
        TroubledJournal? journal = null;
        await using var rooms = await TestRooms.StartAsync(wrap: inner => journal = new TroubledJournal(inner));
        var room = await rooms.OpenAsync();
        var seat = (await room.JoinAsync("Ana")).Value!.Seat;
        var before = await rooms.TicksAsync(room, 3);
        var sent = await room.SubmitAsync(seat, "one", new SetQueueing(false));

        journal!.Full = true;
        rooms.Time.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<RoomStoppedException>(() => sent.Answer);
        var after = await room.InspectAsync();
        Assert.Equal(before, after);
        Assert.Equal(RoomPhase.Stopped, room.Status.Phase);
        Assert.Equal(3, (await room.LookAsync(Viewer.Seat(seat))).View.Room.Tick);

        // Also when the disk is well again: what the room decided in between is gone for good.
        journal.Full = false;
        rooms.Time.Advance(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAsync<RoomStoppedException>(() => room.SubmitAsync(seat, "two", new SetQueueing(true)));
        Assert.Equal(RoomProblem.RoomStopped, (await room.JoinAsync("Bea")).Problem);
        Assert.Equal(before, await room.InspectAsync());
    }

    [Fact]
    public async Task A_room_whose_journal_somebody_else_writes_stops()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync();
        await rooms.TicksAsync(room, 2);
        await using var others = await TestRooms.StartAsync(rooms.Folder);
        var other = others.Find(room.Code);
        var proof = await others.TicksAsync(other, 1);

        rooms.Time.Advance(TimeSpan.FromSeconds(1));
        await room.InspectAsync();

        Assert.Equal(RoomPhase.Stopped, room.Status.Phase);
        Assert.Equal(RoomPhase.Running, other.Status.Phase);
        Assert.Equal(proof, await others.TicksAsync(other, 0));
    }

    [Fact]
    public async Task An_order_sent_twice_counts_once_and_has_one_answer()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync();
        var seat = (await room.JoinAsync("Ana")).Value!.Seat;

        var first = await room.SubmitAsync(seat, "one", new SetQueueing(false));
        var second = await room.SubmitAsync(seat, "one", new SetQueueing(false));
        await rooms.TicksAsync(room);
        var third = await room.SubmitAsync(seat, "one", new SetQueueing(false));

        Assert.Equal([Receipt.Sealed, Receipt.Sealed, Receipt.Accepted], [first.Receipt, second.Receipt, third.Receipt]);
        Assert.Equal([Receipt.Accepted, Receipt.Accepted, Receipt.Accepted], await Task.WhenAll(first.Answer, second.Answer, third.Answer));
        Assert.Single((await rooms.EventsAsync(room.Code)).OfType<OrderAccepted>());
    }

    [Fact]
    public async Task An_order_refused_when_its_tick_closes_says_why()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync();
        var seat = (await room.JoinAsync("Ana")).Value!.Seat;
        var bounty = (await room.LookAsync(Viewer.Seat(seat))).View.Desk!.Leads[0].Bounty;
        var bid = await room.SubmitAsync(seat, "bid", new PlaceBid(bounty, Credits.Of(1)));
        await rooms.TicksAsync(room);

        // Legal when it is sealed: the second one finds no bid left when the tick closes.
        var one = await room.SubmitAsync(seat, "one", new WithdrawBid(bounty));
        var two = await room.SubmitAsync(seat, "two", new WithdrawBid(bounty));
        await rooms.TicksAsync(room);

        Assert.Equal(Receipt.Accepted, await bid.Answer);
        Assert.Equal(Receipt.Accepted, await one.Answer);
        Assert.Equal(Receipt.Refused(Rejection.NoLiveBid), await two.Answer);
    }

    [Fact]
    public async Task The_end_answers_what_will_never_be_decided()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync();
        var room = (RoomActor)created.Room;
        var seat = (await room.JoinAsync("Ana")).Value!.Seat;
        var sent = await room.SubmitAsync(seat, "one", new SetQueueing(false));

        await room.HostFor(created.HostKey)!.EndAsync();

        Assert.Equal(Receipt.Refused(Rejection.MatchEnded), await sent.Answer);
        Assert.Equal(RoomPhase.Ended, room.Status.Phase);
        Assert.True((await room.LookAsync(Viewer.Seat(seat))).View.Room.Ended);
        Assert.Equal(RoomProblem.MatchOver, (await room.JoinAsync("Bea")).Problem);
    }

    [Fact]
    public async Task A_paused_room_does_not_tick_and_a_resumed_one_does()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync();
        var room = (RoomActor)created.Room;
        var host = room.HostFor(created.HostKey)!;

        await host.PauseAsync();
        Assert.Equal(0, (await rooms.TicksAsync(room, 5)).Tick);
        Assert.True(room.Status.Paused);
        await host.ResumeAsync();
        Assert.Equal(5, (await rooms.TicksAsync(room, 5)).Tick);
        Assert.True((await host.SetSpeedAsync(250)).Ok);
        rooms.Time.Advance(TimeSpan.FromMilliseconds(250));

        Assert.Equal(6, (await room.InspectAsync()).Tick);
        Assert.Equal(RoomProblem.BadSpeed, (await host.SetSpeedAsync(49)).Problem);
        Assert.Null(room.HostFor("somebody"));
    }

    [Fact]
    public async Task Frames_rise_and_equal_versions_are_the_same_frame()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync();
        var first = await room.LookAsync(Viewer.Spectator);
        var again = await room.LookAsync(Viewer.Spectator);
        await rooms.TicksAsync(room);
        var next = await room.LookAsync(Viewer.Spectator);

        Assert.Same(first, again);
        Assert.True(next.Version > first.Version);
    }

    [Fact]
    public async Task House_bots_play_and_are_labelled()
    {
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync(new RoomSettings { Custom = TestRooms.Short, Bots = ["naive", "naive", "cost-plus"], Seed = 7 });
        var bids = 0;

        // Bots think beside the room; without waiting for them the match would be over before the first one has made up its mind.
        while (bids == 0 && room.Status.Phase == RoomPhase.Running)
        {
            await rooms.TicksAsync(room);
            bids = (await room.LookAsync(Viewer.Spectator)).View.Room.Bounties.Sum(bounty => bounty.Bids);
            while (room.BotsThink)
                await Task.Delay(1);
        }

        Assert.True(bids > 0);
        Assert.Contains(await rooms.EventsAsync(room.Code), happened => happened is BidPlaced);
        var standings = (await room.LookAsync(Viewer.Spectator)).View.Room.Standings;
        Assert.All(standings, line => Assert.True(line.Bot));
        Assert.Equal(["cost-plus", "naive", "naive 2"], standings.Select(line => line.Name).Order(StringComparer.Ordinal));
    }
}

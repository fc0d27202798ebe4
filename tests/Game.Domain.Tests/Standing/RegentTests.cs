using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Standing;

public sealed class RegentTests
{
    private static Scenario World { get; } = Worlds.Sure with { Policy = new PolicySettings { Enabled = true, ReviewTicks = 1 } };

    [Fact]
    public void A_regent_follows_the_seats_own_policy()
    {
        var play = Given(World);
        play.When(Ana, new SetPolicy(new StandingPolicy(Preset: Preset.Thrifty, LowestMargin: 30))).ThenNothing<PolicyActed>();
        play.Regent(Ana).Wait().ThenHappened<PolicyActed>();

        Assert.Equal(2, play.Event<BidPlaced>().Plan!.Parts[0].Attempts);
    }

    [Fact]
    public void Without_a_declared_policy_it_follows_that_of_the_start_in_every_scenario() =>
        Given(Worlds.Sure with { Policy = new PolicySettings { ReviewTicks = 1 } }).Regent(Ana).Wait().ThenHappened<PolicyActed>();

    [Fact]
    public void Everybody_sees_that_a_seat_is_kept_by_a_stand_in()
    {
        var play = Given(World).Regent(Ana);

        Assert.True(play.Room.Standings.Single(line => line.Seat == Ana).Regent);
        Assert.False(play.Room.Standings.Single(line => line.Seat == Ben).Regent);
        Assert.Contains(play.Room.News, news => news.Kind == NewsKind.RegentStarted && news.Seat == Ana);
    }

    [Fact]
    public void The_first_order_of_the_owner_takes_the_seat_back_before_it_is_decided()
    {
        var play = Given(World).Regent(Ana);
        play.When(Ana, new SetQueueing(false)).ThenHappened<RegentEnded>().ThenNothing<PolicyActed>();

        Assert.False(play.Room.Standings.Single(line => line.Seat == Ana).Regent);
        Assert.Contains(play.Room.News, news => news.Kind == NewsKind.RegentEnded && news.Seat == Ana);
    }

    [Fact]
    public void An_order_that_only_hands_back_does_so_once()
    {
        var play = Given(World).Regent(Ana);
        play.When(Ana, new EndRegent()).ThenAccepted().ThenHappened<RegentEnded>();
        play.When(Ana, new EndRegent()).ThenRefused(Rejection.NoRegent).ThenNothing<RegentEnded>();
    }

    [Fact]
    public void Another_seats_order_changes_nothing() =>
        Given(World).Regent(Ana).When(Ben, new SetQueueing(false)).ThenNothing<RegentEnded>();

    [Fact]
    public void Every_act_of_a_regent_is_listed_for_the_owner_alone()
    {
        var play = Given(World.Opening(3)).Regent(Ana).Wait(80);
        var acts = play.Desk(Ana).Policy.Acts;

        Assert.Equal(play.Count<PolicyActed>(), acts.Count);
        Assert.All(acts, act => Assert.True(act.Regent));
        Assert.Empty(play.Desk(Ben).Policy.Acts);
        play.When(Ana, new EndRegent());
        Assert.Equal(acts, play.Desk(Ana).Policy.Acts);
    }

    [Fact]
    public void Finished_work_that_waits_for_the_owners_hand_is_handed_in()
    {
        var play = Given(World).Won(Ana, new Plan([Worlds.Small], SubmitByHand: true));
        while (play.Work.Status != ContractStatus.ReadyToSubmit) play.Wait();
        play.Wait(2).ThenNothing<WorkSubmitted>();
        play.Regent(Ana).Wait().ThenHappened<WorkSubmitted>().ThenHappened<PolicyActed>(acted => acted.Act == PolicyAct.Submit);
    }

    [Fact]
    public void Who_is_there_keeps_the_last_look_even_with_a_policy_beside()
    {
        var play = Given(World).Won(Ana, new Plan([Worlds.Small], SubmitByHand: true));
        play.When(Ana, new SetPolicy(new StandingPolicy(Beside: true)));
        while (play.Work.Status != ContractStatus.ReadyToSubmit) play.Wait();
        play.Wait(5).ThenNothing<WorkSubmitted>();
    }

    [Fact]
    public void A_seat_has_one_regent_a_bot_and_a_retired_seat_have_none()
    {
        var play = Given(World).Regent(Ana);
        Assert.Empty(play.Match.StartRegent(Ana, RegentCause.Host));
        Assert.Empty(play.Match.StartRegent(new SeatId(9), RegentCause.Host));
        Assert.Empty(play.Match.EndRegent(Ben));
        Assert.Empty(Given(World, bots: true).Match.StartRegent(Ana, RegentCause.Host));
        var poor = Given(World.Cash(1) with { Bankruptcy = new() { BailOut = 0 } }, seats: 1).Regent(Ana).Wait();
        Assert.True(poor.Desk(Ana).Retired);
        Assert.False(poor.Room.Standings.Single().Regent);
        Assert.Empty(poor.Match.StartRegent(Ana, RegentCause.Host));
        Assert.Empty(play.End().Match.StartRegent(Ben, RegentCause.Host));
    }

    [Fact]
    public void The_host_may_give_the_seat_back()
    {
        var play = Given(World).Regent(Ana);

        Assert.Single(play.Match.EndRegent(Ana).OfType<RegentEnded>());
        Assert.Null(play.Desk(Ana).Policy.RegentSince);
    }
}

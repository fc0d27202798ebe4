using Game.Domain.Agencies;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Orders;

public sealed class OrderRulesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public void An_id_that_is_empty_or_too_long_is_rejected(int length) =>
        Assert.Equal(Receipt.Refused(Rejection.BadOrderId), Given().Match.Submit(Ana, new string('x', length), new SetQueueing(false)));

    [Fact]
    public void After_the_end_every_order_is_rejected() =>
        Given().End().When(Ana, new SetQueueing(false)).ThenRefused(Rejection.MatchEnded);

    [Fact]
    public void A_seat_that_does_not_exist_is_rejected() =>
        Given().When(Cleo, new SetQueueing(false)).ThenRefused(Rejection.UnknownSeat);

    [Fact]
    public void More_orders_than_allowed_in_one_tick_are_rejected()
    {
        var play = Given(Worlds.Sure with { Limits = new() { OrdersPerTick = 2 } });

        play.When((Ana, new SetQueueing(false)), (Ana, new SetQueueing(true)), (Ana, new SetQueueing(false))).ThenRefused(Rejection.TooManyOrders);
        play.ThenHappened<OrderAccepted>(times: 2);
        play.When(Ana, new SetQueueing(false)).ThenAccepted();
    }

    [Fact]
    public void A_repeated_id_returns_the_first_answer_and_has_no_second_effect()
    {
        var match = Given().Match;
        var bounty = match.SeenBy(Game.Domain.Views.Viewer.Spectator).Room.Bounties.Single().Id;

        Assert.Equal(Receipt.Sealed, match.Submit(Ana, "one", new Scout(bounty)));
        Assert.Equal(Receipt.Sealed, match.Submit(Ana, "one", new Scout(bounty)));
        Assert.Single(match.Close().OfType<BountyScouted>());
        Assert.Equal(Receipt.Accepted, match.Submit(Ana, "one", new Scout(bounty)));
        Assert.Empty(match.Close().OfType<BountyScouted>());
    }

    [Fact]
    public void The_same_id_of_another_seat_is_another_order()
    {
        var match = Given().Match;
        var bounty = match.SeenBy(Game.Domain.Views.Viewer.Spectator).Room.Bounties.Single().Id;
        match.Submit(Ana, "one", new Scout(bounty));
        match.Submit(Ben, "one", new Scout(bounty));

        Assert.Equal(2, match.Close().OfType<BountyScouted>().Count());
    }

    [Fact]
    public void Answers_survive_a_replay()
    {
        var play = Given();
        play.When(Ana, new SetQueueing(false));
        var replayed = Match.Replay(play.All);

        Assert.Equal(Receipt.Accepted, replayed.Submit(Ana, "order-1", new SetQueueing(false)));
    }

    [Fact]
    public void A_sealed_order_that_turns_out_wrong_is_refused_by_an_event_that_changes_nothing_else()
    {
        var play = Given(Worlds.Sure.Cash(9));

        play.When((Ana, new Scout(play.Id)), (Ana, new Scout(play.Id)));
        var refused = play.Last.ToList().FindIndex(happened => happened is OrderRefused);
        Assert.True(refused > 0);
        play.ThenHappened<BountyScouted>();
    }

    [Fact]
    public void A_refused_order_leaves_the_state_untouched()
    {
        var play = Given();
        var before = play.Match.Hash();
        play.Match.Submit(Ana, "one", new PlaceBid(play.Id, Credits.Of(100_000)));

        Assert.Equal(before, play.Match.Hash());
    }

    [Fact]
    public void Orders_are_decided_before_anything_else_in_a_tick()
    {
        // The run would finish in this very tick; the drop comes first and sinks it.
        var play = GivenWork(Worlds.Small);
        var ends = play.Piece().EndsAt!.Value;
        play.Wait(ends - play.Match.Tick);

        play.When(Ana, new DropContract { Contract = play.Contract }).ThenHappened<RunSunk>().ThenNothing<RunFinished>();
    }

    [Fact]
    public void Of_one_seats_orders_of_a_kind_the_earlier_is_decided_first()
    {
        var play = Given();

        play.When((Ana, new PlaceBid(play.Id, Credits.Of(5))), (Ana, new PlaceBid(play.Id, Credits.Of(7))), (Ana, new PlaceBid(play.Id, Credits.Of(6))));
        Assert.Equal([5m, 7m, 6m], play.Last.OfType<BidPlaced>().Select(bid => bid.Amount.Amount));
    }

    [Fact]
    public void Withdrawals_and_drops_come_before_plans_plans_before_bids_and_bids_before_looks()
    {
        var busy = Worlds.Sure.Opening(3) with { Board = new() { Window = 9 } };
        var second = Given(busy);
        var ids = second.All.OfType<BountyPosted>().Select(posted => posted.Id).ToList();
        second.When(Ana, new PlaceBid(ids[0], Credits.Of(9)));

        second.When((Ben, new Scout(ids[2])), (Ana, new PlaceBid(ids[1], Credits.Of(9))), (Ben, new SetQueueing(false)), (Ana, new WithdrawBid(ids[0])));
        Assert.Equal(
            [typeof(BidWithdrawn), typeof(QueueingSet), typeof(BidPlaced), typeof(BountyScouted)],
            second.Last.Select(happened => happened.GetType()).Where(type => type.Name is "BidWithdrawn" or "QueueingSet" or "BidPlaced" or "BountyScouted"));
    }

    [Fact]
    public void A_retired_seat_is_rejected()
    {
        var play = Given(Worlds.Sure.Cash(1) with { Bankruptcy = new() { BailOut = 0 } }).Wait();

        play.When(Ana, new SetQueueing(false)).ThenRefused(Rejection.SeatRetired);
    }

    [Fact]
    public void Queueing_is_on_until_it_is_switched_off()
    {
        var play = Given();
        Assert.True(play.Desk(Ana).QueueAtCapacity);

        play.When(Ana, new SetQueueing(false)).ThenHappened<QueueingSet>(set => !set.QueueAtCapacity);
        Assert.False(play.Desk(Ana).QueueAtCapacity);
    }

    [Fact]
    public void Every_order_has_a_rule()
    {
        var play = GivenWork(Worlds.Small);
        Order[] samples =
        [
            new PlaceBid(play.Id, Credits.Of(1)), new WithdrawBid(play.Id), new Scout(play.Id), new SetQueueing(true),
            new SetPolicy(new StandingPolicy()), new EndRegent(), new HireLead(null, Credits.Of(60)), new LetLeadGo(1),
            new SaveTemplate("Books", play.Contract), new DeleteTemplate("Books"), new ApplyTemplate("Books") { Contract = play.Contract },
            new OfferSponsorship(Ben, Credits.Of(1)), new AcceptSponsorship(Ben), new EndSponsorship(Ben),
            new ChangePlan(play.Work.Plan) { Contract = play.Contract }, new HirePiece(0, 0, Worlds.Small.Agent, Credits.Of(9)) { Contract = play.Contract },
            new RetryPiece(0, 0) { Contract = play.Contract }, new EscalatePiece(0, 0) { Contract = play.Contract },
            new AcceptPiece(0, 0) { Contract = play.Contract }, new SubmitWork { Contract = play.Contract }, new DropContract { Contract = play.Contract },
            new ForkRun(0, 0, Worlds.Small.Agent, Credits.Of(9)) { Contract = play.Contract }, new SendToExpert(0, 0) { Contract = play.Contract },
            new PostParts([0], Credits.Of(9), 2, 9, AwardFormatKind.FirstPriceSealed) { Contract = play.Contract }, new CallOffParts(play.Id),
            new AnswerQuestion(0, 0, QuestionAnswer.Guess) { Contract = play.Contract },
            new HireBasket([], Credits.Of(1)) { Contract = play.Contract }, new OpenAgency(), new PostAsk(Worlds.Small.Agent, Credits.Of(8), 1), new WithdrawAsk(Worlds.Small.Agent),
        ];
        var all = typeof(Order).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Order)) && !type.IsAbstract);

        Assert.Equal(all.OrderBy(type => type.Name), samples.Select(order => order.GetType()).OrderBy(type => type.Name));
        Assert.All(samples, order => Assert.True(Enum.IsDefined(play.Match.Submit(Ana, order.GetType().Name, order).Reason)));
    }

    [Fact]
    public void An_order_with_nothing_in_it_is_refused_and_breaks_nothing()
    {
        var play = GivenWork(Worlds.Small);

        play.When(Ana, new ChangePlan(null!) { Contract = play.Contract }).ThenRefused(Rejection.PlanDoesNotFit);
        play.When(Ana, new ChangePlan(new Plan([null!])) { Contract = play.Contract }).ThenRefused(Rejection.PlanOutOfRange);
    }
}

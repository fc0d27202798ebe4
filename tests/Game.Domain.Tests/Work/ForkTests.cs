using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Work;

/// <summary>A second agent goes on from where the first one is; a check tells the two results apart.</summary>
public sealed class ForkTests
{
    private static readonly AgentType Small = Worlds.Small.Agent;
    private static readonly PartPlan Checked = Worlds.Small with { Check = CheckKind.Ai, Attempts = 3 };

    [Fact]
    public void Where_forks_are_off_none_starts()
    {
        var play = GivenWork(Checked, Worlds.Sure, 400);

        play.When(Ana, Fork(play)).ThenRefused(Rejection.ForksOff);
    }

    [Fact]
    public void A_fork_pays_for_what_is_left_and_takes_its_share_of_the_time()
    {
        // 22 ticks of a small agent; after eleven of them half of the sixty minutes is left.
        var play = GivenWork(Checked, Forkable(), 400).Wait(10);
        play.When(Ana, Fork(play)).ThenHappened<ForkStarted>();
        var fork = play.Event<ForkStarted>();

        Assert.Equal(Odds.PiecePrice(Worlds.Sure.Labour, Credits.Of(8), 30), fork.Price);
        Assert.Equal(11, fork.EndsAt - (play.Room.Tick - 1));
        play.ThenPaid(MoneyFor.Escrow, fork.Price.Amount).ThenPaid(MoneyFor.EscrowFee, fork.Price.Times(0.02m).Amount);
        Assert.Equal((2, 2), (play.Price(Small).Busy, play.Desk(Ana).Attention));
        Assert.Equal(new ForkView(Small, fork.Price, play.Room.Tick - 1, fork.EndsAt), play.Piece().Fork);
    }

    [Fact]
    public void A_first_result_that_passes_counts_and_the_second_agent_is_paid_off()
    {
        var play = Forked(Forkable());
        play.Until<PieceAccepted>().ThenHappened<ForkReleased>();

        Assert.Equal((0, 0), (play.Piece().Attempt, play.Price(Small).Busy));
        Assert.Null(play.Piece().Fork);
        Assert.Equal(0, play.Count<ForkTaken>());
    }

    [Fact]
    public void A_flagged_first_result_gives_way_to_the_second()
    {
        var play = Forked(Forkable(good: false)).Until<ForkTaken>();

        play.ThenHappened<CheckFinished>(check => check.Flagged).ThenNothing<PieceReopened>();
        Assert.Equal(1, play.Piece().Attempt);
        Assert.Equal(2, play.All.OfType<ForkStarted>().Count() + play.All.OfType<RunStarted>().Count());
    }

    [Fact]
    public void The_second_result_is_checked_like_the_attempt_it_stands_in_for()
    {
        var play = Forked(Forkable(good: false)).Until<ForkTaken>().Until<CheckFinished>();

        play.ThenHappened<CheckFinished>(check => check.Flagged && check.Run.Attempt == 1).ThenHappened<PieceReopened>(reopened => reopened is { Guided: true, Run.Attempt: 2 });
    }

    [Fact]
    public void On_the_last_attempt_the_first_result_is_checked_and_the_second_is_taken_as_it_comes()
    {
        var once = Checked with { Attempts = 1 };
        var play = GivenWork(once, Forkable(good: false), 400);
        play.When(Ana, Fork(play)).ThenAccepted();

        play.Until<ForkTaken>().ThenHappened<PieceAccepted>(accepted => accepted.Run.Attempt == 1);
        Assert.Equal(1, play.Count<CheckFinished>());
    }

    [Fact]
    public void A_fork_meets_the_luck_of_the_next_attempt()
    {
        // The same seeds: what the fork's result is, the retry's would have been.
        var world = Worlds.Quiet(horizon: 60) with { Forks = new ForkSettings { Allowed = true }, Odds = new OddsSettings { GuidedRetry = 0 }, Checks = new CheckSettings { AiCatch = 1, AiFalseFlag = 1 } };
        var (same, good) = (0, 0);
        for (var seed = 1UL; seed <= 40; seed++)
        {
            var forked = GivenWork(Checked, world, 400, seed);
            forked.When(Ana, Fork(forked)).Until<ForkTaken>();
            var second = forked.All.OfType<ForkFinished>().Select(one => one.Good).Concat(forked.All.OfType<RunFinished>().Where(one => one.Run.Attempt == 1).Select(one => one.Good)).ToList();
            if (second.Count == 0) second = [forked.Until<RunFinished>().Event<RunFinished>().Good];
            var plain = GivenWork(Checked, world, 400, seed).Until<RunFinished>(one => one.Run.Attempt == 1).Event<RunFinished>();
            if (plain.Good == second[0]) same++;
            if (plain.Good) good++;
        }

        Assert.Equal(40, same);
        Assert.InRange(good, 5, 35);
    }

    [Fact]
    public void What_cannot_be_forked_is_rejected()
    {
        var play = GivenWork(Checked, Forkable(), 400);
        play.When(Ana, Fork(play, price: 7)).ThenRefused(Rejection.PriceMoved);
        play.When(Ana, new ForkRun(0, 0, AgentType.Expert, Credits.Of(9)) { Contract = play.Contract }).ThenRefused(Rejection.OutOfRange);
        play.When(Ana, new ForkRun(0, 4, Small, Credits.Of(9)) { Contract = play.Contract }).ThenRefused(Rejection.UnknownPiece);
        play.When(Ana, Fork(play)).ThenAccepted();
        play.When(Ana, Fork(play)).ThenRefused(Rejection.NothingToFork);

        var unchecked_ = GivenWork(Worlds.Small, Forkable(), 400);
        unchecked_.When(Ana, Fork(unchecked_)).ThenRefused(Rejection.NothingTellsThemApart);
        var poor = GivenWork(Checked, Forkable().Cash(118), 400);
        poor.When(Ana, Fork(poor)).ThenRefused(Rejection.NotEnoughCash);
    }

    [Fact]
    public void The_end_a_drop_and_taking_the_result_unchecked_pay_the_second_agent_once()
    {
        foreach (var way in new[] { "end", "drop", "accept", "retry" })
        {
            var play = Forked(Forkable());
            if (way is "accept" or "retry") play.Until<CheckQueued>();
            Order? order = way switch
            {
                "drop" => new DropContract { Contract = play.Contract },
                "accept" => new AcceptPiece(0, 0) { Contract = play.Contract },
                "retry" => new RetryPiece(0, 0) { Contract = play.Contract },
                _ => null,
            };
            if (order is null) play.End();
            else play.When(Ana, order).ThenAccepted();

            play.ThenHappened<ForkReleased>();
            Assert.Equal(play.All.OfType<ForkStarted>().Single().Price, play.Last.OfType<MoneyMoved>().Where(moved => moved.For == MoneyFor.Wage).Select(moved => moved.Amount).Min());
        }
    }

    [Fact]
    public void A_result_is_sent_to_an_expert_instead_of_the_plans_check()
    {
        var play = GivenWork(Checked, Worlds.Sure, 400).Until<CheckStarted>();
        play.When(Ana, new SendToExpert(0, 0) { Contract = play.Contract }).ThenHappened<CheckCalledOff>().ThenHappened<CheckStarted>(check => check.Checker.IsExpert);

        play.When(Ana, new SendToExpert(0, 0) { Contract = play.Contract }).ThenRefused(Rejection.AlreadyWithExpert);
        play.Until<CheckFinished>().ThenHappened<PieceAccepted>();
    }

    [Fact]
    public void A_result_that_counts_already_is_looked_at_again_before_it_is_handed_in()
    {
        var world = Worlds.Hopeless;
        var play = Given(world).Won(Ana, new Plan([Worlds.Small], SubmitByHand: true), 400).Until<PieceAccepted>();
        play.When(Ana, new SendToExpert(0, 0) { Contract = play.Contract }).ThenHappened<ResultRecalled>().ThenHappened<CheckStarted>(check => check.Checker.IsExpert);
        play.When(Ana, new SubmitWork { Contract = play.Contract }).ThenRefused(Rejection.NotFinished);

        play.Until<CheckFinished>().ThenHappened<CheckFinished>(check => check.Flagged).ThenHappened<PieceReopened>(reopened => reopened.Guided).ThenNothingPaid(MoneyFor.Refund);
    }

    [Fact]
    public void What_has_no_result_cannot_be_sent_to_an_expert()
    {
        var play = GivenWork(Checked, Worlds.Sure, 400);

        play.When(Ana, new SendToExpert(0, 0) { Contract = play.Contract }).ThenRefused(Rejection.NoResult);
        play.When(Ana, new SendToExpert(0, 3) { Contract = play.Contract }).ThenRefused(Rejection.UnknownPiece);
    }

    private static Scenario Forkable(bool good = true) => (good ? Worlds.Sure : Worlds.Hopeless) with { Forks = new ForkSettings { Allowed = true } };

    private static Play Forked(Scenario world)
    {
        var play = GivenWork(Checked, world, 400);
        return play.When(Ana, Fork(play)).ThenAccepted();
    }

    private static ForkRun Fork(Play play, int price = 8) => new(0, 0, Small, Credits.Of(price)) { Contract = play.Contract };
}

using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Tests.Scarcity;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Work;

public sealed class QuestionTests
{
    // A run of 22 ticks that is good with some chance between 0 and 1, and asks for certain.
    private static readonly Scenario Asking = Worlds.Quiet(horizon: 60) with { Questions = new QuestionSettings { Share = 1 } };

    [Fact]
    public void Without_the_setting_nothing_is_ever_asked() =>
        Assert.Equal(0, GivenWork(Worlds.Small, price: 400).Wait(100).Count<QuestionAsked>());

    [Fact]
    public void A_run_stops_between_its_start_and_its_end_and_its_agent_stays_busy()
    {
        for (var seed = 1UL; seed < 30; seed++)
        {
            var play = Stopped(seed: seed);
            var (started, asked) = (play.Event<RunStarted>(), play.Event<QuestionAsked>());

            Assert.InRange(asked.Left, 1, 21);
            Assert.Equal(started.EndsAt - asked.Left, play.Room.Tick - 1);
            Assert.Equal((PieceStatus.Asking, null), (play.Piece().Status, play.Piece().EndsAt));
            Assert.Equal((1, 1), (play.Price(started.Agent).Busy, play.Desk(Ana).Attention));
            Assert.Equal(NoticeKind.Asked, play.Desk(Ana).Notices[^1].Kind);
        }
    }

    [Fact]
    public void Moments_are_spread_over_the_run() =>
        Assert.True(Enumerable.Range(1, 60).Select(seed => Stopped(seed: (ulong)seed).Event<QuestionAsked>().Left).Distinct().Count() > 15);

    [Fact]
    public void The_share_of_runs_that_ask_is_the_settings()
    {
        var world = Asking with { Questions = new QuestionSettings { Share = 0.15m } };

        var asked = Enumerable.Range(1, 400).Count(seed => GivenWork(Worlds.Small, world, 400, (ulong)seed).Event<RunStarted>().AsksAt is not null);

        Assert.InRange(asked, 38, 84);
    }

    [Fact]
    public void An_expert_is_asked_in_opening_hours_only()
    {
        // Tick 0 is at 8 h: here they come an hour later, long after the question.
        var shut = Stopped(Asking.Hours(9, 18));
        Assert.False(shut.Room.Conditions.ExpertsWorking);
        shut.When(Ana, Answer(shut, QuestionAnswer.AskExpert)).ThenRefused(Rejection.NoExpertThere).ThenNothingPaid(MoneyFor.ExpertAnswer);
        shut.When(Ana, Answer(shut, QuestionAnswer.AskClient)).ThenAccepted();

        var open = Stopped(Asking.Hours(8, 18));
        open.When(Ana, Answer(open, QuestionAnswer.AskExpert)).ThenAccepted().ThenHappened<QuestionAnswered>();
    }

    [Fact]
    public void A_policy_that_would_ask_an_absent_expert_lets_the_run_guess()
    {
        var world = Asking.Hours(0, 1) with { Policy = new PolicySettings { Enabled = true }, Questions = new QuestionSettings { Share = 1, Patience = 3 } };
        var play = Stopped(world);
        play.When(Ana, new SetPolicy(new StandingPolicy(Answer: QuestionAnswer.AskExpert))).Until<QuestionAnswered>();

        Assert.Equal((QuestionAnswer.Guess, true), (play.Event<QuestionAnswered>().Answer, play.Event<QuestionAnswered>().ByPolicy));
    }

    [Fact]
    public void A_guess_goes_on_at_once_and_is_worth_less()
    {
        var play = Stopped();
        var chance = play.Event<RunStarted>().Chance;
        play.When(Ana, Answer(play, QuestionAnswer.Guess)).ThenAccepted().ThenNothingPaid(MoneyFor.ExpertAnswer);

        Assert.Equal(Odds.Shifted(chance, -0.8m), play.Event<QuestionAnswered>().Chance);
        Assert.True(play.Event<QuestionAnswered>().Chance < chance);
        Assert.Equal(play.Room.Tick - 1 + play.Event<QuestionAsked>().Left, play.Event<QuestionAnswered>().EndsAt);
    }

    [Fact]
    public void The_client_is_free_takes_six_ticks_and_changes_nothing()
    {
        var play = Stopped();
        var chance = play.Event<RunStarted>().Chance;
        play.When(Ana, Answer(play, QuestionAnswer.AskClient)).ThenNothingPaid(MoneyFor.ExpertAnswer);

        Assert.Equal(chance, play.Event<QuestionAnswered>().Chance);
        Assert.Equal(play.Room.Tick - 1 + 6 + play.Event<QuestionAsked>().Left, play.Event<QuestionAnswered>().EndsAt);
    }

    [Fact]
    public void An_expert_is_paid_five_minutes_and_helps()
    {
        var play = Stopped();
        var (chance, spent) = (play.Event<RunStarted>().Chance, play.Work.Spent);
        play.When(Ana, Answer(play, QuestionAnswer.AskExpert)).ThenPaid(MoneyFor.ExpertAnswer, 6);

        Assert.Equal(Odds.Shifted(chance, 0.5m), play.Event<QuestionAnswered>().Chance);
        Assert.Equal(spent + Credits.Of(6), play.Work.Spent);
    }

    [Fact]
    public void Who_cannot_pay_the_expert_is_refused()
    {
        // 100 for the bond, 13.26 for the hire: less than six are left.
        var play = GivenWork(Worlds.Small, Asking.Cash(118), 400).Until<QuestionAsked>();

        play.When(Ana, Answer(play, QuestionAnswer.AskExpert)).ThenRefused(Rejection.NotEnoughCash);
        play.When(Ana, Answer(play, QuestionAnswer.AskClient)).ThenAccepted();
    }

    [Theory]
    [InlineData(QuestionAnswer.Guess)]
    [InlineData(QuestionAnswer.AskClient)]
    [InlineData(QuestionAnswer.AskExpert)]
    public void After_twelve_ticks_the_standing_policy_answers(QuestionAnswer policy)
    {
        var play = Given(Asking with { Policy = new PolicySettings { Enabled = true } }).When(Ana, new SetPolicy(new StandingPolicy(MostContracts: 0, Answer: policy)));
        play.Won(Ana, new Plan([Worlds.Small]), 400).Until<QuestionAsked>();

        play.Wait(11).ThenNothing<QuestionAnswered>();
        play.Wait().ThenHappened<QuestionAnswered>(answered => answered.ByPolicy && answered.Answer == policy);
        Assert.Contains(play.Work.Trace, line => line.Kind == TraceKind.PolicyAnswered && line.Answer == policy);
    }

    [Fact]
    public void A_policy_that_cannot_pay_the_expert_lets_the_run_guess() =>
        Given((Asking with { Policy = new PolicySettings { Enabled = true } }).Cash(118))
            .When(Ana, new SetPolicy(new StandingPolicy(MostContracts: 0, Answer: QuestionAnswer.AskExpert)))
            .Won(Ana, new Plan([Worlds.Small]), 400)
            .Until<QuestionAnswered>().ThenHappened<QuestionAnswered>(answered => answered is { ByPolicy: true, Answer: QuestionAnswer.Guess });

    [Fact]
    public void Without_a_declared_policy_the_client_is_asked() =>
        Stopped().Wait(12).ThenHappened<QuestionAnswered>(answered => answered is { ByPolicy: true, Answer: QuestionAnswer.AskClient });

    [Fact]
    public void A_policy_that_acts_answers_at_once()
    {
        var play = Given(Asking with { Policy = new PolicySettings { Enabled = true } })
            .When(Ana, new SetPolicy(new StandingPolicy(MostContracts: 0, Answer: QuestionAnswer.Guess, Beside: true)));
        play.Won(Ana, new Plan([Worlds.Small]), 400).Until<QuestionAsked>();

        play.Wait().ThenHappened<QuestionAnswered>(answered => answered.ByPolicy).ThenHappened<PolicyActed>(acted => acted.Act == PolicyAct.Answer);
    }

    [Fact]
    public void An_answered_run_finishes_when_it_said_and_asks_no_more()
    {
        var play = Stopped();
        play.When(Ana, Answer(play, QuestionAnswer.Guess));
        var ends = play.Event<QuestionAnswered>().EndsAt;
        play.Until<RunFinished>();

        Assert.Equal(ends, play.Room.Tick - 1);
        Assert.Equal(1, play.Count<QuestionAsked>());
    }

    [Fact]
    public void Answering_what_was_not_asked_is_rejected()
    {
        var play = GivenWork(Worlds.Small, Asking, 400);
        Assert.True(play.Event<RunStarted>().AsksAt > play.Room.Tick);

        play.When(Ana, Answer(play, QuestionAnswer.Guess)).ThenRefused(Rejection.NoQuestion);
        play.When(Ana, new AnswerQuestion(0, 9, QuestionAnswer.Guess) { Contract = play.Contract }).ThenRefused(Rejection.UnknownPiece);
        play.When(Ana, new AnswerQuestion(0, 0, (QuestionAnswer)7) { Contract = play.Contract }).ThenRefused(Rejection.OutOfRange);
        play.When(Ben, new AnswerQuestion(0, 0, QuestionAnswer.Guess) { Contract = play.Contract }).ThenRefused(Rejection.UnknownContract);
    }

    [Fact]
    public void Of_two_answers_in_one_tick_the_first_counts()
    {
        var play = Stopped();

        play.When((Ana, Answer(play, QuestionAnswer.AskClient)), (Ana, Answer(play, QuestionAnswer.Guess)));
        play.ThenRefused(Rejection.NoQuestion).ThenHappened<QuestionAnswered>(answered => answered.Answer == QuestionAnswer.AskClient);
    }

    [Fact]
    public void An_asking_run_is_sunk_by_the_end_and_by_a_drop()
    {
        Stopped().End().ThenHappened<RunSunk>().ThenPaid(MoneyFor.Wage, 13);
        var play = Stopped();
        play.When(Ana, new DropContract { Contract = play.Contract }).ThenHappened<RunSunk>();
        Assert.Equal(0, play.Price(play.Event<RunStarted>().Agent).Busy);
    }

    [Fact]
    public void The_same_attempt_asks_at_the_same_stage_whoever_does_it()
    {
        var (small, premium) = (Worlds.Small, Worlds.Small with { Agent = AgentType.Of(Specialty.Coder, Tier.Premium) });

        Assert.All(Enumerable.Range(1, 20), seed =>
        {
            var (one, two) = (Stage(small, (ulong)seed), Stage(premium, (ulong)seed));
            Assert.InRange(Math.Abs(one - two), 0, 0.1);
        });

        static double Stage(PartPlan plan, ulong seed)
        {
            var play = GivenWork(plan, Asking, 400, seed);
            var run = play.Event<RunStarted>();
            var start = run.EndsAt - Odds.RunTicks(Asking.Labour, run.Agent.Tier, 60);
            return (run.AsksAt!.Value - start) / (double)(run.EndsAt - start);
        }
    }

    [Theory]
    [InlineData(500_000, 0, 500_000)]
    [InlineData(500_000, 1, 731_059)]
    [InlineData(731_059, -1, 500_000)]
    [InlineData(0, 5, 0)]
    [InlineData(1_000_000, -5, 1_000_000)]
    public void A_shift_moves_the_log_odds(int chance, int shift, int moved) => Assert.InRange(Odds.Shifted(chance, shift) - moved, -1, 1);

    private static Play Stopped(Scenario? world = null, ulong seed = 1) => GivenWork(Worlds.Small, world ?? Asking, 400, seed).Until<QuestionAsked>();

    private static AnswerQuestion Answer(Play play, QuestionAnswer answer) => new(0, 0, answer) { Contract = play.Contract };
}

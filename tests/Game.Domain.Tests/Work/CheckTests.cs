using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Work;

public sealed class CheckTests
{
    private static readonly PartPlan Checked = Worlds.Small with { Check = CheckKind.Ai, Attempts = 3 };

    [Fact]
    public void An_ai_check_keeps_a_small_reviewer_busy_for_a_third_of_its_time_and_costs_a_third_of_its_price_and_two_credits()
    {
        var play = GivenWork(Checked).Until<CheckStarted>();

        // 35 percent of 13.00 and 2.00; 35 percent of 22 ticks is 7.7, rounded up.
        play.ThenPaid(MoneyFor.AiCheck, 6.55m);
        Assert.Equal(1, play.Price(AgentType.Checker).Busy);
        Assert.Equal(play.Match.Tick - 1 + 8, play.Event<CheckStarted>().EndsAt);
    }

    [Fact]
    public void An_expert_check_takes_twenty_seven_percent_of_the_minutes_at_the_experts_price()
    {
        var play = GivenWork(Checked with { Check = CheckKind.Expert }).Until<CheckStarted>();

        // 16.2 minutes at 1.20; in ticks of five minutes, rounded up.
        play.ThenPaid(MoneyFor.ExpertCheck, 19.44m);
        Assert.Equal(1, play.Price(AgentType.Expert).Busy);
        Assert.Equal(play.Match.Tick - 1 + 4, play.Event<CheckStarted>().EndsAt);
    }

    [Fact]
    public void A_check_starts_in_the_tick_the_run_ends() =>
        GivenWork(Checked).Until<RunFinished>().ThenHappened<CheckQueued>().ThenHappened<CheckStarted>();

    [Fact]
    public void A_good_piece_passes_and_counts() =>
        GivenWork(Checked).Until<CheckFinished>().ThenHappened<CheckFinished>(check => !check.Flagged).ThenHappened<PieceAccepted>().ThenPaid(MoneyFor.Wage, 13);

    [Fact]
    public void A_flagged_piece_is_thrown_away_with_half_of_its_price_back_and_done_again_guided() =>
        GivenWork(Checked, Worlds.Hopeless).Until<CheckFinished>()
            .ThenHappened<CheckFinished>(check => check.Flagged).ThenPaid(MoneyFor.Refund, 6.5m).ThenPaid(MoneyFor.Wage, 6.5m)
            .ThenHappened<PieceReopened>(again => again is { Guided: true, ByHand: false, Run.Attempt: 1 })
            .ThenHappened<RunStarted>(run => run.Guided && run.Run.Attempt == 1);

    [Fact]
    public void A_guided_retry_is_better_by_one_point_nine_doublings()
    {
        var world = Worlds.Quiet(horizon: 60) with { Checks = new CheckSettings { AiCatch = 1, AiFalseFlag = 1 } };
        var play = GivenWork(Checked, world).Until<RunStarted>(run => run.Guided);
        var (first, second) = (play.All.OfType<RunStarted>().First().Chance, play.Event<RunStarted>().Chance);

        Assert.Equal(500_000, first);
        Assert.Equal((int)Math.Round(1e6 / (1 + Math.Exp(-1.9))), second);
    }

    [Fact]
    public void A_false_alarm_counts_like_any_other() =>
        GivenWork(Checked, Worlds.Sure with { Checks = new CheckSettings { AiFalseFlag = 1 } }).Until<CheckFinished>()
            .ThenHappened<CheckFinished>(check => check.Flagged).ThenHappened<PieceReopened>(again => again.Guided);

    [Fact]
    public void The_last_attempt_of_a_plan_that_accepts_is_not_checked()
    {
        var play = GivenWork(Checked with { Attempts = 2 }, Worlds.Hopeless).Until<ContractClosed>();

        Assert.Equal((2, 1), (play.Count<RunStarted>(), play.Count<CheckStarted>()));
        Assert.Equal(ContractOutcome.FailedValidation, play.Event<ContractClosed>().Outcome);
    }

    [Fact]
    public void A_plan_that_drops_checks_the_last_attempt_and_gives_up_with_half_of_the_bond()
    {
        var play = GivenWork(Checked with { Attempts = 2, AfterFailure = AfterFailure.Drop }, Worlds.Hopeless, price: 400).Until<ContractClosed>();

        play.ThenHappened<ContractClosed>(closed => closed.Outcome == ContractOutcome.DroppedByPlan).ThenPaid(MoneyFor.BondReturned, 50);
        Assert.Equal((2, 2), (play.Count<RunStarted>(), play.Count<CheckStarted>()));
    }

    [Fact]
    public void A_plan_that_escalates_does_the_piece_once_more_a_tier_up_and_takes_it_unchecked()
    {
        var plan = Checked with { Attempts = 1, AfterFailure = AfterFailure.NextTier };
        var play = GivenWork(plan, Worlds.Hopeless).Until<RunStarted>(run => run.Run.Attempt == 1)
            .ThenHappened<RunStarted>(run => run.Agent.Tier == Tier.Standard && run.Guided);

        play.Until<ContractClosed>();
        Assert.Equal((2, 1), (play.Count<RunStarted>(), play.Count<CheckStarted>()));
    }

    [Fact]
    public void Without_a_check_there_is_one_attempt_whatever_the_plan_says()
    {
        var play = GivenWork(Worlds.Small with { Attempts = 5 }, Worlds.Hopeless).Until<ContractClosed>();

        Assert.Equal((1, 0), (play.Count<RunStarted>(), play.Count<CheckQueued>()));
    }

    [Fact]
    public void An_ai_check_catches_seventy_percent_and_wrongly_flags_twenty()
    {
        Assert.InRange(Flagged(Worlds.Hopeless, CheckKind.Ai), 0.62, 0.78);
        Assert.InRange(Flagged(Worlds.Sure, CheckKind.Ai), 0.13, 0.27);
    }

    [Fact]
    public void An_expert_catches_ninety_two_percent_and_wrongly_flags_six()
    {
        Assert.InRange(Flagged(Worlds.Hopeless, CheckKind.Expert), 0.87, 0.97);
        Assert.InRange(Flagged(Worlds.Sure, CheckKind.Expert), 0.02, 0.11);
    }

    [Fact]
    public void Accepting_a_piece_calls_its_check_off()
    {
        var play = GivenWork(Checked).Until<CheckStarted>();

        play.When(Ana, new AcceptPiece(0, 0) { Contract = play.Contract })
            .ThenHappened<CheckCalledOff>().ThenHappened<PieceAccepted>().ThenPaid(MoneyFor.Wage, 13);
        Assert.Equal(0, play.Price(AgentType.Checker).Busy);
    }

    [Fact]
    public void A_piece_without_a_result_can_be_neither_accepted_nor_redone()
    {
        var play = GivenWork(Checked);

        play.When(Ana, new AcceptPiece(0, 0) { Contract = play.Contract }).ThenRefused(Rejection.NoResult);
        play.When(Ana, new RetryPiece(0, 0) { Contract = play.Contract }).ThenRefused(Rejection.NoResult);
        play.When(Ana, new EscalatePiece(0, 0) { Contract = play.Contract }).ThenRefused(Rejection.NoResult);
    }

    [Fact]
    public void Pieces_that_do_not_exist_can_be_neither_accepted_nor_redone()
    {
        var play = GivenWork(Checked);

        play.When(Ana, new AcceptPiece(0, 7) { Contract = play.Contract }).ThenRefused(Rejection.UnknownPiece);
        play.When(Ana, new RetryPiece(7, 0) { Contract = play.Contract }).ThenRefused(Rejection.UnknownPiece);
        play.When(Ana, new EscalatePiece(-1, 0) { Contract = play.Contract }).ThenRefused(Rejection.UnknownPiece);
    }

    [Fact]
    public void The_owner_may_throw_a_result_away_and_try_again_unguided()
    {
        var play = GivenWork(Checked).Until<CheckStarted>();

        play.When(Ana, new RetryPiece(0, 0) { Contract = play.Contract })
            .ThenHappened<CheckCalledOff>().ThenPaid(MoneyFor.Wage, 13)
            .ThenHappened<PieceReopened>(again => again is { Guided: false, ByHand: true }).ThenHappened<RunStarted>(run => !run.Guided);
    }

    [Fact]
    public void The_owner_may_escalate_a_result_a_tier_up()
    {
        var play = GivenWork(Checked).Until<CheckStarted>();

        play.When(Ana, new EscalatePiece(0, 0) { Contract = play.Contract }).ThenHappened<RunStarted>(run => run.Agent.Tier == Tier.Standard);
    }

    [Fact]
    public void A_waiting_piece_can_be_escalated_too()
    {
        var play = GivenWork(Worlds.Small with { LimitPrice = Credits.Of(1) });

        play.When(Ana, new EscalatePiece(0, 0) { Contract = play.Contract }).ThenHappened<HireReleased>().ThenHappened<RunStarted>(run => run.Agent.Tier == Tier.Standard);
    }

    [Fact]
    public void Above_premium_there_is_nothing()
    {
        var play = GivenWork(Checked with { Agent = AgentType.Of(Specialty.Coder, Tier.Premium) }).Until<CheckStarted>();

        play.When(Ana, new EscalatePiece(0, 0) { Contract = play.Contract }).ThenRefused(Rejection.AlreadyPremium);
    }

    [Fact]
    public void A_result_that_a_later_part_builds_on_cannot_be_thrown_away()
    {
        var play = GivenJob(posted => posted.Parts.Count == 2 && posted.Parts[1].After.Count == 1, Worlds.Sure.TwoParts());
        play.Won(Ana, new Plan([Worlds.Small, Worlds.Small])).Until<RunStarted>(run => run.Run.Part == 1);

        play.When(Ana, new RetryPiece(0, 0) { Contract = play.Contract }).ThenRefused(Rejection.ResultInUse);
    }

    [Fact]
    public void A_finished_piece_may_be_redone_until_too_many_attempts_are_used()
    {
        var endless = Worlds.Sure with { Board = Worlds.Sure.Board with { DeadlineFactor = 100 } };
        var play = Given(endless).Won(Ana, new Plan([Worlds.Small], SubmitByHand: true)).Until<RunFinished>();
        for (var i = 0; i < 30; i++)
        {
            play.When(Ana, new RetryPiece(0, 0) { Contract = play.Contract });
            if (play.Answer.Reason == Rejection.NoAttemptsLeft) return;
            play.ThenAccepted().Until<RunFinished>();
        }

        Assert.Fail("There is no end to retries.");
    }

    private static double Flagged(Scenario world, CheckKind check)
    {
        const int games = 200;
        var real = world.NoBond() with { Checks = new CheckSettings() };
        return Enumerable.Range(1, games).Count(seed =>
            GivenWork(Checked with { Check = check }, real, seed: (ulong)seed).Until<CheckFinished>().Event<CheckFinished>().Flagged) / (double)games;
    }
}

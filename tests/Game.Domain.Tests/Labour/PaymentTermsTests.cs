using Game.Domain.Board;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Labour;

public sealed class PaymentTermsTests
{
    private static readonly PartPlan Upfront = Worlds.Small with { Terms = TermsKind.Upfront };
    private static readonly PartPlan OnCompletion = Worlds.Small with { Terms = TermsKind.OnCompletion };

    private static readonly TermsSettings All = new() { Allowed = [.. Enum.GetValues<TermsKind>()], CompletionDeliveries = 0 };

    // Sixty minutes at a horizon of sixty: done half of the time, and nobody looks before the client does.
    private static readonly Scenario Even = Worlds.Quiet(horizon: 60).NoBond() with { Terms = All };

    private static readonly Scenario Sure = Worlds.Sure.NoBond() with { Terms = All };

    [Fact]
    public void Upfront_costs_a_tenth_less_and_is_paid_at_once_without_a_fee() =>
        GivenWork(Upfront, Sure).ThenPaid(MoneyFor.Upfront, 11.7m).ThenNothingPaid(MoneyFor.Escrow).ThenNothingPaid(MoneyFor.EscrowFee)
            .ThenCash(Ana, 2000 - 11.7m).Until<RunFinished>().ThenNothingPaid(MoneyFor.Wage);

    [Fact]
    public void Who_is_paid_upfront_shirks_by_four_tenths_of_a_doubling()
    {
        // The logistic curve at 0 and at -0.4.
        Assert.Equal(500_000, GivenWork(Worlds.Small, Even).Event<RunStarted>().Chance);
        Assert.Equal(401_312, GivenWork(Upfront, Even).Event<RunStarted>().Chance);
    }

    [Fact]
    public void Nothing_of_what_was_paid_upfront_comes_back_after_a_check() =>
        GivenWork(Upfront with { Check = CheckKind.Ai, Attempts = 2 }, Worlds.Hopeless.NoBond() with { Terms = All })
            .Until<CheckFinished>().ThenHappened<CheckFinished>(check => check.Flagged).ThenNothingPaid(MoneyFor.Refund).ThenNothingPaid(MoneyFor.Wage);

    [Fact]
    public void On_completion_nothing_is_paid_until_the_client_has_paid()
    {
        // A certain success costs the least multiple: 13 x 1.3.
        var play = GivenWork(OnCompletion, Sure, price: 100).ThenNothingPaid(MoneyFor.Escrow).ThenCash(Ana, 2000);
        Assert.Equal((Credits.From(16.9m), Credits.Zero), (play.Work.Due, play.Work.Spent));
        Assert.Equal(TermsKind.OnCompletion, play.Piece().Terms);

        play.Until<ContractClosed>().ThenPaid(MoneyFor.Price, 100).ThenPaid(MoneyFor.OnCompletion, 16.9m).ThenCash(Ana, 2083.1m);
        Assert.Equal(Credits.From(83.1m), play.Work.Profit);
    }

    [Fact]
    public void On_completion_the_price_follows_the_house_estimate_of_the_whole_plan()
    {
        // Half a chance: 13 x 1.15 / 0.5.
        Assert.Equal(Credits.From(29.9m), GivenWork(OnCompletion, Even, price: 200).Event<RunStarted>().Price);
        // A check and a guided second attempt make it likelier and so cheaper.
        Assert.InRange(GivenWork(OnCompletion with { Check = CheckKind.Expert, Attempts = 2 }, Even, price: 200).Event<RunStarted>().Price.Amount, 16.9m, 20m);
    }

    [Fact]
    public void On_completion_a_failed_contract_owes_nothing()
    {
        var play = Enumerable.Range(1, 50).Select(seed => GivenWork(OnCompletion, Even, price: 200, seed: (ulong)seed).Until<ContractClosed>())
            .First(play => play.Event<ContractClosed>().Outcome == ContractOutcome.FailedValidation);

        play.ThenNothingPaid(MoneyFor.OnCompletion).ThenCash(Ana, 2000);
        Assert.Equal(Credits.Zero, play.Work.Profit);
    }

    [Fact]
    public void On_completion_every_attempt_is_owed_if_the_contract_is_paid()
    {
        var world = Sure with { Checks = new CheckSettings { AiFalseFlag = 1 } };
        var play = GivenWork(OnCompletion with { Check = CheckKind.Ai, Attempts = 2 }, world, price: 200).Until<CheckFinished>().ThenNothingPaid(MoneyFor.Refund);

        play.Until<ContractClosed>().ThenPaid(MoneyFor.OnCompletion, 2 * 16.9m);
    }

    [Fact]
    public void Dropping_and_the_end_owe_nothing_on_completion()
    {
        var dropped = GivenWork(OnCompletion, Sure, price: 100);
        dropped.When(Ana, new DropContract { Contract = dropped.Contract }).ThenNothingPaid(MoneyFor.OnCompletion).ThenCash(Ana, 2000);

        GivenWork(OnCompletion, Sure, price: 100).End().ThenNothingPaid(MoneyFor.OnCompletion).ThenCash(Ana, 2000);
    }

    [Fact]
    public void Agencies_that_refuse_work_in_escrow_instead_and_the_trace_says_so()
    {
        var hopeless = GivenWork(OnCompletion, Worlds.Quiet(horizon: 30).NoBond() with { Terms = All }, price: 100);
        hopeless.ThenPaid(MoneyFor.Escrow, 13);
        Assert.Contains(hopeless.Work.Trace, line => line.Kind == TraceKind.TermsRefused);

        // More than the client pays is never owed.
        GivenWork(OnCompletion, Sure, price: 16).ThenPaid(MoneyFor.Escrow, 13);
        GivenWork(OnCompletion, Sure, price: 17).ThenNothingPaid(MoneyFor.Escrow);
    }

    [Fact]
    public void Work_on_completion_is_for_those_who_have_delivered()
    {
        var world = Sure.Opening(2) with { Terms = All with { CompletionDeliveries = 1 } };
        var play = Given(world);
        Assert.False(play.Desk(Ana).Credit);
        play.When(Ana, new PlaceBid(play.Id, Credits.Of(100), Plan: new Plan([OnCompletion]))).ThenRefused(Rejection.NoCredit);

        var bounties = play.All.OfType<BountyPosted>().Select(posted => posted.Id).ToList();
        play.When((Ana, new PlaceBid(bounties[0], Credits.Of(100), Plan: new Plan([Worlds.Small]))), (Ana, new PlaceBid(bounties[1], Credits.Of(100), Plan: new Plan([Worlds.Small with { StartDelay = 100 }]))));
        play.Until<ContractClosed>();

        Assert.True(play.Desk(Ana).Credit);
        play.When(Ana, new ChangePlan(new Plan([OnCompletion])) { Contract = new ContractId(bounties[1], Ana) }).ThenAccepted();
    }

    [Theory]
    [InlineData(TermsKind.Upfront)]
    [InlineData(TermsKind.OnCompletion)]
    public void Terms_that_the_scenario_does_not_allow_are_refused(TermsKind terms)
    {
        var play = Given();
        var plan = new Plan([Worlds.Small with { Terms = terms }]);

        play.When(Ana, new PlaceBid(play.Id, Credits.Of(100), Plan: plan)).ThenRefused(Rejection.TermsNotAllowed);
        play.Won(Ana).When(Ana, new ChangePlan(plan) { Contract = play.Contract }).ThenRefused(Rejection.TermsNotAllowed);
        Assert.Null(play.Desk(Ana).Credit);
    }

    [Fact]
    public void A_scenario_cannot_do_without_escrow() =>
        Assert.Contains((Worlds.Sure with { Terms = new TermsSettings { Allowed = [TermsKind.Upfront] } }).Problems(), problem => problem.Path == "terms.allowed");

    [Theory]
    [InlineData(ValidatorKind.Tests, 760_000)]
    [InlineData(ValidatorKind.Client, 950_000)]
    [InlineData(ValidatorKind.Audit, 990_000)]
    public void Each_validator_has_its_strictness(ValidatorKind validator, int strictness) =>
        Assert.Equal(strictness, Odds.Strictness(new ValidationSettings(), validator));
}

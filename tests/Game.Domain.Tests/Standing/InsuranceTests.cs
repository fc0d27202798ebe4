using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Standing;

public sealed class InsuranceTests
{
    private static readonly PartPlan Insured = Worlds.Small with { Insured = true };

    private static readonly Scenario Even = Offered(Worlds.Quiet(horizon: 60));
    private static readonly Scenario Hopeless = Offered(Worlds.Hopeless);

    [Fact]
    public void The_premium_is_price_times_house_estimate_of_failure_times_the_loading()
    {
        // An hour costs 13, half of all first attempts fail, and a strict client finds every one of them.
        var play = GivenWork(Insured, Even).ThenPaid(MoneyFor.Premium, 7.48m);

        play.ThenHappened<HireInsured>(insured => insured.Cover == Credits.Of(13));
        Assert.Equal(Credits.From(7.48m), play.Piece().Premium);
    }

    [Fact]
    public void The_house_knows_type_length_and_check_but_not_how_hard_the_task_is_or_how_well_it_is_paid()
    {
        var world = Even with { Difficulty = new DifficultySettings { TaskSpread = 1.4m, PartSpread = 0 } };
        var jobs = Enumerable.Range(1, 30).Select(seed => GivenWork(Insured, world, seed: (ulong)seed))
            .Where(play => play.Bounty.Parts[0].Specialty == Specialty.Coder).ToList();

        Assert.True(jobs.Select(play => play.Event<RunStarted>().Chance).Distinct().Count() > 5);
        Assert.Single(jobs.Select(play => play.Event<HireInsured>().Premium).Distinct());
        Assert.True(GivenWork(Insured with { Agent = AgentType.Of(Specialty.Coder, Tier.Nano), Check = CheckKind.Ai, Attempts = 2 }, Even).Event<HireInsured>().Premium < Credits.Of(5));
    }

    [Fact]
    public void A_piece_that_fails_its_check_is_bought_back_less_what_the_escrow_returns()
    {
        var play = GivenWork(Insured with { Check = CheckKind.Ai, Attempts = 2 }, Hopeless).Until<CheckFinished>();

        play.ThenPaid(MoneyFor.Refund, 6.5m).ThenPaid(MoneyFor.Claim, 6.5m).ThenHappened<ClaimPaid>();
        Assert.Contains(play.Work.Trace, line => line.Kind == TraceKind.Claimed && line.Amount == Credits.From(-6.5m));
    }

    [Fact]
    public void Upfront_nothing_returns_so_the_whole_hire_is_bought_back() =>
        GivenWork(Insured with { Check = CheckKind.Ai, Attempts = 2, Terms = TermsKind.Upfront }, Hopeless).Until<CheckFinished>()
            .ThenNothingPaid(MoneyFor.Refund).ThenPaid(MoneyFor.Claim, 11.7m);

    [Fact]
    public void A_piece_that_sinks_the_contract_is_bought_back_whole_and_the_contract_books_it()
    {
        var play = GivenWork(Insured, Hopeless, price: 100).Until<ContractClosed>().ThenPaid(MoneyFor.Claim, 13);
        var premium = play.Event<HireInsured>().Premium;

        Assert.Equal(-(premium + Credits.From(0.26m)), play.Event<ContractClosed>().Profit);
    }

    [Fact]
    public void Good_work_claims_nothing() => GivenWork(Insured, Offered(Worlds.Sure)).Until<ContractClosed>().ThenNothingPaid(MoneyFor.Claim);

    [Fact]
    public void What_is_given_up_or_thrown_away_by_its_owner_claims_nothing()
    {
        var dropped = GivenWork(Insured, Hopeless);
        dropped.When(Ana, new DropContract { Contract = dropped.Contract }).ThenNothing<ClaimPaid>();

        var again = GivenWork(Insured with { Check = CheckKind.Ai, Attempts = 2 }, Hopeless).Until<RunFinished>();
        again.When(Ana, new RetryPiece(0, 0) { Contract = again.Contract }).ThenHappened<PieceReopened>().ThenNothing<ClaimPaid>();
        GivenWork(Insured, Hopeless).End().ThenNothing<ClaimPaid>();
    }

    [Fact]
    public void The_book_is_open_to_everybody()
    {
        var play = GivenWork(Insured, Even, price: 100);
        var line = Assert.Single(play.Room.Insurer!.Lines);
        Assert.Equal((Worlds.Small.Agent, 1, Credits.From(7.48m), 0, 0), (line.Type, line.Policies, line.Premiums, line.Claims, line.LossRatio));

        var failed = GivenWork(Insured, Hopeless, price: 100).Until<ContractClosed>();
        var after = Assert.Single(failed.Room.Insurer!.Lines);
        Assert.Equal((1, Credits.Of(13)), (after.Claims, after.Paid));
        Assert.Equal((int)(1300 * 10_000L / after.Premiums.Cents), after.LossRatio);
        Assert.Equal(after.Premiums - after.Paid, failed.Room.Insurer!.Balance);
    }

    [Fact]
    public void Where_nobody_insures_there_is_no_book_and_no_insured_plan()
    {
        var play = Given();

        Assert.Null(play.Room.Insurer);
        play.When(Ana, new PlaceBid(play.Id, Credits.Of(100), Plan: new Plan([Insured]))).ThenRefused(Rejection.NotInsurable);
    }

    [Fact]
    public void A_hire_on_completion_cannot_be_insured()
    {
        var play = Given(Even);

        play.When(Ana, new PlaceBid(play.Id, Credits.Of(100), Plan: new Plan([Insured with { Terms = TermsKind.OnCompletion }]))).ThenRefused(Rejection.NotInsurable);
    }

    private static Scenario Offered(Scenario world) => world.NoBond() with
    {
        Insurance = new InsuranceSettings { Offered = true },
        Terms = new TermsSettings { Allowed = [.. Enum.GetValues<TermsKind>()], CompletionDeliveries = 0 },
    };
}

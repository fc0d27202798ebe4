using Game.Domain;
using Game.Domain.Agencies;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Markets;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Subcontracts;
using Game.Domain.Work;

namespace Game.Simulation.Model;

/// <summary>Where agents are sold at calls, paid on other terms or forked, hires insured and parts passed on, the model and the engine agree on whole games too.</summary>
public sealed class MarketModelTests
{
    private static readonly string[] Floor = ["agency", "cost-plus", "cost-plus", "casual", "curse-corrected", "agency", "fully-insured", "naive"];
    private static readonly string[] Insured = ["fully-insured", "cost-plus", "fully-insured", "always-cheapest", "fully-insured", "casual", "naive", "casual"];
    private static readonly string[] Mixed = ["cost-plus", "curse-corrected", "fully-insured", "casual", "naive", "cost-plus", "truthful", "casual"];
    private static readonly string[] Guild = ["middleman", "planner", "middleman", "specialist", "middleman", "delegator", "middleman", "casual"];

    [Theory]
    [InlineData("trading-floor", CallRule.Midpoint, 11)]
    [InlineData("trading-floor", CallRule.McAfee, 12)]
    [InlineData("open-market", CallRule.McAfee, 13)]
    public void Calls_sell_to_whom_and_at_what_the_rulebook_says(string scenario, CallRule rule, int seed)
    {
        var model = (seed == 12 ? Call.Value : ModelGame.Record(AtCalls(scenario, rule), (ulong)seed, Floor)).Predict();
        Assert.InRange(model.Sales, 200, int.MaxValue);
        Assert.InRange(model.Baskets, 3, int.MaxValue);
        Assert.InRange(model.Claims, 3, int.MaxValue);
    }

    [Fact]
    public void The_insurer_takes_and_pays_what_the_rulebook_says() =>
        Assert.InRange(ModelGame.Record(ScenarioCatalogue.Find("black-box")!, 21, Insured).Predict().Claims, 20, int.MaxValue);

    [Fact]
    public void Money_for_parts_that_are_passed_on_goes_where_the_rulebook_says()
    {
        var model = Passed.Value.Predict();
        Assert.InRange(model.Delivered, 5, int.MaxValue);
        Assert.Equal(3, model.Deepest);
        Assert.InRange(model.Returned.Values.Sum(), 1, int.MaxValue);
        Assert.InRange(model.Sponsored, 3, int.MaxValue);
    }

    [Theory]
    [InlineData("guild", 41)]
    [InlineData("black-box", 42)]
    public void Second_agents_and_every_way_to_pay_cost_what_the_rulebook_says(string scenario, int seed)
    {
        var model = (seed == 41 ? Terms.Value : ModelGame.Record(OnAllTerms(scenario), (ulong)seed, Mixed, ..4)).Predict();
        Assert.InRange(model.Hired[TermsKind.Upfront], 10, int.MaxValue);
        Assert.InRange(model.Hired[TermsKind.OnCompletion], 5, int.MaxValue);
        Assert.InRange(model.Refused, 1, int.MaxValue);
        Assert.InRange(model.Completed, 1, long.MaxValue);
        Assert.InRange(model.Forks.Hired, 10, int.MaxValue);
        Assert.InRange(model.Forks.Taken, 1, int.MaxValue);
        Assert.InRange(model.Forks.PaidOff, 1, int.MaxValue);
    }

    [Theory]
    [InlineData(CallRule.Midpoint, 51)]
    [InlineData(CallRule.McAfee, 52)]
    public void At_calls_too_every_way_to_pay_costs_what_the_rulebook_says(CallRule rule, int seed)
    {
        var model = ModelGame.Record(OnAllTerms("trading-floor", rule), (ulong)seed, Floor, ..4).Predict();
        Assert.InRange(model.Sales, 200, int.MaxValue);
        Assert.InRange(model.Hired[TermsKind.Upfront], 10, int.MaxValue);
        Assert.InRange(model.Hired[TermsKind.OnCompletion], 10, int.MaxValue);
        Assert.InRange(model.Completed, 1, long.MaxValue);
    }

    // Three games are predicted once and then told with errors in them.
    private static readonly Lazy<ModelGame> Call = new(() => ModelGame.Record(AtCalls("trading-floor", CallRule.McAfee), 12, Floor));
    private static readonly Lazy<ModelGame> Passed = new(() => ModelGame.Record(ScenarioCatalogue.Find("guild")!, 31, Guild));

    private static readonly Lazy<ModelGame> Terms = new(() => ModelGame.Record(OnAllTerms("guild"), 41, Mixed, ..4));

    public static TheoryData<string> Errors => [.. Mutations.Keys];

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_engine_with_this_error_would_be_caught(string error) => Mutations[error].Game.Value.Catches(Mutations[error].Mutation);

    private static Dictionary<string, (Lazy<ModelGame> Game, Func<GameEvent, GameEvent?> Mutation)> Mutations { get; } = new(StringComparer.Ordinal)
    {
        ["a buyer pays a cent more at a call"] = (Call, happened => happened is AgentSold sold ? sold with { Price = sold.Price + new Credits(1) } : happened),
        ["a seller gets a cent less at a call"] = (Call, happened => happened is AgentSold sold ? sold with { Earned = sold.Earned - new Credits(1) } : happened),
        ["another agency sells"] = (Call, happened => happened is AgentSold sold ? sold with { Agency = sold.Agency % 5 + 1 } : happened),
        ["a call forgets an order"] = (Call, happened => happened is AgentSold ? null : happened),
        ["a call leaves another price"] = (Call, happened => happened is CallHeld held ? held with { Prices = [.. held.Prices.Select(price => price + new Credits(1))] } : happened),
        ["no call is held"] = (Call, happened => happened is CallHeld ? null : happened),
        ["a basket is filled above its limit"] = (Call, happened => happened is BasketTied tied ? tied with { Limit = new Credits(1) } : happened),
        ["a premium is a cent short"] = (Call, happened => happened is HireInsured insured ? insured with { Premium = insured.Premium - new Credits(1) } : happened),
        ["a hire is covered for too little"] = (Call, happened => happened is HireInsured insured ? insured with { Cover = insured.Cover - new Credits(1) } : happened),
        ["a claim is not paid"] = (Call, happened => happened is ClaimPaid ? null : happened),
        ["the check of a delivery is free"] = (Passed, happened => happened is BountyPosted { Sub: { } sub } posted ? posted with { Sub = sub with { CheckFee = Credits.Zero } } : happened),
        ["a reward in escrow is a cent short"] = (Passed, happened => happened is BountyPosted { Sub: not null } posted ? posted with { Ceiling = posted.Ceiling - new Credits(1) } : happened),
        ["an escrow does not come back"] = (Passed, happened => happened is PartsReturned ? null : happened),
        ["a part comes back twice"] = (Passed, happened => happened is PartDelivered delivered ? new PartsReturned(delivered.Contract, delivered.Bounty, ReturnReason.Dropped) : happened),
        ["a record forgets a failure"] = (Passed, happened => happened is RecordChanged { Mark: RecordMark.Failed } changed ? changed with { Failed = 0 } : happened),
        ["a sponsor gets all back"] = (Passed, happened => happened is SponsorshipSettled settled ? settled with { Returned = settled.Returned + new Credits(1), Lost = settled.Lost - new Credits(1) } : happened),
        ["a hire upfront costs a cent more"] = (Terms, happened => happened is RunStarted { Terms: TermsKind.Upfront } run ? run with { Price = run.Price + new Credits(1) } : happened),
        ["a hire upfront is in escrow"] = (Terms, happened => happened is RunStarted { Terms: TermsKind.Upfront } run ? run with { Terms = null } : happened),
        ["a hire on completion is a twentieth dearer"] = (Terms, happened => happened is RunStarted { Terms: TermsKind.OnCompletion } run ? run with { Price = run.Price.Times(1.05m) } : happened),
        ["a newcomer is trusted"] = (Terms, happened => happened is RunStarted { Terms: null } run ? run with { Terms = TermsKind.OnCompletion } : happened),
        ["a second agent costs a cent less"] = (Terms, happened => happened is ForkStarted fork ? fork with { Price = fork.Price - new Credits(1) } : happened),
        ["a second agent takes a tick longer"] = (Terms, happened => happened is ForkStarted fork ? fork with { EndsAt = fork.EndsAt + 1 } : happened),
        ["a second agent takes over unasked"] = (Terms, happened => happened is ForkReleased fork ? new ForkTaken(fork.Run) : happened),
        ["a second agent never takes over"] = (Terms, happened => happened is ForkTaken ? null : happened),
        ["a second agent is not paid off"] = (Terms, happened => happened is ForkReleased ? null : happened),
        ["a run takes a tick less"] = (Terms, happened => happened is RunStarted run ? run with { EndsAt = run.EndsAt - 1 } : happened),
        ["an answer takes a tick longer"] = (Terms, happened => happened is QuestionAnswered answered ? answered with { EndsAt = answered.EndsAt + 1 } : happened),
        ["a lead is free"] = (Passed, happened => happened is LeadHired ? null : happened),
    };

    // Short enough to be cheap, and trusting enough that work on completion begins early.
    private static Scenario OnAllTerms(string scenario, CallRule? rule = null)
    {
        var settings = rule is { } calls ? AtCalls(scenario, calls) : ScenarioCatalogue.Find(scenario)!;
        return settings with
        {
            Ticks = 600,
            Terms = settings.Terms with { Allowed = [.. Enum.GetValues<TermsKind>()], CompletionDeliveries = 1 },
            Forks = settings.Forks with { Allowed = rule is null },
            Insurance = settings.Insurance with { Offered = true },
        };
    }

    private static Scenario AtCalls(string scenario, CallRule rule)
    {
        var settings = ScenarioCatalogue.Find(scenario)!;
        return settings with
        {
            Ticks = 600,
            Prices = settings.Prices with { Mechanism = PriceMechanismKind.CallAuction, Call = settings.Prices.Call with { Rule = rule } },
            Insurance = settings.Insurance with { Offered = true },
        };
    }
}

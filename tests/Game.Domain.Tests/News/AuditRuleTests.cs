using Game.Domain.Board;
using Game.Domain.News;
using Game.Domain.Scenarios;
using Game.Domain.Tests.Scarcity;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.News;

public sealed class AuditRuleTests
{
    private static readonly string Domain = Given().Bounty.Domain;
    private static readonly Scenario Audited = Worlds.Sure.With(new ScheduledShock(0, new Shock(ShockKind.AuditRule, 10, Domain: Domain)));

    [Fact]
    public void A_bounty_of_the_domain_that_arrives_meanwhile_is_bound_and_shows_it()
    {
        var play = Given(Audited);

        Assert.Equal(play.Id, play.Event<ExpertCheckRequired>().Bounty);
        Assert.True(play.Room.Bounties.Single().ExpertCheck);
    }

    [Fact]
    public void Bounties_of_other_domains_and_of_other_times_are_free()
    {
        Assert.Equal(0, Given(Audited with { Shocks = [new ScheduledShock(0, new Shock(ShockKind.AuditRule, Domain: "Elsewhere"))] }).Count<ExpertCheckRequired>());
        Assert.Equal(0, Given(Audited with { Shocks = [new ScheduledShock(1, new Shock(ShockKind.AuditRule, Domain: Domain))] }).Wait(5).Count<ExpertCheckRequired>());
    }

    [Fact]
    public void A_plan_without_an_expert_check_that_is_made_is_refused()
    {
        var play = Given(Audited with { Board = new BoardSettings { Window = 50 } });
        PartPlan[] refused =
        [
            Worlds.Small,
            Worlds.Small with { Check = CheckKind.Ai, Attempts = 3 },
            Worlds.Small with { Check = CheckKind.Expert, Attempts = 1, AfterFailure = AfterFailure.Accept },
        ];

        Assert.All(refused, part => play.When(Ana, Bid(play, part)).ThenRefused(Rejection.ExpertCheckNeeded));
        play.When(Ana, Bid(play, Scarce.Examined)).ThenAccepted();
    }

    [Fact]
    public void Without_a_plan_the_balanced_one_has_experts_check()
    {
        var play = Given(Audited).Won(Ana);

        Assert.All(play.Work.Plan.Parts, part => Assert.Equal(CheckKind.Expert, part.Check));
    }

    [Fact]
    public void Nothing_changes_the_plan_back_nor_takes_a_piece_that_no_expert_has_seen()
    {
        var play = Given(Audited).Won(Ana, new Plan([Scarce.Examined])).Until<CheckStarted>();

        play.When(Ana, new ChangePlan(new Plan([Worlds.Small])) { Contract = play.Contract }).ThenRefused(Rejection.ExpertCheckNeeded);
        play.When(Ana, new AcceptPiece(0, 0) { Contract = play.Contract }).ThenRefused(Rejection.ExpertCheckNeeded);
        Assert.False(play.Piece().Examined);
    }

    [Fact]
    public void What_an_expert_has_seen_once_may_be_taken_as_it_is()
    {
        var strict = Audited with { Checks = Audited.Checks with { ExpertFalseFlag = 1 } };
        var play = Given(strict).Won(Ana, new Plan([Scarce.Examined with { Attempts = 3 }])).Until<CheckFinished>().Until<RunFinished>();
        Assert.True(play.Piece().Examined);

        play.When(Ana, new AcceptPiece(0, 0) { Contract = play.Contract }).ThenAccepted().ThenHappened<PieceAccepted>();
    }

    [Fact]
    public void A_bound_bounty_stays_bound_when_the_rule_is_lifted()
    {
        var play = Given(Audited with { Board = new BoardSettings { Window = 50 } }).Wait(20).ThenHappened<ShockEnded>();

        play.When(Ana, Bid(play, Worlds.Small)).ThenRefused(Rejection.ExpertCheckNeeded);
    }

    private static PlaceBid Bid(Play play, PartPlan part) => new(play.Id, play.Bounty.Ceiling, Plan: new Plan([part]));
}

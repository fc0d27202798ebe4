using Game.Domain;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Bots.Tests;

/// <summary>What the planner does with what it sees.</summary>
public sealed class PlannerTests
{
    [Fact]
    public void It_bids_on_an_easy_job_above_break_even_with_a_plan_and_a_chance()
    {
        var room = new PlannerRoom();
        var id = room.Bounty(estimate: -1);

        var bid = Assert.Single(room.Turn().OfType<PlaceBid>());

        Assert.Equal(id, bid.Bounty);
        Assert.NotNull(bid.Plan);
        Assert.InRange(bid.StatedChance!.Value, 50, 99);
        var appraiser = Appraiser.For(room.Scenario);
        var job = new Job(room.Bounties[0].Parts, Credits.Of(300), bid.Amount, 200, Prices(room));
        Assert.True(appraiser.Appraise(job, bid.Plan, appraiser.Believe(-1_000_000, [], 1)).Profit > Credits.Zero);
    }

    [Fact]
    public void It_leaves_hopeless_jobs_alone()
    {
        var room = new PlannerRoom();
        room.Bounty(estimate: 6, ceiling: 100, readings: [4, 4]);

        Assert.Empty(room.Turn());
    }

    [Fact]
    public void It_waits_with_sealed_bids_until_the_window_is_about_to_close()
    {
        var room = new PlannerRoom();
        room.Bounty(estimate: -2, closesIn: 10);

        Assert.Empty(room.Turn());
    }

    [Fact]
    public void It_asks_more_where_rivals_ask_more()
    {
        var low = BidAfter(60);
        var high = BidAfter(250);

        Assert.True(high > low, $"{high} after dear rivals, {low} after cheap ones");

        static Credits BidAfter(int rival)
        {
            var room = new PlannerRoom();
            for (var i = 0; i < 40; i++)
            {
                var id = room.Bounty(estimate: 6, closesIn: 1, ceiling: 300);
                room.Turn();
                room.Award(id, rival);
            }

            var last = room.Bounty(estimate: -2);
            return room.Turn().OfType<PlaceBid>().Single(bid => bid.Bounty == last).Amount;
        }
    }

    [Fact]
    public void It_pays_for_a_look_when_the_answer_may_change_its_mind()
    {
        var room = new PlannerRoom();
        room.Bounty(estimate: 1, closesIn: 4, ceiling: 400, minutes: 90);

        Assert.Contains(room.Turn(), order => order is Scout);
    }

    [Fact]
    public void It_does_not_look_again_and_again()
    {
        var room = new PlannerRoom();
        room.Bounty(estimate: -1, closesIn: 4, readings: [-2, -2, -2]);

        Assert.DoesNotContain(room.Turn(), order => order is Scout);
    }

    [Fact]
    public void It_never_bids_what_it_could_not_bond()
    {
        var room = new PlannerRoom { Cash = Credits.Of(90) };
        room.Bounty(estimate: -1, ceiling: 300);

        Assert.DoesNotContain(room.Turn(), order => order is PlaceBid);
    }

    [Fact]
    public void It_does_not_take_more_work_than_it_can_do()
    {
        var room = new PlannerRoom { Cash = Credits.Of(100_000) };
        for (var i = 0; i < 40; i++) room.Bounty(estimate: -2);

        Assert.InRange(room.Turn().OfType<PlaceBid>().Count(), 2, 30);
    }

    [Fact]
    public void It_does_not_bid_on_what_cannot_be_done_before_the_end()
    {
        var room = new PlannerRoom { Tick = 1185 };
        room.Bounty(estimate: -1);

        Assert.DoesNotContain(room.Turn(), order => order is PlaceBid);
    }

    [Fact]
    public void It_plans_the_rest_anew()
    {
        var room = new PlannerRoom();
        var poor = new Plan([Small(), new PartPlan(AgentType.Of(Specialty.Coder, Tier.Nano))]);
        room.Contract(0, poor, 250, [Part(PieceStatus.Done, started: true), Part(PieceStatus.Idle, started: false)], Passed());

        var change = Assert.Single(room.Turn().OfType<ChangePlan>());

        Assert.Equal(poor.Parts[0], change.Plan.Parts[0]);
        Assert.NotEqual(poor.Parts[1], change.Plan.Parts[1]);
    }

    [Fact]
    public void It_gives_up_what_has_become_hopeless_and_keeps_what_has_not()
    {
        Assert.Contains(After(flags: 4), order => order is DropContract);
        Assert.DoesNotContain(After(flags: 1), order => order is DropContract);

        static IReadOnlyList<Order> After(int flags)
        {
            var room = new PlannerRoom();
            var plan = new Plan([new PartPlan(AgentType.Of(Specialty.Coder, Tier.Small), 1, CheckKind.Expert, 5), Small(), Small()]);
            TraceView[] trace = [.. Enumerable.Range(0, flags).SelectMany(Flagged)];
            room.Contract(0, plan, 220, [Part(PieceStatus.Waiting, started: true), Part(PieceStatus.Idle, started: false), Part(PieceStatus.Idle, started: false)], trace);
            return room.Turn();
        }
    }

    private static PartPlan Small() => new(AgentType.Of(Specialty.Coder, Tier.Small), 1, CheckKind.Ai, 3);

    private static PartProgressView Part(PieceStatus status, bool started) => new(
        Specialty.Coder, 60, [], true, started, status == PieceStatus.Done,
        [new PieceView(status, 60, 0, AgentType.Of(Specialty.Coder, Tier.Small), false, null, null, null, null)]);

    private static TraceView[] Passed() =>
    [
        new(70, TraceKind.Started, 0, 0, 0, AgentType.Of(Specialty.Coder, Tier.Small)),
        new(92, TraceKind.Finished, 0, 0, 0),
        new(92, TraceKind.CheckStarted, 0, 0, 0, AgentType.Checker),
        new(99, TraceKind.Passed, 0, 0, 0),
    ];

    private static TraceView[] Flagged(int attempt) =>
    [
        new(70 + attempt, TraceKind.Started, 0, 0, attempt, AgentType.Of(Specialty.Coder, Tier.Small)),
        new(71 + attempt, TraceKind.CheckStarted, 0, 0, attempt, AgentType.Expert),
        new(71 + attempt, TraceKind.Flagged, 0, 0, attempt),
    ];

    private static List<Credits> Prices(PlannerRoom room) =>
        [.. AgentType.All.Select(type => type.IsExpert ? room.Scenario.Labour.ExpertMinute : room.Scenario.Labour.Tiers[(int)type.Tier].BasePrice)];
}

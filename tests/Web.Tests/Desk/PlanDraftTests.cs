using Game.Domain.Labour;
using Game.Domain.Work;
using Web.Desk;

namespace Web.Tests.Desk;

public sealed class PlanDraftTests
{
    private static readonly PartPlan Small = new(AgentType.Of(Specialty.Coder, Tier.Small), 2, CheckKind.Ai, 3);
    private static readonly Plan InForce = new([Small, Small]);

    [Fact]
    public void A_turned_dial_is_a_change_and_turning_it_back_is_none()
    {
        var draft = new PlanDraft(InForce);

        draft.Set(PlanDraft.With(InForce, 1, Small with { Attempts = 5 }));
        Assert.True(draft.Changed);
        draft.Set(PlanDraft.With(draft.Plan, 1, Small));
        Assert.False(draft.Changed);
    }

    [Fact]
    public void Untouched_dials_follow_the_plan_in_force_and_touched_ones_stay()
    {
        var next = InForce with { Priority = 1 };
        var untouched = new PlanDraft(InForce);
        var touched = new PlanDraft(InForce);
        touched.Set(InForce with { Paused = true });

        untouched.Follow(next);
        touched.Follow(next);

        Assert.Equal(1, untouched.Plan.Priority);
        Assert.True(touched.Plan.Paused);
    }

    [Fact]
    public void A_preset_leaves_the_pieces_of_a_started_part_alone()
    {
        var preset = new Plan([Small with { Pieces = 1 }, Small with { Pieces = 1 }]);

        var kept = PlanDraft.Keeping(preset, InForce, part => part == 0);

        Assert.Equal([2, 1], kept.Parts.Select(static part => part.Pieces));
    }

    [Theory]
    [InlineData("12.5", 1250L)]
    [InlineData("", null)]
    [InlineData("-3", null)]
    [InlineData("dear", null)]
    public void A_limit_price_is_above_zero_or_none(string typed, long? cents) =>
        Assert.Equal(cents, DialReading.Credits(typed)?.Cents);

    [Theory]
    [InlineData("7", 7)]
    [InlineData("999", 288)]
    [InlineData("", 0)]
    public void A_delay_stays_in_its_range(string typed, int ticks) => Assert.Equal(ticks, DialReading.Whole(typed, 0, 288));
}

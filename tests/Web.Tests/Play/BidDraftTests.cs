using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Game.Domain.Work;
using Hosting.Samples;
using Web.Play;
using Web.Shared;

namespace Web.Tests.Play;

public sealed class BidDraftTests
{
    private static readonly MatchView View = SampleMatch.View();
    private static readonly BountyView Bounty = View.Room.Bounties[0];
    private static readonly LeadView Lead = View.Desk!.Leads[0];
    private static readonly IReadOnlyList<Credits> Prices = [.. View.Room.Prices.Select(static price => price.Price)];

    [Fact]
    public void Without_a_word_from_the_player_the_suggestion_is_asked()
    {
        var draft = Draft();

        var suggested = draft.Suggestion.Amount ?? Bounty.Ceiling;
        Assert.InRange((suggested - draft.Asked).Cents, 0, 99);
    }

    [Fact]
    public void The_suggestion_that_is_named_is_the_one_that_is_filled_in()
    {
        var draft = Draft();
        for (var percent = 100; percent < 130; percent++)
        {
            draft.Look(Bounty, Lead, [.. Prices.Select(price => price.Times(percent / 100m))]);

            Assert.NotNull(draft.Suggested);
            Assert.Equal(Figures.Whole(draft.Suggested.Value), Figures.Whole(draft.Asked));
        }
    }

    [Fact]
    public void What_is_typed_counts_and_what_cannot_be_read_leaves_the_suggestion()
    {
        var draft = Draft();

        draft.Ask("120.50");
        Assert.Equal(new Credits(12050), draft.Asked);
        draft.Ask("a lot");
        Assert.Null(draft.Amount);
    }

    [Theory]
    [InlineData("190", Rejection.None)]
    [InlineData("190.01", Rejection.AboveCeiling)]
    [InlineData("0", Rejection.NotPositive)]
    [InlineData("-5", Rejection.NotPositive)]
    public void A_bid_that_the_room_would_refuse_is_said_before_it_is_sent(string typed, Rejection problem)
    {
        var draft = Draft();
        draft.Ask(typed);

        Assert.Equal(problem, draft.Problem);
    }

    [Fact]
    public void Expected_profit_follows_the_amount_as_it_is_typed()
    {
        var draft = Draft();
        draft.Ask("100");
        var low = draft.Appraisal.Profit;
        draft.Ask("180");

        Assert.True(draft.Appraisal.Profit > low);
    }

    [Fact]
    public void A_scout_makes_the_belief_narrower()
    {
        var draft = Draft();
        var before = draft.Belief.Spread;

        draft.Look(Bounty, Lead with { Readings = [500_000] }, Prices);

        Assert.True(draft.Belief.Spread < before);
    }

    [Fact]
    public void One_tap_fills_the_plan_and_the_tapped_preset_shows()
    {
        var draft = Draft();
        Assert.Equal(Preset.Balanced, draft.Preset);

        draft.Use(Preset.Safe);

        Assert.Equal(Preset.Safe, draft.Preset);
        Assert.Equal(draft.Plan, draft.Order().Plan);
    }

    [Fact]
    public void The_bond_is_that_of_the_amount_asked()
    {
        var draft = Draft();
        draft.Ask("190");

        Assert.Equal(new Credits(4750), draft.Bond);
    }

    [Fact]
    public void On_a_rising_clock_what_it_shows_is_asked_and_follows_it()
    {
        var rising = Bounty with { Format = AwardFormatKind.RisingClock, Clock = new ClockView(Credits.Of(60), Credits.Of(4), null, 130) };
        var draft = Draft(rising);
        Assert.Equal((true, Credits.Of(60)), (draft.Rising, draft.Asked));

        draft.Look(rising with { Clock = rising.Clock with { Price = Credits.Of(64) } }, Lead, Prices);
        Assert.Equal((Credits.Of(64), Rejection.None), (draft.Order().Amount, draft.Problem));
    }

    [Fact]
    public void On_a_descending_clock_the_suggestion_stays_below_what_stands_and_a_higher_bid_is_warned_of()
    {
        var falling = Bounty with { Format = AwardFormatKind.DescendingClock, Clock = new ClockView(Credits.Of(40), Credits.Of(4), Credits.Of(44), null) };
        var draft = Draft(falling);
        Assert.InRange(draft.Asked.Cents, 1, 4000);

        draft.Ask("40.01");
        Assert.Equal(Rejection.NoUndercut, draft.Problem);
        draft.Look(falling, Lead with { Left = true }, Prices);
        Assert.Equal(Rejection.LeftTheClock, draft.Problem);
    }

    [Fact]
    public void Where_the_record_counts_the_score_is_the_ceiling_times_it_less_the_bid()
    {
        var scored = Bounty with { Format = AwardFormatKind.ScoredSealed };
        var draft = Draft(scored);
        draft.Look(scored, Lead with { Success = 700_000 }, Prices);
        draft.Ask("100");

        Assert.Equal(Bounty.Ceiling.Times(0.7m) - Credits.Of(100), draft.Score);
        Assert.Null(Draft().Score);
    }

    private static BidDraft Draft(BountyView? other = null)
    {
        var draft = new BidDraft(SampleMatch.Scenario, other ?? Bounty, Lead);
        draft.Look(other ?? Bounty, Lead, Prices);
        return draft;
    }
}

using Bunit;
using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Hosting.Samples;
using Web.Play;
using Web.Rooms;
using Web.Tests.Shared;

namespace Web.Tests.Play;

public sealed class BidSheetTests : BunitContext
{
    private readonly SampleRoom _room = new();
    private readonly PlaySession _session;

    public BidSheetTests()
    {
        Services.AddWords();
        _session = new PlaySession(_room, SampleMatch.Own, null, new(1, _room.View, _room.Now));
    }

    [Fact]
    public void A_bid_is_sealed_at_once_and_accepted_when_its_tick_has_closed()
    {
        var sheet = Open();
        sheet.Find("#amount").Input("120");

        sheet.Find(".send .main").Click();
        sheet.Render();

        sheet.WaitForAssertion(() => Assert.Contains("Sealed", sheet.Find(".bid .answer").TextContent, StringComparison.Ordinal));
        // It is spent, yet the keyboard's focus stays on it.
        Assert.Equal("true", sheet.Find(".send .main").GetAttribute("aria-disabled"));
        Assert.False(sheet.Find(".send .main").HasAttribute("disabled"));
        sheet.Find(".send .main").Click();
        var bid = Assert.IsType<PlaceBid>(Assert.Single(_room.Orders).Order);
        Assert.Equal(120, bid.Amount.Amount);

        _room.Answer(Receipt.Accepted);
        sheet.WaitForAssertion(() => Assert.Contains("Accepted", sheet.Find(".bid .answer").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_refusal_is_said_in_words()
    {
        var sheet = Open();
        sheet.Find(".send .main").Click();
        _room.Answer(Receipt.Refused(Rejection.BiddingClosed));

        sheet.WaitForAssertion(() => Assert.Contains("Bidding on this bounty is over.", sheet.Find(".answer[data-stage='Refused']").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_late_answer_does_not_write_over_what_is_typed_but_the_slider_does()
    {
        const string Slider = ".amount [type=range]";
        var sheet = Open();
        var suggested = sheet.Find("#amount").GetAttribute("value");

        sheet.Find("#amount").Input("17");
        Assert.Equal(suggested, sheet.Find("#amount").GetAttribute("value"));
        Assert.Equal("17", sheet.Find(Slider).GetAttribute("value"));
        Assert.Contains("17", sheet.Find(".send .main").TextContent, StringComparison.Ordinal);

        sheet.Find(Slider).Input("150");
        Assert.Equal("150", sheet.Find("#amount").GetAttribute("value"));
        Assert.Equal("17", sheet.Find(Slider).GetAttribute("value"));

        // The page still shows 18 where 150 was drawn: the field is made anew.
        sheet.Find("#amount").Input("18");
        var field = sheet.FindComponent<BidForm>().RenderCount;
        sheet.Find(Slider).Input("150");
        Assert.Equal("150", sheet.Find("#amount").GetAttribute("value"));
        Assert.True(sheet.FindComponent<BidForm>().RenderCount > field);
    }

    [Fact]
    public void A_bid_above_the_ceiling_cannot_be_sent()
    {
        var sheet = Open();
        sheet.Find("#amount").Input("191");

        Assert.True(sheet.Find(".send .main").HasAttribute("disabled"));
        Assert.Contains("above the ceiling", sheet.Find("#bid-wrong").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_suggestion_names_the_curse()
    {
        var sheet = Open(2);

        Assert.Contains("winner", sheet.Find(".bid .hint .term").OuterHtml, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void On_a_rising_clock_one_accepts_what_it_shows_and_writes_no_amount()
    {
        var sheet = Open(bounty => bounty with { Format = AwardFormatKind.RisingClock, Clock = new ClockView(new Credits(6050), Credits.Of(4), null, 130) });

        Assert.Empty(sheet.FindAll("#amount"));
        Assert.Contains("60.50", sheet.Find(".auction .gold").TextContent, StringComparison.Ordinal);
        sheet.Find(".send .main").Click();
        Assert.Equal(new Credits(6050), Assert.IsType<PlaceBid>(Assert.Single(_room.Orders).Order).Amount);
    }

    [Fact]
    public void A_rising_rewards_button_says_in_every_tick_what_the_clock_shows()
    {
        var (room, clock) = (_room.View.Room, new ClockView(new Credits(6050), Credits.Of(4), null, 130));
        RoomFrame At(int version, int cents) => new(version, _room.View with
        {
            Room = room with { Bounties = [room.Bounties[0] with { Format = AwardFormatKind.RisingClock, Clock = clock with { Price = new Credits(cents) } }, .. room.Bounties.Skip(1)] },
        }, _room.Now);
        var session = new PlaySession(_room, SampleMatch.Own, null, At(1, 6050));
        var sheet = Open(session, room.Bounties[0].Id);

        Assert.True(session.Receive(At(2, 6450)));
        sheet.Render(parameters => parameters.Add(p => p.Now, session.Frame));

        Assert.Contains("64.50", sheet.Find(".send .main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_are_told_at_the_clocks_speed_even_while_it_stands()
    {
        var sheet = Open();
        var time = sheet.Find("dl.facts > div:last-child dd").TextContent;

        Assert.True(_session.Receive(_session.Frame with { Version = 2, Status = _room.Now with { MillisecondsPerTick = 4 * _room.Now.MillisecondsPerTick } }));
        sheet.Render(parameters => parameters.Add(p => p.Now, _session.Frame));

        Assert.NotEqual(time, sheet.Find("dl.facts > div:last-child dd").TextContent);
    }

    [Fact]
    public void On_a_descending_clock_the_standing_bid_shows_and_a_bid_above_the_next_step_cannot_be_sent()
    {
        var sheet = Open(bounty => bounty with { Format = AwardFormatKind.DescendingClock, Clock = new ClockView(Credits.Of(96), Credits.Of(4), Credits.Of(100), null) });

        Assert.Contains("100", sheet.Find(".auction").TextContent, StringComparison.Ordinal);
        sheet.Find("#amount").Input("97");
        Assert.True(sheet.Find(".send .main").HasAttribute("disabled"));
        Assert.Contains("undercut", sheet.Find("#bid-wrong").TextContent, StringComparison.Ordinal);
        sheet.Find("#amount").Input("96");
        Assert.False(sheet.Find(".send .main").HasAttribute("disabled"));
    }

    [Fact]
    public void A_contest_is_entered_at_its_prize()
    {
        var sheet = Open(bounty => bounty with { Format = AwardFormatKind.Contest });
        sheet.Find(".send .main").Click();

        Assert.Empty(sheet.FindAll("#amount"));
        Assert.Equal(Credits.Of(190), Assert.IsType<PlaceBid>(Assert.Single(_room.Orders).Order).Amount);
    }

    [Fact]
    public void After_a_lost_bid_the_own_amount_stands_beside_the_winning_one()
    {
        var sheet = Open(4);

        Assert.Equal("115 +35", sheet.Find("[data-own-bid] dd").TextContent);
        Assert.Contains("80 · 115 (you) · 140", sheet.Find(".award + .hint").TextContent, StringComparison.Ordinal);
        Assert.Empty(sheet.FindAll("[data-own-score]"));
    }

    [Fact]
    public void A_won_bid_has_nothing_to_be_compared_with()
    {
        Assert.Equal("240", Open(3).Find("[data-own-bid] dd").TextContent.Trim());
        Assert.Empty(Open(5).FindAll("[data-own-bid]"));
    }

    [Fact]
    public void After_a_lost_scored_bid_the_own_record_and_score_are_told_and_of_the_winners_record_its_range()
    {
        var (room, desk) = (_room.View.Room, _room.View.Desk!);
        var bounty = room.Bounties[4] with { Format = AwardFormatKind.ScoredSealed };
        var view = new MatchView(
            room with
            {
                Bounties = [bounty],
                Standings = [.. room.Standings.Select(static line => line with { Record = new RecordView(3, 1, 420_000, 880_000) })],
            },
            desk with { Bids = [new OwnBidView(bounty.Id, Credits.Of(60)) { Success = 500_000 }] });
        var sheet = Open(new PlaySession(_room, SampleMatch.Own, null, new(1, view, _room.Now)), bounty.Id);

        // 110 x 0.5 - 60.
        Assert.Equal("\u22125", sheet.Find("[data-own-score] dd").TextContent);
        Assert.Equal("60 \u221220", sheet.Find("[data-own-bid] dd").TextContent);
        Assert.Contains("42\u202f% to 88\u202f%", sheet.Find(".award").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bid_that_lost_by_cents_is_told_with_them()
    {
        var (room, desk) = (_room.View.Room, _room.View.Desk!);
        var view = new MatchView(room, desk with { Bids = [new OwnBidView(room.Bounties[4].Id, new Credits(8040))] });
        var sheet = Open(new PlaySession(_room, SampleMatch.Own, null, new(1, view, _room.Now)), room.Bounties[4].Id);

        Assert.Equal("80.40", sheet.Find("[data-own-bid] dd").TextContent.Trim());
        Assert.Contains("80.00", sheet.Find(".award").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400_000, 190, null)]
    [InlineData(2_200_000, 100, "asks for a chance of 60")]
    [InlineData(1_000_000, 300, "looks at your costs alone")]
    public void Where_planner_and_rule_of_thumb_disagree_the_planner_says_what_each_looks_at(int estimate, int ceiling, string? difference)
    {
        var (room, desk) = (_room.View.Room, _room.View.Desk!);
        var bounty = room.Bounties[0] with { Ceiling = Credits.Of(ceiling) };
        var view = new MatchView(room with { Bounties = [bounty] }, desk with { Leads = [desk.Leads[0] with { Estimate = estimate }] });
        var sheet = Open(new PlaySession(_room, SampleMatch.Own, null, new(1, view, _room.Now)), bounty.Id);

        sheet.Find(".planner button").Click();
        var said = sheet.Find(".planner [role=status]").TextContent;
        var (bids, skips) = (!said.Contains("would not bid", StringComparison.Ordinal), sheet.FindAll(".bid > .wrong:not(#bid-wrong)").Count > 0);
        Assert.Equal(difference is not null, bids == skips);
        Assert.Equal(difference is not null, said.Contains("below", StringComparison.Ordinal));
        Assert.Contains(difference ?? "The planner would", said, StringComparison.Ordinal);
    }

    private IRenderedComponent<BidSheet> Open(int bounty = 0) => Open(_session, _room.View.Room.Bounties[bounty].Id);

    private IRenderedComponent<BidSheet> Open(Func<BountyView, BountyView> first)
    {
        var room = _room.View.Room;
        var view = _room.View with { Room = room with { Bounties = [first(room.Bounties[0]), .. room.Bounties.Skip(1)] } };
        return Open(new PlaySession(_room, SampleMatch.Own, null, new(1, view, _room.Now)), room.Bounties[0].Id);
    }

    private IRenderedComponent<BidSheet> Open(PlaySession session, BountyId bounty)
    {
        session.Select(bounty);
        var sheet = Render<BidSheet>(parameters => parameters.AddCascadingValue(session).Add(p => p.Now, session.Frame));
        session.Outbox.Changed = session.Changed = () => _ = sheet.InvokeAsync(() => sheet.Render());
        return sheet;
    }
}

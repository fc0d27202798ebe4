using Bunit;
using Game.Domain;
using Hosting.Samples;
using Web.Play;
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
        Assert.True(sheet.Find(".send .main").HasAttribute("disabled"));
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

    private IRenderedComponent<BidSheet> Open(int bounty = 0)
    {
        _session.Select(_room.View.Room.Bounties[bounty].Id);
        var sheet = Render<BidSheet>(parameters => parameters.AddCascadingValue(_session).Add(p => p.Now, _session.Frame));
        _session.Outbox.Changed = _session.Changed = () => _ = sheet.InvokeAsync(() => sheet.Render());
        return sheet;
    }
}

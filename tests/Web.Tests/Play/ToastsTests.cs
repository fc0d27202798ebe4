using Bunit;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Hosting.Samples;
using Web.Play;
using Web.Rooms;
using Web.Tests.Shared;

namespace Web.Tests.Play;

public sealed class ToastsTests : BunitContext
{
    private readonly SampleRoom _room = new();

    [Fact]
    public void A_tap_puts_away_what_has_just_happened_and_the_next_comes_all_the_same()
    {
        Services.AddWords();
        var won = new NoticeView(SampleMatch.View().Room.Tick, NoticeKind.Won, new BountyId(60, 0), Credits.Of(240));
        var session = new PlaySession(_room, SampleMatch.Own, null, At(1, [won]));
        var toasts = Render<Toasts>(parameters => parameters.AddCascadingValue(session).Add(p => p.Now, session.Frame));

        toasts.Find(".toast").Click();
        Assert.Empty(toasts.FindAll(".toast"));

        session.Receive(At(2, [won, won with { Kind = NoticeKind.Paid }]));
        toasts.Render(parameters => parameters.Add(p => p.Now, session.Frame));
        Assert.Equal("Paid", Assert.Single(toasts.FindAll(".toast")).GetAttribute("data-kind"));
    }

    private RoomFrame At(int version, NoticeView[] notices) => new(version, _room.View with { Desk = _room.View.Desk! with { Notices = notices } }, _room.Now);
}

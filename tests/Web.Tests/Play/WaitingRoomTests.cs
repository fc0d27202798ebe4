using Bunit;
using Hosting.Samples;
using Web.Lessons;
using Web.Play;
using Web.Tests.Shared;

namespace Web.Tests.Play;

public sealed class WaitingRoomTests : BunitContext
{
    [Theory, InlineData("TEAL", "Open market · "), InlineData("Thursday seminar", "Thursday seminar · Open market · ")]
    public void A_room_without_a_name_is_called_after_its_scenario_and_that_is_said_once(string name, string said)
    {
        Services.AddWords();
        var room = new SampleRoom { Called = name };
        var session = new PlaySession(room, SampleMatch.Own, null, new(1, room.View, room.Now));
        var waiting = Render<WaitingRoom>(p => p.Add(c => c.Session, session).Add(c => c.Now, session.Frame).Add(c => c.SeatKey, "key"));

        Assert.StartsWith(said, waiting.Find(".hello .hint").TextContent, StringComparison.Ordinal);
    }
}

using System.Text.Json;
using Game.Domain.Labour;
using Hosting.Samples;
using Web.Rooms;
using Web.Shared;

namespace Web.Tests.Shared;

public sealed class LiveFiguresTests
{
    private static readonly RoomStatus Status = new(RoomPhase.Running, 500, 120, 1200, 1, 1, 3);

    [Fact]
    public void A_seat_is_sent_its_own_money_and_a_spectator_nobodys()
    {
        var seat = Read(new RoomFrame(1, SampleMatch.View(), Status));
        var spectator = Read(new RoomFrame(1, SampleMatch.View() with { Desk = null }, Status));

        Assert.Equal("1,642", seat.GetProperty("d")[0].GetString());
        Assert.False(spectator.TryGetProperty("d", out _));
    }

    [Fact]
    public void A_path_on_the_page_leads_to_the_figure_it_names()
    {
        var view = SampleMatch.View();
        var price = view.Room.Prices[AgentType.Checker.Index];
        var message = Read(new RoomFrame(1, view, Status));

        var path = LiveFigures.Price(price, 0).Split('.');
        Assert.Equal(Figures.Price(price.Price), message.GetProperty(path[0])[int.Parse(path[1])][0].GetString());
        Assert.Equal(500, message.GetProperty("ms").GetInt32());
        Assert.Equal(4, message.GetProperty("b").GetProperty("105-0").GetInt32());
    }

    [Fact]
    public void A_message_is_written_once_for_all_who_share_a_frame()
    {
        var frame = new RoomFrame(1, SampleMatch.View(), Status);

        Assert.Same(LiveFigures.Of(frame), LiveFigures.Of(frame));
    }

    [Fact]
    public void A_tick_is_a_small_message() =>
        Assert.InRange(LiveFigures.Of(new RoomFrame(1, SampleMatch.View(), Status)).Json.Length, 1, 2500);

    private static JsonElement Read(RoomFrame frame) => JsonDocument.Parse(JsonSerializer.Serialize(LiveFigures.Of(frame))).RootElement;
}

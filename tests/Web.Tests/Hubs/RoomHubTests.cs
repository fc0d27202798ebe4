using System.Text.Json;
using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Web.Rooms;
using Web.Seats;

namespace Web.Tests.Hubs;

/// <summary>A remote client can watch, join and play a whole game.</summary>
public sealed class RoomHubTests(BusyHost game) : IClassFixture<BusyHost>
{
    private static readonly Scenario Short = ScenarioCatalogue.Find("first-contract")! with { Ticks = 200 };

    [Fact]
    public async Task A_remote_client_plays_a_whole_game()
    {
        var room = await OpenAsync(Short with { Arrivals = Short.Arrivals with { Opening = 6 } }, RoomSettings.Fastest, "casual");
        await using var watcher = await ConnectAsync();
        await watcher.WatchAsync(room.Code.ToLowerInvariant());
        await using var player = await ConnectAsync();
        var seated = await player.JoinAsync(room.Code, "Remote", bot: true);
        await player.UntilAsync(now => now.View?.Desk is { Leads.Count: > 0 });

        while (!player.View!.Room.Ended)
        {
            await player.BidOnWhatIsNewAsync(0.3m);
            await player.NextTickAsync();
        }

        await watcher.UntilAsync(now => now.View!.Room.Ended);

        Assert.False(player.Broken || watcher.Broken);
        Assert.Contains(player.Answers, answer => answer.Status == ReceiptStatus.Accepted);
        Assert.Equal(Text((await room.LookAsync(Viewer.Seat(seated.Seat))).View), Text(player.View!));
        Assert.Equal(Text((await room.LookAsync(Viewer.Spectator)).View), Text(watcher.View!));
        Assert.Null(watcher.View!.Desk);
        Assert.Equal("ended", player.Mirror.Phase);
        var line = player.View!.Room.Standings.Single(line => line.Seat == seated.Seat);
        Assert.True(line is { Bot: true, BidsWon: > 0 });
    }

    [Fact]
    public async Task After_a_lost_connection_a_client_gets_what_changed_and_every_order_counts_once()
    {
        var room = await OpenAsync(Short, 1000);
        await using var first = await ConnectAsync();
        var seated = await first.JoinAsync(room.Code, "Ana");
        await first.UntilAsync(now => now.View is not null);
        await first.SubmitAsync("one", new SetQueueing(false));
        await first.DisposeAsync();

        await using var second = await ConnectAsync();
        var back = await second.ResumeAsync(room.Code, seated.SeatKey!, first.Mirror);
        var again = await second.SubmitAsync("one", new SetQueueing(false));
        await second.UntilAsync(now => now.Answers.Any(answer => answer.Id == "one") || again.Status == ReceiptStatus.Accepted);
        await second.UntilAsync(now => now.View!.Desk is { QueueAtCapacity: false });

        Assert.Equal(seated with { SeatKey = null }, back);
        Assert.False(second.Broken);
        Assert.NotNull(second.Messages[0].Since);
        Assert.Null(second.Messages[0].Room.Scenario);
        Assert.Single((await room.LookAsync(Viewer.Spectator)).View.Room.Standings);
    }

    [Fact]
    public async Task A_client_whose_version_nobody_remembers_gets_the_whole_view()
    {
        var room = await OpenAsync(Short, 4000);
        await using var first = await ConnectAsync();
        var seated = await first.JoinAsync(room.Code, "Ana");

        await using var second = await ConnectAsync();
        await second.CallAsync<Seated>("Resume", new ResumeRequest(room.Code, seated.SeatKey!, 12));
        await second.UntilAsync(now => now.View is not null);

        Assert.Null(second.Messages[0].Since);
        Assert.Equal(seated.Seat, second.View!.Desk!.Seat);
    }

    [Theory]
    [InlineData("Join", """{"room":"ZZZZ","name":"Ana"}""", RoomProblem.UnknownRoom)]
    [InlineData("Join", """{"room":"CODE","name":"\u0007"}""", RoomProblem.BadNickname)]
    [InlineData("Join", """{"room":"CODE","seatKey":"wrong"}""", RoomProblem.UnknownSeatKey)]
    [InlineData("Join", """{"name":"Ana"}""", RoomProblem.BadMessage)]
    [InlineData("Join", """["Ana"]""", RoomProblem.BadMessage)]
    [InlineData("Watch", """{"room":null}""", RoomProblem.BadMessage)]
    [InlineData("Resume", """{"room":"CODE","seatKey":""}""", RoomProblem.UnknownSeatKey)]
    [InlineData("Submit", """{"id":"one","order":{"type":"set-queueing","queueAtCapacity":true}}""", RoomProblem.NotSeated)]
    public async Task A_call_that_is_refused_carries_its_number(string method, string request, RoomProblem expected)
    {
        var room = await OpenAsync(Short, 4000);
        await using var client = await ConnectAsync();

        var error = await Assert.ThrowsAsync<HubException>(() => client.CallAsync<JsonElement>(method, Json(request, room)));

        Assert.True(RoomProblems.TryRead(error.Message, out var problem), error.Message);
        Assert.Equal(expected, problem);
    }

    [Theory]
    [InlineData("""{"id":"one"}""")]
    [InlineData("""{"id":"one","order":{"type":"fly"}}""")]
    [InlineData("""{"id":"one","order":{"queueAtCapacity":true}}""")]
    [InlineData("""{"id":null,"order":{"type":"set-queueing","queueAtCapacity":true}}""")]
    [InlineData("""{"id":"one","order":{"type":"place-bid","bounty":"x","amount":1}}""")]
    [InlineData("""{"id":"one","order":{"type":"place-bid","bounty":"0-0","amount":1e30}}""")]
    [InlineData("""{"id":"one","order":{"type":"place-bid","bounty":"0-0","amount":1,"plan":{"parts":[null]}}}""")]
    [InlineData("""{"id":"one","order":{"type":"place-bid","bounty":"0-0","amount":1,"plan":{"parts":[{"agent":"coder-small","check":77}]}}}""")]
    [InlineData("""{"id":"one","order":{"type":"change-plan","contract":"0-0@1","plan":null}}""")]
    [InlineData("""{"id":"one","order":{"type":"set-queueing","queueAtCapacity":true,"seat":2}}""")]
    public async Task A_malformed_order_is_refused_by_number_and_harms_nobody(string request)
    {
        var room = await OpenAsync(Short, 4000);
        await using var client = await ConnectAsync();
        await client.JoinAsync(room.Code, "Ana");

        var error = await Assert.ThrowsAsync<HubException>(() => client.CallAsync<Answer>("Submit", Json(request, room)));

        Assert.True(RoomProblems.TryRead(error.Message, out var problem), error.Message);
        Assert.Equal(RoomProblem.BadMessage, problem);
        Assert.Equal(RoomPhase.Running, room.Status.Phase);
        Assert.Equal(ReceiptStatus.Sealed, (await client.SubmitAsync("two", new SetQueueing(true))).Status);
    }

    [Fact]
    public async Task An_order_the_rules_refuse_carries_their_number()
    {
        var room = await OpenAsync(Short, 4000);
        await using var client = await ConnectAsync();
        await client.JoinAsync(room.Code, "Ana");

        Assert.Equal(
            new Answer("one", ReceiptStatus.Refused, (int)Rejection.UnknownBounty),
            await client.SubmitAsync("one", new WithdrawBid(new BountyId(99, 0))));
        Assert.Equal(
            new Answer("", ReceiptStatus.Refused, (int)Rejection.BadOrderId), await client.SubmitAsync("", new SetQueueing(true)));
    }

    [Fact]
    public async Task A_client_without_web_sockets_is_offered_long_polling()
    {
        using var browser = new HttpClient { BaseAddress = game.Url };
        using var answer = await browser.PostAsync(new Uri("/hubs/room/negotiate?negotiateVersion=1", UriKind.Relative), content: null);
        var offered = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("availableTransports");

        Assert.Equal(["WebSockets", "LongPolling"], offered.EnumerateArray().Select(way => way.GetProperty("transport").GetString()));
    }

    [Fact]
    public async Task A_seat_that_moves_to_another_device_signs_the_old_connection_out()
    {
        var room = await OpenAsync(Short, 50);
        await using var old = await ConnectAsync();
        var seated = await old.JoinAsync(room.Code, "Ana");
        await old.UntilAsync(now => now.View is not null);
        var pass = ReturnPass.Of(seated.SeatKey!);
        var moved = (await room.ReturnAsync(pass.Code, pass.Pin)).Value!;

        await old.UntilAsync(now => now.Closed is not null);
        Assert.Equal(RoomProblem.SeatMoved, old.Closed);
        var seen = old.Messages.Count;
        var error = await Assert.ThrowsAsync<HubException>(() => old.SubmitAsync("late", new SetQueueing(false)));
        Assert.Contains(RoomProblems.Text(RoomProblem.SeatMoved), error.Message, StringComparison.Ordinal);

        await using var tablet = await ConnectAsync();
        Assert.Equal(seated.Seat, (await tablet.JoinAsync(room.Code, "", seatKey: moved.SeatKey)).Seat);
        await tablet.UntilAsync(now => now.View is not null);
        Assert.Equal(ReceiptStatus.Sealed, (await tablet.SubmitAsync("one", new SetQueueing(false))).Status);
        await tablet.UntilAsync(now => now.View!.Desk is { QueueAtCapacity: false });
        Assert.Equal(seen, old.Messages.Count);
    }

    [Fact]
    public async Task A_connection_has_one_seat()
    {
        var room = await OpenAsync(Short, 4000);
        await using var client = await ConnectAsync();
        await client.JoinAsync(room.Code, "Ana");

        var error = await Assert.ThrowsAsync<HubException>(() => client.JoinAsync(room.Code, "Bea"));

        Assert.Contains(RoomProblems.Text(RoomProblem.AlreadySeated), error.Message, StringComparison.Ordinal);
        Assert.Equal(1, room.Status.Humans);
    }

    private static JsonElement Json(string text, RoomHandle room) =>
        JsonDocument.Parse(text.Replace("CODE", room.Code, StringComparison.Ordinal)).RootElement;

    private static string Text(MatchView view) => JsonSerializer.Serialize(view, GameJson.Options);

    private Task<RemotePlayer> ConnectAsync() => RemotePlayer.ConnectAsync(game.Hub("/hubs/room"));

    private async Task<RoomHandle> OpenAsync(Scenario scenario, int millisecondsPerTick, params string[] bots)
    {
        _ = game.Url;
        var created = await game.Services.GetRequiredService<IRooms>().CreateAsync(new RoomSettings
        {
            Custom = scenario,
            Bots = bots,
            Seed = 11,
            MillisecondsPerTick = millisecondsPerTick,
        });
        Assert.True(created.Ok, created.Problem.ToString());
        return created.Value.Room;
    }
}

using System.Net.WebSockets;
using System.Text.Json;
using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Web.Rooms;
using Web.Tests.Hubs;

namespace Web.Tests.Bots;

/// <summary>Clients of the hub that misbehave: they are refused by number, and the others in the room do not notice.</summary>
public sealed class BadClientTests(BusyHost game) : IClassFixture<BusyHost>
{
    [Fact]
    public async Task A_flood_of_orders_and_calls_is_refused_while_others_are_answered()
    {
        var room = await OpenAsync();
        await using var good = await RemotePlayer.ConnectAsync(game.Hub("/hubs/room"));
        await good.JoinAsync(room.Code, "Good");
        await using var bad = await RemotePlayer.ConnectAsync(game.Hub("/hubs/room"));
        await bad.JoinAsync(room.Code, "Bad", bot: true);
        var flood = Enumerable.Range(0, 3000).Select(i => bad.SubmitAsync($"flood-{i}", new SetQueueing(true))).ToList();
        var knocks = Enumerable.Range(0, 200).Select(_ => Assert.ThrowsAnyAsync<HubException>(() => bad.JoinAsync(room.Code, "Worse"))).ToList();

        var tick = room.Status.Tick;
        Assert.Equal(ReceiptStatus.Sealed, (await good.SubmitAsync("mine", new SetQueueing(true))).Status);
        await good.UntilAsync(now => now.Answers.Contains(new Answer("mine", ReceiptStatus.Accepted)) && now.View!.Room.Tick > tick + 20);

        var answers = await Task.WhenAll(flood);
        Assert.Contains(answers, answer => answer.Reason == (int)Rejection.TooManyOrders);
        Assert.True(answers.Count(answer => answer.Status == ReceiptStatus.Refused) > 1000, "Most of a flood is refused.");
        Assert.Contains(await Task.WhenAll(knocks), refused => refused.Message.Contains("604", StringComparison.Ordinal));
        Assert.Equal(RoomPhase.Running, room.Status.Phase);
    }

    [Fact]
    public async Task Somebody_elses_contract_bounty_order_id_and_key_are_of_no_use()
    {
        var room = await OpenAsync();
        await using var owner = await RemotePlayer.ConnectAsync(game.Hub("/hubs/room"));
        var own = await owner.JoinAsync(room.Code, "Owner");
        await owner.UntilAsync(now => now.View?.Desk is { Leads.Count: > 0 });
        while (owner.View!.Desk!.Contracts.Count == 0)
        {
            await owner.BidOnWhatIsNewAsync(0.3m);
            await owner.NextTickAsync();
        }

        var contract = owner.View.Desk.Contracts[0].Id;
        Assert.Equal(own.Seat, contract.Owner);
        var used = owner.Answers[0].Id;

        await using var liar = await RemotePlayer.ConnectAsync(game.Hub("/hubs/room"));
        var seated = await liar.JoinAsync(room.Code, "Liar", bot: true);
        Assert.NotEqual(own.Seat, seated.Seat);
        var stolen = await liar.SubmitAsync("steal-1", new DropContract { Contract = contract });
        Assert.Equal((ReceiptStatus.Refused, (int)Rejection.UnknownContract), await FinalAsync(liar, stolen));
        var finished = await liar.SubmitAsync("steal-2", new SubmitWork { Contract = contract });
        Assert.Equal((ReceiptStatus.Refused, (int)Rejection.UnknownContract), await FinalAsync(liar, finished));

        // The same id from another seat is another order: it neither answers for the owner nor undoes what the owner did.
        var repeated = await liar.SubmitAsync(used, new SetQueueing(true));
        Assert.Equal(ReceiptStatus.Sealed, repeated.Status);
        Assert.Equal((ReceiptStatus.Accepted, 0), await FinalAsync(liar, repeated));

        foreach (var key in new[] { Flip(own.SeatKey!), Flip(seated.SeatKey!), new string('A', 43), own.SeatKey![..42], $"{own.Seat.Number}" })
        {
            await using var thief = await RemotePlayer.ConnectAsync(game.Hub("/hubs/room"));
            var refused = await Assert.ThrowsAnyAsync<HubException>(() => thief.ResumeAsync(room.Code, key, new RoomMirror()));
            Assert.Contains("605", refused.Message, StringComparison.Ordinal);
        }

        // A true key, but of another room.
        var elsewhere = await OpenAsync();
        await using var stray = await RemotePlayer.ConnectAsync(game.Hub("/hubs/room"));
        var unknown = await Assert.ThrowsAnyAsync<HubException>(() => stray.ResumeAsync(elsewhere.Code, own.SeatKey!, new RoomMirror()));
        Assert.Contains("605", unknown.Message, StringComparison.Ordinal);

        Assert.Contains((await room.LookAsync(Viewer.Seat(own.Seat))).View.Desk!.Contracts, mine => mine.Id == contract && mine.Status != ContractStatus.Dropped);
    }

    [Fact]
    public async Task A_message_over_16_kB_costs_its_sender_the_connection_and_nobody_else_anything()
    {
        var room = await OpenAsync();
        await using var good = await RemotePlayer.ConnectAsync(game.Hub("/hubs/room"));
        await good.JoinAsync(room.Code, "Good");
        var bad = await RemotePlayer.ConnectAsync(game.Hub("/hubs/room"));
        var seated = await bad.JoinAsync(room.Code, "Bad", bot: true);
        // A plain order of 15 kB is only refused; one of 17 kB is never read.
        Assert.Equal((int)Rejection.BadOrderId, (await bad.SubmitAsync(new string('x', 15 * 1024), new SetQueueing(true))).Reason);
        await Assert.ThrowsAnyAsync<Exception>(() => bad.SubmitAsync(new string('x', 17 * 1024), new SetQueueing(true)));
        await Assert.ThrowsAnyAsync<Exception>(() => bad.SubmitAsync("small", new SetQueueing(true)));
        await bad.DisposeAsync();

        var tick = good.View!.Room.Tick;
        await good.UntilAsync(now => now.View!.Room.Tick > tick + 5);
        Assert.Equal(ReceiptStatus.Sealed, (await good.SubmitAsync("mine", new SetQueueing(true))).Status);
        await using var back = await RemotePlayer.ConnectAsync(game.Hub("/hubs/room"));
        Assert.Equal(seated.Seat, (await back.ResumeAsync(room.Code, seated.SeatKey!, new RoomMirror())).Seat);
    }

    [Fact]
    public async Task A_client_that_never_reads_slows_nobody_down()
    {
        var room = await OpenAsync();
        await using var good = await RemotePlayer.ConnectAsync(game.Hub("/hubs/room"));
        await good.JoinAsync(room.Code, "Good");
        using var silent = new ClientWebSocket();
        await silent.ConnectAsync(game.Hub("/hubs/room"), CancellationToken.None);
        foreach (var sent in new[] { """{"protocol":"json","version":1}""", $$"""{"type":1,"target":"Join","arguments":[{"room":"{{room.Code}}","name":"Silent","bot":true}]}""" })
            await silent.SendAsync(System.Text.Encoding.UTF8.GetBytes(sent + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        await good.UntilAsync(now => now.View!.Room.Standings.Any(line => line.Name == "Silent"));

        // It asks without end and takes no answer.
        var flood = System.Text.Encoding.UTF8.GetBytes("""{"type":1,"invocationId":"1","target":"Submit","arguments":[{"id":"again","order":{"type":"set-queueing","queueAtCapacity":true}}]}""" + '\u001e');
        for (var i = 0; i < 2000; i++) await silent.SendAsync(flood, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var tick = good.View!.Room.Tick;
        Assert.Equal(ReceiptStatus.Sealed, (await good.SubmitAsync("mine", new SetQueueing(true))).Status);
        await good.UntilAsync(now => now.Answers.Contains(new Answer("mine", ReceiptStatus.Accepted)) && now.View!.Room.Tick > tick + 20);
        Assert.Equal(RoomPhase.Running, room.Status.Phase);
    }

    [Fact]
    public async Task A_client_that_lies_sees_its_own_desk_and_no_other()
    {
        // What was asked is told to all, without names, once the window is over: long after the liar has looked.
        var room = await OpenAsync(LibraryHost.Match with { Board = LibraryHost.Match.Board with { Window = 240 } });
        await using var owner = await RemotePlayer.ConnectAsync(game.Hub("/hubs/room"));
        var own = await owner.JoinAsync(room.Code, "Owner");
        await using var liar = await RemotePlayer.ConnectAsync(game.Hub("/hubs/room"));
        var seated = await liar.JoinAsync(room.Code, "Liar", bot: true);
        await owner.UntilAsync(now => now.View?.Desk is { Leads.Count: > 0 });
        var secret = owner.View!.Desk!.Leads[0].Bounty;
        await owner.SubmitAsync("secret-bid", new PlaceBid(secret, new Credits(1234), 61));
        await Assert.ThrowsAnyAsync<HubException>(() => liar.CallAsync<JsonElement>("Submit", new { id = "x", seat = own.Seat.Number, order = new { type = "set-queueing", queueAtCapacity = true } }));
        await Assert.ThrowsAnyAsync<HubException>(() => liar.CallAsync<JsonElement>("Join", new JoinRequest(room.Code, "Two", own.SeatKey)));
        await Assert.ThrowsAnyAsync<HubException>(() => liar.CallAsync<JsonElement>("Inspect", new { room = room.Code }));
        var tick = liar.View!.Room.Tick;
        await liar.UntilAsync(now => now.View!.Room.Tick > tick + 5);

        Assert.All(liar.Messages.Where(message => message.Desk is not null), message => Assert.Equal(seated.Seat, message.Desk!.Seat));
        var wire = JsonSerializer.Serialize(liar.Messages, GameJson.Options);
        Assert.DoesNotContain(own.SeatKey!, wire, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-bid", wire, StringComparison.Ordinal);
        Assert.DoesNotContain("12.34", wire, StringComparison.Ordinal);
    }

    private static async Task<(ReceiptStatus Status, int Reason)> FinalAsync(RemotePlayer player, Answer answer)
    {
        if (answer.Status != ReceiptStatus.Sealed) return (answer.Status, answer.Reason);
        await player.UntilAsync(now => now.Answers.Any(final => final.Id == answer.Id));
        var told = player.Answers.First(final => final.Id == answer.Id);
        return (told.Status, told.Reason);
    }

    private static string Flip(string key) => (key[0] == 'A' ? 'B' : 'A') + key[1..];

    private async Task<RoomHandle> OpenAsync(Scenario? scenario = null)
    {
        _ = game.Url;
        var created = await game.Services.GetRequiredService<IRooms>().CreateAsync(new RoomSettings
        {
            Custom = scenario ?? LibraryHost.Match, Bots = ["sleeper"], Seed = 5, MillisecondsPerTick = 100,
        });
        Assert.True(created.Ok, $"{created.Problem}");
        return created.Value.Room;
    }
}

using System.Text.Json;
using Bunit;
using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Primitives;
using Web.Rooms;
using Web.Tests.Desk;
using Web.Tests.Shared;

namespace Web.Tests.Hubs;

/// <summary>Whatever a bad line does to the orders of a seat, each has one effect and one answer, and the books are those of a good line.</summary>
public sealed class ExactlyOnceTests
{
    private const string First = "first";
    private const string Second = "second";
    private const int Ticks = 24;

    [Theory]
    [MemberData(nameof(OrderWays.Orders), MemberType = typeof(OrderWays))]
    public async Task An_order_that_arrives_again_late_and_out_of_turn_has_one_effect_and_one_answer(string order)
    {
        var good = await PlayAsync(order, copies: false);
        var bad = await PlayAsync(order, copies: true);

        Assert.Equal(good.Events, bad.Events);
        Assert.Equal(good.Proof, bad.Proof);
    }

    // Two orders over the hub and a while of play; each may arrive again over both lines of the seat, the newer one before the older.
    private static async Task<(List<string> Events, RoomProof Proof)> PlayAsync(string name, bool copies)
    {
        var (kind, scenario, pressAsync) = OrderWays.Of(name);
        await using var page = new BunitContext();
        page.Services.AddWords();
        await using var table = await Table.SitAsync(page, scenario);
        await using var door = await HubDoor.OpenAsync(table.Rooms);
        await using var line = await door.SitAsync(table.Room.Code, table.SeatKey);
        await using var other = await door.SitAsync(table.Room.Code, table.SeatKey);

        table.Room.Via = order => SendAsync(line, order);
        await pressAsync(table);
        await table.Room.Heard;
        var (first, sent) = Assert.Single(table.Room.All);
        Assert.Equal(kind, first.GetType());
        var submission = await sent;
        Assert.Equal(Receipt.Sealed, submission.Receipt);
        var second = new SetQueueing(first is SetQueueing queueing ? !queueing.QueueAtCapacity : !table.Session.Desk.QueueAtCapacity);
        Assert.Equal(ReceiptStatus.Sealed, (await line.SubmitAsync(Second, second)).Status);
        await AgainAsync(ReceiptStatus.Sealed);

        RoomProof? proof = null;
        for (var i = 0; i < Ticks; i++)
        {
            proof = await table.CloseAsync();
            Assert.Equal(Credits.Zero, proof.LedgerSum);
            Assert.Equal(Receipt.Accepted, await submission.Answer);
            if (i % 8 == 0) await AgainAsync(ReceiptStatus.Accepted);
        }

        await table.Host.EndAsync();
        await AgainAsync(ReceiptStatus.Accepted);
        var events = await table.EventsAsync();
        Assert.Equal([First, Second], events.OfType<OrderAccepted>().Select(static taken => taken.Id).Where(static id => id is First or Second).Order());
        Assert.DoesNotContain(events.OfType<OrderRefused>(), static refused => refused.Id is First or Second);
        return ([.. events.Select(static happened => $"{happened.GetType().Name} {JsonSerializer.Serialize(happened, happened.GetType(), GameJson.Options)}")], proof!);

        async Task AgainAsync(ReceiptStatus expected)
        {
            if (!copies) return;
            foreach (var (id, what) in new (string, Order)[] { (Second, second), (First, first), (First, second), (Second, second), (First, first) })
            {
                Assert.Equal(new Answer(id, expected), await other.SubmitAsync(id, what));
                Assert.Equal(new Answer(id, expected), await line.SubmitAsync(id, what));
            }
        }
    }

    private static async Task<Submission> SendAsync(RemotePlayer line, Order order)
    {
        var answer = await line.SubmitAsync(First, order);
        var receipt = new Receipt(answer.Status, (Rejection)answer.Reason);
        return new Submission(receipt, receipt == Receipt.Sealed ? NoticedAsync() : Task.FromResult(receipt));

        async Task<Receipt> NoticedAsync()
        {
            await line.UntilAsync(static now => now.Answers.Any(static notice => notice.Id == First));
            var notice = line.Answers.First(static notice => notice.Id == First);
            return new Receipt(notice.Status, (Rejection)notice.Reason);
        }
    }
}

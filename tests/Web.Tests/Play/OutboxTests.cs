using Game.Domain;
using Game.Domain.Primitives;
using Web.Play;
using Web.Rooms;

namespace Web.Tests.Play;

public sealed class OutboxTests
{
    private static readonly Order Bid = new PlaceBid(new BountyId(1, 0), Credits.Of(50));
    private readonly TaskCompletionSource<Receipt> _answer = new();
    private readonly List<string> _ids = [];

    [Fact]
    public async Task A_button_is_spent_until_its_order_is_answered()
    {
        var outbox = Outbox(Receipt.Sealed);

        var first = outbox.SendAsync("bid", Bid);
        await outbox.SendAsync("bid", Bid);

        Assert.Single(_ids);
        Assert.True(outbox.Waits("bid"));
        _answer.SetResult(Receipt.Accepted);
        Assert.Equal(OrderStage.Accepted, (await first).Stage);
        Assert.False(outbox.Waits("bid"));
    }

    [Fact]
    public async Task Every_order_carries_an_id_of_its_own()
    {
        var outbox = Outbox(Receipt.Accepted);

        await outbox.SendAsync("bid", Bid);
        await outbox.SendAsync("bid", Bid);

        Assert.Equal(2, _ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(_ids, static id => Assert.InRange(id.Length, 1, 64));
    }

    [Fact]
    public async Task A_refusal_keeps_its_reason_until_the_button_is_used_again()
    {
        var outbox = Outbox(Receipt.Refused(Rejection.AboveCeiling));

        await outbox.SendAsync("bid", Bid);

        Assert.Equal(Rejection.AboveCeiling, outbox["bid"]!.Reason);
        outbox.Forget("bid");
        Assert.Null(outbox["bid"]);
    }

    [Fact]
    public async Task A_room_that_stops_loses_the_order_and_says_so()
    {
        var outbox = Outbox(Receipt.Sealed);
        var sent = outbox.SendAsync("bid", Bid);

        _answer.SetException(new RoomStoppedException());

        Assert.Equal(OrderStage.Lost, (await sent).Stage);
    }

    private Outbox Outbox(Receipt receipt) => new((id, _) =>
    {
        _ids.Add(id);
        return Task.FromResult(new Submission(receipt, _answer.Task));
    });
}

using Web.Seats;
using Web.Tests.Rooms;

namespace Web.Tests.Seats;

public sealed class TokenBucketTests
{
    [Fact]
    public void A_burst_is_allowed_and_then_the_rate()
    {
        var time = new ManualTime();
        var bucket = new TokenBucket(time, burst: 3, perSecond: 2);

        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => bucket.TryTake()));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(_ => bucket.TryTake()));
    }

    [Fact]
    public void Waiting_longer_saves_no_more_than_a_burst()
    {
        var time = new ManualTime();
        var bucket = new TokenBucket(time, burst: 3, perSecond: 2);
        time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(3, Enumerable.Range(0, 10).Count(_ => bucket.TryTake()));
    }
}

using Web.Rooms;

namespace Web.Tests.Rooms;

public sealed class RoomClockTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly List<RoomMessage> _posted = [];
    private readonly RoomClock _clock;

    public RoomClockTests() => _clock = new RoomClock(_time, message =>
    {
        _posted.Add(message);
        if (message is RoomMessage.TickDue)
            _taken?.Invoke();
        return true;
    });

    private Action? _taken;

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void A_tick_is_asked_for_once_per_period()
    {
        _taken = _clock.TickTaken;
        _clock.Run(TimeSpan.FromSeconds(1));

        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(10, _posted.OfType<RoomMessage.TickDue>().Count());
    }

    [Fact]
    public void Ticks_that_nobody_took_are_not_made_up_for()
    {
        _clock.Run(TimeSpan.FromSeconds(1));

        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Single(_posted.OfType<RoomMessage.TickDue>());
    }

    [Fact]
    public void A_stopped_clock_asks_for_nothing()
    {
        _taken = _clock.TickTaken;
        _clock.Run(TimeSpan.FromSeconds(1));
        _time.Advance(TimeSpan.FromSeconds(2));
        _clock.Run(null);

        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(2, _posted.Count);
    }

    [Fact]
    public void At_most_four_publications_go_out_in_a_second()
    {
        var published = 0;
        for (var tick = 0; tick < 200; tick++)
        {
            if (_clock.MayPublish())
                published++;
            foreach (var _ in _posted.OfType<RoomMessage.PublishDue>().ToList())
            {
                _clock.PublishTaken();
                if (_clock.MayPublish())
                    published++;
            }

            _posted.Clear();
            _time.Advance(TimeSpan.FromMilliseconds(50));
        }

        // Ten seconds.
        Assert.InRange(published, 39, 41);
    }

    [Fact]
    public void What_was_held_back_is_published_at_the_first_moment_it_may()
    {
        Assert.True(_clock.MayPublish());
        _time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.False(_clock.MayPublish());

        _time.Advance(TimeSpan.FromMilliseconds(149));
        Assert.Empty(_posted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.IsType<RoomMessage.PublishDue>(Assert.Single(_posted));
        _clock.PublishTaken();
        Assert.True(_clock.MayPublish());
    }
}

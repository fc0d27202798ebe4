using Game.Bots.Sdk;
using Web.Rooms;

namespace Web.Tests.Rooms;

/// <summary>What a bot from outside may take for a turn: 250 ms, and a bank of a minute for all its turns together.</summary>
public sealed class TurnClockTests
{
    private static readonly TimeSpan Over = Budget.RemoteLimit + Budget.WholeBank + TimeSpan.FromMilliseconds(1);

    private readonly ManualTime _time = new();
    private readonly TurnClock _turns;
    private int _tick;

    public TurnClockTests() => _turns = new TurnClock(_time);

    [Fact]
    public void A_turn_within_its_limit_takes_nothing_out_of_the_bank()
    {
        Assert.True(Turn(Budget.RemoteLimit));
        Assert.Equal(Budget.WholeBank, _turns.Bank);
    }

    [Fact]
    public void What_a_turn_takes_above_its_limit_is_paid_once_however_many_orders_it_sends()
    {
        Show();
        _time.Advance(TimeSpan.FromMilliseconds(1250));
        Assert.True(_turns.Takes());
        Assert.True(_turns.Takes());
        _time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.True(_turns.Takes());
        Assert.True(_turns.End(_tick));
        Assert.Equal(Budget.WholeBank - TimeSpan.FromMilliseconds(1500), _turns.Bank);
    }

    [Fact]
    public void A_turn_that_the_bank_does_not_cover_is_empty_from_then_on_and_the_next_one_counts()
    {
        Show();
        Assert.True(_turns.Takes());
        _time.Advance(Over);
        Assert.False(_turns.Takes());
        Assert.False(_turns.Takes());
        Assert.False(_turns.End(_tick));
        Assert.Equal(TimeSpan.Zero, _turns.Bank);

        Assert.True(Turn(Budget.RemoteLimit));
        Assert.False(Turn(Budget.RemoteLimit + TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public void Three_late_turns_in_a_row_make_a_sleeper_and_one_in_time_wakes_it()
    {
        Assert.False(Turn(Over));
        Assert.False(Turn(Over));
        Assert.True(Turn(TimeSpan.Zero));
        Assert.False(Turn(Over));
        Assert.False(Turn(Over));
        Assert.False(_turns.Asleep);
        Assert.False(Turn(Over));
        Assert.True(_turns.Asleep && _turns.FellAsleep() && !_turns.FellAsleep());

        Assert.True(Turn(TimeSpan.Zero));
        Assert.False(_turns.Asleep || _turns.FellAsleep());
    }

    [Fact]
    public void One_that_never_comes_back_falls_asleep_three_ticks_after_its_bank_is_gone()
    {
        Turn(TimeSpan.Zero);
        Show();
        Pass(5);
        Assert.False(_turns.Asleep);
        _time.Advance(Over);
        Pass(2);
        Assert.False(_turns.Asleep);
        Pass(1);
        Assert.True(_turns.Asleep);

        // The turn that hung is lost; what it was sent meanwhile is its next one, and that begins now.
        Assert.False(_turns.End(_tick - 1));
        Assert.True(_turns.Asleep);
        Assert.True(_turns.End(_tick));
        Assert.False(_turns.Asleep);
    }

    [Fact]
    public void Views_that_come_while_it_thinks_do_not_start_its_turn_again()
    {
        Turn(TimeSpan.Zero);
        Show();
        for (var i = 0; i < 4; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(250));
            Show();
        }

        Assert.True(_turns.End(_tick));
        Assert.Equal(Budget.WholeBank - TimeSpan.FromMilliseconds(750), _turns.Bank);
    }

    [Fact]
    public void One_that_never_ends_its_turns_is_timed_by_its_orders_from_the_newest_view_and_its_silence_is_not_late()
    {
        Show();
        _time.Advance(Over);
        Pass(10);
        Assert.False(_turns.Asleep);
        Show();
        Assert.True(_turns.Takes());
        Assert.Equal(Budget.WholeBank, _turns.Bank);

        for (var late = 0; late < 3; late++)
        {
            Show();
            _time.Advance(Over);
            Assert.False(_turns.Takes());
        }

        Assert.True(_turns.Asleep);
        Show();
        Assert.True(_turns.Takes());
        Assert.False(_turns.Asleep);
    }

    [Fact]
    public void To_end_a_turn_before_its_orders_buys_no_time()
    {
        Show();
        Assert.True(_turns.End(_tick));
        _turns.Shown(_tick);
        _time.Advance(Over);
        Assert.False(_turns.Takes());
        Assert.Equal(TimeSpan.Zero, _turns.Bank);
    }

    [Fact]
    public void A_tick_that_it_was_never_shown_ends_no_later_turn()
    {
        Turn(TimeSpan.Zero);
        Show();
        Assert.True(_turns.End(int.MaxValue));
        Show();
        _time.Advance(TimeSpan.FromMilliseconds(1250));
        Assert.True(_turns.End(-5));
        Assert.True(_turns.End(_tick));
        Assert.Equal(Budget.WholeBank - TimeSpan.FromMilliseconds(1000), _turns.Bank);
    }

    [Fact]
    public void A_lost_line_ends_the_turn_and_the_time_away_is_free()
    {
        Turn(TimeSpan.Zero);
        Show();
        _time.Advance(TimeSpan.FromMilliseconds(1250));
        _turns.Lost();
        _time.Advance(Over);
        Pass(5);
        Assert.True(_turns.Takes());
        Show();
        Assert.True(_turns.Takes());
        Assert.Equal(Budget.WholeBank - TimeSpan.FromMilliseconds(1000), _turns.Bank);
    }

    [Fact]
    public void While_the_room_stands_nobody_is_timed_who_is_not_in_the_middle_of_a_turn()
    {
        Turn(TimeSpan.Zero);
        _turns.Stands();
        _time.Advance(Over);
        Assert.True(_turns.Takes());
        Show();
        _turns.Stands();
        _time.Advance(Over);
        Assert.False(_turns.Takes());
    }

    private void Show() => _turns.Shown(++_tick);

    private void Pass(int ticks)
    {
        for (var i = 0; i < ticks; i++)
        {
            _turns.TickWentBy();
            if (i == 0 && ticks == 1) Show();
        }
    }

    private bool Turn(TimeSpan takes)
    {
        Show();
        _time.Advance(takes);
        return _turns.End(_tick);
    }
}

using Game.Bots.Sdk;

namespace Web.Rooms;

/// <summary>
/// The time that a bot from outside takes for its turns, from the view that is handed to its connection to its answer, with the way there and back:
/// 250 ms a turn, and a bank for the few that need more. May be called from any thread.
/// </summary>
/// <remarks>
/// A bot that says when its turn is over has one turn open at a time: it begins with the first view of a new tick and goes on until it is ended, whatever
/// views come meanwhile. One that never says so is timed by its orders alone, each from the newest view before it: too kindly by up to a tick, and its
/// silence is no overrun, because nothing tells it from having nothing to say.
/// </remarks>
internal sealed class TurnClock(TimeProvider time)
{
    private const int LateUntilAsleep = 3;

    private readonly Lock _lock = new();
    private TimeSpan _bank = Budget.WholeBank;
    private Turn? _turn;
    private int _newest = -1;
    private int _ended = -1;
    private bool _ends;
    private int _lateInARow;
    private bool _slept;

    /// <summary>It was late three turns in a row, and has not answered in time since.</summary>
    public bool Asleep => Volatile.Read(ref _lateInARow) >= LateUntilAsleep;

    /// <summary>What is left of the bank.</summary>
    public TimeSpan Bank
    {
        get
        {
            lock (_lock)
                return _bank;
        }
    }

    /// <summary>A view of a tick goes out to the bot.</summary>
    public void Shown(int tick)
    {
        lock (_lock)
        {
            _newest = tick;
            if (!(_ends && _turn is { Open: true }))
                _turn = Begin(tick);
        }
    }

    /// <summary>The clock of the room stands, and so does that of a bot that is not in the middle of a turn.</summary>
    public void Stands()
    {
        lock (_lock)
        {
            if (!(_ends && _turn is { Open: true }))
                _turn = null;
        }
    }

    /// <summary>An order has come; false if its turn is a late one, and so empty.</summary>
    public bool Takes()
    {
        lock (_lock)
        {
            if (_turn is not { } turn)
                return true;

            var inTime = Pays(turn);
            if (inTime && !_ends)
                _lateInARow = 0;
            return inTime;
        }
    }

    /// <summary>The bot says that its turn of a tick is over; false if it was a late one. One that is over already stays as it was.</summary>
    public bool End(int tick)
    {
        lock (_lock)
        {
            _ends = true;
            if (_turn is not { Open: true } turn || tick < turn.Tick)
                return _turn is not { Late: true };

            var inTime = Over(turn, Math.Min(tick, _newest));
            // What it was sent while it thought is its next turn.
            if (_newest > _ended)
                _turn = Begin(_newest);
            return inTime;
        }
    }

    /// <summary>Its line is lost: what it has used until then is used, and a turn that it cannot see does not begin.</summary>
    public void Lost()
    {
        lock (_lock)
        {
            if (_ends && _turn is { Open: true } turn)
                Over(turn, turn.Tick);
            _turn = null;
        }
    }

    /// <summary>A tick went by. Once an open turn has used up its limit and the bank, each is another late one: who never comes back falls asleep too.</summary>
    public void TickWentBy()
    {
        lock (_lock)
        {
            if (_ends && _turn is { Open: true } turn && Above(turn) > _bank)
                _lateInARow++;
        }
    }

    /// <summary>True once each time it falls asleep.</summary>
    public bool FellAsleep()
    {
        lock (_lock)
        {
            var before = _slept;
            _slept = Asleep;
            return _slept && !before;
        }
    }

    private Turn Begin(int tick) => new(tick, time.GetTimestamp()) { Open = tick > _ended };

    private bool Over(Turn turn, int until)
    {
        var inTime = Pays(turn);
        if (inTime)
            _lateInARow = 0;
        turn.Open = false;
        _ended = until;
        return inTime;
    }

    // What was paid for the first order of a turn is not paid again for the second.
    private bool Pays(Turn turn)
    {
        if (turn.Late)
            return false;

        var above = Above(turn);
        if (above > _bank)
        {
            _bank = TimeSpan.Zero;
            _lateInARow++;
            turn.Late = true;
            return false;
        }

        if (above > TimeSpan.Zero)
        {
            _bank -= above;
            turn.Paid += above;
        }

        return true;
    }

    private TimeSpan Above(Turn turn) => time.GetElapsedTime(turn.Since) - Budget.RemoteLimit - turn.Paid;

    private sealed class Turn(int tick, long since)
    {
        public int Tick => tick;

        public long Since => since;

        public bool Open { get; set; }

        public bool Late { get; set; }

        public TimeSpan Paid { get; set; }
    }
}

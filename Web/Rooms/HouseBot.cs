using System.Security.Cryptography;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Web.Rooms;

/// <summary>
/// A bot of the house on its seat. It thinks beside the room and its orders count for the tick that is open when they
/// arrive; while it thinks it is not asked again, so a slow bot misses turns and delays nobody.
/// </summary>
internal sealed class HouseBot(SeatId seat, string strategy, TimeProvider time)
{
    // The bots' dice are not the match's: a secret of each run of the server. Their budget is time of the machine, whatever
    // clock drives the room.
    private readonly BotSeat _brain = new(
        Catalogue.Create(strategy), seat, BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)), forfeits: true, time);

    private volatile bool _thinking;
    private int _lost;
    private bool _slept;

    public SeatId Seat => seat;

    public string Strategy => strategy;

    /// <summary>The fault of the last turn, if it was lost; asked once per turn.</summary>
    public Report? NewFault()
    {
        if (_brain.TurnsLost == _lost)
            return null;

        _lost = _brain.TurnsLost;
        return _brain.LastFault;
    }

    /// <summary>It was late three times in a row, and has not come in time since.</summary>
    public bool Asleep => _brain.Asleep;

    /// <summary>True once each time it falls asleep.</summary>
    public bool FellAsleep()
    {
        var before = _slept;
        _slept = Asleep;
        return _slept && !before;
    }

    /// <summary>Asks for its turn; while it thinks, only counts that a tick went by without it.</summary>
    public void Think(Func<MatchView> view, int round, Action<RoomMessage> post)
    {
        if (_thinking)
        {
            _brain.Missed();
            return;
        }

        var seen = view();
        _thinking = true;
        _ = Task.Run(() => post(new RoomMessage.BotMoved(this, round, _brain.Turn(seen))));
    }

    public void Moved() => _thinking = false;

    public bool Thinking => _thinking;
}

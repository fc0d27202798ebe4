namespace Web.Rooms;

/// <summary>
/// A room that is over and that nobody looks at lets go of its match after a while: it is in the journal, and whoever asks next brings it
/// back. A server holds what is played and read now, not every game that ever was.
/// </summary>
internal sealed partial class RoomActor
{
    private readonly ITimer _rest;

    private object _matchMark = new();

    public override object MatchMark => Volatile.Read(ref _matchMark);

    /// <summary>True while nothing of the match is held in memory; a hint, as anybody may ask at any moment.</summary>
    public bool Rests => Volatile.Read(ref _match) is null;

    // With every message anew: whoever asked last may ask again soon.
    private void RestLater()
    {
        if (_match is { Ended: true } && !_stopped)
            _rest.Change(_options.RestAfter, Timeout.InfiniteTimeSpan);
    }

    private void Rest()
    {
        if (_match is not { Ended: true } || _stopped || Feed.Readers > 0)
            return;

        (_match, _feed, _bots) = (null, null, []);
        Volatile.Write(ref _matchMark, new object());
        _log.RoomRests(Code);
    }
}

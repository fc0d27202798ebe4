using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Journal;
using Web.Lessons;

namespace Web.Rooms;

/// <summary>Who comes and goes, and a clock that stops when many go at once. What of it must outlive the process is in the journal.</summary>
internal sealed partial class RoomActor
{
    /// <summary>An absence shorter than this many market seconds needs no list of what happened.</summary>
    private const int AwaySeconds = 20;

    /// <summary>A clock that stopped by itself goes on after this time, whoever is there.</summary>
    private static readonly TimeSpan LongestAutoPause = TimeSpan.FromMinutes(5);

    private readonly Dictionary<SeatId, int> _awaySince = [];

    // Written with the next tick: a class whose network breaks is one write and not one for each seat.
    private readonly HashSet<SeatId> _comings = [];
    private readonly ITimer _pauseOver;
    private bool _autoPaused;

    // Somebody opens a page of a seat that was left alone: what happened meanwhile is told from then on.
    private void Welcome(Viewer viewer)
    {
        if (viewer is not SeatViewer { Id: var seat } || Feed.IsRead(viewer))
            return;

        var since = Open.Tick - _absences.Since(seat, Open.Tick);
        if (Seconds(Open.Tick - since) >= AwaySeconds && _awaySince.TryAdd(seat, since))
            Feed.Change();
        _absences.Here(seat, Open.Tick);
    }

    // The host sees who comes and goes; nobody else's frame depends on it.
    private async Task MovedAsync(Viewer viewer)
    {
        if (viewer is not SeatViewer { Id: var seat })
            return;

        FollowSteadiness(seat);
        if (_seats.Find(seat) is { Bot: false, Removed: false })
        {
            _comings.Add(seat);
            if (Departed(seat))
                _vanishing.Forget(seat);
            else if (Feed.IsRead(viewer))
                _vanishing.Here(seat);
            else
                _vanishing.Gone(seat);
            await FollowCrowdAsync();
        }

        if (!Feed.IsRead(Viewer.Host))
            return;

        Feed.Change();
        Publish();
    }

    private async Task FollowCrowdAsync()
    {
        if (_stopped || Open.Ended)
            return;

        if (_autoPaused && !_vanishing.Missing(recently: false))
            await PauseAsync(paused: false, automatic: true);
        else if (_status.Phase == RoomPhase.Running && _lesson.Plan.AutoPause && _vanishing.Missing(recently: true))
            await PauseAsync(paused: true, automatic: true);
    }

    private async Task PauseOverAsync()
    {
        if (!_autoPaused || _stopped || Open.Ended)
            return;

        _vanishing.Forget();
        await PauseAsync(paused: false, automatic: true);
    }

    // Every pause is kept with the records: who reads them later must know when the market stood.
    private async Task PauseAsync(bool paused, bool automatic)
    {
        SetAutoPaused(paused && automatic);
        if (paused == _record.Paused)
        {
            Changed();
            return;
        }

        var begun = new Pause(_record.Round, Open.Tick, _time.GetUtcNow(), null, automatic)
        {
            People = automatic ? [.. _vanishing.People.Select(static seat => seat.Number)] : null,
        };
        await AppendAsync(new JournalWrite(Code)
        {
            ChangedRoom = _record with { Paused = paused },
            Lesson = [_lesson.Record(LessonKinds.Pauses, 0, new PauseList(paused ? [.. Pauses, begun] : PausesClosed()))],
        });
        Changed();
    }

    private void SetAutoPaused(bool paused)
    {
        _autoPaused = paused;
        _pauseOver.Change(paused ? LongestAutoPause : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private IReadOnlyList<Pause> Pauses => _lesson.Find<PauseList>(LessonKinds.Pauses)?.All ?? [];

    private IReadOnlyList<Pause> PausesClosed()
    {
        var now = _time.GetUtcNow();
        return [.. Pauses.Select(pause => pause.To is null ? pause with { To = now } : pause)];
    }

    // A round that is over is neither paused nor let run up to a tick: the next one begins without either.
    private IEnumerable<LessonRecord> RoundClosed()
    {
        if (Pauses.Any(static pause => pause.To is null))
            yield return _lesson.Record(LessonKinds.Pauses, 0, new PauseList(PausesClosed()));
        if (_lesson.Plan.StopAt is not null)
            yield return _lesson.Record(LessonKinds.Plan, 0, _lesson.Plan with { StopAt = null });
    }

    private List<LessonRecord> ComingsKept()
    {
        List<LessonRecord> kept = [.. _comings.Select(PresenceOf)];
        _comings.Clear();
        return kept;
    }

    private LessonRecord PresenceOf(SeatId seat) => _lesson.Record(LessonKinds.Presence, seat.Number, new Presence(
        _record.Round,
        Feed.IsRead(Viewer.Seat(seat)) ? null : Open.Tick - _absences.Since(seat, Open.Tick),
        _awaySince.TryGetValue(seat, out var since) ? since : null));

    // After a restart everybody is away: those who had left since then, the others since now.
    private void RecallPresence()
    {
        foreach (var (seat, kept) in _lesson.All<Presence>(LessonKinds.Presence).Where(kept => kept.Value.Round == _record.Round))
        {
            if (kept.Left is { } left)
                _absences.Here(new SeatId(seat), left);
            if (kept.Unread is { } unread)
                _awaySince[new SeatId(seat)] = unread;
        }

        if (!_record.Paused || Open.Ended || Pauses is not [.., { Automatic: true, To: null } pause])
            return;

        // They get as long to come back as if the clock had stopped now.
        foreach (var seat in pause.People?.Select(static number => new SeatId(number)) ?? _seats.InPlay.Where(static seat => !seat.Bot).Select(static seat => seat.Id))
        {
            if (Departed(seat))
                continue;

            _vanishing.Here(seat);
            _vanishing.Gone(seat);
        }

        SetAutoPaused(true);
    }
}

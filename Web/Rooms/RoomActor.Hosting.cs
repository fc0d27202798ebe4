using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Bots;
using Web.Journal;
using Web.Lessons;
using Web.Seats;

namespace Web.Rooms;

/// <summary>The steps of a room that a host page asks for, and what each viewer is shown.</summary>
internal sealed partial class RoomActor
{
    /// <summary>Most visible characters of a message.</summary>
    private const int LongestNote = 200;

    /// <summary>Most of a scenario's seats that a host fills with bots: what a lecture and its machine can bear.</summary>
    internal const int MostFilled = 100;

    private const int IdleSeconds = 60;
    private const int MostLost = 3;

    private async Task ConfigureAsync(RoomMessage.Configure configure)
    {
        if (!_stopped && configure.Change(_record) is var changed && changed != _record)
        {
            await AppendAsync(new JournalWrite(Code) { ChangedRoom = changed });
            Changed();
        }

        configure.Reply(_status);
    }

    private async Task FillAsync(RoomMessage.Fill fill)
    {
        if (fill.Seats < 0 || fill.Seats > Math.Min(Scenario.Limits.Seats, MostFilled))
        {
            fill.Reply(RoomProblem.BadTarget);
            return;
        }

        var problem = RefusedSeat(host: true);
        if (problem is RoomProblem.RoomStopped)
        {
            fill.Reply(problem.Value);
            return;
        }

        await KeepBotsAsync();

        while (problem is null or RoomProblem.RoomFull && _seats.InPlay.Count() < fill.Seats)
        {
            if (_seats.All.FirstOrDefault(seat => seat is { Removed: true, Strategy: { } strategy } && !LibraryName.Is(strategy)) is { } resting)
                await PutBackAsync(resting);
            else if (problem is null && !NoNewBot)
                await SeatAsync(_seats.Unique(NextStrategy()), bot: true, NextStrategy(), key: null);
            else
                break;
            problem = RefusedSeat(host: true);
        }

        while (problem is null or RoomProblem.RoomFull && _seats.InPlay.Count() > fill.Seats
            && _seats.InPlay.LastOrDefault(seat => seat.Strategy is not null) is { } last)
            await TakeOutAsync(last);
        fill.Reply(problem is { } refused && _seats.InPlay.Count() < fill.Seats ? refused : _status);
    }

    private async Task RemoveAsync(RoomMessage.Remove remove)
    {
        if (_stopped)
        {
            remove.Reply(RoomProblem.RoomStopped);
            return;
        }

        if (_seats.Find(remove.Seat) is not { } seat)
        {
            remove.Reply(RoomProblem.UnknownSeat);
            return;
        }

        if (!seat.Removed)
            await TakeOutAsync(seat);
        remove.Reply(_status);
    }

    private async Task RenameAsync(RoomMessage.Rename rename)
    {
        if (_stopped)
        {
            rename.Reply(RoomProblem.RoomStopped);
        }
        else if (_seats.Find(rename.Seat) is not { Removed: false, Strategy: null } seat)
        {
            rename.Reply(RoomProblem.UnknownSeat);
        }
        else if (Nickname.Clean(rename.Name) is not { } name)
        {
            rename.Reply(RoomProblem.BadNickname);
        }
        else
        {
            if (name != seat.Name)
            {
                var renamed = seat with { Name = _seats.Unique(name) };
                await AppendAsync(new JournalWrite(Code) { ChangedSeats = [renamed], Events = Open.Rename(seat.Id, renamed.Name) });
                _seats.Change(renamed);
                Changed();
            }

            rename.Reply(_status);
        }
    }

    private async Task SayAsync(RoomMessage.Say say)
    {
        if (Nickname.Clean(say.Text, LongestNote) is not { } text)
        {
            say.Reply(RoomProblem.BadNote);
        }
        else if (say.To is { } to && _seats.Find(to) is not { Removed: false })
        {
            say.Reply(RoomProblem.UnknownSeat);
        }
        else
        {
            var number = _lesson.All<RoomNote>(LessonKinds.Note).Select(static kept => kept.Value.Number).DefaultIfEmpty().Max() + 1;
            var sent = (_lesson.Find<NoteList>(LessonKinds.Notes)?.All ?? [])
                .Append(new SentNote(_record.Round, Open.Tick, _time.GetUtcNow(), say.To?.Number, text)).TakeLast(NoteList.Most);
            await AppendAsync(new JournalWrite(Code)
            {
                Lesson =
                [
                    _lesson.Record(LessonKinds.Note, say.To?.Number ?? 0, new RoomNote(number, say.To, text)),
                    _lesson.Record(LessonKinds.Notes, 0, new NoteList([.. sent])),
                ],
            });
            Changed();
            say.Reply(_status);
        }
    }

    private async Task GiveTimeAsync(RoomMessage.GiveTime give)
    {
        if (_stopped)
        {
            give.Reply(RoomProblem.RoomStopped);
        }
        else if (_seats.Find(give.Seat) is not { Removed: false, Bot: false } || Waits(give.Seat))
        {
            give.Reply(RoomProblem.UnknownSeat);
        }
        else if (give.Percent is < ExtraTime.Usual or > ExtraTime.Most)
        {
            give.Reply(RoomProblem.BadExtraTime);
        }
        else
        {
            await AppendEventsAsync(Open.SetExtraTime(give.Seat, give.Percent));
            give.Reply(_status);
        }
    }

    private int? ExtraTimeOf(SeatId seat) => Waits(seat) ? null : Open.SeenBy(Viewer.Seat(seat)).Desk?.ExtraTime;

    // Who needs more time needs it in the next round too.
    private IEnumerable<GameEvent> TimesInto(Match next) => _seats.InPlay
        .Where(seat => !seat.Bot)
        .SelectMany(seat => ExtraTimeOf(seat.Id) is { } percent ? next.SetExtraTime(seat.Id, percent) : [])
        .ToList();

    // The engine keeps the seat and its history: its work in progress ends by itself, but what was not won yet is taken back.
    private async Task TakeOutAsync(SeatRecord seat)
    {
        IReadOnlyList<GameEvent> handed = seat.Bot || Open.Ended ? [] : [.. Open.EndRegent(seat.Id), .. Open.SetExtraTime(seat.Id, ExtraTime.Usual)];
        var removed = seat with { Removed = true };
        await AppendAsync(new JournalWrite(Code) { ChangedSeats = [removed], Events = handed });
        _seats.Change(removed);
        _bots.RemoveAll(bot => bot.Seat == seat.Id);
        if (!Open.Ended)
        {
            foreach (var lead in Open.SeenBy(Viewer.Seat(seat.Id)).Desk?.Leads.Where(lead => lead.Bid is not null) ?? [])
                Open.Submit(seat.Id, $"removed-{lead.Bounty}", new WithdrawBid(lead.Bounty));
        }

        Changed();
    }

    private async Task PutBackAsync(SeatRecord seat)
    {
        var back = seat with { Removed = false };
        await AppendAsync(new JournalWrite(Code) { ChangedSeats = [back], Lesson = Open.Ended ? [] : Seated(seat.Seat) });
        _seats.Change(back);
        _bots.Add(BotOn(back.Id, back.Strategy!));
        Changed();
    }

    private string NextStrategy() => Suggested(_seats.Bots);

    private string Suggested(int bots) => Scenario.SuggestedBots is { Count: > 0 } suggested ? suggested[bots % suggested.Count] : "casual";

    private MatchView See(Viewer viewer)
    {
        var seen = Open.SeenBy(viewer is SeatViewer seat && Waits(seat.Id) ? Viewer.Spectator : viewer);
        if (Rounds.Find(_record.Round) is { Absent.Count: > 0 } plan)
            seen = Present.Only(seen, plan.Absent);
        return viewer is HostViewer || _status.ShowsLeaderboard ? seen : Blinds.Draw(seen);
    }

    private Task HostAsksAsync(RoomMessage.HostAsks asks)
    {
        if (_stopped)
            throw new RoomStoppedException();

        asks.Reply(Open.Submit(asks.Id, asks.Order));
        return Task.CompletedTask;
    }

    private RoomFrame FrameFor(long version, Viewer viewer)
    {
        var seat = (viewer as SeatViewer)?.Id;
        return new RoomFrame(version, See(viewer), _status)
        {
            Note = NoteFor(seat),
            Removed = seat is { } own && _seats.Find(own) is { Removed: true },
            Waits = seat is { } waiting && Waits(waiting),
            Lesson = LessonFor(version, viewer),
            Places = viewer is HostViewer || _status.ShowsLeaderboard ? _places.Of(Open) : null,
            Usual = viewer is HostViewer ? _usual : null,
            RefusedJoins = viewer is HostViewer ? _limits.Refused : 0,
            Roster = viewer is HostViewer ? [.. _seats.InPlay.Select(LineOf)] : [],
        };
    }

    private RoomNote? NoteFor(SeatId? seat)
    {
        var toAll = _lesson.Find<RoomNote>(LessonKinds.Note);
        var own = seat is { } id ? _lesson.Find<RoomNote>(LessonKinds.Note, id.Number) : null;
        return own?.Number > (toAll?.Number ?? 0) ? own : toAll;
    }

    private RosterLine LineOf(SeatRecord seat)
    {
        if (Waits(seat.Id))
            return Lesson(seat, new RosterLine(
                seat.Id, seat.Name, seat.Bot, seat.Strategy is not null || Feed.IsRead(Viewer.Seat(seat.Id)), 0, false, Credits.Zero, 0, false, false, SeatAlerts.None) { Waits = true });

        var view = Open.SeenBy(Viewer.Seat(seat.Id));
        var line = view.Room.Standings.First(known => known.Seat == seat.Id);
        var here = seat.Strategy is not null || Feed.IsRead(Viewer.Seat(seat.Id));
        if (here)
            _absences.Here(seat.Id, Open.Tick);
        var hasBid = line.BidsPlaced > 0 || view.Desk!.Leads.Any(lead => lead.Bid is not null);
        var lost = LostInARow(view.Desk!.Notices);
        var away = here ? 0 : Seconds(_absences.Since(seat.Id, Open.Tick));
        var idle = Seconds(_acts.Since(seat.Id, Open.Tick));
        var alerts = seat.Bot || Open.Ended ? SeatAlerts.None
            : line.Retired ? SeatAlerts.Broke
            : Departed(seat.Id) ? SeatAlerts.None
            : (here ? SeatAlerts.None : SeatAlerts.Disconnected)
            | (idle > ExtraTime.Of(IdleSeconds, view.Desk!.ExtraTime) ? SeatAlerts.Idle : SeatAlerts.None)
            | (!hasBid && Seconds(Open.Tick - line.JoinedAt) > IdleSeconds ? SeatAlerts.NeverBid : SeatAlerts.None)
            | (lost > MostLost ? SeatAlerts.Losing : SeatAlerts.None);
        return Lesson(seat, new RosterLine(
            seat.Id, seat.Name, seat.Bot, here, away, hasBid, line.Profit, lost, line.Regent, line.Retired, alerts)
        {
            NoStandIn = !WantsStandIn(seat.Id),
            ExtraTime = view.Desk!.ExtraTime,
            Asleep = !Open.Ended && (_bots.Exists(bot => bot.Seat == seat.Id && bot.Asleep) || SleepsOutside(seat.Id)),
        });
    }

    private RosterLine Lesson(SeatRecord seat, RosterLine line) => line with
    {
        AsksReturn = _asking.ContainsKey(seat.Id),
        Departed = Departed(seat.Id),
        Answered = Calls.Open is { } call && call.Asked.Contains(seat.Seat) ? call.Here.Contains(seat.Seat) : null,
        Practised = _lesson.Has(LessonKinds.Practice, seat.Seat),
        Predicted = PredictionOf(seat.Seat) is not null,
        Left = _lesson.Has(LessonKinds.Exit, seat.Seat),
    };

    private int Seconds(int ticks) => (int)((long)ticks * _record.MillisecondsPerTick / 1000);

    private static int LostInARow(IReadOnlyList<NoticeView> notices) => notices
        .Where(notice => notice.Kind is NoticeKind.Lost or NoticeKind.Won)
        .Reverse()
        .TakeWhile(notice => notice.Kind == NoticeKind.Lost)
        .Count();
}

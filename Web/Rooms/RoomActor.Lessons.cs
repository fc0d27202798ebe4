using System.Collections.Concurrent;
using System.Security.Cryptography;
using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Bots;
using Web.Journal;
using Web.Lessons;
using Web.Seats;

namespace Web.Rooms;

/// <summary>The steps around the match: seats that move to another device, and what a lesson asks.</summary>
internal sealed partial class RoomActor
{
    private readonly ConcurrentDictionary<SeatId, ReturnAsk> _asking = [];
    private readonly TimeProvider _time;
    private LessonBook _lesson;
    private (long Version, int Count) _practised = (-1, 0);

    public override bool WasRemoved(string? seatKey) => _seats.IsRemoved(seatKey);

    public override bool WaitsForHost(string? seatKey) => _asking.Values.Any(ask => Key.Fits(seatKey, ask.Key));

    public override async Task<Outcome<SeatTicket>> ReturnAsync(string? code, string? pin) =>
        _limits.MayJoin() ? await AskAsync(new RoomMessage.Return(code, pin)) : RoomProblem.TooManyJoins;

    public override Task<Outcome<RoomStatus>> TellAsync(SeatId seat, LessonAnswer answer) => AskAsync(new RoomMessage.Tell(seat, answer));

    // Every seat of a room has a return code of its own.
    private string NewKey()
    {
        var key = Key.Create();
        while (_seats.FindReturn(Code, ReturnPass.Of(key).Code) is not null)
            key = Key.Create();
        return key;
    }

    private bool NoNewBot => _seats.All.Length >= Scenario.Limits.Seats;

    // A seat is never used again: a room takes twice its size, whoever was taken out.
    private bool NoNewSeat => _seats.All.Length >= 2 * Scenario.Limits.Seats;

    // A person never finds a room full of bots.
    private async Task<bool> YieldAsync()
    {
        if (_seats.InPlay.LastOrDefault(seat => seat.Strategy is not null && !LibraryName.Is(seat.Strategy)) is not { } last
            || NoNewSeat)
            return false;

        await TakeOutAsync(last);
        return true;
    }

    private async Task ReturnAsync(RoomMessage.Return back)
    {
        var code = RoomCode.Clean(back.Code);
        if (_stopped)
            back.Reply(RoomProblem.RoomStopped);
        else if (_seats.FindReturn(Code, code) is not { } seat)
            back.Reply(RoomProblem.WrongReturn);
        else if (seat.Removed)
            back.Reply(RoomProblem.SeatRemoved);
        else if (seat.PinTries >= ReturnPass.MostTries)
            back.Reply(Ask(seat));
        else if (!CryptographicOperations.FixedTimeEquals(seat.PinHash, ReturnPass.PinHash(seat.Salt ?? Code, code, ReturnPass.CleanPin(back.Pin))))
            back.Reply(await MissAsync(seat));
        else
            back.Reply(await HandOverAsync(seat, ReturnAsk.Of(Code, NewKey(), out var key), key));
    }

    private async Task<RoomProblem> MissAsync(SeatRecord seat)
    {
        var missed = seat with { PinTries = seat.PinTries + 1 };
        await AppendAsync(new JournalWrite(Code) { ChangedSeats = [missed] });
        _seats.Change(missed);
        return missed.PinTries >= ReturnPass.MostTries ? RoomProblem.ReturnShut : RoomProblem.WrongReturn;
    }

    // The newest who asks is the one the host sees standing there.
    private SeatTicket Ask(SeatRecord seat)
    {
        _asking[seat.Id] = ReturnAsk.Of(Code, NewKey(), out var key);
        Changed();
        return new SeatTicket(seat.Id, key) { Waits = true };
    }

    private async Task<SeatTicket> HandOverAsync(SeatRecord seat, ReturnAsk ask, string? key)
    {
        var moved = seat with { KeyHash = ask.Key, ReturnHash = ask.Code, PinHash = ask.Pin, PinTries = 0, Salt = null };
        await AppendAsync(new JournalWrite(Code) { ChangedSeats = [moved] });
        _seats.Change(moved);
        _asking.TryRemove(seat.Id, out _);
        await DepartAsync(seat.Id, gone: false);
        Changed();
        return new SeatTicket(seat.Id, key);
    }

    private async Task LetBackAsync(LessonStep.LetBack let)
    {
        if (_seats.Find(let.Seat) is not { } seat || !_asking.TryRemove(seat.Id, out var ask))
            return;

        if (let.Yes)
            await HandOverAsync(seat, ask, key: null);
        else
            Changed();
    }

    private async Task TeachAsync(RoomMessage.Teach teach)
    {
        if (_stopped)
        {
            teach.Reply(RoomProblem.RoomStopped);
            return;
        }

        switch (teach.Step)
        {
            case LessonStep.Hold hold:
                var plan = hold.Change(_lesson.Plan);
                if (!LessonRules.Fits(plan, _time.GetUtcNow()))
                {
                    teach.Reply(RoomProblem.BadPlan);
                    return;
                }

                // Switched off, it takes those home who came by themselves or were called before.
                var handed = plan.NoStandIns && !_lesson.Plan.NoStandIns ? [.. _seats.InPlay.SelectMany(seat => Open.EndRegent(seat.Id))] : new List<GameEvent>();
                await KeepPlanAsync(plan, handed);
                break;
            case LessonStep.Choose choose:
                if (await ChooseAsync(choose.Treatment) is { } problem)
                {
                    teach.Reply(problem);
                    return;
                }

                break;
            case LessonStep.LetBack let:
                await LetBackAsync(let);
                break;
            case LessonStep.CallRoll or LessonStep.EndRoll:
                await CallRollAsync(teach.Step is LessonStep.CallRoll);
                break;
            case LessonStep.Advance when Open.Ended:
                teach.Reply(RoomProblem.MatchOver);
                return;
            case LessonStep.Advance advance:
                await KeepPlanAsync(_lesson.Plan with { StopAt = Open.Tick + Math.Max(1, advance.Ticks) });
                await PauseAsync(paused: false, automatic: false);
                break;
        }

        teach.Reply(_status);
    }

    private async Task KeepPlanAsync(LessonPlan plan, IReadOnlyList<GameEvent>? events = null)
    {
        if (plan == _lesson.Plan)
            return;

        await AppendAsync(new JournalWrite(Code) { Lesson = [_lesson.Record(LessonKinds.Plan, 0, plan), .. AnswersOfBots(plan)], Events = events ?? [] });
        Changed();
    }

    // The clock of a lesson without a timer was let run up to here.
    private async Task StopAtAsync()
    {
        if (_lesson.Plan.StopAt is not { } stop || Open.Tick < stop || Open.Ended)
            return;

        await KeepPlanAsync(_lesson.Plan with { StopAt = null });
        await PauseAsync(paused: true, automatic: false);
    }

    private async Task TellAsync(RoomMessage.Tell tell)
    {
        if (_stopped || _seats.Find(tell.Seat) is not { Removed: false })
        {
            tell.Reply(_stopped ? RoomProblem.RoomStopped : RoomProblem.UnknownSeat);
            return;
        }

        if (tell.Told is LessonAnswer.Departs or LessonAnswer.Returns)
        {
            await DepartAsync(tell.Seat, tell.Told is LessonAnswer.Departs);
        }
        else if (tell.Told is LessonAnswer.Back)
        {
            if (_awaySince.Remove(tell.Seat))
            {
                await AppendAsync(new JournalWrite(Code) { Lesson = [PresenceOf(tell.Seat)] });
                Changed();
            }
        }
        else if (LessonRules.Kept(_lesson, _status, tell.Seat.Number, tell.Told) is { } kept)
        {
            var handed = tell.Told is LessonAnswer.StandIn { Wanted: false } ? Open.EndRegent(tell.Seat) : [];
            await AppendAsync(new JournalWrite(Code) { Lesson = [kept], Events = handed });
            Changed();
        }
        else
        {
            tell.Reply(RoomProblem.BadAnswer);
            return;
        }

        tell.Reply(_status);
    }

    // Somebody was turned away at the door: the host should hear of it, at the pace of all frames.
    private Task SuspectAsync()
    {
        if (Feed.IsRead(Viewer.Host))
        {
            Feed.Change();
            Publish();
        }

        return Task.CompletedTask;
    }

    // --- what is shown ----------------------------------------------------------------------------------------------

    private Prediction? PredictionOf(int seat) =>
        _lesson.Find<Prediction>(LessonKinds.Prediction, seat) is { } told && told.Question == _lesson.Plan.Question ? told : null;

    private LessonView LessonFor(long version, Viewer viewer)
    {
        var plan = _lesson.Plan;
        var seat = (viewer as SeatViewer)?.Id;
        var counted = plan.Question is not null && (plan.Revealed || viewer is HostViewer);
        return new LessonView(plan)
        {
            Rounds = Rounds,
            Predictions = counted ? [.. Enumerable.Range(0, plan.Choices.Count).Select(Chosen)] : null,
            Practised = seat is { } own && _lesson.Has(LessonKinds.Practice, own.Number),
            Predicted = seat is { } asked ? PredictionOf(asked.Number)?.Choice : null,
            StandIn = seat is not { } kept || WantsStandIn(kept),
            Called = seat is { } called && Calls.Open is { } open && open.Awaits(called.Number),
            Roll = viewer is HostViewer && Calls.Open is { } roll ? new RollCount(roll.Asked.Count, roll.Here.Count) : null,
            Departed = seat is { } away && Departed(away),
            Left = seat is { } leaving && _lesson.Has(LessonKinds.Exit, leaving.Number),
            AwaySince = seat is { } back && _awaySince.TryGetValue(back, out var since) ? since : null,
            PractisedCount = Practised(version),
            Group = _lesson.Find<GroupPlace>(LessonKinds.Group),
        };
    }

    // Asked for by every seat, and the same for all of them.
    private int Practised(long version)
    {
        if (_practised.Version != version) _practised = (version, _seats.InPlay.Count(human => !human.Bot && _lesson.Has(LessonKinds.Practice, human.Seat)));
        return _practised.Count;
    }

    private bool WantsStandIn(SeatId seat) => _lesson.Find<StandInWish>(LessonKinds.StandIn, seat.Number)?.Wanted ?? true;

    private int Chosen(int choice) => _seats.InPlay.Count(human => PredictionOf(human.Seat)?.Choice == choice);

    private sealed record ReturnAsk(byte[] Key, byte[] Code, byte[] Pin)
    {
        public static ReturnAsk Of(string room, string created, out string key)
        {
            key = created;
            var pass = ReturnPass.Of(created);
            return new ReturnAsk(Seats.Key.Hash(created), ReturnPass.CodeHash(room, pass.Code), pass.PinHash(room));
        }
    }
}

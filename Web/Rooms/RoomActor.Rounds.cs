using Game.Bots.Evolution;
using Game.Bots.Protocol;
using Game.Bots.Sdk;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Web.Bots;
using Web.Journal;
using Web.Lessons;
using Web.Seats;

namespace Web.Rooms;

/// <summary>Between two rounds: what will be different in the next one, who sits down meanwhile, and its start.</summary>
internal sealed partial class RoomActor
{
    private readonly Scenario _usual;
    private volatile Scenario _scenario;

    public override Scenario Scenario => _scenario;

    private RoundList Rounds => _lesson.Find<RoundList>(LessonKinds.Rounds) ?? RoundList.None;

    // A class goes on until its teacher says that it is over; any other room has another round only if its host plays again.
    private bool AwaitsRound => Open.Ended && _lesson.Plan is { Class: true, Over: false };

    // A seat that was taken after the end has no place in the match that is over.
    private bool Waits(SeatId seat) => Open.Ended && seat.Number > Open.SeenBy(Viewer.Spectator).Room.Standings.Count;

    private async Task<RoomProblem?> ChooseAsync(Treatment treatment)
    {
        if (!Open.Ended)
            return RoomProblem.MatchStillRuns;
        if (!Treatments.Fits(treatment, _usual))
            return RoomProblem.BadPlan;

        await AppendAsync(new JournalWrite(Code) { Lesson = [_lesson.Record(LessonKinds.Rounds, 0, Rounds.With(new RoundPlan(_record.Round + 1, treatment)))] });
        Changed();
        return null;
    }

    // The match is over: whoever sits down now is dealt in when the next one starts.
    private async Task<SeatTicket> SeatBetweenAsync(string name, bool bot, string? strategy, string? key)
    {
        var seat = SeatRecordOf(Code, _seats.All.Length + 1, name, bot, strategy, key);
        await AppendAsync(new JournalWrite(Code) { NewSeats = [seat] });
        _seats.Add(seat);
        Changed();
        return new SeatTicket(seat.Id, key);
    }

    // The host has said how many bots there are: what a round turned is not turned back after it.
    private async Task KeepBotsAsync()
    {
        if (Rounds.Find(_record.Round) is not { Turned.Count: > 0 } plan)
            return;

        var rounds = new RoundList([.. Rounds.All.Select(known => known == plan ? plan with { Turned = [] } : known)]);
        await AppendAsync(new JournalWrite(Code) { Lesson = [_lesson.Record(LessonKinds.Rounds, 0, rounds)] });
    }

    // An empty chair of this round is taken after all.
    private List<LessonRecord> Seated(int seat) => Rounds.Find(_record.Round) is { } plan && plan.Absent.Contains(seat)
        ? [_lesson.Record(LessonKinds.Rounds, 0, Rounds.With(plan with { Absent = [.. plan.Absent.Where(absent => absent != seat)] }))]
        : [];

    private async Task NextRoundAsync(RoomMessage.NextRound next)
    {
        if (_stopped || !Open.Ended)
        {
            next.Reply(_stopped ? RoomProblem.RoomStopped : RoomProblem.MatchStillRuns);
            return;
        }

        var round = _record.Round + 1;
        var treatment = Rounds.Find(round)?.Treatment ?? Treatment.None;
        var (heirs, newcomers) = HeirsBetween();
        var seats = _seats.All.Select(seat => heirs.Find(heir => heir.Seat == seat.Seat) ?? seat).ToList();
        var turned = TurnBots(seats, treatment.Kind);
        // A newcomer is a new name: it owes nothing and nobody knows it.
        var (match, events) = Round.Start(
            Treatments.Change(treatment, _usual), RoundSeed(round),
            seats.Select(seat => (seat.Name, seat.Bot, seat.Strategy, newcomers.Contains(seat.Id) || Waits(seat.Id) ? null : Open.Carry(seat.Id))));
        events.AddRange(TimesInto(match));
        var plan = new RoundPlan(round, treatment) { Turned = turned, Absent = [.. seats.Where(static seat => seat.Removed).Select(static seat => seat.Seat)] };
        var known = _seats.All;
        List<LessonRecord> lesson = [.. RoundClosed().Where(kept => kept.Kind != LessonKinds.Plan || !_lesson.Plan.Over), _lesson.Record(LessonKinds.Rounds, 0, Rounds.With(plan))];
        if (_lesson.Plan.Over)
            lesson.Add(_lesson.Record(LessonKinds.Plan, 0, _lesson.Plan with { Over = false, StopAt = null }));
        var changed = seats.Take(known.Length).Where(seat => seat != known[seat.Seat - 1]).ToList();
        var added = seats.Skip(known.Length).ToList();
        await AppendAsync(new JournalWrite(Code)
        {
            ChangedRoom = _record with { Round = round, RoundStart = _sequence + 1, Ended = false, Paused = false },
            ChangedSeats = changed,
            NewSeats = added,
            Events = events,
            Lesson = lesson,
        });
        _awaySince.Clear();
        changed.ForEach(_seats.Change);
        added.ForEach(_seats.Add);
        (_match, _scenario) = (match, match.Settings);
        (_absences, _acts) = (new Absences(), new Absences());
        _snapshotAt = 0;
        _bots = HouseBots();
        _turns = [];
        Changed();
        LetBotsThink();
        next.Reply(_status);
    }

    /// <summary>Turns back what the last round turned, then what this one does; the seats that are turned for this round alone.</summary>
    private List<int> TurnBots(List<SeatRecord> seats, TreatmentKind kind)
    {
        if (Rounds.Find(_record.Round) is { } last)
        {
            foreach (var seat in last.Turned)
                seats[seat - 1] = seats[seat - 1] with { Removed = last.Treatment.Kind == TreatmentKind.MoreBots };
        }

        var turned = kind switch
        {
            TreatmentKind.NoBots => seats.Where(static seat => seat is { Bot: true, Removed: false }).ToList(),
            TreatmentKind.MoreBots => seats.Where(static seat => seat is { Removed: true, Strategy: { } strategy } && !LibraryName.Is(strategy))
                .Take(Math.Min(seats.Count(IsHouse), Scenario.Limits.Seats - seats.Count(static seat => !seat.Removed))).ToList(),
            _ => [],
        };
        foreach (var seat in turned)
            seats[seat.Seat - 1] = seat with { Removed = !seat.Removed };
        if (kind == TreatmentKind.MoreBots)
            turned.AddRange(NewBots(seats, seats.Count(IsHouse) - 2 * turned.Count));
        return [.. turned.Select(static seat => seat.Seat)];
    }

    private List<SeatRecord> NewBots(List<SeatRecord> seats, int count)
    {
        var added = new List<SeatRecord>();
        while (added.Count < count && seats.Count < Scenario.Limits.Seats)
        {
            var suggested = Suggested(seats.Count(static seat => seat is { Bot: true, Removed: false }));
            var strategy = Bred.Settle(suggested, BotDice.SeedOf(RoundSeed(_record.Round + 1), seats.Count + 1));
            var name = Nickname.Unique(NicknameOf(suggested), seats.Select(static seat => seat.Name));
            added.Add(SeatRecordOf(Code, seats.Count + 1, name, bot: true, strategy, key: null));
            seats.Add(added[^1]);
        }

        return added;
    }
}

using Game.Bots.Evolution;
using Game.Bots.Protocol;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain;
using Web.Bots;
using Web.Journal;
using Web.Lessons;
using Web.Lobby;
using Web.Seats;

namespace Web.Rooms;

/// <summary>How a seat is taken: by a person, by a bot from outside, or by one of the house.</summary>
internal sealed partial class RoomActor
{
    public override async Task<Outcome<SeatTicket>> JoinAsync(string? name, string? seatKey = null, bool bot = false)
    {
        if (!string.IsNullOrEmpty(seatKey))
        {
            if (SeatOf(seatKey) is not { } seat)
                return !_limits.MayJoin() ? RoomProblem.TooManyJoins : WasRemoved(seatKey) ? RoomProblem.SeatRemoved : RoomProblem.UnknownSeatKey;

            if (!_limits.MayReturn(seat))
                return RoomProblem.TooManyJoins;

            if (Departed(seat))
                await TellAsync(seat, new LessonAnswer.Returns());
            return new SeatTicket(seat, null);
        }

        if (!_limits.MayJoin())
        {
            Post(new RoomMessage.Suspected());
            return RoomProblem.TooManyJoins;
        }

        return await AskAsync(new RoomMessage.Join(name, seatKey, bot));
    }

    private async Task JoinAsync(RoomMessage.Join join)
    {
        if (Nickname.Clean(join.Name) is not { } name)
            join.Reply(RoomProblem.BadNickname);
        else if (join.Bot && Open.Ended)
            join.Reply(RoomProblem.MatchOver);
        else if (RefusedSeat(_record.Locked) is { } problem && !(problem == RoomProblem.RoomFull && !join.Bot && await YieldAsync()))
            join.Reply(problem);
        else if (join.Bot && NoNewBot)
            join.Reply(RoomProblem.RoomFull);
        else if (join.Bot && _lesson.Plan is { Class: true, RemoteBots: false })
            join.Reply(RoomProblem.NoRemoteBots);
        else if (_lesson.Plan.MadeUpNames && !Nicknames.IsMadeUp(name))
            join.Reply(RoomProblem.NameNotMadeUp);
        else
            join.Reply(await SeatAsync(_seats.Unique(name), join.Bot, strategy: null, NewKey()));
    }

    private async Task AddBotAsync(RoomMessage.AddBot bot)
    {
        if (!Catalogue.Has(bot.Strategy) && _libraries?.Names.Contains(bot.Strategy) != true)
            bot.Reply(RoomProblem.UnknownStrategy);
        else if (RefusedSeat(host: true) is { } problem)
            bot.Reply(problem);
        else if (NoNewBot)
            bot.Reply(RoomProblem.RoomFull);
        else
            bot.Reply(await SeatAsync(_seats.Unique(NicknameOf(bot.Strategy)), bot: true, bot.Strategy, key: null));
    }

    private RoomProblem? RefusedSeat(bool locked = false, bool host = false) =>
        _stopped ? RoomProblem.RoomStopped
        : Open.Ended && !host && !AwaitsRound ? RoomProblem.MatchOver
        : locked ? RoomProblem.RoomLocked
        : _seats.InPlay.Count() >= Scenario.Limits.Seats || NoNewSeat ? RoomProblem.RoomFull
        : null;

    private async Task<SeatTicket> SeatAsync(string name, bool bot, string? strategy, string? key)
    {
        if (strategy is not null)
            strategy = Bred.Settle(strategy, BotDice.SeedOf(RoundSeed(_record.Round), _seats.All.Length + 1));
        if (Open.Ended)
            return await SeatBetweenAsync(name, bot, strategy, key);

        var events = Open.Join(name, bot, strategy);
        var seat = SeatRecordOf(Code, events, key);
        await AppendAsync(new JournalWrite(Code) { Events = events, NewSeats = [seat] });
        _seats.Add(seat);
        if (strategy is not null && !LibraryName.Is(strategy))
            _bots.Add(BotOn(seat.Id, strategy));
        Changed();
        return new SeatTicket(seat.Id, key);
    }

    /// <summary>The record of the seat that just joined.</summary>
    internal static SeatRecord SeatRecordOf(string room, IEnumerable<GameEvent> events, string? key)
    {
        var joined = events.OfType<SeatJoined>().Single();
        return SeatRecordOf(room, joined.Seat.Number, joined.Name, joined.Bot, joined.Strategy, key);
    }

    private static SeatRecord SeatRecordOf(string room, int seat, string name, bool bot, string? strategy, string? key)
    {
        var pass = key is null ? null : ReturnPass.Of(key);
        return new SeatRecord
        {
            Room = room,
            Seat = seat,
            Name = name,
            Bot = bot,
            Strategy = strategy,
            KeyHash = key is null ? null : Key.Hash(key),
            ReturnHash = pass is null ? null : ReturnPass.CodeHash(room, pass.Code),
            PinHash = pass?.PinHash(room),
        };
    }
}

using Game.Bots.Strategies;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Bots;

namespace Web.Rooms;

/// <summary>Orders, the thinking of the bots of the house, and the close of a tick.</summary>
internal sealed partial class RoomActor
{
    public override async Task<Submission> SubmitAsync(SeatId seat, string id, Order order, bool late = false)
    {
        if (_limits.MayOrder(seat))
            return await AskAsync(new RoomMessage.Submit(seat, id, order, late));

        var refused = Receipt.Refused(Rejection.TooManyOrders);
        return new Submission(refused, Task.FromResult(refused));
    }

    private async Task SubmitAsync(RoomMessage.Submit submit)
    {
        if (_stopped)
            throw new RoomStoppedException();

        if (_seats.Find(submit.Seat) is { Removed: true } || Waits(submit.Seat))
        {
            var refused = Receipt.Refused(Waits(submit.Seat) ? Rejection.MatchEnded : Rejection.SeatRetired);
            submit.Reply(new Submission(refused, Task.FromResult(refused)));
            return;
        }

        if (submit.Late && Open.Answered(submit.Seat, submit.Id) is null)
        {
            var tooLate = Receipt.Refused(Rejection.TurnTooLate);
            submit.Reply(new Submission(tooLate, Task.FromResult(tooLate)));
            return;
        }

        await DepartAsync(submit.Seat, gone: false);
        _absences.Here(submit.Seat, Open.Tick);
        _acts.Here(submit.Seat, Open.Tick);
        var receipt = Open.Submit(submit.Seat, submit.Id, submit.Order);
        submit.Reply(new Submission(receipt, receipt.Status == ReceiptStatus.Sealed
            ? _answers.Await(submit.Seat, submit.Id)
            : Task.FromResult(receipt)));

        // A sealed order takes the seat back when its tick closes; one that is refused at once was the owner's hand as well.
        if (receipt.Status == ReceiptStatus.Refused)
            await AppendEventsAsync(Open.EndRegent(submit.Seat));
    }

    private Task BotMovedAsync(RoomMessage.BotMoved moved)
    {
        moved.Bot.Moved();
        if (moved.Bot.NewFault() is { } fault)
            _log.TurnLost(Code, moved.Bot.Seat.Number, moved.Bot.Strategy, fault.Fault);
        if (_stopped || moved.Round != _record.Round || !_bots.Contains(moved.Bot))
            return Task.CompletedTask;

        foreach (var (id, order) in moved.Orders)
            Open.Submit(moved.Bot.Seat, id, order);
        return Task.CompletedTask;
    }

    private async Task TickAsync()
    {
        _clock.TickTaken();
        if (_stopped || Open.Ended || _record.Paused)
            return;

        List<GameEvent> events = [.. CallRegents(), .. Open.Close()];
        // Before anything is shown: places and the tick's other news reach a page in one drawing.
        _places.Take(Open);
        await RecordAsync(events);
        await StopAtAsync();
        FollowTurns();
        LetBotsThink();
    }

    private void LetBotsThink()
    {
        if (Open.Ended)
            return;

        foreach (var bot in _bots)
        {
            bot.Think(() => See(Viewer.Seat(bot.Seat)), _record.Round, Post);
            if (bot.FellAsleep())
                _log.BotAsleep(Code, bot.Seat.Number, bot.Strategy);
        }
    }

    // A champion whose file is gone leaves its seat empty; the room plays on.
    private List<HouseBot> HouseBots() =>
        [.. _seats.InPlay.Where(seat => seat.Strategy is not null && !LibraryName.Is(seat.Strategy) && Catalogue.Has(seat.Strategy)).Select(seat => BotOn(seat.Id, seat.Strategy!))];

    private HouseBot BotOn(SeatId seat, string strategy) => new(seat, strategy, _botTime);
}

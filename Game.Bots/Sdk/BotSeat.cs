using System.Globalization;
using Game.Bots.Evolution;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Game.Bots.Sdk;

/// <summary>One strategy on one seat: asks it for its orders, and keeps its mistakes away from the room.</summary>
/// <remarks>Used alike by headless matches and by the house bots of a room. Not thread-safe: one turn at a time.</remarks>
public sealed class BotSeat
{
    private const int LateUntilAsleep = 3;

    private static readonly IReadOnlyList<(string Id, Order Order)> Nothing = [];

    private readonly IStrategy _strategy;
    private readonly BotDice _dice;
    private readonly bool _forfeits;
    private readonly TimeProvider _time;
    private readonly Budget _budget;
    private readonly TimeSpan _limit;
    private int _lateInARow;
    private List<Report> _reports = [];
    private int _noticedUntil = -1;

    /// <summary>Puts a strategy on a seat.</summary>
    /// <param name="strategy">The strategy; it must not sit elsewhere too.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="botSeed">Seed of the strategy's own dice; never the match's.</param>
    /// <param name="forfeits">True in a clocked room: an overrun costs the turn. False without a clock: it is only counted.</param>
    /// <param name="time">The clock that measures turns; the system's if left out.</param>
    /// <param name="limit">What one turn may take; <see cref="Budget.Limit"/> if left out.</param>
    public BotSeat(IStrategy strategy, SeatId seat, ulong botSeed, bool forfeits, TimeProvider? time = null, TimeSpan? limit = null)
    {
        _limit = limit ?? Budget.Limit;
        _strategy = strategy;
        _dice = new BotDice(botSeed);
        _forfeits = forfeits;
        _time = time ?? TimeProvider.System;
        _budget = new Budget(forfeits ? _time : null, _limit);
        Seat = seat;
    }

    /// <summary>The seat.</summary>
    public SeatId Seat { get; }

    /// <summary>The strategy's name.</summary>
    public string Strategy => _strategy.Name;

    /// <summary>The dials of a bred bot; nothing for others, and for a founder before its first turn.</summary>
    internal Genome? Dials => (_strategy as GenomeBot)?.Genome;

    /// <summary>True after three forfeited turns in a row, until one comes in time: such a seat does nothing, and nobody waits for it.</summary>
    public bool Asleep => _lateInARow >= LateUntilAsleep;

    /// <summary>Turns that took longer than the limit, whether the bank paid for them or not.</summary>
    public int Overruns { get; private set; }

    /// <summary>Turns lost to an exception, an illegal order or, in a clocked room, an overrun.</summary>
    public int TurnsLost { get; private set; }

    /// <summary>The latest fault, for the room's log.</summary>
    public Report? LastFault { get; private set; }

    /// <summary>What the strategy noted in its latest turn, kept even if the turn was lost.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>Plays one tick: the orders to submit, with their ids. Never throws on account of the strategy.</summary>
    /// <param name="view">The seat's own view.</param>
    public IReadOnlyList<(string Id, Order Order)> Turn(MatchView view)
    {
        Notes = [];
        if (view.Room.Ended || view.Desk is not { Retired: false } desk) return Nothing;
        var reports = _reports;
        _reports = [];
        AddRefusals(reports, desk);
        var seen = new Observation(view, _dice, reports);
        var act = new Actions(seen);
        Notes = act.Notes;
        var startedAt = _time.GetTimestamp();
        _budget.Begin();
#pragma warning disable CA1031 // Whatever a strategy throws is its own loss, never the room's.
        try
        {
            _strategy.Play(seen, act, _budget);
        }
        catch (Exception thrown)
        {
            return Lose(new Report(seen.Tick, Fault.Exception, $"{thrown.GetType().Name}: {thrown.Message}"));
        }
#pragma warning restore CA1031

        var elapsed = _time.GetElapsedTime(startedAt);
        if (elapsed > _limit) Overruns++;
        if (_forfeits && !_budget.Pays(elapsed))
        {
            _lateInARow++;
            return Lose(new Report(seen.Tick, Fault.Overrun, string.Create(CultureInfo.InvariantCulture, $"The turn took {elapsed.TotalMilliseconds:0} ms, and the bank is empty.")));
        }

        _lateInARow = 0;
        return act.Illegal is { } illegal
            ? Lose(new Report(seen.Tick, Fault.IllegalAction, $"{illegal.Order.GetType().Name} was refused: {illegal.Reason}.", illegal.Reason))
            : act.Orders;
    }

    /// <summary>Passes on the immediate answer to an order, so that a refusal is reported to the strategy. Sealed orders answer themselves, by notices.</summary>
    /// <param name="tick">The open tick.</param>
    /// <param name="id">The order's id.</param>
    /// <param name="receipt">The answer.</param>
    public void Answered(int tick, string id, Receipt receipt)
    {
        if (receipt.Status != ReceiptStatus.Refused) return;
        _reports.Add(new Report(tick, Fault.Refused, $"Order {id} was refused: {receipt.Reason}.", receipt.Reason));
    }

    private IReadOnlyList<(string Id, Order Order)> Lose(Report report)
    {
        TurnsLost++;
        LastFault = report;
        _reports.Add(report);
        return Nothing;
    }

    // The match answers sealed orders by notices; each is reported once.
    private void AddRefusals(List<Report> reports, DeskView desk)
    {
        foreach (var notice in desk.Notices)
        {
            if (notice.Tick <= _noticedUntil || notice.Kind != NoticeKind.Refused) continue;
            reports.Add(new Report(notice.Tick, Fault.Refused, $"Order {notice.OrderId} was refused.", notice.Reason ?? Rejection.None));
        }

        if (desk.Notices.Count > 0) _noticedUntil = Math.Max(_noticedUntil, desk.Notices[^1].Tick);
    }
}

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
    private volatile bool _playing;
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

    /// <summary>
    /// True after three turns in a row that neither their limit nor the bank covered, until one comes in time: the seat is a sleeper, and nobody waits
    /// for it. Without a clock it only says what would have been.
    /// </summary>
    public bool Asleep => Volatile.Read(ref _lateInARow) >= LateUntilAsleep;

    /// <summary>Turns that began while the seat was a sleeper; without a clock, would have been.</summary>
    public int TurnsAsleep { get; private set; }

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
        if (Asleep) TurnsAsleep++;
        var startedAt = _time.GetTimestamp();
        _budget.Begin();
        _playing = true;
#pragma warning disable CA1031 // Whatever a strategy throws is its own loss, never the room's.
        try
        {
            _strategy.Play(seen, act, _budget);
        }
        catch (Exception thrown)
        {
            return Lose(new Report(seen.Tick, Fault.Exception, $"{thrown.GetType().Name}: {thrown.Message}"));
        }
        finally
        {
            _playing = false;
        }
#pragma warning restore CA1031

        foreach (var (order, refused) in act.Refused) _reports.Add(new Report(seen.Tick, Fault.Refused, $"{order.GetType().Name} was not sent: {refused}.", refused));
        var elapsed = _time.GetElapsedTime(startedAt);
        if (elapsed > _limit) Overruns++;
        var late = !_budget.Pays(elapsed);
        Volatile.Write(ref _lateInARow, late ? _lateInARow + 1 : 0);
        if (late && _forfeits)
        {
            return Lose(new Report(seen.Tick, Fault.Overrun, string.Create(CultureInfo.InvariantCulture, $"The turn took {elapsed.TotalMilliseconds:0} ms, and the bank is empty.")));
        }

        return act.Illegal is { } illegal
            ? Lose(new Report(seen.Tick, Fault.IllegalAction, $"{illegal.Order.GetType().Name} was refused: {illegal.Reason}.", illegal.Reason))
            : act.Orders;
    }

    /// <summary>
    /// Says that a tick closed while the strategy is still in its turn. Once that turn has used up its limit and the bank, each such tick is
    /// another one lost: so a strategy that never comes back becomes a sleeper too. May be called while the turn runs.
    /// </summary>
    public void Missed()
    {
        if (_forfeits && _playing && _budget.IsUsedUp) Interlocked.Increment(ref _lateInARow);
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

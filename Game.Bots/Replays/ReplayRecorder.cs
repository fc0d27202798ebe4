using Game.Domain;
using Game.Domain.Scenarios;
using Game.Domain.Standing;

namespace Game.Bots.Replays;

/// <summary>Writes down what reaches a match from outside, so that it can be decided again. Not thread-safe: one match, one writer.</summary>
/// <param name="scenario">The settings.</param>
/// <param name="seed">The seed.</param>
public sealed class ReplayRecorder(Scenario scenario, ulong seed)
{
    private readonly List<ReplayStep> _steps = [];

    /// <summary>Somebody joined.</summary>
    /// <param name="tick">The open tick.</param>
    /// <param name="name">Nickname.</param>
    /// <param name="bot">True for a bot.</param>
    /// <param name="strategy">Its strategy.</param>
    /// <param name="carried">What it brought from the round before.</param>
    public void Joined(int tick, string name, bool bot, string? strategy, CarriedSeat? carried = null) =>
        _steps.Add(new SeatTaken(tick, name, bot, strategy, carried));

    /// <summary>A regent was called.</summary>
    /// <param name="tick">The open tick.</param>
    /// <param name="seat">To which seat.</param>
    /// <param name="cause">By whom.</param>
    public void RegentCalled(int tick, int seat, RegentCause cause) => _steps.Add(new RegentCalled(tick, seat, cause));

    /// <summary>A seat was given back by hand.</summary>
    /// <param name="tick">The open tick.</param>
    /// <param name="seat">Which seat.</param>
    public void RegentDismissed(int tick, int seat) => _steps.Add(new RegentDismissed(tick, seat));

    /// <summary>A seat was given another measure of time.</summary>
    /// <param name="tick">The open tick.</param>
    /// <param name="seat">Which seat.</param>
    /// <param name="percent">Percent of the usual time, 100 to 300.</param>
    public void TimeGiven(int tick, int seat, int percent) => _steps.Add(new TimeGiven(tick, seat, percent));

    /// <summary>A seat was given another name.</summary>
    /// <param name="tick">The open tick.</param>
    /// <param name="seat">Which seat.</param>
    /// <param name="name">The new nickname.</param>
    public void Named(int tick, int seat, string name) => _steps.Add(new SeatNamed(tick, seat, name));

    /// <summary>An order was submitted. One that was refused at once had no effect and is left out.</summary>
    /// <param name="tick">The open tick.</param>
    /// <param name="seat">Who.</param>
    /// <param name="id">Its id.</param>
    /// <param name="order">What.</param>
    /// <param name="receipt">The immediate answer.</param>
    public void Submitted(int tick, int seat, string id, Order order, Receipt receipt)
    {
        if (receipt.Status == ReceiptStatus.Sealed) _steps.Add(new OrderSent(tick, seat, id, order));
    }

    /// <summary>The host asked for something. What was refused at once had no effect and is left out.</summary>
    /// <param name="tick">The open tick.</param>
    /// <param name="id">Its id.</param>
    /// <param name="order">What.</param>
    /// <param name="receipt">The immediate answer.</param>
    public void Asked(int tick, string id, HostOrder order, Receipt receipt)
    {
        if (receipt.Status == ReceiptStatus.Sealed) _steps.Add(new HostAsked(tick, id, order));
    }

    /// <summary>A strategy left a note.</summary>
    /// <param name="tick">The open tick.</param>
    /// <param name="seat">Who.</param>
    /// <param name="text">What.</param>
    public void Noted(int tick, int seat, string text) => _steps.Add(new NoteWritten(tick, seat, text));

    /// <summary>The record so far as a replay.</summary>
    /// <param name="stateHash">Hash of the final state.</param>
    /// <param name="ticks">Ticks closed.</param>
    public Replay Finish(string stateHash, int ticks) => new(scenario, seed, [.. _steps], ticks, stateHash);
}

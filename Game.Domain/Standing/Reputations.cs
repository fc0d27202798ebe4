using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Domain.Standing;

/// <summary>Records of what was delivered, and what they are worth.</summary>
internal static class Reputations
{
    private const decimal Million = 1_000_000;

    /// <summary>Reputation of a seat, in parts per million: what others may expect of it. The prior where no records are kept.</summary>
    public static int Of(GameState state, SeatId seat)
    {
        var settings = state.Settings.Reputation;
        if (state.SeatOf(seat).Record is not { } record) return (int)Scoring.Millionths(settings.Prior);
        var age = state.Tick - record.At;
        return Scoring.Reputation(record.Prior, Scoring.Faded(record.Passed, age, settings), Scoring.Faded(record.Failed, age, settings), settings);
    }

    /// <summary>Share of the bond base that a seat locks: less with a good record.</summary>
    public static decimal BondShare(GameState state, SeatId seat)
    {
        var (settings, share) = (state.Settings.Reputation, state.Settings.Bond.Share);
        if (!settings.Enabled) return share;
        var trust = Math.Clamp((Of(state, seat) / Million - settings.ReliefFrom) / settings.ReliefOver, 0, 1);
        return Math.Max(0, share - settings.BondRelief * trust);
    }

    /// <summary>The bond that a seat locks for an award, in credits.</summary>
    public static Credits Bond(GameState state, SeatId seat, Credits price, Credits ceiling) =>
        Odds.Bond(state.Settings.Bond with { Share = BondShare(state, seat) }, price, ceiling);

    /// <summary>Opens the record of a new name: slightly below those who are known, so that nobody gains by a new one.</summary>
    public static void Open(Decision decision, SeatId seat)
    {
        if (decision.State.Settings.Reputation.Enabled) decision.Then(new RecordOpened(seat, Newcomer(decision.State, seat)));
    }

    /// <summary>The newcomer is no better known than whom it replaces, what ruined that one included: a bankruptcy must not clean a record.</summary>
    public static void Replace(Decision decision, SeatId seat)
    {
        if (!decision.State.Settings.Reputation.Enabled) return;
        Decide(decision);
        decision.Then(new RecordOpened(seat, Math.Min(Newcomer(decision.State, seat), Of(decision.State, seat))));
    }

    /// <summary>The reputation phase: what happened in this tick enters the records.</summary>
    public static void Decide(Decision decision)
    {
        var state = decision.State;
        foreach (var outcome in state.Outcomes.ToList()) Enter(decision, state.Settings.Reputation, outcome);
    }

    private static void Enter(Decision decision, ReputationSettings settings, Outcome outcome)
    {
        var state = decision.State;
        var record = state.SeatOf(outcome.Seat).Record!;
        var weight = outcome.Mark == RecordMark.Defaulted
            ? Scoring.Millionths(settings.DefaultWeight)
            : Scoring.Weight(outcome.Price, MedianCeiling.Of(state.Settings), settings);
        var (passed, failed) = (Scoring.Faded(record.Passed, state.Tick - record.At, settings), Scoring.Faded(record.Failed, state.Tick - record.At, settings));
        var good = outcome.Mark == RecordMark.Delivered;
        decision.Then(new RecordChanged(
            outcome.Seat, outcome.Bounty, outcome.Mark, weight, passed + (good ? weight : 0), failed + (good ? 0 : weight)));
    }

    private static int Newcomer(GameState state, SeatId newcomer)
    {
        var settings = state.Settings.Reputation;
        var prior = (int)Scoring.Millionths(settings.Prior);
        var known = state.Seats.Where(seat => seat.Id != newcomer && seat.Record is { } record && record.Delivered + record.Missed > 0).ToList();
        if (known.Count == 0) return prior;
        var mean = known.Sum(seat => (long)Of(state, seat.Id)) / known.Count;
        return (int)Math.Clamp(mean - Scoring.Millionths(settings.NewcomerGap), 0, prior);
    }
}

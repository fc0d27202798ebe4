using Game.Domain.Scenarios;
using Game.Domain.Standing;

namespace Game.Simulation.Model;

/// <summary>What is thought of each seat, and the bond that follows from it.</summary>
/// <param name="settings">The scenario.</param>
internal sealed class ModelRecords(Scenario settings)
{
    private readonly Dictionary<int, Record> _records = [];
    private readonly Queue<(int Seat, RecordMark Mark, long Price)> _due = new();

    // The median of all ceilings is only known from what the first weights say of it.
    private (double Least, double Most) _median = (0, double.MaxValue);

    private sealed record Record(int Prior, long Passed, long Failed, int At, bool Known);

    public decimal BondShare(int seat, int tick)
    {
        if (!settings.Reputation.Enabled) return settings.Bond.Share;
        var trust = (Figure(seat, tick) / 1_000_000m - settings.Reputation.ReliefFrom) / settings.Reputation.ReliefOver;
        return Math.Max(0, settings.Bond.Share - settings.Reputation.BondRelief * Math.Clamp(trust, 0, 1));
    }

    public void Owe(int seat, RecordMark mark, long price)
    {
        if (settings.Reputation.Enabled) _due.Enqueue((seat, mark, price));
    }

    public void Open(RecordOpened opened, int tick)
    {
        var usual = (int)(settings.Reputation.Prior * 1_000_000);
        var known = _records.Where(record => record.Value.Known).Select(record => (long)Figure(record.Key, tick)).ToList();
        var prior = known.Count == 0 ? usual : (int)Math.Clamp(known.Sum() / known.Count - (int)(settings.Reputation.NewcomerGap * 1_000_000), 0, usual);
        Demand(opened.Prior == prior, $"{opened.Seat} should begin at {prior} and begins at {opened.Prior}");
        _records.Add(opened.Seat.Number, new Record(prior, 0, 0, tick, false));
    }

    public void Enter(RecordChanged changed, int tick)
    {
        Demand(_due.TryDequeue(out var due), $"{changed} where nothing is due");
        var (seat, mark, price) = due;
        Demand((changed.Seat.Number, changed.Mark) == (seat, mark), $"{changed} where seat {seat} has {mark}");
        Weigh(changed, price);
        var (record, good) = (_records[seat], mark == RecordMark.Delivered);
        var (passed, failed) = (Faded(record.Passed, tick - record.At) + (good ? changed.Weight : 0), Faded(record.Failed, tick - record.At) + (good ? 0 : changed.Weight));
        Demand((changed.Passed, changed.Failed) == (passed, failed), $"{changed} where {passed} and {failed} are due");
        _records[seat] = record with { Passed = passed, Failed = failed, At = tick, Known = true };
    }

    public void CloseTick() => Demand(_due.Count == 0, "a tick closes before its outcomes are entered");

    private void Weigh(RecordChanged changed, long price)
    {
        var (least, most) = (settings.Reputation.LeastWeight * 1_000_000, settings.Reputation.MostWeight * 1_000_000);
        if (changed.Mark == RecordMark.Defaulted)
        {
            Demand(changed.Weight == settings.Reputation.DefaultWeight * 1_000_000, $"{changed} weighs wrongly");
            return;
        }

        Demand(changed.Weight >= least && changed.Weight <= most, $"{changed} weighs wrongly");
        if (changed.Weight > least) _median.Most = Math.Min(_median.Most, price * 1e6 / (changed.Weight - 1));
        if (changed.Weight < most) _median.Least = Math.Max(_median.Least, price * 1e6 / (changed.Weight + 1));
        Demand(_median.Least <= _median.Most, $"{changed} of a price of {price} agrees with no median between {_median.Least} and {_median.Most}");
    }

    /// <summary>What a seat is thought of, in parts per million.</summary>
    public int Figure(int seat, int tick)
    {
        var (record, strength) = (_records[seat], settings.Reputation.Strength * 1_000_000);
        var (passed, failed) = (Faded(record.Passed, tick - record.At), Faded(record.Failed, tick - record.At));
        return (int)((record.Prior * strength + passed * 1_000_000m) / (strength + passed + failed));
    }

    private long Faded(long weight, int ticks) => (long)Math.Round(weight * Math.Pow(0.5, (double)ticks / settings.Reputation.HalfLife), MidpointRounding.AwayFromZero);

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new AuditException(otherwise);
    }
}

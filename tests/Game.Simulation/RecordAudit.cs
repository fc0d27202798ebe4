using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Simulation;

/// <summary>A small model of records, written from the rulebook: it keeps every outcome by itself and predicts each figure and each bond.</summary>
internal sealed class RecordAudit(SponsorAudit sponsors)
{
    private readonly Dictionary<SeatId, (double Prior, List<(int Tick, double Weight, bool Good)> Outcomes)> _records = [];
    private readonly Queue<(SeatId Seat, BountyId Bounty, RecordMark Mark, Credits Price)> _due = new();
    private readonly Dictionary<ContractId, Credits> _prices = [];
    private readonly Dictionary<BountyId, BountyPosted> _posted = [];
    private ReputationSettings _settings = new();
    private BondSettings _bond = new();
    private int _tick;

    public void Observe(GameEvent happened)
    {
        switch (happened)
        {
            case MatchStarted started: (_settings, _bond) = (started.Settings.Reputation, started.Settings.Bond); break;
            case TickClosed:
                Demand(_due.Count == 0, "a tick closes before its outcomes are entered");
                _tick++;
                break;
            case BountyPosted posted: _posted[posted.Id] = posted; break;
            case BountyClimbed climbed: _posted[climbed.Bounty] = _posted[climbed.Bounty] with { Ceiling = climbed.Ceiling }; break;
            case RecordOpened opened:
                Demand(_settings.Enabled, $"{opened} where no records are kept");
                Demand(opened.Prior <= _settings.Prior * 1_000_000, $"{opened} above the prior");
                if (_records.ContainsKey(opened.Seat)) Demand(opened.Prior <= Now(opened.Seat) * 1e6 + 1, $"{opened} cleans the record of {opened.Seat}");
                _records[opened.Seat] = (opened.Prior / 1e6, []);
                break;
            case SeatCarried { Carried: var carried } begun:
                Demand(_settings.Carried, $"{begun} where rounds start afresh");
                if (!_settings.Enabled) break;
                _records[begun.Seat] = (carried.Prior / 1e6, [(_tick, carried.Passed / 1e6, true), (_tick, carried.Failed / 1e6, false)]);
                break;
            case AwardDefaulted defaulted: Owe(defaulted.Seat, defaulted.Bounty, RecordMark.Defaulted, Credits.Zero); break;
            case ContractOpened opened: Open(opened); break;
            case ContractClosed { Outcome: not (ContractOutcome.Cancelled or ContractOutcome.Outrun or ContractOutcome.CalledOff) } closed:
                Owe(closed.Contract.Owner, closed.Contract.Bounty, closed.Outcome == ContractOutcome.Paid ? RecordMark.Delivered : RecordMark.Failed, _prices[closed.Contract]);
                break;
            case RecordChanged changed: Enter(changed); break;
            default: break;
        }
    }

    private void Owe(SeatId seat, BountyId bounty, RecordMark mark, Credits price)
    {
        if (_settings.Enabled) _due.Enqueue((seat, bounty, mark, price));
    }

    private void Open(ContractOpened opened)
    {
        _prices[opened.Contract] = opened.Price;
        var ceiling = _posted[opened.Contract.Bounty].Ceiling.Cents;
        var share = (double)_bond.Share;
        if (_settings.Enabled)
        {
            var trust = Math.Clamp((Now(opened.Contract.Owner) - (double)_settings.ReliefFrom) / (double)_settings.ReliefOver, 0, 1);
            share = Math.Max(0, share - (double)_settings.BondRelief * trust);
        }

        var due = Math.Max(opened.Price.Cents, ceiling * (double)_bond.CeilingShare) * share;
        var locked = opened.Bond.Cents + sponsors.PartOf(opened.Contract);
        Demand(Math.Abs(due - locked) <= 2 + due * 1e-4, $"{opened.Contract} locks {locked} cents where {due:0} are due");
    }

    private void Enter(RecordChanged changed)
    {
        var (seat, bounty, mark, price) = _due.Dequeue();
        Demand((changed.Seat, changed.Bounty, changed.Mark) == (seat, bounty, mark), $"{changed} where {mark} of {seat} is due");
        var good = mark == RecordMark.Delivered;
        if (mark == RecordMark.Defaulted) Demand(changed.Weight == _settings.DefaultWeight * 1_000_000, $"{changed} weighs wrongly");
        else Demand(changed.Weight >= _settings.LeastWeight * 1_000_000 && changed.Weight <= _settings.MostWeight * 1_000_000, $"{changed} of a price of {price} weighs wrongly");
        _records[seat].Outcomes.Add((_tick, changed.Weight / 1e6, good));
        var (passed, failed) = Sums(seat);
        Demand(Math.Abs(passed - changed.Passed / 1e6) < 1e-3 && Math.Abs(failed - changed.Failed / 1e6) < 1e-3, $"{changed} where {passed} and {failed} are expected");
    }

    private double Now(SeatId seat)
    {
        var (passed, failed) = Sums(seat);
        var strength = (double)_settings.Strength;
        return (_records[seat].Prior * strength + passed) / (strength + passed + failed);
    }

    private (double Passed, double Failed) Sums(SeatId seat)
    {
        var faded = _records[seat].Outcomes.Select(outcome => (outcome.Good, Weight: outcome.Weight * Math.Pow(0.5, (_tick - outcome.Tick) / (double)_settings.HalfLife))).ToList();
        return (faded.Where(outcome => outcome.Good).Sum(outcome => outcome.Weight), faded.Where(outcome => !outcome.Good).Sum(outcome => outcome.Weight));
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new AuditException(otherwise);
    }
}

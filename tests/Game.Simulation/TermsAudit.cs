using Game.Domain;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Simulation;

/// <summary>What payment terms and insurance must keep: every hire is paid once, as its terms say, and bought back at most once.</summary>
internal sealed class TermsAudit
{
    private readonly Dictionary<ContractId, Debt> _debts = [];
    private readonly Dictionary<RunId, (TermsKind Terms, long Price)> _hires = [];
    private readonly Dictionary<RunId, long> _covers = [];
    private readonly HashSet<RunId> _claimable = [];
    private readonly Dictionary<SeatId, int> _delivered = [];
    private Scenario _settings = null!;
    private MoneyMoved? _start;
    private MoneyMoved? _insurer;
    private long _refund;
    private long _premiums;
    private long _claims;

    /// <summary>Hires on other terms than escrow, and claims: a workload that never gets here proves nothing.</summary>
    public int Unusual { get; private set; }

    public int Claims { get; private set; }

    /// <param name="happened">What happened.</param>
    /// <param name="cash">Cash of a seat in cents, after it.</param>
    public void Observe(GameEvent happened, Func<SeatId, long> cash)
    {
        switch (happened)
        {
            case MatchStarted started: _settings = started.Settings; break;
            case MoneyMoved moved: Move(moved, cash); break;
            case ContractOpened opened: _debts[opened.Contract] = new Debt { Price = opened.Price.Cents }; break;
            case RunStarted started: Start(started); break;
            case ForkStarted forked:
                Demand(forked.Price == Credits.Zero || _start is { For: MoneyFor.Escrow } && _start.Amount == forked.Price, $"{forked.Run} costs {forked.Price} and pays {_start}");
                _start = null;
                break;
            case HireInsured insured:
                Demand(_settings.Insurance.Offered, $"{insured.Run} is insured where nobody insures");
                Demand(_hires[insured.Run] is var hire && hire.Price == insured.Cover.Cents && hire.Terms != TermsKind.OnCompletion, $"{insured.Run} is covered for {insured.Cover}");
                Demand((_insurer?.Amount ?? Credits.Zero) == insured.Premium, $"{insured.Run} pays another premium than {insured.Premium}");
                Demand(_covers.TryAdd(insured.Run, insured.Cover.Cents), $"{insured.Run} is insured twice");
                _insurer = null;
                break;
            case CheckFinished check:
                if (check.Flagged && _covers.TryGetValue(check.Run, out var cover) && cover > _refund) _claimable.Add(check.Run);
                if (check.Flagged && _covers.ContainsKey(check.Run)) _covers[check.Run] -= _refund;
                _refund = 0;
                break;
            case ClaimPaid claim:
                Demand(_covers.Remove(claim.Run, out var covered) && claim.Amount.Cents == covered, $"{claim.Run} is bought back for {claim.Amount}");
                Demand(_insurer?.Amount == claim.Amount, $"{claim.Run} gets another amount than {claim.Amount}");
                _claimable.Remove(claim.Run);
                _insurer = null;
                Claims++;
                break;
            case ContractClosed closed: Close(closed); break;
            case TickClosed: Demand(_claimable.Count == 0, $"{_claimable.FirstOrDefault()} failed its check and was not bought back"); break;
            default: break;
        }
    }

    /// <summary>The insurer's book as everybody sees it.</summary>
    public void Compare(RoomView room)
    {
        Demand(room.Insurer is null == !_settings.Insurance.Offered, "the insurer's book is open where nobody insures, or closed");
        if (room.Insurer is not { } book) return;
        Demand(book.Lines.Sum(line => line.Premiums.Cents) == _premiums, $"the insurer's premiums are not {_premiums} cents");
        Demand(book.Lines.Sum(line => line.Paid.Cents) == _claims, $"the insurer's claims are not {_claims} cents");
        Demand(book.Balance.Cents == _premiums - _claims, $"the insurer's balance is not {_premiums - _claims} cents");
    }

    private void Move(MoneyMoved moved, Func<SeatId, long> cash)
    {
        switch (moved.For)
        {
            case MoneyFor.Escrow or MoneyFor.Upfront:
                Demand(_start is null, $"{moved} pays for a hire that does not start");
                _start = moved;
                break;
            case MoneyFor.Refund: _refund = moved.Amount.Cents; break;
            case MoneyFor.Premium:
                _insurer = moved;
                _premiums += moved.Amount.Cents;
                break;
            case MoneyFor.Claim:
                _insurer = moved;
                _claims += moved.Amount.Cents;
                break;
            case MoneyFor.OnCompletion:
                var debt = _debts[moved.Contract!.Value];
                debt.Paid += moved.Amount.Cents;
                debt.CashLeft = cash(moved.From.Seat);
                Demand(debt.Paid <= debt.Due, $"{moved} pays more than {debt.Due} cents");
                break;
            default: break;
        }
    }

    private void Start(RunStarted started)
    {
        var terms = started.Terms ?? TermsKind.Escrow;
        Demand(_settings.Terms.Allowed.Contains(terms), $"{started.Run} is hired {terms}");
        var expected = terms switch
        {
            TermsKind.Escrow => MoneyFor.Escrow,
            TermsKind.Upfront => MoneyFor.Upfront,
            _ => (MoneyFor?)null,
        };
        Demand(_start?.For == expected || started.Price == Credits.Zero, $"{started.Run} is hired {terms} and pays {_start}");
        Demand(_start is null || _start.Amount == started.Price && _start.Contract == started.Run.Contract, $"{started.Run} costs {started.Price} and pays {_start}");
        _start = null;
        _hires[started.Run] = (terms, started.Price.Cents);
        if (terms != TermsKind.Escrow) Unusual++;
        if (terms != TermsKind.OnCompletion) return;
        var debt = _debts[started.Run.Contract];
        debt.Due += started.Price.Cents;
        Demand(debt.Due <= debt.Price, $"{started.Run.Contract} owes {debt.Due} of {debt.Price} cents");
        Demand(_delivered.GetValueOrDefault(started.Run.Contract.Owner) >= _settings.Terms.CompletionDeliveries, $"{started.Run} works on completion for a newcomer");
    }

    private void Close(ContractClosed closed)
    {
        var debt = _debts[closed.Contract];
        if (closed.Outcome == ContractOutcome.Paid)
        {
            _delivered[closed.Contract.Owner] = _delivered.GetValueOrDefault(closed.Contract.Owner) + 1;
            Demand(debt.Paid == debt.Due || debt.CashLeft == 0 || closed.Payout == Credits.Zero, $"{closed.Contract} is paid, pays {debt.Paid} of {debt.Due} cents and has money left");
        }
        else
        {
            Demand(debt.Paid == 0, $"{closed.Contract} is {closed.Outcome} and pays {debt.Paid} cents on completion");
        }

        foreach (var (part, piece) in closed.Found.Select(found => (found.Part, found.Piece)))
        {
            var open = _covers.Keys.Where(run => run.Contract == closed.Contract && run.Part == part && run.Piece == piece).OrderBy(run => run.Attempt).ToList();
            // A subcontractor delivers a piece that nobody was ever hired for.
            if (open.Count == 0) continue;
            var last = _hires.Keys.Where(run => run.Contract == closed.Contract && run.Part == part && run.Piece == piece).Max(run => run.Attempt);
            Demand(open[^1].Attempt < last, $"piece {part}.{piece} sank {closed.Contract} and was not bought back");
        }

        foreach (var run in _hires.Keys.Where(run => run.Contract == closed.Contract).ToList())
        {
            _hires.Remove(run);
            _covers.Remove(run);
        }
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new AuditException(otherwise);
    }

    private sealed class Debt
    {
        public long Price { get; init; }

        public long Due { get; set; }

        public long Paid { get; set; }

        /// <summary>Cash after the last payment on completion, in cents.</summary>
        public long? CashLeft { get; set; }
    }
}

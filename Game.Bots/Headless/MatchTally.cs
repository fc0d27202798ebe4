using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Bots.Headless;

/// <summary>Counts what happened in a match, from its events.</summary>
public sealed class MatchTally
{
    private readonly SeatCount[] _seats;
    private readonly SortedDictionary<Rejection, int>[] _refusals;
    private readonly Action<IReadOnlyList<GameEvent>>? _seen;

    internal MatchTally(int seats, Action<IReadOnlyList<GameEvent>>? seen = null)
    {
        _seats = new SeatCount[seats + 1];
        _refusals = [.. Enumerable.Range(0, seats + 1).Select(_ => new SortedDictionary<Rejection, int>())];
        _seen = seen;
    }

    /// <summary>Events so far.</summary>
    public int Events { get; private set; }

    /// <summary>Bounties that arrived.</summary>
    public int Posted { get; private set; }

    /// <summary>Bounties that found a winner.</summary>
    public int Awarded { get; private set; }

    /// <summary>Bounties that nobody took.</summary>
    public int Unsold { get; private set; }

    /// <summary>Bids that stood at the close of all windows together.</summary>
    public int BidsStanding { get; private set; }

    /// <summary>Contracts that were paid.</summary>
    public int Paid { get; private set; }

    /// <summary>Contracts that were closed by payment, failure, lateness or being dropped; not those cancelled by the end.</summary>
    public int Closed { get; private set; }

    /// <summary>Share of the decided bounties that found a winner, 0 to 1; nothing before the first.</summary>
    public double? AwardedShare => Share(Awarded, Awarded + Unsold);

    /// <summary>Share of the closed contracts that were paid, 0 to 1; nothing before the first.</summary>
    public double? DeliveredShare => Share(Paid, Closed);

    /// <summary>The counts of one seat.</summary>
    /// <param name="seat">The seat.</param>
    public SeatCount Of(SeatId seat) => _seats[seat.Number];

    /// <summary>Refused orders of one seat, by reason.</summary>
    /// <param name="seat">The seat.</param>
    public IReadOnlyDictionary<Rejection, int> RefusalsOf(SeatId seat) => _refusals[seat.Number];

    internal void Count(SeatId seat, Receipt receipt)
    {
        if (receipt.Status == ReceiptStatus.Refused) Refuse(seat, receipt.Reason);
    }

    internal void Count(IReadOnlyList<GameEvent> events)
    {
        _seen?.Invoke(events);
        Events += events.Count;
        foreach (var happened in events) Count(happened);
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;

    private void Count(GameEvent happened)
    {
        // Everything else leaves these figures as they are.
        switch (happened)
        {
            case BountyPosted:
                Posted++;
                break;
            case BountyAwarded awarded:
                Awarded++;
                BidsStanding += awarded.Amounts.Count;
                _seats[awarded.Winner.Number].Wins++;
                break;
            case ContestOpened opened:
                Awarded++;
                BidsStanding += opened.Amounts.Count;
                foreach (var contestant in opened.Contestants) _seats[contestant.Number].Wins++;
                break;
            case BountyExpired expired:
                Unsold++;
                BidsStanding += expired.Amounts.Count;
                break;
            case AwardDefaulted defaulted:
                _seats[defaulted.Seat.Number].Defaults++;
                break;
            case ContractClosed closed:
                Close(closed);
                break;
            case OrderRefused refused:
                Refuse(refused.Seat, refused.Reason);
                break;
            case SeatBankrupt bankrupt:
                _seats[bankrupt.Seat.Number].Bankrupt = true;
                break;
        }
    }

    private void Refuse(SeatId seat, Rejection reason) =>
        _refusals[seat.Number][reason] = _refusals[seat.Number].GetValueOrDefault(reason) + 1;

    private void Close(ContractClosed closed)
    {
        ref var seat = ref _seats[closed.Contract.Owner.Number];
        switch (closed.Outcome)
        {
            case ContractOutcome.Paid:
                seat.Paid++;
                Paid++;
                break;
            case ContractOutcome.FailedValidation or ContractOutcome.TooLate:
                seat.Failed++;
                break;
            case ContractOutcome.Dropped or ContractOutcome.DroppedByPlan:
                seat.Dropped++;
                break;
            default:
                return;
        }

        Closed++;
    }
}

/// <summary>What one seat did in a match.</summary>
public record struct SeatCount
{
    /// <summary>Awards.</summary>
    public int Wins { get; internal set; }

    /// <summary>Contracts paid.</summary>
    public int Paid { get; internal set; }

    /// <summary>Contracts that failed validation or came too late.</summary>
    public int Failed { get; internal set; }

    /// <summary>Contracts given up.</summary>
    public int Dropped { get; internal set; }

    /// <summary>Awards lost for want of cash for the bond.</summary>
    public int Defaults { get; internal set; }

    /// <summary>True if it went bankrupt.</summary>
    public bool Bankrupt { get; internal set; }
}

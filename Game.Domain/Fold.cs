using System.Diagnostics;
using Game.Domain.Agencies;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scarcity;
using Game.Domain.Standing;
using Game.Domain.Subcontracts;
using Game.Domain.Work;

namespace Game.Domain;

/// <summary>Evolve: what an event changes. Never refuses, never draws, never chooses: every outcome is already in the event.</summary>
internal static class Fold
{
    /// <summary>Ticks for which closed bounties and contracts stay in sight.</summary>
    public const int KeepClosed = 120;

    public static GameState Begin(GameEvent first) => first is MatchStarted started
        ? new GameState { Settings = started.Settings, Seed = started.Seed, Agencies = AgencyMarket.Of(started.Settings) }
        : throw new UnreachableException("A match begins with its settings.");

    public static void Apply(GameState state, GameEvent happened)
    {
        switch (happened)
        {
            case MatchEvent change: Apply(state, change); break;
            case BoardEvent change: BoardFold.Apply(state, change); break;
            case WorkEvent change:
                AgencyFold.Before(state, change);
                WorkFold.Apply(state, change);
                break;
            case AgencyEvent change: AgencyFold.Apply(state, change); break;
            case LabourEvent change: Apply(state, change); break;
            case StandingEvent change: StandingFold.Apply(state, change); break;
            case NewsEvent change: Apply(state, change); break;
            case PracticeEvent change: PracticeFold.Apply(state, change); break;
            case InsuranceEvent change: InsuranceFold.Apply(state, change); break;
            case ScarcityEvent change: ScarcityFold.Apply(state, change); break;
            case ShockEvent change: ScarcityFold.Apply(state, change); break;
            default: throw new UnreachableException($"{happened.GetType().Name} is not folded.");
        }

        state.Settle();
    }

    private static void Apply(GameState state, MatchEvent change)
    {
        switch (change)
        {
            case SeatJoined joined:
                state.Seats.Add(new Seat
                {
                    Id = joined.Seat, Name = joined.Name, Bot = joined.Bot, Strategy = joined.Strategy, JoinedAt = state.Tick,
                });
                state.Books.Open(joined.Seat);
                break;
            case TickClosed closed:
                state.Tick = closed.Tick + 1;
                Forget(state);
                break;
            case MatchEnded:
                state.Ended = true;
                foreach (var bounty in state.Board.Open.Values.Concat(state.Board.Resting.Values))
                {
                    bounty.Stage = BountyStage.Cancelled;
                    bounty.ClosedAt = state.Tick;
                    bounty.ClimbsAt = null;
                    state.Touch(bounty);
                }

                break;
            case OrderAccepted order: Remember(state, order.Seat, new Answer(order.Id, Rejection.None)); break;
            case OrderRefused order: Remember(state, order.Seat, new Answer(order.Id, order.Reason)); break;
            case MoneyMoved moved: Move(state, moved); break;
            default: throw new UnreachableException($"{change.GetType().Name} is not folded.");
        }
    }

    private static void Apply(GameState state, LabourEvent change)
    {
        if (change is not PricesPublished published) throw new UnreachableException($"{change.GetType().Name} is not folded.");
        state.Labour.Publish(published.Logs);
    }

    private static void Apply(GameState state, NewsEvent change)
    {
        switch (change)
        {
            case PriceMoveReported moved:
                state.Labour.Reported[moved.Type.Index] = state.Labour.Logs[moved.Type.Index];
                break;
            case LastBountiesAnnounced:
                state.LastBountiesAnnounced = true;
                break;
            default: throw new UnreachableException($"{change.GetType().Name} is not folded.");
        }
    }

    private static void Move(GameState state, MoneyMoved moved)
    {
        state.Books.Move(moved);
        AgencyFold.Book(state, moved);
        switch (moved.For)
        {
            case MoneyFor.Stake or MoneyFor.Loan:
                state.SeatOf(moved.To.Seat).Stakes += moved.Amount;
                break;
            case MoneyFor.Scouting or MoneyFor.LeadDay:
                state.SeatOf(moved.From.Seat).Unsettled += moved.Amount;
                break;
            case MoneyFor.Escrow or MoneyFor.EscrowFee or MoneyFor.CallMargin or MoneyFor.AiCheck or MoneyFor.ExpertCheck or MoneyFor.ExpertAnswer
                or MoneyFor.Upfront or MoneyFor.OnCompletion or MoneyFor.Premium or MoneyFor.SponsorShare:
                Spend(state, moved.Contract, moved.Amount);
                break;
            case MoneyFor.Refund or MoneyFor.Claim:
                Spend(state, moved.Contract, -moved.Amount);
                break;
            case MoneyFor.Reward:
                Spend(state, moved.Contract, moved.Amount);
                SubcontractFold.Reserve(state, moved.Bounty!.Value, moved.Amount);
                break;
            case MoneyFor.RewardReturned:
                Spend(state, moved.Contract, -moved.Amount);
                SubcontractFold.Reserve(state, moved.Bounty!.Value, -moved.Amount);
                break;
            case MoneyFor.RewardPaid or MoneyFor.DeliveryCheck:
                SubcontractFold.Reserve(state, moved.Bounty!.Value, -moved.Amount);
                break;
            default:
                break;
        }
    }

    private static void Spend(GameState state, ContractId? id, Credits amount)
    {
        state.Touch(state.Contracts[id!.Value]).Spent += amount;
    }

    private static void Remember(GameState state, SeatId seat, Answer answer)
    {
        var answers = state.SeatOf(seat).Answers;
        answers.Add(answer);
        if (answers.Count > state.Settings.Limits.AnswersKept) answers.RemoveAt(0);
    }

    private static void Forget(GameState state)
    {
        state.Forgotten.Clear();
        state.Cleared.Clear();
        foreach (var id in state.Board.ClosedBy(state.Tick - KeepClosed - 1)) state.Forget(id);
    }
}

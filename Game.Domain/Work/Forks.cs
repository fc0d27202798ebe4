using System.Diagnostics;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Standing;

namespace Game.Domain.Work;

/// <summary>A second agent beside a running one.</summary>
internal sealed class Fork
{
    public required AgentType Agent { get; init; }

    /// <summary>Hire price, in escrow.</summary>
    public required Credits Escrow { get; init; }

    /// <summary>Tick in which it finishes; nothing once it has.</summary>
    public required int? EndsAt { get; set; }

    /// <summary>Tick in which it started.</summary>
    public required int Since { get; init; }

    /// <summary>Hidden.</summary>
    public required int Chance { get; init; }

    /// <summary>Hidden.</summary>
    public bool Good { get; set; }

    /// <summary>Hidden.</summary>
    public string? Failure { get; set; }
}

/// <summary>Second agents: when they may start, and which result counts.</summary>
/// <remarks>
/// The fork is the next attempt, begun before the first has failed: its luck is that attempt's luck, so a fork and a retry meet the same fate. The first
/// result is always checked while a fork stands by, for only a check tells the two apart.
/// </remarks>
internal static class Forks
{
    public static Rejection Check(GameState state, Contract contract, int part, Piece piece, ForkRun order)
    {
        if (state.Price(order.Agent) > order.PriceSeen) return Rejection.PriceMoved;
        if (piece.Attempt + 2 >= WorkRules.MostRuns) return Rejection.NoAttemptsLeft;
        if (!state.Settings.Forks.Allowed || state.Settings.Prices.Mechanism != PriceMechanismKind.PostedPrice) return Rejection.ForksOff;
        if (piece.Stage != PieceStage.Running || piece.Fork is not null) return Rejection.NothingToFork;
        if (contract.Plan.Parts[part].Check == CheckKind.None) return Rejection.NothingTellsThemApart;
        if (state.Free(order.Agent) <= 0 || state.Work.Of(contract.Id.Owner).Running(order.Agent) >= Hiring.Cap(state, order.Agent)) return Rejection.NoAgentFree;
        var price = Price(state, piece, order.Agent);
        return state.Cash(contract.Id.Owner) < price + price.Times(state.Settings.Terms.EscrowFee) ? Rejection.NotEnoughCash : Rejection.None;
    }

    public static void Start(Decision decision, Contract contract, ForkRun order)
    {
        var state = decision.State;
        var first = contract.Run(order.Part, order.Piece);
        var piece = contract.Piece(first);
        var (owner, bounty) = (contract.Id.Owner, state.BountyOf(contract.Id).Posted);
        var price = Price(state, piece, order.Agent);
        var (left, length) = Rest(state, piece);
        var ticks = Math.Max(1, ((Odds.RunTicks(state.Settings.Labour, order.Agent.Tier, piece.Minutes) * left) + length - 1) / length);
        var capacity = Practice.Capacity(state, owner);
        var overload = Math.Max(0, Hiring.Attention(state, owner) + 1 - capacity) / (double)capacity;
        var advantage = Circumstances.Skill(state, contract)
            + Odds.Advantage(state.Now, order.Agent, contract.Parts[order.Part].Spec.Specialty, piece.Minutes, piece.Guided, overload);
        decision.Pay(Account.Cash(owner), Account.Held(owner), price, MoneyFor.Escrow, contract.Id);
        decision.Pay(Account.Cash(owner), new Account(AccountKind.Platform), price.Times(state.Settings.Terms.EscrowFee), MoneyFor.EscrowFee, contract.Id);
        decision.Then(new ForkStarted(
            first with { Attempt = first.Attempt + 1 }, order.Agent, price, state.Tick + ticks,
            Odds.Chance(advantage, bounty.Difficulty, bounty.PartDifficulties[order.Part])));
    }

    /// <summary>A second agent comes to its end while the first one's result is open.</summary>
    public static void Finish(Decision decision, Contract contract, RunId first)
    {
        var state = decision.State;
        var run = first with { Attempt = first.Attempt + 1 };
        var good = Luck.Of(state, Draw.PieceLuck, run.Contract, run.Part, run.Piece, run.Attempt) < contract.Piece(first).Fork!.Chance;
        var failure = good ? null : FailureKind.Drawn(Luck.Of(state, Draw.FailureKind, run.Contract, run.Part, run.Piece, run.Attempt)).Code;
        decision.Then(new ForkFinished(run, good, failure));
    }

    /// <summary>Pays off a second agent whose work is not needed, if there is one.</summary>
    public static void Release(Decision decision, RunId first)
    {
        if (decision.State.Contracts[first.Contract].Piece(first).Fork is not { } fork) return;
        decision.Pay(Account.Held(first.Contract.Owner), new Account(AccountKind.Agencies), fork.Escrow, MoneyFor.Wage, first.Contract);
        decision.Then(new ForkReleased(first with { Attempt = first.Attempt + 1 }));
    }

    public static void Apply(GameState state, Piece piece, WorkEvent change)
    {
        switch (change)
        {
            case ForkStarted started:
                piece.Fork = new Fork { Agent = started.Agent, Escrow = started.Price, EndsAt = started.EndsAt, Since = state.Tick, Chance = started.Chance };
                state.Labour.Busy[started.Agent.Index]++;
                return;
            case ForkFinished finished:
                piece.Fork!.EndsAt = null;
                piece.Fork.Good = finished.Good;
                piece.Fork.Failure = finished.Failure;
                state.Labour.Busy[piece.Fork.Agent.Index]--;
                return;
            case ForkReleased:
                if (piece.Fork!.EndsAt is not null) state.Labour.Busy[piece.Fork.Agent.Index]--;
                piece.Fork = null;
                return;
            case ForkTaken taken:
                Take(piece, taken.Run.Attempt);
                return;
            default:
                throw new UnreachableException($"{change.GetType().Name} is not folded.");
        }
    }

    // It goes on as the piece's own run: hired in escrow, uninsured, checked as the plan says for the attempt it stands in for.
    private static void Take(Piece piece, int attempt)
    {
        var fork = piece.Fork!;
        piece.Fork = null;
        piece.Attempt = attempt;
        piece.Agent = fork.Agent;
        piece.Price = fork.Escrow;
        piece.Escrow = fork.Escrow;
        piece.Terms = TermsKind.Escrow;
        piece.Cover = Credits.Zero;
        piece.Premium = Credits.Zero;
        piece.Chance = fork.Chance;
        piece.Since = fork.Since;
        piece.EndsAt = fork.EndsAt;
        piece.Good = fork.Good;
        piece.Failure = fork.Failure;
        piece.Checker = null;
        piece.Stage = fork.EndsAt is null ? PieceStage.AwaitingCheck : PieceStage.Running;
    }

    // What is left to do is paid for, and takes its share of the time.
    private static Credits Price(GameState state, Piece piece, AgentType agent)
    {
        var (left, length) = Rest(state, piece);
        return Odds.PiecePrice(state.Settings.Labour, state.Price(agent), Math.Max(1, ((piece.Minutes * left) + length - 1) / length));
    }

    private static (int Left, int Length) Rest(GameState state, Piece piece)
    {
        var length = Math.Max(1, Odds.RunTicks(state.Settings.Labour, piece.Agent.Tier, piece.Minutes));
        var left = piece.Question?.Left ?? piece.EndsAt!.Value - state.Tick;
        return (Math.Clamp(left, 1, length), length);
    }
}

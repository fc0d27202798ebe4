using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Subcontracts;

namespace Game.Domain.Work;

/// <summary>Every way a contract ends: what runs is stopped, what is held is released exactly once, the result is booked.</summary>
internal static class Closing
{
    /// <summary>Giving up: half of the bond returns before the deadline, nothing after it.</summary>
    public static void Drop(Decision decision, Contract contract, ContractOutcome outcome)
    {
        var early = decision.State.Tick <= contract.Deadline;
        Close(decision, contract, outcome, Credits.Zero, early ? decision.State.Settings.Bond.DropReturn : 0m, []);
    }

    /// <param name="decision">The decision being made.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="outcome">How it ends.</param>
    /// <param name="payout">What the client paid already, in credits.</param>
    /// <param name="bondShare">Share of the bond that returns.</param>
    /// <param name="found">Bad pieces the validator found.</param>
    public static void Close(
        Decision decision, Contract contract, ContractOutcome outcome, Credits payout, decimal bondShare, IReadOnlyList<PieceRef> found)
    {
        Subcontracting.CallOffBelow(decision, contract);
        foreach (var (part, index, piece) in contract.AllPieces().ToList()) Stop(decision, contract.Run(part, index), piece);
        var owner = contract.Id.Owner;
        var returned = contract.Bond.Times(bondShare);
        var lost = contract.Bond - returned;
        decision.Pay(Account.Held(owner), Account.Cash(owner), returned, MoneyFor.BondReturned, contract.Id);
        decision.Pay(Account.Held(owner), new Account(AccountKind.Clients), lost, MoneyFor.BondLost, contract.Id);
        Sponsorships.Settle(decision, contract, payout - contract.Spent - lost, bondShare);
        decision.Then(new ContractClosed(contract.Id, outcome, payout, payout - contract.Spent - lost, found));
        Subcontracting.Ended(decision, contract);
    }

    private static void Stop(Decision decision, RunId run, Piece piece)
    {
        var agencies = decision.State.Agencies.Payee(piece.Agency);
        var held = Account.Held(run.Contract.Owner);
        Forks.Release(decision, run);
        switch (piece.Stage)
        {
            case PieceStage.Waiting:
                decision.Then(new HireReleased(run, Lapsed: false));
                return;
            case PieceStage.Running:
                decision.Pay(held, agencies, piece.Escrow, MoneyFor.Wage, run.Contract);
                decision.Then(new RunSunk(run));
                return;
            case PieceStage.AwaitingCheck or PieceStage.Checking:
                decision.Pay(held, agencies, piece.Escrow, MoneyFor.Wage, run.Contract);
                if (piece.Checker is not null) decision.Then(new CheckCalledOff(run));
                return;
            default:
                return;
        }
    }
}

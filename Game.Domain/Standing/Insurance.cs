using Game.Domain.Ledger;
using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>The insurer takes premiums when hires start and buys failed hires back, each at most once.</summary>
internal static class Insurance
{
    /// <summary>Insures the hire of a run that has just started.</summary>
    public static void Take(Decision decision, RunId run, Credits price, Credits premium)
    {
        var agent = decision.State.Contracts[run.Contract].Piece(run).Agent;
        decision.Pay(Account.Cash(run.Contract.Owner), new Account(AccountKind.Insurer), premium, MoneyFor.Premium, run.Contract);
        decision.Then(new HireInsured(run, agent, premium, price));
    }

    /// <summary>Buys back what is insured of a piece that failed a check or that the validator found.</summary>
    /// <param name="decision">The decision being made.</param>
    /// <param name="run">The failed attempt.</param>
    /// <param name="refunded">What the escrow gave back already, in credits.</param>
    public static void Claim(Decision decision, RunId run, Credits refunded)
    {
        var piece = decision.State.Contracts[run.Contract].Piece(run);
        var amount = piece.Cover - refunded;
        if (amount <= Credits.Zero) return;
        decision.Pay(new Account(AccountKind.Insurer), Account.Cash(run.Contract.Owner), amount, MoneyFor.Claim, run.Contract);
        decision.Then(new ClaimPaid(run, piece.Agent, amount));
    }
}

using Game.Domain.Labour;
using Game.Domain.Markets;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Agencies;

/// <summary>What the start of a hire can take at most.</summary>
/// <param name="Most">To be set aside, in credits.</param>
/// <param name="Owed">What the contract owes for it on completion without anything set aside, in credits.</param>
/// <param name="InEscrow">What it takes if agencies want it in escrow after all, in credits.</param>
/// <param name="Completion">True if it is asked for on completion, and agencies do not refuse.</param>
internal readonly record struct Reserve(Credits Most, Credits Owed, Credits InEscrow, bool Completion);

/// <summary>Sets aside for hires whose prices and terms the trading of a tick decides, one seat's hires in its own order.</summary>
/// <remarks>
/// Hires on completion take nothing as long as all of them can be owed at their limits. One more could take the place of one of these, which agencies then
/// want in escrow: so it is served only if the cash covers all of them in escrow.
/// </remarks>
internal sealed class HireReserve(GameState state)
{
    private readonly Dictionary<ContractId, (Credits Owed, Credits InEscrow, bool Covered)> _asked = [];
    private readonly bool _keepsMargin = state.Settings.Prices is { Mechanism: PriceMechanismKind.CallAuction, Call.Rule: CallRule.McAfee };

    /// <param name="contract">The contract.</param>
    /// <param name="part">The part.</param>
    /// <param name="piece">The waiting piece.</param>
    /// <param name="limit">Most for a 30-minute piece, in credits.</param>
    /// <param name="tied">True in a basket, whose limit says little about each of its pieces.</param>
    public Reserve For(Contract contract, int part, Piece piece, Credits limit, bool tied = false)
    {
        var listed = Odds.PiecePrice(state.Settings.Labour, limit, piece.Minutes);
        if (HireOffer.CompletionPrice(state, contract, part, piece, listed) is not { } price)
        {
            var offer = HireOffer.For(state, contract, part, piece, listed);
            return new Reserve(Least(offer.Now, listed + (offer.Premium ?? Credits.Zero)), Credits.Zero, Credits.Zero, false);
        }

        var asked = _asked.GetValueOrDefault(contract.Id);
        var escrow = listed + listed.Times(state.Settings.Terms.EscrowFee);
        if (!tied && !asked.Covered && contract.Due + asked.Owed + price <= contract.Price) return new Reserve(Least(Credits.Zero, listed), price, escrow, true);
        return new Reserve(asked.Covered ? escrow : escrow + asked.InEscrow, Credits.Zero, escrow, true);
    }

    /// <summary>Remembers what was set aside.</summary>
    public void Take(ContractId contract, Reserve reserve)
    {
        if (!reserve.Completion) return;
        var asked = _asked.GetValueOrDefault(contract);
        _asked[contract] = (asked.Owed + reserve.Owed, asked.InEscrow + reserve.InEscrow, asked.Covered || reserve.Owed == Credits.Zero);
    }

    // What a call keeps of the price is paid at once, whatever the terms.
    private Credits Least(Credits most, Credits whole) => _keepsMargin ? Credits.Max(most, whole) : most;
}

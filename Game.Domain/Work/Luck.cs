using Game.Domain.Primitives;

namespace Game.Domain.Work;

/// <summary>The luck of one attempt at a piece, drawn by what it is about.</summary>
internal static class Luck
{
    private const int Parts = 64;
    private const int Purposes = 4096;

    /// <summary>Uniform in 0 to 999,999.</summary>
    /// <remarks>
    /// The owner is no part of the key, so that the same decision meets the same luck in every arm. A contest is the exception: there
    /// several owners do the same piece at once, and a second attempt that could only repeat the first would show nothing.
    /// </remarks>
    public static int Of(GameState state, Draw purpose, ContractId contract, int part, int piece, int attempt = 0)
    {
        var (tick, slot) = contract.Bounty;
        return state.Bounties[contract.Bounty].Contest
            ? state.Dice.Million(Draw.ContestLuck, tick, slot, contract.Owner.Number, ((int)purpose * Purposes) + (part * Parts) + piece, attempt)
            : state.Dice.Million(purpose, tick, slot, part, piece, attempt);
    }
}

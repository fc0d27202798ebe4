using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Board;

/// <summary>A contest: several seats do the same work at once, and the first valid result takes the prize.</summary>
internal static class Contests
{
    /// <summary>The order in which verdicts of one tick fall: bounty by bounty, and inside a contest by lot, or a low seat number would be an advantage.</summary>
    public static IReadOnlyList<Contract> InTurn(GameState state, IReadOnlyCollection<ContractId> due) =>
    [
        .. due.OrderBy(id => id.Bounty)
            .ThenBy(id => state.Bounties[id.Bounty].Contest ? state.Dice.Bits(Draw.ContestTurn, id.Bounty.Tick, id.Bounty.Slot, id.Owner.Number) : 0)
            .ThenBy(id => id.Owner)
            .Select(id => state.Contracts[id]),
    ];

    /// <summary>Somebody was paid: for the others it is over. Their work is sunk, their bonds return.</summary>
    public static void Finish(Decision decision, Bounty bounty)
    {
        foreach (var rival in bounty.Contestants.Select(seat => decision.State.Contracts[new ContractId(bounty.Id, seat)]).Where(rival => !rival.Closed).ToList())
        {
            Closing.Close(decision, rival, ContractOutcome.Outrun, Credits.Zero, 1m, []);
        }
    }
}

using Game.Domain.Views;
using Web.Play;

namespace Web.Desk;

/// <summary>A contract's look as a text: equal texts look the same but for bars that the page's script moves.</summary>
public static class ContractShape
{
    public static string Of(ContractView contract, PlaySession session)
    {
        var pieces = string.Join(',', contract.Parts.SelectMany(static part => part.Pieces).Select(static piece => $"{(int)piece.Status}{piece.Attempt}"));
        // An open editor and prices of pieces that wait follow the market, a few times a market hour.
        var hurry = session.Editing == contract.Id || contract.Parts.Any(static p => p.Pieces.Any(x => x.Status == PieceStatus.Waiting || (p.Ready && x.Status == PieceStatus.Idle)));
        // What a second agent costs falls while the first one works.
        var forks = !hurry && session.Scenario.Forks.Allowed && contract.Parts.Any(static p => p.Pieces.Any(static x => x is { Status: PieceStatus.Running, Fork: null }));
        // Whoever waits for an expert is told when one is back.
        var experts = contract.Parts.Any(static p => p.Pieces.Any(static x => x.Status == PieceStatus.AwaitingCheck)) ? session.Room.Conditions.ExpertsChangeAt : null;
        return $"{contract.Id} {contract.Status} {contract.Trace.Count} {contract.Spent.Cents} {pieces} {contract.Plan.GetHashCode()} " +
            $"{session.Outbox.Stamp} {(hurry ? session.Room.Tick / 3 : forks ? session.Room.Tick / 6 : 0)} {experts} {session.Edits}";
    }
}

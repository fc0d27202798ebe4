using Game.Bots.Sdk;
using Game.Domain;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Limit prices where agencies sell agents: some room above today's price, and no limit at all once a piece has waited too long.</summary>
/// <remarks>
/// A limit protects against a book that is suddenly empty at its low end; a late delivery costs more than a dear agent. Where the price is posted
/// nothing is changed: there a hire never pays more than what it sees.
/// </remarks>
internal static class Limits
{
    private const decimal Above = 1.25m;
    private const int Patience = 12;

    /// <summary>A plan with a limit price on every part that has none.</summary>
    /// <param name="seen">The observation.</param>
    /// <param name="plan">The plan.</param>
    public static Plan On(Observation seen, Plan plan) => seen.Room.Market is null ? plan : plan with
    {
        Parts = [.. plan.Parts.Select(part => part.LimitPrice is null ? part with { LimitPrice = Of(seen, part.Agent) } : part)],
    };

    /// <summary>Gives up the limits of contracts whose pieces have waited for longer than they should.</summary>
    /// <param name="seen">The observation.</param>
    /// <param name="act">The turn.</param>
    public static void Relax(Observation seen, Actions act)
    {
        if (seen.Room.Market is null) return;
        foreach (var contract in seen.Desk.Contracts)
        {
            if (contract.ClosedAt is not null) return;
            if (act.Room == 0 || !contract.Parts.Any(part => part.Pieces.Any(piece => Stuck(seen, piece)))) continue;
            var change = new ChangePlan(contract.Plan with { Parts = [.. contract.Plan.Parts.Select(part => part with { LimitPrice = null })] }) { Contract = contract.Id };
            if (act.Allows(change) == Rejection.None) act.Send(change);
        }
    }

    private static Credits Of(Observation seen, AgentType type)
    {
        var most = seen.Room.Market!.Lines.FirstOrDefault(line => line.Type == type)?.Most ?? seen.Line(type).Price;
        return Credits.Max(most, seen.Line(type).Price).Times(Above);
    }

    private static bool Stuck(Observation seen, PieceView piece) =>
        piece is { Status: PieceStatus.Waiting, Limit: not null } && piece.StartedAt + Patience <= seen.Tick;
}

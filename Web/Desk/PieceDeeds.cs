using Game.Domain;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Web.Desk;

/// <summary>Something the owner can do about a piece right now.</summary>
/// <param name="Name">Key of its words.</param>
/// <param name="Icon">Its sign.</param>
/// <param name="Order">What the tap sends.</param>
/// <param name="Price">The price it names, if any.</param>
public sealed record PieceDeed(string Name, string Icon, Order Order, Credits? Price = null);

/// <summary>Offers only what the room would not refuse for a reason that the page can see.</summary>
public static class PieceDeeds
{
    public static IReadOnlyList<PieceDeed> For(
        ContractId contract, int part, int piece, PieceView now, RoomView room, IReadOnlyList<PartProgressView> parts)
    {
        var inUse = parts.Any(other => other.After.Contains(part) && other.Started);
        var higher = now.Agent.Tier != Tier.Premium;
        return now.Status switch
        {
            PieceStatus.Waiting => Waiting(contract, part, piece, now, room, higher),
            PieceStatus.AwaitingCheck or PieceStatus.Checking =>
                [new("Accept", "check", new AcceptPiece(part, piece) { Contract = contract }), Expert(contract, part, piece)],
            PieceStatus.Running when room.Scenario is { Forks.Allowed: true, Prices.Mechanism: PriceMechanismKind.PostedPrice } && now.Fork is null => [Fork(contract, part, piece, now, room)],
            PieceStatus.Asking => Asking(contract, part, piece, room),
            PieceStatus.Done when !inUse => Done(contract, part, piece, higher),
            _ => [],
        };
    }

    private static PieceDeed Expert(ContractId contract, int part, int piece) => new("Expert", "person", new SendToExpert(part, piece) { Contract = contract });

    private static PieceDeed Fork(ContractId contract, int part, int piece, PieceView now, RoomView room)
    {
        var price = room.Prices[now.Agent.Index].Price;
        return new("Fork", "plus", new ForkRun(part, piece, now.Agent, price) { Contract = contract }, price);
    }

    private static List<PieceDeed> Asking(ContractId contract, int part, int piece, RoomView room)
    {
        PieceDeed Deed(QuestionAnswer answer, string icon, Credits? price = null) =>
            new(answer.ToString(), icon, new AnswerQuestion(part, piece, answer) { Contract = contract }, price);
        var experts = room.Prices[AgentType.Expert.Index];
        return
        [
            Deed(QuestionAnswer.AskClient, "clock"),
            // Outside their hours nobody is there to be asked.
            .. experts.Supply > 0 ? [Deed(QuestionAnswer.AskExpert, "check", Odds.AnswerPrice(room.Scenario, experts.Price))] : Array.Empty<PieceDeed>(),
            Deed(QuestionAnswer.Guess, "play"),
        ];
    }

    private static List<PieceDeed> Waiting(ContractId contract, int part, int piece, PieceView now, RoomView room, bool higher)
    {
        var price = room.Prices[now.Agent.Index].Price;
        List<PieceDeed> deeds = [new("HireNow", "hire", new HirePiece(part, piece, now.Agent, price) { Contract = contract }, price)];
        if (higher) deeds.Add(new("Escalate", "escalate", new EscalatePiece(part, piece) { Contract = contract }));
        return deeds;
    }

    private static List<PieceDeed> Done(ContractId contract, int part, int piece, bool higher)
    {
        List<PieceDeed> deeds = [Expert(contract, part, piece), new("Retry", "retry", new RetryPiece(part, piece) { Contract = contract })];
        if (higher) deeds.Add(new("Escalate", "escalate", new EscalatePiece(part, piece) { Contract = contract }));
        return deeds;
    }
}

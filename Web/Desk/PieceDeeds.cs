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
    public static IReadOnlyList<PieceDeed> For(ContractView view, int part, int piece, RoomView room)
    {
        var (contract, now) = (view.Id, view.Parts[part].Pieces[piece]);
        var inUse = view.Parts.Any(other => other.After.Contains(part) && other.Started);
        var higher = now.Agent.Tier != Tier.Premium;
        return now.Status switch
        {
            PieceStatus.Idle when view.Parts[part].Ready => [Hire(contract, part, piece, now, room)],
            PieceStatus.Waiting => [Hire(contract, part, piece, now, room), .. Higher(contract, part, piece, higher)],
            PieceStatus.AwaitingCheck or PieceStatus.Checking =>
                [
                    .. Accept(contract, part, piece, now, room),
                    .. WithExpert(view, part, piece) ? Array.Empty<PieceDeed>() : [Expert(contract, part, piece)],
                    .. Again(contract, part, piece, higher && !inUse, !inUse),
                ],
            PieceStatus.Running when MayFork(view, part, piece, room) => [Fork(contract, part, piece, now, room)],
            PieceStatus.Asking => Asking(contract, part, piece, room),
            PieceStatus.Done when !inUse => [Expert(contract, part, piece), .. Again(contract, part, piece, higher, true)],
            _ => [],
        };
    }

    /// <summary>
    /// The most that a tap agrees to: 5 % above the price that was read. Prices move while one reads and taps, and an order at the very
    /// price on the screen would be refused most of the time while they rise.
    /// </summary>
    public static Credits AtMost(Credits read) => new(read.Cents + (read.Cents / 20));

    /// <summary>True where somebody else than planned can be hired for a piece, or sent after the one at work.</summary>
    public static bool MayChoose(ContractView view, int part, int piece, RoomView room) => view.Parts[part].Pieces[piece].Status switch
    {
        PieceStatus.Idle => view.Parts[part].Ready,
        PieceStatus.Waiting => true,
        PieceStatus.Running => MayFork(view, part, piece, room),
        _ => false,
    };

    /// <summary>What an agent at a 30-minute price is paid for a piece, or for what is left of it while another is at work on it.</summary>
    public static Credits Costs(PieceView now, Credits price, RoomView room)
    {
        var (labour, minutes) = (room.Scenario.Labour, now.Minutes);
        if (now is { Status: PieceStatus.Running, EndsAt: { } end })
        {
            var length = Math.Max(1, Odds.RunTicks(labour, now.Agent.Tier, minutes));
            minutes = Math.Max(1, ((minutes * Math.Clamp(end - room.Tick, 1, length)) + length - 1) / length);
        }

        return Odds.PiecePrice(labour, price, minutes);
    }

    /// <summary>Tick in which the experts are back, where a piece waits for one of them and none is at work; otherwise nothing.</summary>
    public static int? ExpertsBack(ContractView view, int part, int piece, RoomView room) =>
        view.Parts[part].Pieces[piece].Status == PieceStatus.AwaitingCheck && room.Conditions is { ExpertsWorking: false, ExpertsChangeAt: { } back } && WithExpert(view, part, piece)
            ? back : null;

    // The piece's newest check is the one it waits for: only the trace says whose it is.
    private static bool WithExpert(ContractView view, int part, int piece) =>
        view.Trace.LastOrDefault(line => line.Kind == TraceKind.CheckQueued && line.Part == part && line.Piece == piece)?.Agent is { IsExpert: true };

    // Without a check nothing would tell two results apart.
    private static bool MayFork(ContractView view, int part, int piece, RoomView room) =>
        room.Scenario is { Forks.Allowed: true, Prices.Mechanism: PriceMechanismKind.PostedPrice }
            && view.Parts[part].Pieces[piece].Fork is null && view.Plan.Parts[part].Check != CheckKind.None;

    // An audit rule wants an expert's eye first.
    private static PieceDeed[] Accept(ContractId contract, int part, int piece, PieceView now, RoomView room) =>
        !now.Examined && room.Bounties.Any(bounty => bounty.Id == contract.Bounty && bounty.ExpertCheck)
            ? [] : [new("Accept", "check", new AcceptPiece(part, piece) { Contract = contract })];

    private static PieceDeed Expert(ContractId contract, int part, int piece) => new("Expert", "person", new SendToExpert(part, piece) { Contract = contract });

    private static PieceDeed Fork(ContractId contract, int part, int piece, PieceView now, RoomView room)
    {
        var price = room.Prices[now.Agent.Index].Price;
        return new("Fork", "plus", new ForkRun(part, piece, now.Agent, AtMost(price)) { Contract = contract }, Costs(now, price, room));
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

    private static PieceDeed Hire(ContractId contract, int part, int piece, PieceView now, RoomView room)
    {
        // An expert checks and answers; for a piece the best of the others is hired.
        var agent = now.Agent.IsExpert ? AgentType.Of(now.Agent.Specialty, Tier.Premium) : now.Agent;
        var price = room.Prices[agent.Index].Price;
        return new("HireNow", "hire", new HirePiece(part, piece, agent, AtMost(price)) { Contract = contract }, Costs(now, price, room));
    }

    private static PieceDeed[] Again(ContractId contract, int part, int piece, bool higher, bool free) =>
        [.. free ? [new PieceDeed("Retry", "retry", new RetryPiece(part, piece) { Contract = contract })] : Array.Empty<PieceDeed>(), .. Higher(contract, part, piece, higher)];

    private static PieceDeed[] Higher(ContractId contract, int part, int piece, bool higher) =>
        higher ? [new("Escalate", "escalate", new EscalatePiece(part, piece) { Contract = contract })] : [];
}

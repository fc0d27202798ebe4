using Game.Domain.Views;
using Web.Play;

namespace Web.Desk;

/// <summary>What waits for the owner: a question, work to hand in, a hire that finds nobody.</summary>
public enum DecisionKind
{
    /// <summary>A run has stopped to ask.</summary>
    Question,

    /// <summary>All is done and waits to be handed in.</summary>
    HandIn,

    /// <summary>A hire has waited for a while.</summary>
    Waiting,
}

/// <summary>One thing to decide.</summary>
public sealed record DecisionCard(DecisionKind Kind, ContractView Contract, int Part = 0, int Piece = 0)
{
    public PieceView Now => Contract.Parts[Part].Pieces[Piece];

    public string Key => $"{Kind} {Contract.Id} {Part} {Piece}";
}

/// <summary>Finds what waits for the owner, the most pressing first.</summary>
public static class Decisions
{
    /// <summary>A hire that waited less than this is on its way, not stuck; in ticks.</summary>
    public const int Patience = 6;

    public static IReadOnlyList<DecisionCard> Of(PlaySession session)
    {
        List<DecisionCard> cards = [];
        foreach (var contract in session.Desk.Contracts)
        {
            // Running ones come first.
            if (contract.ClosedAt is not null) break;
            if (contract.Status == ContractStatus.ReadyToSubmit) cards.Add(new(DecisionKind.HandIn, contract));
            for (var part = 0; part < contract.Parts.Count; part++)
            {
                for (var piece = 0; piece < contract.Parts[part].Pieces.Count; piece++)
                {
                    var now = contract.Parts[part].Pieces[piece];
                    if (now.Question is not null) cards.Add(new(DecisionKind.Question, contract, part, piece));
                    else if (Stuck(now, session.Room.Tick)) cards.Add(new(DecisionKind.Waiting, contract, part, piece));
                }
            }
        }

        cards.Sort(static (a, b) => a.Kind.CompareTo(b.Kind));
        return cards;
    }

    public static int Count(PlaySession session) => session.Desk.Contracts.Count == 0 ? 0 : Of(session).Count;

    private static bool Stuck(PieceView piece, int tick) =>
        piece is { Status: PieceStatus.Waiting, StartedAt: { } since } && tick - since >= Patience;
}

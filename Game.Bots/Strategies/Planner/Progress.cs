using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Bots.Strategies.Planner;

/// <summary>Reads from a contract's trace what checks have said, in the appraiser's terms.</summary>
internal static class Progress
{
    public static IReadOnlyList<PartProgress> Of(ContractView contract)
    {
        var parts = new PartProgress[contract.Parts.Count];
        for (var i = 0; i < parts.Length; i++) parts[i] = contract.Parts[i].Started ? Part(contract, i) : PartProgress.None;
        return parts;
    }

    private static PartProgress Part(ContractView contract, int part)
    {
        var view = contract.Parts[part];
        var attempts = new List<AttemptRecord>[view.Pieces.Count];
        for (var i = 0; i < attempts.Length; i++) attempts[i] = [];
        var guided = new bool[attempts.Length];
        var check = contract.Plan.Parts[part].Check == CheckKind.None ? CheckKind.Ai : contract.Plan.Parts[part].Check;
        foreach (var line in contract.Trace)
        {
            if (line.Part != part || line.Piece is not { } piece || piece >= attempts.Length) continue;
            var list = attempts[piece];
            switch (line.Kind)
            {
                case TraceKind.Started when line.Agent is { } agent:
                    list.Add(new AttemptRecord(agent, guided[piece], check, null));
                    break;
                case TraceKind.CheckStarted when line.Agent is { } checker && list.Count > 0:
                    list[^1] = list[^1] with { Check = checker.IsExpert ? CheckKind.Expert : CheckKind.Ai };
                    break;
                case TraceKind.Passed when list.Count > 0:
                    list[^1] = list[^1] with { Flagged = false };
                    break;
                case TraceKind.Flagged when list.Count > 0:
                    list[^1] = list[^1] with { Flagged = true };
                    guided[piece] = true;
                    break;
            }
        }

        return new PartProgress([.. view.Pieces.Select((piece, i) => Piece(piece, attempts[i]))]);
    }

    private static PieceProgress Piece(PieceView piece, List<AttemptRecord> attempts)
    {
        var stage = piece.Status switch
        {
            PieceStatus.Running or PieceStatus.Asking => AttemptStage.Running,
            PieceStatus.AwaitingCheck or PieceStatus.Checking => AttemptStage.Checking,
            PieceStatus.Done => AttemptStage.Done,
            _ => AttemptStage.Open,
        };
        if (stage != AttemptStage.Open && attempts.Count == 0) attempts.Add(new AttemptRecord(piece.Agent, piece.Guided, CheckKind.Ai, null));
        return new PieceProgress(stage, attempts);
    }
}

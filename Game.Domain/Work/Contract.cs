using Game.Domain.Agencies;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Work;

/// <summary>One orchestrator's work on one bounty.</summary>
internal sealed class Contract
{
    public required ContractId Id { get; init; }

    public required Credits Price { get; init; }

    public required Credits Bond { get; init; }

    public required int AwardedAt { get; init; }

    public required int Deadline { get; init; }

    public required int WorthlessAt { get; init; }

    public required int? StatedChance { get; init; }

    public required Plan Plan { get; set; }

    public required List<Part> Parts { get; init; }

    public int? SubmittedAt { get; set; }

    public int? VerdictAt { get; set; }

    public int? ClosedAt { get; set; }

    public ContractOutcome? Outcome { get; set; }

    public Credits Payout { get; set; }

    public Credits Profit { get; set; }

    /// <summary>Hires, fees, checks and premiums less refunds and claims.</summary>
    public Credits Spent { get; set; }

    /// <summary>Hires on completion so far: owed if the contract is paid.</summary>
    public Credits Due { get; set; }

    /// <summary>Of what is due on completion, what each agency is owed, where agencies sell.</summary>
    public SortedDictionary<int, Credits> DueTo { get; init; } = [];

    public int Version { get; set; }

    /// <summary>What the index knows of it.</summary>
    public ContractLoad Load { get; } = new();

    public bool Closed => Outcome is not null;

    /// <summary>Work goes on, or waits to be submitted by hand.</summary>
    public bool Working => SubmittedAt is null && !Closed;

    public bool Finished => Parts.TrueForAll(part => part.Done);

    public bool Ready(Part part)
    {
        if (part.Posted is not null) return false;
        for (var i = 0; i < part.Spec.After.Count; i++)
        {
            if (!Parts[part.Spec.After[i]].Done) return false;
        }

        return true;
    }

    /// <summary>True if a part that waits for this one has started: its result is in use.</summary>
    public bool InUse(int part) => Parts.Exists(later => later.Spec.After.Contains(part) && later.Started);

    public Piece Piece(RunId run) => Parts[run.Part].Pieces[run.Piece];

    public RunId Run(int part, int piece) => new(Id, part, piece, Parts[part].Pieces[piece].Attempt);

    public IEnumerable<(int Part, int Index, Piece Piece)> AllPieces()
    {
        for (var part = 0; part < Parts.Count; part++)
        {
            for (var piece = 0; piece < Parts[part].Pieces.Count; piece++) yield return (part, piece, Parts[part].Pieces[piece]);
        }
    }
}

/// <summary>One part of a contract in work.</summary>
internal sealed class Part
{
    public required PartSpec Spec { get; init; }

    public required List<Piece> Pieces { get; set; }

    /// <summary>The sub-bounty it is posted as, while it is out.</summary>
    public BountyId? Posted { get; set; }

    /// <summary>True if somebody else has done it.</summary>
    public bool Delivered { get; set; }

    /// <summary>True once any piece was hired for: the number of pieces is then fixed.</summary>
    public bool Started { get; set; }

    public bool Done => Pieces.TrueForAll(piece => piece.Stage == PieceStage.Done);
}

/// <summary>One piece in work.</summary>
internal sealed class Piece
{
    public required int Minutes { get; init; }

    public required AgentType Agent { get; set; }

    public PieceStage Stage { get; set; }

    /// <summary>Counts every run of this piece, 0 for the first: part of the luck's key.</summary>
    public int Attempt { get; set; }

    /// <summary>Attempts of the plan's own loop so far, the current one included once it runs; an attempt by hand starts the count again.</summary>
    public int Tries { get; set; }

    public bool Guided { get; set; }

    /// <summary>True if the coming result is taken without a check.</summary>
    public bool Last { get; set; }

    /// <summary>Limit price of a waiting hire, in credits per 30-minute piece.</summary>
    public Credits? Limit { get; set; }

    /// <summary>Energy limit of a waiting hire, in percent.</summary>
    public int? EnergyLimit { get; set; }

    /// <summary>True once an expert has looked at a result of this piece.</summary>
    public bool Examined { get; set; }

    /// <summary>True if the owner hired by hand: the plan's agent and limit do not apply to this attempt.</summary>
    public bool ByHand { get; set; }

    /// <summary>Hire price of the current attempt, still in escrow until it is released.</summary>
    public Credits Escrow { get; set; }

    /// <summary>Hire price of the current attempt.</summary>
    public Credits? Price { get; set; }

    /// <summary>Terms on which the current attempt was hired.</summary>
    public TermsKind Terms { get; set; }

    /// <summary>What the insurer still buys back of the current attempt; nothing if it is not insured.</summary>
    public Credits Cover { get; set; }

    /// <summary>What insuring the current attempt cost.</summary>
    public Credits Premium { get; set; }

    /// <summary>The agency that sent the agent of the current attempt, where agencies sell.</summary>
    public int? Agency { get; set; }

    /// <summary>The agency that sent the agent who checks, while a check runs.</summary>
    public int? CheckAgency { get; set; }

    /// <summary>The basket that a waiting hire belongs to.</summary>
    public Basket? Basket { get; set; }

    /// <summary>Who checks, while a check waits or runs.</summary>
    public AgentType? Checker { get; set; }

    /// <summary>Tick in which the present stage began.</summary>
    public int? Since { get; set; }

    public int? EndsAt { get; set; }

    /// <summary>Hidden: tick in which the run will stop to ask.</summary>
    public int? AsksAt { get; set; }

    /// <summary>What the run has stopped to ask, while it waits for an answer.</summary>
    public Question? Question { get; set; }

    /// <summary>Hidden: chance of the running attempt in parts per million.</summary>
    public int Chance { get; set; }

    /// <summary>A second agent on the same piece, while the first one's result is open.</summary>
    public Fork? Fork { get; set; }

    /// <summary>The next tick in which time alone does something to the piece.</summary>
    public int? NextAt
    {
        get
        {
            var own = Question?.AnswerBy ?? (AsksAt < EndsAt ? AsksAt : EndsAt);
            return Fork?.EndsAt is { } fork && !(own <= fork) ? fork : own;
        }
    }

    /// <summary>Hidden: whether the latest result is good.</summary>
    public bool Good { get; set; }

    /// <summary>Hidden: why it is bad.</summary>
    public string? Failure { get; set; }
}

/// <summary>What a piece is doing.</summary>
internal enum PieceStage
{
    Idle,
    Waiting,
    Running,
    AwaitingCheck,
    Checking,
    Done,
}

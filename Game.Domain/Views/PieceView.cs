using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Views;

/// <summary>One piece. Whether its result is good stays hidden until the client's verdict.</summary>
/// <param name="Status">What it is doing.</param>
/// <param name="Minutes">Its human minutes, hand-over included.</param>
/// <param name="Attempt">0 for the first.</param>
/// <param name="Agent">The agent at work, waited for, or that did the last attempt.</param>
/// <param name="Guided">True if the attempt knows what a check said was wrong.</param>
/// <param name="Price">Hire price of the current attempt without the fee, in credits, once hired.</param>
/// <param name="StartedAt">Tick the current run or check started, or the wait began; absent while nothing goes on.</param>
/// <param name="EndsAt">Tick in which the current run or check ends; absent while none goes on.</param>
/// <param name="Verdict">After the client's verdict: true if the piece was good, false if bad; absent before. The verdict reveals all pieces, also those it let pass.</param>
/// <param name="Question">What the run asks, while it waits for an answer.</param>
/// <param name="Fork">A second agent on the piece, while the first one's result is open.</param>
public sealed record PieceView(
    PieceStatus Status, int Minutes, int Attempt, AgentType Agent, bool Guided, Credits? Price, int? StartedAt, int? EndsAt, bool? Verdict,
    QuestionView? Question = null, ForkView? Fork = null)
{
    /// <summary>True once an expert has looked at a result of it, as an audit rule may require.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)]
    public bool Examined { get; init; }

    /// <summary>Terms on which the current attempt was hired; absent for escrow.</summary>
    public TermsKind? Terms { get; init; }

    /// <summary>What insuring the current attempt cost, in credits; absent if it is not insured.</summary>
    public Credits? Premium { get; init; }

    /// <summary>Limit price of a waiting hire, in credits per 30-minute piece; absent without one.</summary>
    public Credits? Limit { get; init; }

    /// <summary>Number of the basket a waiting hire is tied into; absent without one.</summary>
    public int? Basket { get; init; }
}

/// <summary>What a piece is doing.</summary>
public enum PieceStatus
{
    /// <summary>Its part is not ready or it has not asked for an agent.</summary>
    Idle,

    /// <summary>It waits for a free agent or for its limit price.</summary>
    Waiting,

    /// <summary>An agent works on it.</summary>
    Running,

    /// <summary>It waits for someone to check it.</summary>
    AwaitingCheck,

    /// <summary>It is being checked.</summary>
    Checking,

    /// <summary>Its result counts.</summary>
    Done,

    /// <summary>Its agent has stopped to ask and waits for an answer.</summary>
    Asking,
}

/// <summary>A second agent beside a running one.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Price">Its hire price without the fee, in credits.</param>
/// <param name="StartedAt">Tick in which it started.</param>
/// <param name="EndsAt">Tick in which it finishes; nothing once its result stands by.</param>
public sealed record ForkView(AgentType Agent, Credits Price, int StartedAt, int? EndsAt);

/// <summary>What a run has stopped to ask.</summary>
/// <param name="AskedAt">Tick in which it stopped.</param>
/// <param name="AnswerBy">Tick in which the standing policy answers if nobody has.</param>
/// <param name="TicksLeft">Ticks of work that are left once it is answered.</param>
public sealed record QuestionView(int AskedAt, int AnswerBy, int TicksLeft);

using System.Text.Json.Serialization;
using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Work;

/// <summary>Who looks at a piece before it counts.</summary>
public enum CheckKind
{
    /// <summary>Nobody: the first result counts.</summary>
    None,

    /// <summary>A small reviewer agent: catches most bad pieces, wrongly flags some good ones.</summary>
    Ai,

    /// <summary>A human expert: better on both counts, dearer.</summary>
    Expert,
}

/// <summary>What happens when the planned attempts are used up and the last one was bad or could not be told.</summary>
public enum AfterFailure
{
    /// <summary>The last attempt is taken without a check.</summary>
    Accept,

    /// <summary>The last attempt is checked; if flagged, one more guided attempt a tier up is taken without a check.</summary>
    NextTier,

    /// <summary>The last attempt is checked; if flagged, the contract is dropped.</summary>
    Drop,
}

/// <summary>When and how an agent is paid. Which of them a plan may ask for is a setting of the scenario.</summary>
public enum TermsKind
{
    /// <summary>Held at the start plus a fee; released when the piece is accepted, half refunded when a check rejects it.</summary>
    Escrow,

    /// <summary>Paid at the start, cheaper, nothing back; the agent shirks.</summary>
    Upfront,

    /// <summary>Dearer, and owed only if the contract is paid. Agencies refuse where the house estimate or the record is too low.</summary>
    OnCompletion,
}

/// <summary>How one part of a contract is to be done.</summary>
/// <param name="Agent">Agent type hired for every piece of the part.</param>
/// <param name="Pieces">1 to 6: the part is cut into this many equal pieces, each with a hand-over surcharge in minutes.</param>
/// <param name="Check">Who checks each piece.</param>
/// <param name="Attempts">1 to 5 attempts per piece at the planned tier. Without a check only one is ever used.</param>
/// <param name="AfterFailure">What follows the last attempt.</param>
/// <param name="Terms">When the agent is paid.</param>
/// <param name="LimitPrice">Highest price per 30-minute piece in credits at which to hire, or nothing for any price. A hire waits until it holds.</param>
/// <param name="StartDelay">0 to 288 ticks after the award before the part's first hire.</param>
/// <param name="EnergyLimit">Highest energy factor at which to hire, in percent of the mean price, -1,000 to 1,000, or nothing for any. A hire waits until it
/// and the limit price both hold; where energy plays no part it is not looked at.</param>
/// <param name="Insured">True: each hire is insured against its piece failing a check or sinking the contract; not on completion.</param>
public sealed record PartPlan(
    AgentType Agent,
    int Pieces = 1,
    CheckKind Check = CheckKind.None,
    int Attempts = 1,
    AfterFailure AfterFailure = AfterFailure.Accept,
    TermsKind Terms = TermsKind.Escrow,
    Credits? LimitPrice = null,
    int StartDelay = 0,
    int? EnergyLimit = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Insured = false);

/// <summary>The private plan of a contract: one entry per part. Nobody but the owner ever sees it.</summary>
/// <param name="Parts">One plan per part, in the bounty's order.</param>
/// <param name="Priority">0 (first) to 9 (last): contracts compete for the owner's attention and agents in this order, then by award.</param>
/// <param name="Paused">True: nothing new starts until the plan is changed. Running work goes on.</param>
/// <param name="SubmitByHand">True: finished work waits for the owner's order to submit.</param>
public sealed record Plan(IReadOnlyList<PartPlan> Parts, int Priority = 5, bool Paused = false, bool SubmitByHand = false);

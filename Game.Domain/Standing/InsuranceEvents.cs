using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>About the insurer.</summary>
public abstract record InsuranceEvent : GameEvent
{
    private protected InsuranceEvent()
    {
    }
}

/// <summary>The hire that has just started is insured.</summary>
/// <param name="Run">The attempt.</param>
/// <param name="Agent">Who was hired.</param>
/// <param name="Premium">Paid to the insurer, in credits.</param>
/// <param name="Cover">The hire price that is bought back if the piece fails a check or sinks the contract, in credits.</param>
public sealed record HireInsured(RunId Run, AgentType Agent, Credits Premium, Credits Cover) : InsuranceEvent;

/// <summary>The insurer bought a hire back.</summary>
/// <param name="Run">The attempt.</param>
/// <param name="Agent">Who was hired.</param>
/// <param name="Amount">The cover less what the escrow gave back, in credits.</param>
public sealed record ClaimPaid(RunId Run, AgentType Agent, Credits Amount) : InsuranceEvent;

using Game.Domain.Primitives;
using Game.Domain.Standing;

namespace Game.Domain.Views;

/// <summary>The own standing policy and what it did.</summary>
/// <param name="Rules">The declared rules, or those of the start.</param>
/// <param name="Declared">True once the seat has declared rules of its own.</param>
/// <param name="RegentSince">Tick in which the regent took the seat, while it keeps it; everybody sees that it does.</param>
/// <param name="Acts">What the policy did, oldest first: every act since the last regent came, and of those beside the owner the last 60.</param>
public sealed record PolicyView(StandingPolicy Rules, bool Declared, int? RegentSince, IReadOnlyList<PolicyActView> Acts)
{
    /// <summary>The rules of the start, and nothing done.</summary>
    public static PolicyView Start { get; } = new(StandingPolicy.Start, Declared: false, RegentSince: null, []);
}

/// <summary>One act of the own standing policy.</summary>
/// <param name="Tick">When.</param>
/// <param name="Act">What.</param>
/// <param name="Bounty">The bounty or contract it is about.</param>
/// <param name="Amount">The bid, in credits, if it was one.</param>
/// <param name="Regent">True if a regent did it, false if the policy ran beside the owner.</param>
public sealed record PolicyActView(int Tick, PolicyAct Act, BountyId Bounty, Credits? Amount, bool Regent);

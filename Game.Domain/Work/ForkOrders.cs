using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain;

/// <summary>Have a second agent go on from where a running one is. The running one's result is checked first; if it is flagged, the second one's takes its place.</summary>
/// <param name="Part">Part index.</param>
/// <param name="Piece">Piece index, running, of a part whose plan has it checked.</param>
/// <param name="Agent">The second agent's type.</param>
/// <param name="PriceSeen">The 30-minute price on the sender's screen, in credits; refused with <see cref="Rejection.PriceMoved"/> if it is now higher.</param>
public sealed record ForkRun(int Part, int Piece, AgentType Agent, Credits PriceSeen) : WorkOrder;

/// <summary>Have an expert check a result, whatever the plan says; also one that counts already, while nothing builds on it.</summary>
/// <param name="Part">Part index.</param>
/// <param name="Piece">Piece index.</param>
public sealed record SendToExpert(int Part, int Piece) : WorkOrder;

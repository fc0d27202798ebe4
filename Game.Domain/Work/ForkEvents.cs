using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Work;

/// <summary>A second agent went on from where a running one was.</summary>
/// <param name="Run">The attempt that the second one is: the next after the running one's.</param>
/// <param name="Agent">Who.</param>
/// <param name="Price">The hire price without the fee, in credits; in escrow.</param>
/// <param name="EndsAt">Tick in which it finishes.</param>
/// <param name="Chance">Hidden: chance that its result is good, in parts per million.</param>
public sealed record ForkStarted(RunId Run, AgentType Agent, Credits Price, int EndsAt, int Chance) : WorkEvent;

/// <summary>A second agent finished while the first one's result was still open.</summary>
/// <param name="Run">Its attempt.</param>
/// <param name="Good">Hidden until the verdict.</param>
/// <param name="Failure">Hidden: code of the failure kind of a bad result.</param>
public sealed record ForkFinished(RunId Run, bool Good, string? Failure) : WorkEvent;

/// <summary>A second agent is not needed any more: it is paid, and what it did or would have done is thrown away.</summary>
/// <param name="Run">Its attempt.</param>
public sealed record ForkReleased(RunId Run) : WorkEvent;

/// <summary>The first agent's result was flagged: the second one's run or result is the piece's now.</summary>
/// <param name="Run">Its attempt.</param>
public sealed record ForkTaken(RunId Run) : WorkEvent;

/// <summary>A result that counted is open again, because its owner wants it checked.</summary>
/// <param name="Run">The attempt.</param>
public sealed record ResultRecalled(RunId Run) : WorkEvent;

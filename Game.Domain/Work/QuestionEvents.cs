using Game.Domain.Primitives;
using Game.Domain.Standing;

namespace Game.Domain.Work;

/// <summary>A run stopped to ask. Its agent waits with it.</summary>
/// <param name="Run">The attempt.</param>
/// <param name="AnswerBy">Tick in which the standing policy answers.</param>
/// <param name="Left">Ticks of work that are left.</param>
public sealed record QuestionAsked(RunId Run, int AnswerBy, int Left) : WorkEvent;

/// <summary>A run got its answer and goes on.</summary>
/// <param name="Run">The attempt.</param>
/// <param name="Answer">What it was told.</param>
/// <param name="ByPolicy">True if nobody answered in time and the standing policy did.</param>
/// <param name="EndsAt">Tick in which it now finishes.</param>
/// <param name="Chance">Hidden: chance that the result is good, in parts per million.</param>
public sealed record QuestionAnswered(RunId Run, QuestionAnswer Answer, bool ByPolicy, int EndsAt, int Chance) : WorkEvent;

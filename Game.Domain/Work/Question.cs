namespace Game.Domain.Work;

/// <summary>A run that has stopped to ask and waits.</summary>
internal sealed class Question
{
    public required int AskedAt { get; init; }

    /// <summary>Tick in which the standing policy answers.</summary>
    public required int AnswerBy { get; init; }

    /// <summary>Ticks of work that are left once it is answered.</summary>
    public required int Left { get; init; }
}

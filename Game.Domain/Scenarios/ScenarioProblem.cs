namespace Game.Domain.Scenarios;

/// <summary>One thing that is wrong with a scenario.</summary>
/// <param name="Path">The setting, as in the file: <c>arrivals.ratePerSeat</c>; empty for the scenario as a whole.</param>
/// <param name="Reason">What is wrong, in plain words.</param>
/// <param name="Line">Line of the file it was read from, 1 for the first; 0 if it was not read from a file.</param>
public sealed record ScenarioProblem(string Path, string Reason, int Line = 0)
{
    /// <summary>Line, setting and reason on one line.</summary>
    public override string ToString() =>
        (Line > 0 ? $"line {Line}: " : string.Empty) + (Path.Length > 0 ? $"{Path}: " : string.Empty) + Reason;
}

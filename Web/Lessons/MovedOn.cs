namespace Web.Lessons;

/// <summary>A seat of a split class was moved to another of its rooms before the start.</summary>
/// <param name="To">Code of that room.</param>
public sealed record MovedOn(string To);

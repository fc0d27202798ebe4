using Game.Domain.Labour;

namespace Game.Domain.Board;

/// <summary>One part of a bounty, as its card shows it.</summary>
/// <param name="Specialty">The specialty it asks for.</param>
/// <param name="Minutes">Labelled length in human minutes.</param>
/// <param name="After">Indexes of the parts that must be done first; all smaller than the part's own.</param>
public sealed record PartSpec(Specialty Specialty, int Minutes, IReadOnlyList<int> After);

using Game.Domain.Board;

namespace Game.Domain.Standing;

/// <summary>What makes two jobs alike: the domain and the specialties of the parts in their order. Lengths and what waits for what do not count.</summary>
public static class WorkShape
{
    /// <summary>The shape's name, such as <c>Finance: analyst, writer</c>; equal for like jobs.</summary>
    /// <param name="domain">The bounty's domain.</param>
    /// <param name="parts">The bounty's parts.</param>
    public static string Of(string domain, IReadOnlyList<PartSpec> parts) =>
        $"{domain}: {string.Join(", ", parts.Select(part => part.Specialty.ToString().ToLowerInvariant()))}";
}

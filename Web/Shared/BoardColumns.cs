using Game.Domain.Views;

namespace Web.Shared;

/// <summary>One column of the kanban.</summary>
/// <param name="Name">Key of its words and its look.</param>
/// <param name="Holds">The standings it shows.</param>
public sealed record BoardColumn(string Name, IReadOnlyList<BountyStatus> Holds)
{
    /// <summary>Open work by what is due first, closed work by what closed last.</summary>
    public IReadOnlyList<BountyView> Of(IReadOnlyList<BountyView> bounties)
    {
        var here = bounties.Where(bounty => Holds.Contains(bounty.Status));
        return Holds[0] is BountyStatus.Paid or BountyStatus.Failed
            ? [.. here.OrderByDescending(static b => b.ClosedAt ?? 0).ThenByDescending(static b => b.Id)]
            : [.. here.OrderBy(static b => b.Deadline ?? b.ClosesAt).ThenBy(static b => b.Id)];
    }
}

/// <summary>The columns from left to right.</summary>
public static class BoardColumns
{
    public static IReadOnlyList<BoardColumn> All { get; } =
    [
        new("Open", [BountyStatus.Open]),
        new("Bidding", [BountyStatus.Bidding]),
        new("Working", [BountyStatus.Working]),
        new("Validating", [BountyStatus.Validating]),
        new("Paid", [BountyStatus.Paid]),
        new("Failed", [BountyStatus.Failed, BountyStatus.Dropped, BountyStatus.Resting, BountyStatus.Unsold, BountyStatus.Cancelled]),
    ];

    /// <summary>Equal for two boards that look the same but for moving figures.</summary>
    public static string Key(RoomView room) => string.Join(' ', room.Bounties.Select(static b => $"{b.Id}{(int)b.Status}.{b.ClosesAt}"));
}

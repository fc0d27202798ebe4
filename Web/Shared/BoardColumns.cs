using Game.Domain.Views;

namespace Web.Shared;

/// <summary>One column of the kanban.</summary>
/// <param name="Name">Key of its words and its look.</param>
/// <param name="Holds">The standings it shows.</param>
public sealed record BoardColumn(string Name, IReadOnlyList<BountyStatus> Holds);

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

    private static readonly int[] Places = [.. Enum.GetValues<BountyStatus>().Select(static status => All.Select(static (column, i) => (column, i)).First(place => place.column.Holds.Contains(status)).i)];

    /// <summary>What stands in each column: open work by what is due first, closed work by what closed last.</summary>
    public static IReadOnlyList<IReadOnlyList<BountyView>> Of(IReadOnlyList<BountyView> bounties)
    {
        var columns = new List<BountyView>[All.Count];
        for (var i = 0; i < columns.Length; i++) columns[i] = [];
        foreach (var bounty in bounties) columns[Places[(int)bounty.Status]].Add(bounty);
        for (var i = 0; i < columns.Length; i++) columns[i].Sort(OrderOf(i));
        return columns;
    }

    /// <summary>A column of two parts, each of which stands in the column's order.</summary>
    public static IEnumerable<BountyView> Merge(int column, IReadOnlyList<BountyView> some, IReadOnlyList<BountyView> others)
    {
        var (order, next) = (OrderOf(column), 0);
        foreach (var card in some)
        {
            while (next < others.Count && order(others[next], card) < 0) yield return others[next++];
            yield return card;
        }

        while (next < others.Count) yield return others[next++];
    }

    private static Comparison<BountyView> OrderOf(int column) => All[column].Holds[0] is BountyStatus.Paid or BountyStatus.Failed ? ByClose : ByDue;

    private static int ByDue(BountyView one, BountyView other) =>
        (one.Deadline ?? one.ClosesAt).CompareTo(other.Deadline ?? other.ClosesAt) is not 0 and var due ? due : one.Id.CompareTo(other.Id);

    private static int ByClose(BountyView one, BountyView other) =>
        (other.ClosedAt ?? 0).CompareTo(one.ClosedAt ?? 0) is not 0 and var close ? close : other.Id.CompareTo(one.Id);
}

using Game.Domain.Primitives;

namespace Game.Domain.Work;

/// <summary>One of the fourteen documented ways in which agent work fails (MAST, arXiv 2503.13657).</summary>
/// <param name="Code">Code in events and views, such as <c>FM-1.3</c>.</param>
/// <param name="Category">Where it comes from: <c>design</c>, <c>coordination</c> or <c>verification</c>.</param>
/// <param name="Name">What the agent does wrong, in a few words.</param>
/// <param name="SharePercent">Share among failures, 0 to 100; all shares add up to about 100.</param>
/// <param name="CounterAction">What would have helped.</param>
public sealed record FailureKind(string Code, string Category, string Name, decimal SharePercent, string CounterAction)
{
    /// <summary>All kinds in the order of their codes.</summary>
    public static IReadOnlyList<FailureKind> All { get; } =
    [
        .. Csv.Embedded("failure-kinds").Select(row => new FailureKind(
            row.Text("code"), row.Text("category"), row.Text("failure"), row.Number("share_percent"), row.Text("counter_action"))),
    ];

    /// <summary>The kind with a code, or nothing.</summary>
    /// <param name="code">The code, such as <c>FM-1.3</c>.</param>
    public static FailureKind? Find(string? code) => All.FirstOrDefault(kind => string.Equals(kind.Code, code, StringComparison.Ordinal));

    /// <summary>The kind that a draw means: each has its share.</summary>
    internal static FailureKind Drawn(int million)
    {
        var total = All.Sum(kind => kind.SharePercent);
        var left = million / 1_000_000m * total;
        foreach (var kind in All)
        {
            left -= kind.SharePercent;
            if (left < 0) return kind;
        }

        return All[^1];
    }
}

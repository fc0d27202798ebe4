using Game.Domain.Views;

namespace Web.Live;

/// <summary>Which bounties of a frame differ from those of an earlier one: looked for once for everything that is told of them.</summary>
/// <param name="Changed">Each with what it was; nothing for one that was not in sight.</param>
/// <param name="Gone">True if one has gone out of sight.</param>
internal sealed record BountyChanges(IReadOnlyList<(BountyView? Then, BountyView Now)> Changed, bool Gone)
{
    public static readonly BountyChanges Nothing = new([], Gone: false);

    /// <summary>Compares by reference: a room hands out the same object again while nothing happened to it.</summary>
    /// <param name="then">The bounties of the earlier frame, in the order of arrival.</param>
    /// <param name="now">Those of the later one.</param>
    public static BountyChanges Between(IReadOnlyList<BountyView> then, IReadOnlyList<BountyView> now)
    {
        List<(BountyView?, BountyView)>? changed = null;
        var gone = false;
        using var old = then.GetEnumerator();
        var more = old.MoveNext();
        foreach (var bounty in now)
        {
            while (more && old.Current.Id.CompareTo(bounty.Id) < 0)
            {
                gone = true;
                more = old.MoveNext();
            }

            var known = more && old.Current.Id == bounty.Id ? old.Current : null;
            if (!ReferenceEquals(known, bounty)) (changed ??= []).Add((known, bounty));
            if (known is not null) more = old.MoveNext();
        }

        gone |= more;
        return changed is null && !gone ? Nothing : new(changed ?? [], gone);
    }
}

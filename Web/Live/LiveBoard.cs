using Web.Shared;

namespace Web.Live;

/// <summary>The cards of the board as one viewer sees them: each written once for all who see it alike, and sent when it comes or looks different.</summary>
/// <remarks>
/// In most ticks nothing on the board but figures moves, and a room hands out the same objects again: then two boards are compared
/// card by card by reference, and nothing is written.
/// </remarks>
internal sealed class LiveBoard(CardScene scene) : LivePart
{
    private string[]? _orders;
    private string? _whole;

    public override string Whole => _whole ??= Write();

    public override string? Since(LivePart before) => Since((LiveBoard)before);

    private string[] Orders => _orders ??= [.. BoardColumns.All.Select(column => string.Join(' ', column.Of(scene.Room.Bounties).Select(static bounty => bounty.Id)))];

    private CardScene Scene => scene;

    private string Write()
    {
        var items = new LiveItems();
        for (var i = 0; i < Orders.Length; i++) items.Order(BoardColumns.All[i].Name, Orders[i]);
        foreach (var bounty in scene.Room.Bounties) items.Item(bounty.Id.ToString(), CardMarkup.Json(bounty, scene));
        return items.Text()!;
    }

    private string? Since(LiveBoard before)
    {
        var then = before.Scene;
        if ((then.Own, then.MillisecondsPerTick, then.UntimedFrom) != (scene.Own, scene.MillisecondsPerTick, scene.UntimedFrom)) return Whole;
        var items = new LiveItems();
        var moved = Compare(then, items);
        for (var i = 0; moved && i < Orders.Length; i++)
        {
            if (Orders[i] != before.Orders[i]) items.Order(BoardColumns.All[i].Name, Orders[i]);
        }

        return items.Text();
    }

    // Both lists are in the order of arrival.
    private bool Compare(CardScene then, LiveItems items)
    {
        var (moved, sameBids) = (false, SameBids(then));
        using var old = then.Room.Bounties.GetEnumerator();
        var more = old.MoveNext();
        foreach (var bounty in scene.Room.Bounties)
        {
            while (more && old.Current.Id.CompareTo(bounty.Id) < 0)
            {
                moved = true;
                more = old.MoveNext();
            }

            var known = more && old.Current.Id == bounty.Id;
            var same = known && (ReferenceEquals(old.Current, bounty) || new CardShape(old.Current, then) == new CardShape(bounty, scene));
            moved |= !same;
            if (!same || (!sameBids && then.BidFor(bounty.Id) != scene.BidFor(bounty.Id))) items.Item(bounty.Id.ToString(), CardMarkup.Json(bounty, scene));

            if (known) more = old.MoveNext();
        }

        return moved || more;
    }

    private bool SameBids(CardScene then)
    {
        if (ReferenceEquals(then.Leads, scene.Leads)) return true;
        if (then.Leads.Count != scene.Leads.Count) return false;
        for (var i = 0; i < scene.Leads.Count; i++)
        {
            var (old, now) = (then.Leads[i], scene.Leads[i]);
            if (!ReferenceEquals(old, now) && (old.Bounty != now.Bounty || old.Bid?.Amount != now.Bid?.Amount)) return false;
        }

        return true;
    }
}

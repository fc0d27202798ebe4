using Game.Domain.Views;
using Web.Shared;

namespace Web.Live;

/// <summary>The cards of the board as one viewer sees them: each written once for all who see it alike, and sent when it comes or looks different.</summary>
internal sealed class LiveBoard(CardScene scene)
{
    private string[]? _orders;

    public string Whole => Write();

    private string[] Orders => _orders ??= [.. BoardColumns.Of(scene.Room.Bounties).Select(static cards => string.Join(' ', cards.Select(static bounty => bounty.Id)))];

    private CardScene Scene => scene;

    /// <summary>What differs from an earlier board.</summary>
    /// <param name="before">That board.</param>
    /// <param name="bounties">What has happened to its bounties since.</param>
    /// <returns>Nothing where nothing does.</returns>
    public string? Since(LiveBoard before, BountyChanges bounties)
    {
        var then = before.Scene;
        if ((then.Own, then.MillisecondsPerTick, then.UntimedFrom) != (scene.Own, scene.MillisecondsPerTick, scene.UntimedFrom)) return Whole;
        var items = new LiveItems();
        var moved = bounties.Gone;
        foreach (var (old, now) in bounties.Changed)
        {
            if (old is not null && new CardShape(old, then) == new CardShape(now, scene)) continue;
            moved = true;
            Send(items, now);
        }

        if (!ReferenceEquals(then.Leads, scene.Leads)) SendBids(items, then);
        for (var i = 0; moved && i < Orders.Length; i++)
        {
            if (Orders[i] != before.Orders[i]) items.Order(BoardColumns.All[i].Name, Orders[i]);
        }

        return items.Text();
    }

    private string Write()
    {
        var items = new LiveItems();
        for (var i = 0; i < Orders.Length; i++) items.Order(BoardColumns.All[i].Name, Orders[i]);
        foreach (var bounty in scene.Room.Bounties) Send(items, bounty);
        return items.Text()!;
    }

    // Own bids come and go with the own leads.
    private void SendBids(LiveItems items, CardScene then)
    {
        var bids = scene.Leads.Where(lead => lead.Bid?.Amount != then.BidFor(lead.Bounty)).Concat(then.Leads.Where(lead => lead.Bid is not null && scene.BidFor(lead.Bounty) is null));
        foreach (var lead in bids)
        {
            if (scene.Room.Bounties.FirstOrDefault(bounty => bounty.Id == lead.Bounty) is { } bounty) Send(items, bounty);
        }
    }

    private void Send(LiveItems items, BountyView bounty) => items.Item(bounty.Id.ToString(), CardMarkup.Json(bounty, scene));
}

using Game.Domain.Views;
using Web.Shared;

namespace Web.Live;

/// <summary>What one viewer sees besides the cards that all see alike: open bounties of his own, with his bids, and cards that are marked as his.</summary>
/// <param name="cards">The viewer's own open bounties, in the order of arrival.</param>
/// <param name="board">The cards that all see alike.</param>
/// <param name="scene">Who looks.</param>
internal sealed class LiveOwnBoard(IReadOnlyList<BountyView> cards, LiveBoard board, CardScene scene)
{
    private string?[]? _orders;

    // Only of columns in which own cards stand.
    private string?[] Orders => _orders ??= [.. BoardColumns.Of(cards).Select((own, i) => own.Count == 0 ? null : LiveBoard.Order(BoardColumns.Merge(i, board.Columns[i], own)))];

    private CardScene Scene => scene;

    /// <summary>Everything that comes after the whole shared board.</summary>
    public LiveItems Whole()
    {
        var items = new LiveItems();
        foreach (var card in cards) LiveBoard.Send(items, card, scene);
        foreach (var card in board.Columns.SelectMany(static column => column)) SendMine(items, card);
        for (var i = 0; i < Orders.Length; i++)
        {
            if (Orders[i] is { } order) items.Order(BoardColumns.All[i].Name, order);
        }

        return items;
    }

    /// <summary>What differs from an earlier one, to whoever is sent what differs in the shared board before it.</summary>
    /// <param name="before">That one.</param>
    /// <param name="own">What has happened to the viewer's own bounties since.</param>
    /// <param name="all">What has happened to those that everybody sees.</param>
    /// <param name="told">The columns whose order everybody is told.</param>
    public LiveItems Since(LiveOwnBoard before, BountyChanges own, BountyChanges all, int told)
    {
        var then = before.Scene;
        if (!scene.LooksLike(then)) return Whole();
        var items = new LiveItems();
        var moved = LiveBoard.Send(items, own, then, scene);
        if (!ReferenceEquals(then.Leads, scene.Leads)) SendBids(items, then);
        foreach (var (_, card) in all.Changed) SendMine(items, card);
        // An own card that takes its place among the others leaves the order of its column to them.
        if (moved || (told != 0 && cards.Count > 0)) SendOrders(items, before, told);
        return items;
    }

    private void SendOrders(LiveItems items, LiveOwnBoard before, int told)
    {
        for (var i = 0; i < Orders.Length; i++)
        {
            var (then, now) = (before.Orders[i], Orders[i]);
            if (now is null ? then is not null : now != then || (told & (1 << i)) != 0) items.Order(BoardColumns.All[i].Name, now ?? board.Order(i));
        }
    }

    // Own bids come and go with the own leads.
    private void SendBids(LiveItems items, CardScene then)
    {
        foreach (var card in cards)
        {
            if (scene.BidFor(card.Id) != then.BidFor(card.Id)) LiveBoard.Send(items, card, scene);
        }
    }

    // Everybody is sent the card as it looks to the others.
    private void SendMine(LiveItems items, BountyView card)
    {
        if (scene.IsOwn(card)) LiveBoard.Send(items, card, scene);
    }
}

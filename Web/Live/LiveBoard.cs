using Game.Domain.Views;
using Web.Shared;

namespace Web.Live;

/// <summary>The cards that all see alike: each written once, and sent when it comes or looks different.</summary>
internal sealed class LiveBoard(CardScene scene)
{
    private IReadOnlyList<IReadOnlyList<BountyView>>? _columns;
    private string[]? _orders;

    /// <summary>The cards in each column.</summary>
    public IReadOnlyList<IReadOnlyList<BountyView>> Columns => _columns ??= BoardColumns.Of(scene.Room.Bounties);

    /// <summary>Everything, to whoever shows nothing yet.</summary>
    public BoardRows Whole
    {
        get
        {
            var items = new LiveItems();
            for (var i = 0; i < Columns.Count; i++) items.Order(BoardColumns.All[i].Name, Order(i));
            foreach (var bounty in scene.Room.Bounties) Send(items, bounty, scene);
            return new(items, BoardRows.AllOrders);
        }
    }

    private CardScene Scene => scene;

    /// <summary>The names of a column's cards.</summary>
    public string Order(int column) => (_orders ??= [.. Columns.Select(Order)])[column];

    /// <summary>The names of cards in their order.</summary>
    public static string Order(IEnumerable<BountyView> cards) => string.Join(' ', cards.Select(static bounty => bounty.Id));

    /// <summary>What differs from an earlier board.</summary>
    /// <param name="before">That board.</param>
    /// <param name="bounties">What has happened to its bounties since.</param>
    public BoardRows Since(LiveBoard before, BountyChanges bounties)
    {
        if (!scene.LooksLike(before.Scene)) return Whole;
        var (items, told) = (new LiveItems(), 0);
        if (!Send(items, bounties, before.Scene, scene)) return BoardRows.None;
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Order(i) == before.Order(i)) continue;
            items.Order(BoardColumns.All[i].Name, Order(i));
            told |= 1 << i;
        }

        return new(items, told);
    }

    /// <summary>Sends the cards that look different.</summary>
    /// <returns>True if the order of a column may be another.</returns>
    public static bool Send(LiveItems items, BountyChanges bounties, CardScene then, CardScene now)
    {
        var moved = bounties.Gone;
        foreach (var (old, card) in bounties.Changed)
        {
            if (old is not null && new CardShape(old, then) == new CardShape(card, now)) continue;
            moved = true;
            Send(items, card, now);
        }

        return moved;
    }

    /// <summary>Sends a card.</summary>
    public static void Send(LiveItems items, BountyView bounty, CardScene scene) => items.Item(bounty.Id.ToString(), CardMarkup.Json(bounty, scene));
}

/// <summary>Rows of the board.</summary>
/// <param name="Items">Cards and orders; nothing where there are none.</param>
/// <param name="Orders">Which columns' orders are among them: bit 0 stands for the first column.</param>
internal sealed record BoardRows(LiveItems? Items, int Orders)
{
    public const int AllOrders = int.MaxValue;

    public static readonly BoardRows None = new(null, 0);
}

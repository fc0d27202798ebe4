using System.Text;
using Game.Domain.Views;

namespace Web.Live;

/// <summary>What all who look with the same kind of eyes are sent of a frame, and the place for what one of them is sent besides.</summary>
/// <param name="head">The message up to what may differ from viewer to viewer.</param>
/// <param name="bounties">What has happened to the bounties that everybody sees.</param>
/// <param name="fresh">The news that are sent.</param>
/// <param name="bids">Bids on those bounties.</param>
/// <param name="clocks">What their clocks show.</param>
/// <param name="news">Rows of the news.</param>
/// <param name="board">Rows of the board.</param>
internal sealed class LiveShare(byte[] head, BountyChanges bounties, IReadOnlyList<NewsView> fresh, string? bids, string? clocks, LiveItems? news, BoardRows board)
{
    private LiveMessage? _alone;

    public BountyChanges Bounties => bounties;

    public IReadOnlyList<NewsView> Fresh => fresh;

    public int Orders => board.Orders;

    /// <summary>The message of somebody to whom nothing else is to be told: one for all of them.</summary>
    public LiveMessage Alone => _alone ??= Write(null, bids, clocks, null, null);

    /// <summary>The message of one viewer.</summary>
    /// <param name="desk">Figures of the own desk.</param>
    /// <param name="ownBids">Bids on the bounties that the viewer sees, the shared ones among them; nothing for the shared ones alone.</param>
    /// <param name="ownClocks">The same of the clocks.</param>
    /// <param name="ownNews">Rows of the news that the viewer reads in other words.</param>
    /// <param name="ownBoard">Rows of the board besides.</param>
    public LiveMessage With(string? desk, string? ownBids, string? ownClocks, LiveItems? ownNews, LiveItems? ownBoard) =>
        desk is null && ownBids is null && ownClocks is null && ownNews is null && ownBoard is null or { IsEmpty: true } ? Alone : Write(desk, ownBids ?? bids, ownClocks ?? clocks, ownNews, ownBoard);

    private LiveMessage Write(string? desk, string? allBids, string? allClocks, LiveItems? ownNews, LiveItems? ownBoard)
    {
        var text = new StringBuilder(512);
        Part(text, "d", desk);
        Part(text, "b", allBids);
        Part(text, "c", allClocks);
        Part(text, "news", LiveItems.Write(news, ownNews));
        Part(text, "board", LiveItems.Write(board.Items, ownBoard));
        var rest = text.Append('}').ToString();
        var message = new byte[head.Length + Encoding.UTF8.GetByteCount(rest)];
        head.CopyTo(message, 0);
        Encoding.UTF8.GetBytes(rest, message.AsSpan(head.Length));
        return new(message);
    }

    private static void Part(StringBuilder text, string name, string? part)
    {
        if (part is not null) text.Append(",\"").Append(name).Append("\":").Append(part);
    }
}

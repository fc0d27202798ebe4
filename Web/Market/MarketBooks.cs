using System.Collections.Concurrent;
using Web.Journal;
using Web.Rooms;

namespace Web.Market;

/// <summary>The books of all rooms whose charts somebody looks at. A book that nobody reads for a while is put away.</summary>
internal sealed class MarketBooks(IRooms rooms, IJournal journal, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (MarketBook Book, DateTimeOffset ReadAt)> _books = new(StringComparer.Ordinal);

    /// <summary>The book of the round in play, read on to what is recorded by now; nothing for a room that is not there.</summary>
    public async Task<MarketBook?> ReadAsync(string code)
    {
        if (rooms.Find(code) is not { } room) return null;
        var now = time.GetUtcNow();
        foreach (var (name, (_, readAt)) in _books)
        {
            if (now - readAt > Kept) _books.TryRemove(name, out _);
        }

        var status = room.Status;
        var round = status.Round;
        var (book, _) = _books.AddOrUpdate(
            room.Code, _ => (new MarketBook(room.Code, round), now),
            (_, known) => (known.Book.Round == round ? known.Book : new MarketBook(room.Code, round), now));
        await book.FollowAsync(journal, status);
        return book;
    }
}

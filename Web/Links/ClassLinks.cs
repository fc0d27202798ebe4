using System.Collections.Concurrent;
using System.Security.Cryptography;
using Web.Host;
using Web.Journal;
using Web.Rooms;
using Web.Seats;

namespace Web.Links;

/// <summary>
/// Links that stay the same all term: each has a public id that students open and a secret that leads it to another room. The
/// server keeps a hash of the secret, and which room it leads to; a restart changes nothing.
/// </summary>
internal sealed class ClassLinks(IJournal journal, IRooms rooms, TimeProvider time) : IHostedService, IDisposable
{
    private const int IdLength = 8;
    private const int Most = 10_000;
    private const int CreateBurst = 20;
    private const double CreatePerSecond = 0.2;

    /// <summary>A class that nobody has called over is over the next day.</summary>
    private static readonly TimeSpan LongestLesson = TimeSpan.FromHours(12);

    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(400);

    private readonly ConcurrentDictionary<string, LinkRecord> _links = new(StringComparer.Ordinal);
    private readonly TokenBucket _creations = new(time, CreateBurst, CreatePerSecond);
    private readonly SemaphoreSlim _writing = new(1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var link in await journal.LinksAsync())
        {
            if (time.GetUtcNow() - link.UsedAt > Forgotten)
                await journal.WriteAsync(new JournalWrite("") { DeletedLink = link.Id });
            else
                _links[link.Id] = link;
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _writing.Dispose();

    /// <summary>True if there is such a link.</summary>
    public bool Has(string? id) => Find(id) is not null;

    /// <summary>True if the secret is the link's.</summary>
    public bool Opens(string? id, string? key) => Find(id) is { } link && Key.Fits(key, link.KeyHash);

    /// <summary>Where the link leads now; nothing while no class is open.</summary>
    public Hosted? Current(string? id) =>
        Find(id) is { Room: { } code } link && Hosted.Find(rooms, code) is { } hosted && hosted.Rooms[0].CreatedAt == link.RoomOpened && !Over(hosted) ? hosted : null;

    /// <summary>Makes a link that leads to a room; the secret is shown only here. Nothing if too many are made.</summary>
    public async Task<(string Id, string Key)?> CreateAsync(Hosted hosted)
    {
        if (_links.Count >= Most || !_creations.TryTake())
            return null;

        var (id, key) = (RandomNumberGenerator.GetString(RoomCode.Letters, IdLength), Key.Create());
        var now = time.GetUtcNow();
        await KeepAsync(Led(new LinkRecord { Id = id, KeyHash = Key.Hash(key), CreatedAt = now, UsedAt = now }, hosted));
        return (id, key);
    }

    /// <summary>Leads the link to a room, or nowhere. False if the secret is not the link's.</summary>
    public async Task<bool> LeadAsync(string? id, string? key, Hosted? hosted)
    {
        if (!Opens(id, key) || Find(id) is not { } link)
            return false;

        await KeepAsync(Led(link with { UsedAt = time.GetUtcNow() }, hosted));
        return true;
    }

    /// <summary>Deletes the link. False if the secret is not the link's.</summary>
    public async Task<bool> DeleteAsync(string? id, string? key)
    {
        if (!Opens(id, key) || Find(id) is not { } link)
            return false;

        await journal.WriteAsync(new JournalWrite("") { DeletedLink = link.Id });
        _links.TryRemove(link.Id, out _);
        return true;
    }

    private LinkRecord? Find(string? id) => _links.GetValueOrDefault(RoomCode.Clean(id));

    // A code is given out again some day; when its room was opened is not.
    private static LinkRecord Led(LinkRecord link, Hosted? hosted) => link with { Room = hosted?.Code, RoomOpened = hosted?.Rooms[0].CreatedAt };

    // What is read and what is on the disk must be the same, whoever writes last.
    private async Task KeepAsync(LinkRecord link)
    {
        await _writing.WaitAsync();
        try
        {
            await journal.WriteAsync(new JournalWrite("") { Link = link });
            _links[link.Id] = link;
        }
        finally
        {
            _writing.Release();
        }
    }

    private bool Over(Hosted hosted) => hosted.Rooms.All(room => room.Status is { Ended: true } status
        && (!status.AwaitsRound || time.GetUtcNow() - room.CreatedAt > LongestLesson));
}

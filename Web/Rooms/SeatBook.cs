using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Game.Domain.Primitives;
using Web.Journal;
using Web.Seats;

namespace Web.Rooms;

/// <summary>The seats of a room and the hashes of their keys. Changed by the room alone, read by anybody.</summary>
internal sealed class SeatBook(IEnumerable<SeatRecord> seats)
{
    private ImmutableArray<SeatRecord> _seats = [.. seats];
    private ImmutableDictionary<SeatId, byte[]> _lent = ImmutableDictionary<SeatId, byte[]>.Empty;

    public ImmutableArray<SeatRecord> All => _seats;

    /// <summary>Another object after every change of a seat.</summary>
    public object Mark => ImmutableCollectionsMarshal.AsArray(_seats)!;

    /// <summary>Those the host has not taken out.</summary>
    public IEnumerable<SeatRecord> InPlay => All.Where(seat => !seat.Removed);

    public int Humans => InPlay.Count(seat => !seat.Bot);

    public int Bots => InPlay.Count(seat => seat.Bot);

    public SeatRecord? Find(SeatId seat) => All.FirstOrDefault(known => known.Id == seat);

    public void Change(SeatRecord seat) =>
        ImmutableInterlocked.Update(ref _seats, (seats, changed) => [.. seats.Select(known => known.Seat == changed.Seat ? changed : known)], seat);

    public void Add(SeatRecord seat) => ImmutableInterlocked.Update(ref _seats, (seats, added) => seats.Add(added), seat);

    public SeatId? SeatOf(string? key)
    {
        var keyed = InPlay.Where(seat => seat.KeyHash is not null).Select(seat => (seat.Id, Hash: seat.KeyHash!))
            .Concat(_lent.Where(lent => Find(lent.Key) is not { Removed: true }).Select(lent => (Id: lent.Key, Hash: lent.Value))).ToList();
        var found = Key.Find(key, [.. keyed.Select(seat => seat.Hash)]);
        return found < 0 ? null : keyed[found].Id;
    }

    /// <summary>True if the key was a seat's that the host took out.</summary>
    public bool IsRemoved(string? key) => FindRemoved(key) is not null;

    /// <summary>The seat of such a key; of several the one that was taken last.</summary>
    public SeatId? FindRemoved(string? key)
    {
        var removed = All.Where(seat => seat is { Removed: true, KeyHash: not null }).ToList();
        return Key.Find(key, [.. removed.Select(seat => seat.KeyHash!)]) is >= 0 and var found ? removed[found].Id : null;
    }

    /// <summary>The seat that a return code names.</summary>
    public SeatRecord? FindReturn(string room, string code)
    {
        var hashes = All.Select(seat => seat.Salt ?? room).Distinct(StringComparer.Ordinal).ToDictionary(static salt => salt, salt => ReturnPass.CodeHash(salt, code), StringComparer.Ordinal);
        var found = All.Where(seat => seat.ReturnHash is { } known && CryptographicOperations.FixedTimeEquals(known, hashes[seat.Salt ?? room])).ToList();
        // Whoever was moved away and back has a seat here that is theirs no more.
        return found.Find(static seat => !seat.Removed) ?? found.FirstOrDefault();
    }

    /// <summary>A key to a bot's seat for a child of this server; the next one makes it worthless, and so does the server's end.</summary>
    public string Lend(SeatId seat)
    {
        var key = Key.Create();
        ImmutableInterlocked.AddOrUpdate(ref _lent, seat, Key.Hash(key), (_, _) => Key.Hash(key));
        return key;
    }

    /// <summary>A nickname as it can be shown here: with a number behind it where it is taken.</summary>
    public string Unique(string name) => Nickname.Unique(name, All.Select(seat => seat.Name));
}

using Game.Domain.Primitives;

namespace Game.Domain.Debriefing;

/// <summary>Notes on what is over, packed: contracts by their owner, bounties together, titles and prices once.</summary>
internal sealed class NoteArchive
{
    private readonly NoteWriter _writer = new();
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    /// <summary>Titles of closed contracts: no more than there are jobs.</summary>
    public List<string> Titles { get; init; } = [];

    /// <summary>Prices in cents that awards have met, by tick.</summary>
    public SortedDictionary<int, int[]> Prices { get; init; } = [];

    public SortedDictionary<SeatId, NotePages> Contracts { get; init; } = [];

    public NotePages Bounties { get; init; } = new();

    /// <summary>What bounties that are out of sight were worth, less what was used on them, at base prices, in cents.</summary>
    public long Realised { get; set; }

    public void Add(ContractNote note)
    {
        if (_known.Count < Titles.Count)
        {
            for (var i = 0; i < Titles.Count; i++) _known[Titles[i]] = i;
        }

        if (!_known.TryGetValue(note.Title, out var title))
        {
            _known.Add(note.Title, title = Titles.Count);
            Titles.Add(note.Title);
        }

        Prices.TryAdd(note.AwardedAt, [.. note.Prices.Select(price => (int)price.Cents)]);
        if (!Contracts.TryGetValue(note.Id.Owner, out var pages)) Contracts.Add(note.Id.Owner, pages = new NotePages());
        NoteCodec.Write(_writer, note, title);
        pages.Add(_writer);
    }

    public void Add(BountyNote note)
    {
        Realised += note.Value - note.Cost;
        if (!note.Decided) return;
        NoteCodec.Write(_writer, note);
        Bounties.Add(_writer);
    }

    public IEnumerable<ContractNote> Of(SeatId seat)
    {
        if (!Contracts.TryGetValue(seat, out var pages)) return [];
        var prices = new Dictionary<int, IReadOnlyList<Credits>>();
        return pages.Read(reader => NoteCodec.ReadContract(reader, Titles, Met));

        IReadOnlyList<Credits> Met(int tick)
        {
            if (!prices.TryGetValue(tick, out var met)) prices.Add(tick, met = [.. Prices[tick].Select(cents => new Credits(cents))]);
            return met;
        }
    }
}

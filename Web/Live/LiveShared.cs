using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Lessons;
using Web.Rooms;
using Web.Shared;

namespace Web.Live;

/// <summary>What a frame shows all who look with the same kind of eyes: written once for the whole room, in each language.</summary>
internal sealed class LiveShared
{
    // Every frame of a version is made with the same list of prices.
    private static readonly ConditionalWeakTable<IReadOnlyList<PriceView>, ConcurrentDictionary<(string Culture, bool Lists, bool Seated), LiveShared>> Made = new();

    // Prices and standings are often the same list in two versions.
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<NumberFormatInfo, LivePart>> Tables = new();

    private static readonly IReadOnlyDictionary<SeatId, PlaceCourse> NoPlaces = new Dictionary<SeatId, PlaceCourse>();

    private readonly long _number = LiveTables.NextNumber();
    private readonly string _head;
    private readonly (string Name, LivePart Part)[] _parts;
    private readonly Origin _origin;
    private LiveShare? _whole;
    private Change? _change;

    private LiveShared(RoomFrame frame, Origin origin, LiveWords? words)
    {
        var room = frame.View.Room;
        _origin = origin;
        _head = string.Create(
            CultureInfo.InvariantCulture,
            $"\"v\":{frame.Version},\"t\":{room.Tick},\"ms\":{frame.Status.MillisecondsPerTick},\"hour\":\"{Figures.MarketHour(room.Scenario, room.Tick)}\",\"day\":{Figures.MarketDay(room.Scenario, room.Tick)},\"done\":\"{Math.Min(1, room.Tick / (double)Math.Max(1, frame.Status.Ticks)):0.0000}\"");
        _parts =
        [
            ("p", Table(room.Prices, LiveTables.Prices)),
            ("s", Table(room.Standings, LiveTables.Standings)),
            ("w", Table(frame.Places ?? NoPlaces, LiveTables.Courses)),
            .. words is null ? [] : new (string, LivePart)[] { ("places", new LivePlaces(room.Standings, frame.Lesson.Plan, words.Words)) },
        ];
        if (words is null) return;
        room = room with { Bounties = origin.Bounties };
        News = new LiveNews(room, words.Words);
        Board = new LiveBoard(new CardScene(room, Own: null, Leads: [], Selected: null, frame.Status.MillisecondsPerTick, words.Text, words.Words)
        {
            Seated = frame.View.Desk is not null, UntimedFrom = frame.UntimedFrom,
        });
    }

    /// <summary>The cards that all see alike; nothing for a page without lists.</summary>
    public LiveBoard? Board { get; }

    /// <summary>The news in the words of those who see no more than the others; nothing for a page without lists.</summary>
    public LiveNews? News { get; }

    /// <summary>All of it, to whoever shows nothing yet.</summary>
    public LiveShare Whole => _whole ??= new(Head(null), BountyChanges.Nothing, All, LiveBids.Whole(_origin.Bounties), LiveClocks.Whole(_origin.Bounties), News?.Write(All), Board?.Whole ?? BoardRows.None);

    private IReadOnlyList<NewsView> All => News?.All ?? [];

    /// <summary>What the viewer of a frame shares with others.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="bounties">Those that everybody sees.</param>
    /// <param name="words">Words of the lists; nothing for a page without.</param>
    public static LiveShared Of(RoomFrame frame, IReadOnlyList<BountyView> bounties, LiveWords? words)
    {
        var origin = new Origin(frame, bounties);
        var made = Made.GetOrCreateValue(frame.View.Room.Prices);
        var eyes = (CultureInfo.CurrentUICulture.Name, words is not null, frame.View.Desk is not null);
        // What changed between two versions may have left the prices alone.
        return made.TryGetValue(eyes, out var known) && known._origin.IsSame(origin) ? known : made[eyes] = new(frame, origin, words);
    }

    /// <summary>What differs from an earlier frame's; it names the version that it builds upon.</summary>
    public LiveShare Since(LiveShared before)
    {
        if (Volatile.Read(ref _change) is { } known && known.Since == before._number) return known.Share;
        var bounties = BountyChanges.Between(before._origin.Bounties, _origin.Bounties);
        var fresh = before.News is { } then ? News?.Since(then) : null;
        var share = new LiveShare(
            Head(before), bounties, fresh ?? [], LiveBids.Since(bounties.Changed), LiveClocks.Since(bounties.Changed), fresh is null ? null : News!.Write(fresh),
            before.Board is { } board && Board is { } now ? now.Since(board, bounties) : BoardRows.None);
        Volatile.Write(ref _change, new Change(before._number, share));
        return share;
    }

    // Up to where what differs from viewer to viewer begins.
    private byte[] Head(LiveShared? before)
    {
        var text = new StringBuilder(1024).Append('{');
        if (before is not null) text.Append(CultureInfo.InvariantCulture, $"\"k\":{before._origin.Version},");
        text.Append(_head);
        for (var i = 0; i < _parts.Length; i++)
        {
            var (name, part) = _parts[i];
            if ((before is null ? part.Whole : part.Since(before._parts[i].Part)) is { } told) text.Append(",\"").Append(name).Append("\":").Append(told);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static LivePart Table<T>(T list, Func<T, LivePart> make)
        where T : class =>
        Tables.GetOrCreateValue(list).GetOrAdd(NumberForms.Of(CultureInfo.CurrentUICulture), static (_, told) => told.make(told.list), (list, make));

    // By its number: what held the one before would hold those of the whole match.
    private sealed record Change(long Since, LiveShare Share);

    // What it is made of. A room hands the same lists to all who look at one moment; where it does not, nothing is shared.
    private sealed record Origin(
        long Version, IReadOnlyList<BountyView> Bounties, IReadOnlyList<StandingView> Standings, IReadOnlyList<NewsView> News, object? Places, RoomStatus Status, LateJoinRule Late, int? UntimedFrom)
    {
        public Origin(RoomFrame frame, IReadOnlyList<BountyView> bounties)
            : this(frame.Version, bounties, frame.View.Room.Standings, frame.View.Room.News, frame.Places, frame.Status, frame.Lesson.Plan.LateJoin, frame.UntimedFrom)
        {
        }

        public bool IsSame(Origin other) =>
            Version == other.Version && ReferenceEquals(Bounties, other.Bounties) && ReferenceEquals(Standings, other.Standings) && ReferenceEquals(News, other.News)
            && ReferenceEquals(Places, other.Places) && Status == other.Status && Late == other.Late && UntimedFrom == other.UntimedFrom;
    }
}

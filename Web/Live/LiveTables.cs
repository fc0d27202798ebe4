using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Rooms;
using Web.Shared;

namespace Web.Live;

/// <summary>The moving figures of one frame in one language, and the lists, for pages that show them.</summary>
internal sealed class LiveTables
{
    // Seats see bounties of their own; prices and standings are the same list for all of them.
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<NumberFormatInfo, LiveTable>> Public = new();

    private static readonly IReadOnlyDictionary<SeatId, PlaceCourse> NoPlaces = new Dictionary<SeatId, PlaceCourse>();

    private static readonly SearchValues<char> Signs = SearchValues.Create(['"', '\\', .. Enumerable.Range(0, 32).Select(static sign => (char)sign), '\u007f']);

    private readonly string _head;
    private readonly long _version;
    private readonly (string Name, LivePart Part)[] _parts;
    private readonly IReadOnlyList<BountyView> _bounties;
    private readonly LiveBoard? _board;
    private readonly bool _isOwn;
    private LiveMessage? _whole;
    private Change? _change;

    public LiveTables(RoomFrame frame, LiveWords? words)
    {
        var room = frame.View.Room;
        _version = frame.Version;
        _head = string.Create(
            CultureInfo.InvariantCulture,
            $"\"v\":{frame.Version},\"t\":{room.Tick},\"ms\":{frame.Status.MillisecondsPerTick},\"hour\":\"{Figures.MarketHour(room.Scenario, room.Tick)}\",\"day\":{Figures.MarketDay(room.Scenario, room.Tick)},\"done\":\"{Math.Min(1, room.Tick / (double)Math.Max(1, frame.Status.Ticks)):0.0000}\"");
        _bounties = room.Bounties;
        if (words is not null) _board = new LiveBoard(Scene(frame, words));
        _isOwn = words is not null && frame.View.Desk is not null;
        _parts =
        [
            ("p", Shared(room.Prices, static prices => Prices(prices))),
            ("s", Shared(room.Standings, static standings => Standings(standings))),
            ("w", Shared(frame.Places ?? NoPlaces, static places => Courses(places))),
            .. frame.View.Desk is { } desk ? [("d", Desk(desk))] : Array.Empty<(string, LivePart)>(),
            .. words is not null ? [("news", new LiveNews(room, words.Words)), ("places", LivePlaces.Of(room, frame.Lesson.Plan, words.Words))] : Array.Empty<(string, LivePart)>(),
        ];
    }

    // With the lists of one seat it is long, and asked for once, when the seat's page opens.
    public LiveMessage Whole => _isOwn ? Write() : _whole ??= Write();

    /// <summary>The figures that differ from an earlier frame's; it names the version it builds upon.</summary>
    public LiveMessage Since(LiveTables before)
    {
        if (Volatile.Read(ref _change) is { } known && known.Since == before._version) return known.Message;
        // Somebody who was given a seat, or left it.
        if (_parts.Length != before._parts.Length) return Whole;
        var parts = new (string, string?)[_parts.Length + 3];
        for (var i = 0; i < _parts.Length; i++) parts[i] = (_parts[i].Name, _parts[i].Part.Since(before._parts[i].Part));
        var bounties = BountyChanges.Between(before._bounties, _bounties);
        parts[^3] = ("b", LiveBids.Since(bounties));
        parts[^2] = ("c", LiveClocks.Since(bounties));
        parts[^1] = ("board", before._board is { } board ? _board?.Since(board, bounties) : null);
        var change = new Change(before._version, Message(new StringBuilder(1024).Append(CultureInfo.InvariantCulture, $"\"k\":{before._version},"), parts));
        Volatile.Write(ref _change, change);
        return change.Message;
    }

    private LiveMessage Write() => Message(
        new StringBuilder(4096), [.. _parts.Select(static part => (part.Name, (string?)part.Part.Whole)), ("b", LiveBids.Whole(_bounties)), ("c", LiveClocks.Whole(_bounties)), ("board", _board?.Whole)]);

    private LiveMessage Message(StringBuilder text, (string Name, string? Text)[] parts)
    {
        text.Insert(0, '{').Append(_head);
        foreach (var (name, part) in parts)
        {
            if (part is not null) text.Append(",\"").Append(name).Append("\":").Append(part);
        }

        return new(Encoding.UTF8.GetBytes(text.Append('}').ToString()));
    }

    private static CardScene Scene(RoomFrame frame, LiveWords words) => new(
        frame.View.Room, frame.View.Desk?.Seat, frame.View.Desk?.Leads ?? [], Selected: null, frame.Status.MillisecondsPerTick, words.Text, words.Words) { UntimedFrom = frame.UntimedFrom };

    private static LiveTable Shared<T>(T list, Func<T, LiveTable> make)
        where T : class =>
        Public.GetOrCreateValue(list).GetOrAdd(NumberForms.Of(CultureInfo.CurrentUICulture), static (_, told) => told.make(told.list), (list, make));

    // Price, change in words, its direction, the price in cents, busy, waiting, share of supply in use, supply.
    private static LiveTable Prices(IReadOnlyList<PriceView> prices) => new(
        [
            .. prices.Select(static (price, i) => (Number(i), new[]
            {
                Text(Figures.Price(price.Price)), Text(Figures.Change(price.Change)), Number(Figures.WayOf(price.Change)), Number(price.Price.Cents),
                Number(price.Busy), Number(price.Waiting), Text(LiveFigures.Load(price)), Number(price.Supply),
            })),
        ],
        list: true);

    // As they are read, then the place, and what the columns are sorted by.
    private static LiveTable Standings(IReadOnlyList<StandingView> standings) => new(
        [
            .. standings.Select(static line => (line.Seat.ToString(), new[]
            {
                Text(Figures.Signed(line.Profit)), Number(Figures.SignOf(line.Profit)), Text(LiveFigures.Margin(line)), Text(LiveFigures.WonOf(line)),
                Text(LiveFigures.PaidOf(line)), Text(LiveFigures.Brier(line)), Number(line.Rank), Number(line.Profit.Cents), Optional(line.Margin), Optional(line.Brier),
            })),
        ]);

    private static LiveTable Courses(IReadOnlyDictionary<SeatId, PlaceCourse> places) => new(
        [.. places.Select(static place => (place.Key.ToString(), new[] { Text(place.Value.Heights), Number(place.Value.Moved) }))]);

    // Cash, held, profit, its direction, attention, bounties without a bid.
    private static LiveTable Desk(DeskView desk) => new(
        [
            ("0", [Text(Figures.Whole(desk.Cash))]), ("1", [Text(Figures.Whole(desk.Held))]), ("2", [Text(Figures.Signed(desk.Profit))]),
            ("3", [Number(Figures.SignOf(desk.Profit))]), ("4", [Number(desk.Attention)]), ("5", [Number(desk.Leads.Count(static lead => lead.Bid is null))]),
        ],
        list: true, single: true);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Optional(int? number) => number is { } known ? Number(known) : "null";

    // Digits, signs and spaces; only what a reader of JSON would stumble over is written in another way.
    internal static string Text(string text) => text.AsSpan().IndexOfAny(Signs) < 0 ? string.Concat("\"", text, "\"") : JsonSerializer.Serialize(text);

    // By its version: what held the tables before would hold those of the whole match.
    private sealed record Change(long Since, LiveMessage Message);
}

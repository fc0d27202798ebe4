using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Rooms;
using Web.Shared;

namespace Web.Live;

/// <summary>The moving figures of one frame in one language, and the lists, for pages that show them: what everybody is told, and what one viewer is told besides.</summary>
internal sealed class LiveTables
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(['"', '\\', .. Enumerable.Range(0, 32).Select(static sign => (char)sign), '\u007f']);

    private static long _numbers;

    private readonly int _round;
    private readonly LiveShared _shared;
    private readonly RoomView _room;
    private readonly IReadOnlyList<BountyView> _own;
    private readonly LiveDesk? _desk;
    private readonly LiveOwnBoard? _board;

    public LiveTables(RoomFrame frame, LiveWords? words)
    {
        (_room, _round) = (frame.View.Room, frame.Status.Round);
        // Whoever has no seat sees nothing that others of his kind do not.
        (var shared, _own) = _room.Bounties is BountyCards cards ? (cards.Shared, cards.Own) : frame.View.Desk is null ? (_room.Bounties, []) : ([], _room.Bounties);
        _shared = LiveShared.Of(frame, shared, words);
        if (frame.View.Desk is not { } desk) return;
        _desk = new LiveDesk(desk);
        if (_shared.Board is { } board) _board = new LiveOwnBoard(_own, board, Scene(frame, desk, words!));
    }

    /// <summary>Everything: asked for once, when a page opens.</summary>
    public LiveMessage Whole => _shared.Whole.With(
        _desk?.Whole,
        _own.Count == 0 ? null : LiveBids.Whole(_room.Bounties),
        _own.Count == 0 ? null : LiveClocks.Whole(_room.Bounties),
        _shared.News?.Write(_shared.Whole.Fresh, _own, _room),
        _board?.Whole());

    /// <summary>What differs from an earlier frame's, naming the version it builds upon; everything where that saves nothing.</summary>
    public LiveMessage Since(LiveTables before)
    {
        // A new round, or somebody who was given a seat or left it.
        if (_round != before._round || _desk is null != before._desk is null) return Whole;
        var share = _shared.Since(before._shared);
        var own = BountyChanges.Between(before._own, _own);
        var changed = own.Changed.Count == 0 ? null : share.Bounties.Changed.Concat(own.Changed);
        return share.With(
            _desk?.Since(before._desk!.Value),
            changed is null ? null : LiveBids.Since(changed),
            changed is null ? null : LiveClocks.Since(changed),
            _own.Count == 0 ? null : _shared.News?.Write(share.Fresh, _own, _room),
            _board?.Since(before._board!, own, share.Bounties, share.Orders));
    }

    private static CardScene Scene(RoomFrame frame, DeskView desk, LiveWords words) => new(
        frame.View.Room, desk.Seat, desk.Leads, Selected: null, frame.Status.MillisecondsPerTick, words.Text, words.Words) { UntimedFrom = frame.UntimedFrom };

    // Price, change in words, its direction, the price in cents, busy, waiting, share of supply in use, supply.
    public static LiveTable<PriceView> Prices(IReadOnlyList<PriceView> prices) => new(
        prices,
        static price => price.Type.Index,
        static price =>
        [
            Text(Figures.Price(price.Price)), Text(Figures.Change(price.Change)), Number(Figures.WayOf(price.Change)), Number(price.Price.Cents),
            Number(price.Busy), Number(price.Waiting), Text(LiveFigures.Load(price)), Number(price.Supply),
        ],
        static (then, now) => (then.Price, then.Change, then.Busy, then.Waiting, then.Supply) == (now.Price, now.Change, now.Busy, now.Waiting, now.Supply),
        list: true);

    // As they are read, then the place, and what the columns are sorted by.
    public static LiveTable<StandingView> Standings(IReadOnlyList<StandingView> standings) => new(
        standings,
        static line => line.Seat.Number,
        static line =>
        [
            Text(Figures.Signed(line.Profit)), Number(Figures.SignOf(line.Profit)), Text(LiveFigures.Margin(line)), Text(LiveFigures.WonOf(line)),
            Text(LiveFigures.PaidOf(line)), Text(LiveFigures.Brier(line)), Number(line.Rank), Number(line.Profit.Cents), Optional(line.Margin), Optional(line.Brier),
        ],
        static (then, now) => (then.Profit, then.Margin, then.BidsWon, then.BidsPlaced, then.Delivered, then.Failed, then.Brier, then.Rank)
            == (now.Profit, now.Margin, now.BidsWon, now.BidsPlaced, now.Delivered, now.Failed, now.Brier, now.Rank));

    public static LiveTable<KeyValuePair<SeatId, PlaceCourse>> Courses(IReadOnlyDictionary<SeatId, PlaceCourse> places) => new(
        [.. places],
        static place => place.Key.Number,
        static place => [Text(place.Value.Heights), Number(place.Value.Moved)],
        static (then, now) => then.Value == now.Value);

    /// <summary>A number that no other part of a message has had.</summary>
    internal static long NextNumber() => Interlocked.Increment(ref _numbers);

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Optional(int? number) => number is { } known ? Number(known) : "null";

    // Digits, signs and spaces; only what a reader of JSON would stumble over is written in another way.
    internal static string Text(string text) => text.AsSpan().IndexOfAny(Signs) < 0 ? string.Concat("\"", text, "\"") : JsonSerializer.Serialize(text);
}

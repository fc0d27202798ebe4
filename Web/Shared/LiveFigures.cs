using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Game.Domain.Views;
using Web.Rooms;

namespace Web.Shared;

/// <summary>
/// The figures that move with every tick, as the page's script takes them: one small message, written once per frame and
/// shared by everybody who looks with the same eyes and reads the same kind of figures. What each path means stands in <c>wwwroot/js/live.js</c>.
/// </summary>
public static class LiveFigures
{
    private static readonly ConditionalWeakTable<RoomFrame, ConcurrentDictionary<NumberFormatInfo, LiveMessage>> Made = new();
    private static readonly ConditionalWeakTable<RoomView, ConcurrentDictionary<NumberFormatInfo, PublicPart>> Shared = new();

    public static LiveMessage Of(RoomFrame frame) =>
        Made.GetOrCreateValue(frame).GetOrAdd(NumberForms.Of(CultureInfo.CurrentUICulture), static (form, frame) => new(Write(form, frame)), frame);

    /// <summary>Path of a figure of a price line.</summary>
    public static string Price(PriceView price, int figure) =>
        string.Create(CultureInfo.InvariantCulture, $"p.{price.Type.Index}.{figure}");

    /// <summary>Path of a price line.</summary>
    public static string Price(PriceView price) => string.Create(CultureInfo.InvariantCulture, $"p.{price.Type.Index}");

    /// <summary>Path of a figure of a standing.</summary>
    public static string Standing(StandingView line, int figure) =>
        string.Create(CultureInfo.InvariantCulture, $"s.{line.Seat.Number}.{figure}");

    /// <summary>Path of a bounty's number of bids.</summary>
    public static string Bids(BountyView bounty) => $"b.{bounty.Id}";

    /// <summary>Path of what an open clock shows: what accepting pays, or the most that a new bid may ask.</summary>
    public static string ClockPrice(BountyView bounty) => $"c.{bounty.Id}.0";

    /// <summary>Path of the lowest open bid of a descending clock.</summary>
    public static string ClockStanding(BountyView bounty) => $"c.{bounty.Id}.1";

    private static byte[] Write(NumberFormatInfo form, RoomFrame frame)
    {
        var room = frame.View.Room;
        var shared = Shared.GetOrCreateValue(room).GetOrAdd(form, static (_, room) => new PublicPart(room), room);
        using var stream = new MemoryStream(2048);
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("t", room.Tick);
            json.WriteNumber("ms", frame.Status.MillisecondsPerTick);
            json.WriteString("hour", Figures.MarketHour(room.Scenario, room.Tick));
            json.WriteNumber("day", Figures.MarketDay(room.Scenario, room.Tick));
            json.WriteString("done", Math.Min(1, room.Tick / (double)Math.Max(1, frame.Status.Ticks)).ToString("0.0000", CultureInfo.InvariantCulture));
            Raw(json, "p", shared.Prices);
            Raw(json, "s", shared.Standings);
            Raw(json, "b", shared.Bids);
            Raw(json, "c", shared.Clocks);
            if (frame.View.Desk is { } desk) Desk(json, desk);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Raw(Utf8JsonWriter json, string name, byte[] value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value, skipInputValidation: true);
    }

    private static byte[] Written(RoomView room, Action<Utf8JsonWriter, RoomView> write)
    {
        using var stream = new MemoryStream(1024);
        using (var json = new Utf8JsonWriter(stream)) write(json, room);
        return stream.ToArray();
    }

    // Price, change in words, its direction, the price in cents, busy, waiting, share of supply in use.
    private static void Prices(Utf8JsonWriter json, RoomView room)
    {
        json.WriteStartArray();
        foreach (var price in room.Prices)
        {
            json.WriteStartArray();
            json.WriteStringValue(Figures.Price(price.Price));
            json.WriteStringValue(Figures.Change(price.Change));
            json.WriteNumberValue(Math.Sign(price.Change));
            json.WriteNumberValue(price.Price.Cents);
            json.WriteNumberValue(price.Busy);
            json.WriteNumberValue(price.Waiting);
            json.WriteStringValue(Load(price));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Standings(Utf8JsonWriter json, RoomView room)
    {
        json.WriteStartObject();
        foreach (var line in room.Standings)
        {
            json.WriteStartArray(line.Seat.ToString());
            json.WriteStringValue(Figures.Signed(line.Profit));
            json.WriteNumberValue(Figures.SignOf(line.Profit));
            json.WriteStringValue(Margin(line));
            json.WriteStringValue(WonOf(line));
            json.WriteStringValue(PaidOf(line));
            json.WriteStringValue(Brier(line));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Bids(Utf8JsonWriter json, RoomView room)
    {
        json.WriteStartObject();
        foreach (var bounty in room.Bounties.Where(static b => b.Status is BountyStatus.Open or BountyStatus.Bidding))
            json.WriteNumber(bounty.Id.ToString(), bounty.Bids);
        json.WriteEndObject();
    }

    // Price, and the standing bid once there is one.
    private static void Clocks(Utf8JsonWriter json, RoomView room)
    {
        json.WriteStartObject();
        foreach (var bounty in room.Bounties.Where(static b => b.Clock is not null))
        {
            json.WriteStartArray(bounty.Id.ToString());
            json.WriteStringValue(Figures.Price(bounty.Clock!.Price));
            if (bounty.Clock.Standing is { } standing) json.WriteStringValue(Figures.Price(standing));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // Cash, held, profit, its direction, attention.
    private static void Desk(Utf8JsonWriter json, DeskView desk)
    {
        json.WriteStartArray("d");
        json.WriteStringValue(Figures.Whole(desk.Cash));
        json.WriteStringValue(Figures.Whole(desk.Held));
        json.WriteStringValue(Figures.Signed(desk.Profit));
        json.WriteNumberValue(Figures.SignOf(desk.Profit));
        json.WriteNumberValue(desk.Attention);
        json.WriteEndArray();
    }

    /// <summary>What everybody sees, written once for all frames of one look at the room.</summary>
    private sealed class PublicPart(RoomView room)
    {
        public byte[] Prices { get; } = Written(room, LiveFigures.Prices);

        public byte[] Standings { get; } = Written(room, LiveFigures.Standings);

        public byte[] Bids { get; } = Written(room, LiveFigures.Bids);

        public byte[] Clocks { get; } = Written(room, LiveFigures.Clocks);
    }

    /// <summary>Share of the supply at work, 0 to 1, as a style takes it.</summary>
    public static string Load(PriceView price) =>
        Math.Min(1, price.Busy / (double)Math.Max(1, price.Supply)).ToString("0.00", CultureInfo.InvariantCulture);

    public static string Margin(StandingView line) => line.Margin is { } margin ? Figures.Share(margin) : "–";

    public static string WonOf(StandingView line) => string.Create(CultureInfo.InvariantCulture, $"{line.BidsWon}/{line.BidsPlaced}");

    public static string PaidOf(StandingView line) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.Delivered}/{line.Delivered + line.Failed}");

    public static string Brier(StandingView line) => line.Brier is { } brier ? Figures.Fraction(brier) : "–";
}

/// <summary>A message already written; it goes to the script as it is.</summary>
[JsonConverter(typeof(LiveMessageJson))]
public sealed record LiveMessage(byte[] Json);

internal sealed class LiveMessageJson : JsonConverter<LiveMessage>
{
    public override LiveMessage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Live messages only leave the server.");

    public override void Write(Utf8JsonWriter writer, LiveMessage value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Json, skipInputValidation: true);
}

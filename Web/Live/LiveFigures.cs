using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Game.Domain.Views;
using Web.Rooms;
using Web.Shared;

namespace Web.Live;

/// <summary>
/// What moves with every tick, as the page's script takes it: one small message, written once per frame and
/// shared by everybody who looks with the same eyes and reads the same kind of figures; what the whole room sees is written once
/// for all seats. What each path means stands in <c>wwwroot/js/live.js</c>.
/// </summary>
public static class LiveFigures
{
    /// <summary>All figures; where words are given also the lists that the page's script keeps: cards, news, lines of the leaderboard.</summary>
    public static LiveMessage Of(RoomFrame frame, LiveWords? words = null) => new LiveTables(frame, words).Whole;

    /// <summary>Only what differs from a frame that the page shows; everything where that saves nothing.</summary>
    public static LiveMessage Since(RoomFrame shown, RoomFrame frame, LiveWords? words = null) =>
        ReferenceEquals(shown, frame) ? Of(frame, words) : new LiveTables(frame, words).Since(new LiveTables(shown, words));

    /// <summary>Path of a figure of a price line.</summary>
    public static string Price(PriceView price, int figure) =>
        string.Create(CultureInfo.InvariantCulture, $"p.{price.Type.Index}.{figure}");

    /// <summary>Path of a price line.</summary>
    public static string Price(PriceView price) => string.Create(CultureInfo.InvariantCulture, $"p.{price.Type.Index}");

    /// <summary>Path of a figure of a standing.</summary>
    public static string Standing(StandingView line, int figure) =>
        string.Create(CultureInfo.InvariantCulture, $"s.{line.Seat.Number}.{figure}");

    /// <summary>Which figure of a standing its place is.</summary>
    public const int Rank = 6;

    /// <summary>Path of a seat's course.</summary>
    public static string Course(StandingView line) => string.Create(CultureInfo.InvariantCulture, $"w.{line.Seat.Number}.0");

    /// <summary>Path of the places that a seat gained of late.</summary>
    public static string Moved(StandingView line) => string.Create(CultureInfo.InvariantCulture, $"w.{line.Seat.Number}.1");

    /// <summary>Path of how many bounties the viewer can bid on and has not.</summary>
    public const string Chances = "d.5";

    /// <summary>Path of a bounty's number of bids.</summary>
    public static string Bids(BountyView bounty) => $"b.{bounty.Id}";

    /// <summary>Path of what an open clock shows: what accepting pays, or the most that a new bid may ask.</summary>
    public static string ClockPrice(BountyView bounty) => $"c.{bounty.Id}.0";

    /// <summary>Path of the lowest open bid of a descending clock.</summary>
    public static string ClockStanding(BountyView bounty) => $"c.{bounty.Id}.1";

    /// <summary>Path of where an open clock stands between nothing and the ceiling.</summary>
    public static string ClockShare(BountyView bounty) => $"c.{bounty.Id}.2";

    /// <summary>Where an open clock stands between nothing (0) and the ceiling (1), as a style takes it.</summary>
    public static string ShareOf(ClockView clock, BountyView bounty) =>
        Math.Clamp(clock.Price.Cents / (double)Math.Max(1, bounty.Ceiling.Cents), 0, 1).ToString("0.000", CultureInfo.InvariantCulture);

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

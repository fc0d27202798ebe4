using System.Globalization;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Web.Shared;

/// <summary>
/// How the game writes money, shares and time. One place, so that the same figure never looks two ways. Thousands and
/// decimals are set apart as the reader's language does; signs, spaces and times are the same everywhere.
/// </summary>
public static class Figures
{
    /// <summary>A real minus sign: as wide as a plus, and read out as "minus".</summary>
    public const string Minus = "\u2212";

    /// <summary>A space that does not break and is half as wide.</summary>
    private const string Thin = "\u202f";

    /// <summary>The separators of the reader's language.</summary>
    private static NumberFormatInfo Form => NumberForms.Of(CultureInfo.CurrentUICulture);

    /// <summary>Whole credits: <c>1,234</c>.</summary>
    public static string Whole(Credits amount) => Sign(amount.Amount.ToString("N0", Form));

    /// <summary>Credits with cents: <c>12.40</c>; for prices of agents.</summary>
    public static string Price(Credits amount) => Sign(amount.Amount.ToString("N2", Form));

    /// <summary>Whole credits with a sign: <c>+270</c>.</summary>
    public static string Signed(Credits amount)
    {
        var text = amount.Amount.ToString("N0", Form);
        return text is "0" or "-0" ? "0" : amount.Cents > 0 ? "+" + text : Sign(text);
    }

    /// <summary>1, 0 or -1 as the amount reads in whole credits: what reads as 0 is neither gain nor loss.</summary>
    public static int SignOf(Credits amount) => Math.Sign(decimal.Round(amount.Amount, 0, MidpointRounding.AwayFromZero));

    /// <summary>Parts per million as whole percent: <c>63 %</c>.</summary>
    public static string Percent(int millionths) => Percents(millionths) + Thin + "%";

    /// <summary>Parts per million as percent where the sign is written elsewhere: <c>63</c>.</summary>
    public static string Percents(int millionths) => (millionths / 10_000m).ToString("F0", Form);

    /// <summary>Basis points as percent with a sign and one digit: <c>+3.2 %</c>.</summary>
    public static string Change(int basisPoints)
    {
        var text = Math.Abs(basisPoints / 100m).ToString("F1", Form) + Thin + "%";
        return WayOf(basisPoints) switch { > 0 => "+" + text, < 0 => Minus + text, _ => text };
    }

    /// <summary>1, 0 or -1 as the change reads with one digit: what reads as 0.0 goes neither up nor down.</summary>
    public static int WayOf(int basisPoints) => Math.Sign(decimal.Round(basisPoints / 100m, 1, MidpointRounding.AwayFromZero));

    /// <summary>The same as an arrow's direction.</summary>
    public static string DirectionOf(int basisPoints) => WayOf(basisPoints) switch { > 0 => "up", < 0 => "down", _ => "flat" };

    /// <summary>Basis points as whole percent: <c>54 %</c>.</summary>
    public static string Share(int basisPoints) => Sign((basisPoints / 100m).ToString("F0", Form)) + Thin + "%";

    /// <summary>Parts per million as a plain fraction: <c>0.21</c>.</summary>
    public static string Fraction(int millionths) => (millionths / 1_000_000m).ToString("0.00", Form).Replace('-', '\u2212');

    /// <summary>A plain number with at most two digits: <c>2.5</c>.</summary>
    public static string Number(decimal number) => Sign(number.ToString("0.##", Form));

    /// <summary>Percent as a factor: <c>× 1.5</c>.</summary>
    public static string Times(int percent) => "×" + Thin + (percent / 100m).ToString("0.##", Form);

    /// <summary>Real time left: <c>1:05</c>. The page's script writes the same.</summary>
    public static string Clock(long milliseconds)
    {
        var seconds = (milliseconds + 999) / 1000;
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}");
    }

    /// <summary>Human working time: <c>45 min</c>, <c>2 h 30</c>.</summary>
    public static string Minutes(int minutes) => minutes < 100
        ? string.Create(CultureInfo.InvariantCulture, $"{minutes}{Thin}min")
        : minutes % 60 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}{Thin}h") : string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}{Thin}h{Thin}{minutes % 60:00}");

    /// <summary>Hour of the market day: <c>14:35</c>.</summary>
    public static string MarketHour(Scenario scenario, int tick) => MarketHour(scenario.StartHour, tick);

    /// <summary>The same for a market that opens at an hour.</summary>
    public static string MarketHour(int startHour, int tick)
    {
        var minutes = startHour * 60L + tick * 5L;
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60 % 24:00}:{minutes % 60:00}");
    }

    /// <summary>Market day, from 1.</summary>
    public static int MarketDay(Scenario scenario, int tick) => (int)((scenario.StartHour * 60L + tick * 5L) / 1440) + 1;

    private static string Sign(string text) => text.Replace("-", Minus, StringComparison.Ordinal);
}

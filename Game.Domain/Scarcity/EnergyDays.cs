using System.Collections.Immutable;
using System.Globalization;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Scarcity;

/// <summary>One day of energy prices.</summary>
/// <param name="Pattern">What kind of day it is, such as <c>solar_noon_1</c>, or <c>typical_weekday</c>.</param>
/// <param name="Weight">How often it is drawn, against the other days of its season.</param>
/// <param name="Hours">24 energy factors in percent of the mean price; they may be negative.</param>
public sealed record EnergyDay(string Pattern, int Weight, IReadOnlyList<int> Hours);

/// <summary>The days that a season is drawn from: real ones from the Belgian day-ahead market, and the mean weekday and weekend between them.</summary>
/// <remarks>
/// The 19 real days were picked as patterns, so that alone they would make every day a remarkable one: the season's typical
/// weekday and weekend (15 and 6 parts) stand beside them (1 part each): about one day in three is a remarkable one. Sources and licence: <c>Scenarios/Packs/SOURCES.md</c>.
/// </remarks>
public sealed class EnergyDays
{
    private const int HoursOfDay = 24;
    private const int WeekdayWeight = 15;
    private const int WeekendWeight = 6;

    private static readonly Lazy<EnergyDays> WinterDays = new(() => Load("winter", month => month is >= 10 or <= 3));
    private static readonly Lazy<EnergyDays> SummerDays = new(() => Load("summer", month => month is >= 4 and <= 9));
    private static readonly Lazy<EnergyDays> YearDays = new(() => Load(null, static _ => true));

    private readonly int _weights;

    private EnergyDays(ImmutableArray<EnergyDay> days)
    {
        Days = days;
        _weights = days.Sum(day => day.Weight);
        Mean = [.. Enumerable.Range(0, HoursOfDay).Select(hour => (int)Math.Round((decimal)days.Sum(day => day.Weight * day.Hours[hour]) / _weights))];
        Spread = [.. Enumerable.Range(0, HoursOfDay).Select(hour => SpreadOf(days, hour))];
    }

    /// <summary>All days of the season.</summary>
    public IReadOnlyList<EnergyDay> Days { get; }

    /// <summary>The season's mean factor of each hour of day, in percent: what is to be expected beyond any forecast.</summary>
    public IReadOnlyList<int> Mean { get; }

    /// <summary>Standard deviation of the factor of each hour of day over the season's days, in percent.</summary>
    public IReadOnlyList<int> Spread { get; }

    /// <summary>The days of a season.</summary>
    /// <param name="season">Not <see cref="Season.None"/>.</param>
    /// <exception cref="ArgumentException">Energy plays no part.</exception>
    public static EnergyDays Of(Season season) => season switch
    {
        Season.Winter => WinterDays.Value,
        Season.Summer => SummerDays.Value,
        Season.Year => YearDays.Value,
        _ => throw new ArgumentException($"{season} has no days.", nameof(season)),
    };

    /// <summary>The day at a place of the weighted list, 0 to the sum of all weights less 1.</summary>
    internal EnergyDay At(int place)
    {
        foreach (var day in Days)
        {
            if (place < day.Weight) return day;
            place -= day.Weight;
        }

        throw new ArgumentOutOfRangeException(nameof(place), "There is no such day.");
    }

    /// <summary>The day that a draw picks.</summary>
    internal EnergyDay Drawn(Dice dice, int day) => At(dice.Below(_weights, Draw.EnergyDay, day));

    private static EnergyDays Load(string? season, Func<int, bool> ofSeason)
    {
        var profile = Csv.Embedded("energy-profile");
        var days = ImmutableArray.CreateBuilder<EnergyDay>();
        if (season is null)
        {
            days.Add(Typical("typical_day", WeekdayWeight + WeekendWeight, "annual_2023"));
        }
        else
        {
            days.Add(Typical("typical_weekday", WeekdayWeight, $"{season}_weekday"));
            days.Add(Typical("typical_weekend", WeekendWeight, $"{season}_weekend"));
        }

        foreach (var row in Csv.Embedded("energy-days"))
        {
            var month = int.Parse(row.Text("date").AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture);
            if (!ofSeason(month)) continue;
            var hours = Enumerable.Range(0, HoursOfDay).Select(hour => Percent(row.Text(string.Create(CultureInfo.InvariantCulture, $"h{hour:00}"))));
            days.Add(new EnergyDay(row.Text("pattern"), 1, [.. hours]));
        }

        return new EnergyDays(days.ToImmutable());

        EnergyDay Typical(string pattern, int weight, string column) => new(pattern, weight, [.. profile.Select(row => Percent(row.Text(column)))]);
    }

    private static int SpreadOf(ImmutableArray<EnergyDay> days, int hour)
    {
        double weights = days.Sum(day => day.Weight);
        var mean = days.Sum(day => day.Weight * day.Hours[hour]) / weights;
        return (int)Math.Round(Math.Sqrt(days.Sum(day => day.Weight * (day.Hours[hour] - mean) * (day.Hours[hour] - mean)) / weights));
    }

    private static int Percent(string factor) => (int)decimal.Round(
        100 * decimal.Parse(factor, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), 0, MidpointRounding.AwayFromZero);
}

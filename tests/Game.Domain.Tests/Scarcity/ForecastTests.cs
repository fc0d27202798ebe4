using Game.Domain.Scarcity;
using Game.Domain.Scenarios;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Scarcity;

/// <summary>Eight thousand hours of forecasts against what came.</summary>
public sealed class ForecastTests
{
    private const int Hours = 8_000;
    private static readonly List<EnergyPublished> Published = Run();

    [Theory]
    [InlineData(1, 6.0)]
    [InlineData(4, 12.0)]
    [InlineData(9, 18.0)]
    [InlineData(24, 29.4)]
    public void The_realised_error_has_the_stated_spread_and_no_bias(int ahead, double stated)
    {
        var errors = Errors(ahead);
        var mean = errors.Average();

        Assert.Equal(stated, Math.Sqrt(errors.Average(error => (error - mean) * (error - mean))), 0.05 * stated);
        // Errors of neighbouring hours are independent, so three and a half standard errors.
        Assert.Equal(0, mean, 3.5 * stated / Math.Sqrt(errors.Count));
    }

    [Fact]
    public void The_view_states_the_spread_that_the_errors_have()
    {
        var forecast = Given(Worlds.Sure.With(Season.Year)).Room.Conditions.Energy!.Forecast;

        Assert.Equal([6.0m, 8.5m, 10.4m, 12.0m], forecast.Take(4).Select(hour => hour.Spread));
        Assert.Equal(29.4m, forecast[23].Spread);
        Assert.Equal(Enumerable.Range(1, 24).Select(hour => 12 * hour), forecast.Select(hour => hour.At));
    }

    [Fact]
    public void Errors_are_bell_shaped()
    {
        var errors = Errors(9);

        Assert.Equal(0.683, errors.Count(error => Math.Abs(error) <= 18) / (double)errors.Count, 0.03);
        Assert.Equal(0.954, errors.Count(error => Math.Abs(error) <= 36) / (double)errors.Count, 0.015);
    }

    [Fact]
    public void Old_forecasts_tell_nothing_that_the_newest_does_not()
    {
        // What the newest forecast gets wrong has nothing to do with how it differs from older ones.
        var newest = Errors(4, skip: 8);
        var revision = Enumerable.Range(0, newest.Count).Select(i => Published[i + 8].Forecast[3] - Published[i].Forecast[11]).ToList();

        Assert.Equal(0, Correlation(newest, revision), 3.5 / Math.Sqrt(newest.Count));
    }

    [Fact]
    public void No_forecast_error_can_be_foreseen_from_the_forecast_of_another_hour()
    {
        var here = Errors(4);
        var there = Enumerable.Range(0, here.Count).Select(i => Published[i].Forecast[10] - Published[i].Forecast[4]).ToList();

        Assert.Equal(0, Correlation(here, there), 3.5 / Math.Sqrt(here.Count));
    }

    private static List<int> Errors(int ahead, int skip = 0) =>
        [.. Enumerable.Range(skip, Hours - 24 - skip).Select(i => Published[i].Forecast[ahead - 1] - Published[i + ahead].Factor)];

    private static double Correlation(List<int> a, List<int> b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        var both = a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Sum();
        return both / Math.Sqrt(a.Sum(x => (x - meanA) * (x - meanA)) * b.Sum(y => (y - meanB) * (y - meanB)));
    }

    private static List<EnergyPublished> Run()
    {
        var settings = Worlds.Sure.With(Season.Year).Empty(Hours * 12);
        var published = new List<EnergyPublished>();
        var match = Match.Start(settings, 7, out var first);
        published.AddRange(first.OfType<EnergyPublished>());
        while (!match.Ended) published.AddRange(match.Close().OfType<EnergyPublished>());
        return published;
    }
}

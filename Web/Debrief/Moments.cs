using System.Globalization;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.History;

namespace Web.Debrief;

/// <summary>The moment of a round that a figure of its debrief is about: where the replay shows what made it.</summary>
public static class Moments
{
    private const int TicksPerHour = 12;

    /// <summary>Address of the replay at a tick, with one seat's line followed if one is named.</summary>
    public static string Link(string code, int round, int tick, SeatId? seat = null) =>
        string.Create(CultureInfo.InvariantCulture, $"/replay/{code}?round={round}&t={tick}") + (seat is { } eyes ? $"&seat={eyes}" : "");

    /// <summary>The tick at which the mean price of agents stood farthest from where it began.</summary>
    public static int OfPrices(Chronicle chronicle)
    {
        var means = Enumerable.Range(0, chronicle.Ticks.Count)
            .Select(place => Game.Domain.Labour.AgentType.All.Sum(type => (long)chronicle.Price(place, type).Cents)).ToList();
        return means.Count == 0 ? 0 : chronicle.Ticks[Enumerable.Range(0, means.Count).MaxBy(place => Math.Abs(means[place] - means[0]))];
    }

    /// <summary>The tick of the first announcement of a kind; the end where there was none.</summary>
    public static int OfNews(Chronicle chronicle, NewsKind kind) =>
        chronicle.Marks.FirstOrDefault(mark => mark.News.Kind == kind)?.Tick ?? End(chronicle);

    /// <summary>The tick before the largest single change of a seat's profit; the end where it never changed.</summary>
    public static int OfSeat(Chronicle chronicle, SeatId seat)
    {
        var places = chronicle.Places.GetValueOrDefault(seat) ?? [];
        var (tick, most) = (End(chronicle), 0L);
        for (var i = 0; i < places.Count; i++)
        {
            var change = Math.Abs(places[i].Place.Cents - (i == 0 ? 0 : places[i - 1].Place.Cents));
            if (change > most) (tick, most) = (i == 0 ? 0 : places[i - 1].Tick, change);
        }

        return tick;
    }

    /// <summary>The end of the market hour in which a price was farthest from where demand would have met supply.</summary>
    public static int OfDeviation(MarketDebriefView line)
    {
        var hours = Math.Min(line.Prices.Count, line.Equilibria.Count);
        return hours == 0 ? 0 : (Enumerable.Range(0, hours).MaxBy(hour => Math.Abs(line.Prices[hour].Cents - line.Equilibria[hour].Cents)) + 1) * TicksPerHour;
    }

    private static int End(Chronicle chronicle) => chronicle.Ticks.Count == 0 ? 0 : chronicle.Ticks[^1];
}

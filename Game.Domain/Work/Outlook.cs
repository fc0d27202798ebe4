using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scarcity;
using Game.Domain.Scenarios;

namespace Game.Domain.Work;

/// <summary>What everybody knows of the coming hours: energy forecasts, the experts' hours, and announced shocks. The appraiser reads waits and prices from it.</summary>
/// <remarks>
/// The days of a season are public, so the coming days are weighed by what the forecast tells of them; further days are any of the season's. Prices themselves are taken to stay as they are but for energy and the ends of price collapses.
/// Not for several threads at once.
/// </remarks>
public sealed class Outlook
{
    private const int HoursOfDay = 24;
    private const int MostDays = 8;
    private const double Negligible = 1e-4;

    private readonly Scenario _settings;
    private readonly int? _factor;
    private readonly IReadOnlyList<int> _forecast;
    private readonly List<(Shock Shock, int From, int To)> _shocks;
    private readonly int _next;
    private readonly Dictionary<int, (IReadOnlyList<int> Hours, double Weight)[]> _days = [];

    /// <summary>Takes down what is known.</summary>
    /// <param name="settings">The settings as they hold now.</param>
    /// <param name="tick">The open tick.</param>
    /// <param name="factor">The energy factor in percent; nothing where energy plays no part.</param>
    /// <param name="forecast">Expected factors of the coming hours, in percent, the next one first.</param>
    /// <param name="shocks">Announced shocks with the first tick in force and the first no longer in force.</param>
    public Outlook(Scenario settings, int tick, int? factor, IReadOnlyList<int> forecast, IEnumerable<(Shock Shock, int From, int? To)> shocks)
    {
        (_settings, Tick, _factor, _forecast) = (settings, tick, factor, forecast);
        _shocks = [.. shocks.Select(shock => (shock.Shock, shock.From, shock.To ?? int.MaxValue))];
        _next = (tick / MarketTime.HourTicks + 1) * MarketTime.HourTicks;
    }

    /// <summary>The open tick.</summary>
    public int Tick { get; }

    /// <summary>The energy factor in percent; nothing where energy plays no part.</summary>
    public int? Factor => _factor;

    /// <summary>Expected factors of the coming hours, in percent, the next one first.</summary>
    public IReadOnlyList<int> Forecast => _forecast;

    /// <summary>First tick from a tick on at which a line can be hired, as far as hours and shocks say.</summary>
    /// <param name="type">The line.</param>
    /// <param name="at">The tick.</param>
    public double Ready(AgentType type, double at)
    {
        // Opening hours and shocks may take turns.
        for (var turn = 0; turn < 8; turn++)
        {
            var before = at;
            foreach (var (shock, from, to) in _shocks)
            {
                if (shock.Kind is ShockKind.TierOutage or ShockKind.ReviewerStrike && shock.Concerns(type) && at >= from && at < to) at = Math.Min(to, _settings.Ticks);
            }

            if (type.IsExpert) at += MarketTime.ExpertsWait(_settings, (int)at);
            if (at == before) break;
        }

        return at;
    }

    /// <summary>When a hire is expected to start, and the price then as a multiple of the price today.</summary>
    /// <param name="type">The line.</param>
    /// <param name="at">The tick in which it asks.</param>
    /// <param name="limit">Its energy limit, in percent, or nothing.</param>
    public (double Start, double Price) Hire(AgentType type, double at, int? limit)
    {
        var (start, energy) = Energy(Ready(type, at), limit);
        return (start, energy * Collapse(type, start));
    }

    /// <summary>What the agents' part of an AI check costs at a tick, as a multiple of today.</summary>
    /// <param name="at">The tick.</param>
    public double Check(double at) => Energy(at, null).Price * Collapse(AgentType.Checker, at);

    private (double Start, double Price) Energy(double at, int? limit)
    {
        if (_factor is not { } now) return (at, 1);
        var today = Price(now);
        if (at < _next && !(now > limit)) return (at, 1);
        double start = 0, price = 0, left = 1;
        var hour = Math.Max(_next / MarketTime.HourTicks, (int)(at / MarketTime.HourTicks));
        var from = hour * (double)MarketTime.HourTicks;
        for (var looked = 0; looked < MostDays && left > Negligible; looked++)
        {
            var (day, first) = Math.DivRem(_settings.StartHour + hour, HoursOfDay);
            var survives = 0.0;
            foreach (var (hours, weight) in DayOf(day))
            {
                var h = first;
                while (h < HoursOfDay && hours[h] + Spikes(hour + h - first) > limit) h++;
                if (h == HoursOfDay)
                {
                    survives += weight;
                    continue;
                }

                start += left * weight * Math.Max(at, from + (h - first) * MarketTime.HourTicks);
                price += left * weight * Price(hours[h] + Spikes(hour + h - first));
            }

            left *= survives;
            hour += HoursOfDay - first;
            from = hour * (double)MarketTime.HourTicks;
        }

        // What is left after so many days is counted as hired then, at today's price.
        return (start + left * from, (price + left * today) / today);
    }

    // The days of a season are known, and the forecast says which of them is how likely (Bayes).
    private (IReadOnlyList<int> Hours, double Weight)[] DayOf(int day)
    {
        if (_days.TryGetValue(day, out var known)) return known;
        var all = EnergyDays.Of(_settings.Energy.Season).Days;
        var logs = all.Select(one => OwnMath.Log(one.Weight) + LogLikelihood(one, day)).ToList();
        var highest = logs.Max();
        var weights = logs.Select(log => OwnMath.Exp(log - highest)).ToList();
        var sum = weights.Sum();
        return _days[day] = [.. all.Zip(weights, (one, weight) => (one.Hours, weight / sum)).Where(one => one.Item2 > 1e-6)];
    }

    private double LogLikelihood(EnergyDay day, int number)
    {
        var sum = 0.0;
        for (var ahead = 0; ahead <= _forecast.Count; ahead++)
        {
            var hour = _next / MarketTime.HourTicks - 1 + ahead;
            var (of, hourOfDay) = Math.DivRem(_settings.StartHour + hour, HoursOfDay);
            if (of != number) continue;
            // The hour that runs is known, but for the rounding.
            var told = ahead == 0 ? _factor!.Value : _forecast[ahead - 1];
            var error = Math.Max(0.3, 100 * (double)_settings.Energy.ForecastError * Math.Sqrt(ahead));
            var z = (told - SpikesAt(ahead == 0 ? Tick : hour * MarketTime.HourTicks) - day.Hours[hourOfDay]) / error;
            sum -= Math.Min(z * z / 2, 400);
        }

        return sum;
    }

    private int Spikes(int hour) => SpikesAt(hour * MarketTime.HourTicks);

    private int SpikesAt(int tick)
    {
        var sum = 0;
        foreach (var (shock, from, to) in _shocks)
        {
            if (shock.Kind == ShockKind.EnergySpike && tick >= from && tick < to) sum += (int)(100 * shock.SizeOrDefault());
        }

        return sum;
    }

    private double Price(double factor)
    {
        var share = (double)_settings.Energy.Share;
        return Math.Max((double)_settings.Energy.Floor, 1 - share + share * factor / 100);
    }

    private double Collapse(AgentType type, double at)
    {
        var ratio = 1.0;
        foreach (var (shock, from, to) in _shocks)
        {
            if (shock.Kind != ShockKind.PriceCollapse || !shock.Concerns(type)) continue;
            if (Tick >= from && Tick < to) ratio /= (double)shock.SizeOrDefault();
            if (at >= from && at < to) ratio *= (double)shock.SizeOrDefault();
        }

        return ratio;
    }
}

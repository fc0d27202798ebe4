using Game.Bots.Sdk;
using Game.Domain;
using Game.Domain.Agencies;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Game.Bots.Strategies;

/// <summary>Runs an agency where one is vacant: asks a markup over its costs, more while its agents are all out, less while they sit idle.</summary>
/// <remarks>
/// Adaptive markup pricing by inventory, the rule of thumb behind dynamic pricing of perishable capacity (Gallego and van Ryzin 1994): an agent that
/// sits idle earns nothing. Where there is no agency to run it does nothing at all.
/// </remarks>
public sealed class Agency : IStrategy
{
    private const decimal FirstMarkup = 0.30m;
    private const decimal LeastMarkup = 0.05m;
    private const decimal MostMarkup = 2.0m;
    private const decimal Up = 1.04m;
    private const decimal Down = 0.97m;
    private const int TicksPerLook = 6;

    private readonly Dictionary<AgentType, decimal> _markups = [];

    /// <inheritdoc />
    public string Name => "agency";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        if (seen.Desk.Agency is not { } agency)
        {
            if (act.Allows(new OpenAgency()) == Rejection.None) act.OpenAgency();
            return;
        }

        foreach (var line in agency.Lines)
        {
            if (line.Agents == 0 || act.Room == 0 || (line.Ask is not null && seen.Tick % TicksPerLook != line.Type.Index % TicksPerLook)) continue;
            var ask = new PostAsk(line.Type, Price(line), line.Agents);
            if ((line.Ask != ask.Limit || line.Most != ask.Most) && act.Allows(ask) == Rejection.None) act.Send(ask);
        }
    }

    private Credits Price(AgencyLineView line)
    {
        if (!_markups.TryGetValue(line.Type, out var markup)) markup = FirstMarkup;
        else markup = Math.Clamp((1 + markup) * (line.Busy >= line.Agents ? Up : line.Busy == 0 ? Down : 1) - 1, LeastMarkup, MostMarkup);
        _markups[line.Type] = markup;
        return Credits.Min(line.Highest, Credits.Max(line.Lowest, line.Cost.Times(1 + markup)));
    }
}

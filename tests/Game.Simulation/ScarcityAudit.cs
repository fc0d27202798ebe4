using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scarcity;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Simulation;

/// <summary>The auditor's model of energy, hours, drift and shocks: who may be hired when, at what price, and what everybody is told.</summary>
internal sealed class ScarcityAudit
{
    private readonly Dictionary<AgentType, int> _drifted = [];
    private readonly SortedDictionary<int, (ShockAnnounced Told, bool Begun)> _shocks = [];
    private readonly Dictionary<RunId, int> _limits = [];
    private readonly HashSet<BountyId> _bound = [];
    private readonly HashSet<(ContractId, int, int)> _examined = [];
    private readonly Dictionary<RunId, bool> _checks = [];
    private int? _factor;

    public void Observe(GameEvent happened, int tick, Scenario settings)
    {
        switch (happened)
        {
            case EnergyPublished energy:
                Demand(settings.Energy.Season != Season.None, "energy is published where it plays no part");
                Demand(energy.Forecast.Count == settings.Energy.ForecastHours, $"a forecast of {energy.Forecast.Count} hours");
                _factor = energy.Factor;
                break;
            case SupplyDrifted drifted: _drifted[drifted.Type] = drifted.Agents; break;
            case ShockAnnounced announced:
                Demand(_shocks.TryAdd(announced.Number, (announced, false)), $"shock {announced.Number} is announced twice");
                break;
            case ShockBegan began:
                Demand(_shocks.TryGetValue(began.Number, out var due) && !due.Begun && due.Told.StartsAt <= tick + 1, $"shock {began.Number} begins unannounced");
                _shocks[began.Number] = (due.Told, true);
                break;
            case ShockEnded ended: Demand(_shocks.Remove(ended.Number), $"shock {ended.Number} ends without having been announced"); break;
            case BountyPosted { Sub: { } sub } posted:
                // What is posted of a bound bounty is bound as well.
                if (_bound.Contains(sub.Parent.Bounty)) _bound.Add(posted.Id);
                break;
            case BountyPosted posted when InForce(ShockKind.AuditRule).Any(rule => rule.Domain == posted.Domain): _bound.Add(posted.Id); break;
            case ExpertCheckRequired required: Demand(_bound.Contains(required.Bounty), $"{required.Bounty} is bound by no rule"); break;
            case HireQueued queued: Queue(queued); break;
            case HireReleased released: _limits.Remove(released.Run); break;
            case RunStarted started: Start(started, tick, settings); break;
            case CheckStarted started:
                Demand(Hireable(started.Checker, tick, settings), $"a {started.Checker} takes on a check of {started.Run} in tick {tick}");
                _checks[started.Run] = started.Checker.IsExpert;
                break;
            case CheckFinished finished:
                if (_checks.Remove(finished.Run, out var expert) && expert) _examined.Add((finished.Run.Contract, finished.Run.Part, finished.Run.Piece));
                break;
            case PieceAccepted accepted:
                Demand(!_bound.Contains(accepted.Run.Contract.Bounty) || _examined.Contains((accepted.Run.Contract, accepted.Run.Part, accepted.Run.Piece)),
                    $"{accepted.Run} is accepted and no expert has seen it");
                break;
            default: break;
        }
    }

    public void Compare(RoomView room, Scenario settings, Func<AgentType, int> basis)
    {
        var shown = room.Conditions.Shocks.Select(shock => (shock.Number, shock.Shock, shock.StartsAt, shock.EndsAt, shock.InForce)).OrderBy(shock => shock.Number);
        var known = _shocks.Values.Select(shock => (shock.Told.Number, shock.Told.Shock, shock.Told.StartsAt, shock.Told.EndsAt, shock.Begun));
        Demand(shown.SequenceEqual(known), $"shocks {string.Join(' ', shown)} are shown and {string.Join(' ', known)} were announced");
        Demand(room.Conditions.Energy?.Factor == _factor, $"energy shows {room.Conditions.Energy?.Factor} and is at {_factor}");
        Demand(room.Scenario.Shocks.Count == 0, "the scenario in a view holds what is in store");
        Demand(_shocks.Values.All(shock => shock.Told.EndsAt is not { } end || end > room.Tick), "a shock is over and still there");
        foreach (var line in room.Prices)
        {
            var supply = Hireable(line.Type, room.Tick, settings) ? Agents(line.Type, basis) : 0;
            Demand(line.Supply == supply, $"{line.Type} shows a supply of {line.Supply} instead of {supply}");
            var level = line.Base.Cents * Collapse(line.Type) * (line.Type.IsExpert ? 1 : EnergyShare(settings));
            Demand(line.Price.Cents >= level * settings.Prices.Floor - 1 && line.Price.Cents <= level * settings.Prices.Ceiling + 1,
                $"{line.Type} costs {line.Price} where the market's level is {level / 100}");
        }
    }

    /// <summary>How many agents of a type there are, drift counted.</summary>
    public int Agents(AgentType type, Func<AgentType, int> basis) => _drifted.GetValueOrDefault(type, basis(type));

    private void Queue(HireQueued queued)
    {
        if (queued.EnergyLimit is { } limit) _limits[queued.Run] = limit;
        else _limits.Remove(queued.Run);
    }

    private void Start(RunStarted started, int tick, Scenario settings)
    {
        Demand(Hireable(started.Agent, tick, settings), $"{started.Run} hires a {started.Agent} in tick {tick}, when there are none");
        if (_limits.Remove(started.Run, out var limit) && _factor is { } factor) Demand(factor <= limit, $"{started.Run} starts at {factor} percent and waited for {limit}");
    }

    private bool Hireable(AgentType type, int tick, Scenario settings)
    {
        if (InForce(ShockKind.TierOutage).Any(shock => shock.Concerns(type))) return false;
        if (!type.IsExpert) return true;
        if (InForce(ShockKind.ReviewerStrike).Any()) return false;
        var (opens, closes) = (settings.Experts.Opens, settings.Experts.Closes);
        var hour = (settings.StartHour + tick / 12.0) % 24;
        return opens < closes ? hour >= opens && hour < closes : hour >= opens || hour < closes;
    }

    private decimal EnergyShare(Scenario settings) => _factor is { } factor
        ? Math.Max(settings.Energy.Floor, 1 - settings.Energy.Share + settings.Energy.Share * factor / 100m)
        : 1;

    private decimal Collapse(AgentType type) =>
        InForce(ShockKind.PriceCollapse).Where(shock => shock.Concerns(type)).Aggregate(1m, (product, shock) => product * shock.SizeOrDefault());

    private IEnumerable<Shock> InForce(ShockKind kind) => _shocks.Values.Where(shock => shock.Begun && shock.Told.Shock.Kind == kind).Select(shock => shock.Told.Shock);

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new AuditException(otherwise);
    }
}

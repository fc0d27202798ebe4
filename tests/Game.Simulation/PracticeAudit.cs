using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Simulation;

/// <summary>What leads, domains and templates must keep: every day is paid once when it begins, nobody leads for two, and capacity follows.</summary>
internal sealed class PracticeAudit
{
    private readonly Dictionary<(SeatId Seat, int Lead), (int PaidUntil, string? Domain)> _leads = [];
    private readonly Dictionary<SeatId, string> _homes = [];
    private readonly HashSet<(SeatId, int)> _known = [];
    private readonly Dictionary<BountyId, string> _jobs = [];
    private readonly Dictionary<(SeatId Seat, string Name), string> _templates = [];
    private readonly Dictionary<(SeatId Seat, string Shape), int> _delivered = [];
    private Scenario _settings = null!;
    private MoneyMoved? _day;
    private int _tick;

    /// <summary>Templates saved.</summary>
    public int Saved { get; private set; }

    /// <summary>Leads ever hired.</summary>
    public int Hired => _known.Count;

    public void Observe(GameEvent happened)
    {
        switch (happened)
        {
            case MatchStarted started: _settings = started.Settings; break;
            case TickClosed:
                Demand(_leads.Values.All(lead => lead.PaidUntil > _tick), "a lead works on without pay");
                _tick++;
                break;
            case MoneyMoved { For: MoneyFor.LeadDay } day:
                Demand(_day is null, $"{day} pays for nothing");
                _day = day;
                break;
            case HomeGiven home:
                Demand(!_settings.Leads.OwnAllDomains && _homes.TryAdd(home.Seat, home.Domain), $"{home.Seat} is given a home again");
                break;
            case LeadHired hired:
                Demand(_settings.Leads.Offered, $"{hired.Seat} hires a lead where there are none");
                Demand(_known.Add((hired.Seat, hired.Lead)), $"lead {hired.Lead} of {hired.Seat} is hired twice");
                Demand(hired.Domain is null || !Domains(hired.Seat).Contains(hired.Domain), $"{hired.Seat} owns {hired.Domain} already");
                Pay(hired.Seat, hired.Price);
                _leads[(hired.Seat, hired.Lead)] = (hired.PaidUntil, hired.Domain);
                Demand(hired.PaidUntil == _tick + _settings.Leads.DayTicks, $"a day until {hired.PaidUntil}");
                Demand(_leads.Count <= Math.Max(2, (int)Math.Floor(_settings.Leads.PerSeat * _settings.PlannedSeats + 0.5m)), $"{_leads.Count} leads are hired");
                break;
            case LeadKept kept:
                Demand(_leads.TryGetValue((kept.Seat, kept.Lead), out var lead) && lead.PaidUntil == _tick, $"lead {kept.Lead} of {kept.Seat} is paid before its time");
                Pay(kept.Seat, kept.Price);
                _leads[(kept.Seat, kept.Lead)] = (kept.PaidUntil, lead.Domain);
                break;
            case LeadLeft left:
                Demand(_leads.Remove((left.Seat, left.Lead)), $"lead {left.Lead} of {left.Seat} leaves twice");
                break;
            case BountyPosted posted: _jobs[posted.Id] = $"{posted.Domain}: {string.Join(", ", posted.Parts.Select(part => part.Specialty)).ToLowerInvariant()}"; break;
            case ContractClosed { Outcome: ContractOutcome.Paid } paid when _settings.Templates.Offered:
                var key = (paid.Contract.Owner, _jobs[paid.Contract.Bounty]);
                _delivered[key] = _delivered.GetValueOrDefault(key) + 1;
                break;
            case TemplateSaved saved:
                Demand(_settings.Templates.Offered, $"{saved.Seat} saves a template where there are none");
                _templates[(saved.Seat, saved.Name)] = saved.Shape;
                Demand(_templates.Keys.Count(one => one.Seat == saved.Seat) <= _settings.Templates.Most, $"{saved.Seat} keeps too many templates");
                Saved++;
                break;
            case TemplateDeleted deleted:
                Demand(_templates.Remove((deleted.Seat, deleted.Name)), $"{deleted.Seat} deletes {deleted.Name}, which it does not have");
                break;
            case SeatReplaced replaced:
                foreach (var own in _templates.Keys.Where(one => one.Seat == replaced.Seat).ToList()) _templates.Remove(own);
                foreach (var own in _delivered.Keys.Where(one => one.Seat == replaced.Seat).ToList()) _delivered.Remove(own);
                break;
            case SeatBankrupt bankrupt:
                Demand(_leads.Keys.All(key => key.Seat != bankrupt.Seat), $"{bankrupt.Seat} retires with leads");
                break;
            default: break;
        }
    }

    public void Compare(RoomView room) =>
        Demand(room.LeadMarket is null ? !_settings.Leads.Offered : room.LeadMarket.Hired == _leads.Count, $"the market shows {room.LeadMarket?.Hired} leads and has {_leads.Count}");

    public void Compare(DeskView desk)
    {
        var own = _leads.Count(entry => entry.Key.Seat == desk.Seat);
        Demand(desk.Capacity == _settings.Attention.Capacity + own * _settings.Leads.Capacity, $"{desk.Seat} shows a capacity of {desk.Capacity} with {own} leads");
        if (desk.Practice is not { } practice) return;
        Demand(practice.Leads.Count == own, $"{desk.Seat} sees {practice.Leads.Count} leads and has {own}");
        Demand(practice.Templates.Count == _templates.Keys.Count(one => one.Seat == desk.Seat), $"{desk.Seat} sees {practice.Templates.Count} templates");
        Demand(practice.Templates.All(one => _templates.GetValueOrDefault((desk.Seat, one.Name)) == one.Shape && one.Delivered == _delivered.GetValueOrDefault((desk.Seat, one.Shape))),
            $"{desk.Seat} sees templates that are not its own");
        Demand(practice.Templates.All(one => one.Mastery <= _settings.Templates.Mastery * 1_000_000), $"{desk.Seat} is more than a master");
        Demand(practice.Home == _homes.GetValueOrDefault(desk.Seat), $"{desk.Seat} sees another home");
    }

    private HashSet<string?> Domains(SeatId seat) =>
        [_homes.GetValueOrDefault(seat), .. _leads.Where(entry => entry.Key.Seat == seat).Select(entry => entry.Value.Domain)];

    private void Pay(SeatId seat, Credits price)
    {
        Demand(_day?.From == Account.Cash(seat) && _day.Amount == price, $"{seat} owes {price} for a lead and pays {_day}");
        _day = null;
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new AuditException(otherwise);
    }
}

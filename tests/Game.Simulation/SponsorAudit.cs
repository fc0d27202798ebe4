using Game.Domain;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Simulation;

/// <summary>What must hold of sponsors: their money is held from the offer on, released exactly once, and shares of margins are what was agreed.</summary>
internal sealed class SponsorAudit
{
    private readonly Dictionary<(SeatId Sponsor, SeatId Seat), (long Held, ContractId? Contract, bool Accepted)> _open = [];
    private readonly Dictionary<SeatId, long> _held = [];
    private readonly Dictionary<ContractId, long> _bonds = [];
    private readonly Dictionary<ContractId, long> _parts = [];
    private readonly Dictionary<ContractId, SponsorshipSettled> _settled = [];
    private SponsorSettings _settings = new();

    /// <summary>Sponsorships that served a contract.</summary>
    public int Served { get; private set; }

    public long Held(SeatId seat) => _held.GetValueOrDefault(seat);

    /// <summary>A sponsor's part of a contract's bond, in cents.</summary>
    public long PartOf(ContractId contract) => _parts.GetValueOrDefault(contract);

    public void Observe(GameEvent happened)
    {
        switch (happened)
        {
            case MatchStarted started: _settings = started.Settings.Sponsors; break;
            case MoneyMoved { For: MoneyFor.Sponsorship } moved: Add(moved.To.Seat, moved.Amount.Cents); break;
            case MoneyMoved { For: MoneyFor.SponsorshipReturned or MoneyFor.SponsorshipLost } moved: Add(moved.From.Seat, -moved.Amount.Cents); break;
            case SponsorshipOffered offered:
                Demand(_settings.Enabled && offered.Sponsor != offered.Seat, $"{offered} should not be");
                Demand(_open.TryAdd((offered.Sponsor, offered.Seat), (offered.Most.Cents, null, false)), $"{offered} stands twice");
                break;
            case SponsorshipAccepted accepted:
                Demand(!_open.Any(one => one.Key.Seat == accepted.Seat && one.Value is { Accepted: true, Contract: null }), $"{accepted.Seat} is backed twice");
                Change(accepted.Sponsor, accepted.Seat, one => one with { Accepted = true });
                break;
            case SponsorshipUsed used:
                Demand(_open[(used.Sponsor, used.Contract.Owner)] is { Accepted: true, Contract: null } own && own.Held >= used.Part.Cents, $"{used} was not agreed");
                Change(used.Sponsor, used.Contract.Owner, one => one with { Held = used.Part.Cents, Contract = used.Contract });
                _parts[used.Contract] = used.Part.Cents;
                Served++;
                break;
            case SponsorshipEnded ended:
                Demand(_open.Remove((ended.Sponsor, ended.Seat), out var over) && over.Contract is null, $"{ended} serves a contract or ends twice");
                break;
            case SponsorshipSettled settled:
                Demand(_open.Remove((settled.Sponsor, settled.Contract.Owner), out var served) && served.Contract == settled.Contract, $"{settled} served something else or ends twice");
                Demand(settled.Returned.Cents + settled.Lost.Cents == served.Held, $"{settled} does not account for {served.Held} cents");
                _settled[settled.Contract] = settled;
                break;
            case ContractOpened opened: _bonds[opened.Contract] = opened.Bond.Cents; break;
            case ContractClosed closed: Close(closed); break;
            case TickClosed or MatchEnded: Balance(happened is MatchEnded); break;
            default: break;
        }
    }

    private void Add(SeatId seat, long cents)
    {
        _held[seat] = Held(seat) + cents;
        Demand(Held(seat) >= 0, $"{seat} gets more back than it put up for others");
    }

    private void Change(SeatId sponsor, SeatId seat, Func<(long Held, ContractId? Contract, bool Accepted), (long, ContractId?, bool)> change) =>
        _open[(sponsor, seat)] = change(_open[(sponsor, seat)]);

    private void Close(ContractClosed closed)
    {
        Demand(!_open.Values.Any(one => one.Contract == closed.Contract), $"{closed.Contract} closes and keeps its sponsor's money");
        if (!_settled.TryGetValue(closed.Contract, out var settled)) return;
        var margin = closed.Profit.Cents + settled.Share.Cents;
        var part = PartOf(closed.Contract);
        var due = margin <= 0 ? 0 : margin * (double)_settings.MarginShare * part / (part + _bonds[closed.Contract]);
        Demand(Math.Abs(due - settled.Share.Cents) <= 1, $"{settled} where {due:0.0} cents are due");
    }

    private void Balance(bool end)
    {
        foreach (var (seat, held) in _held) Demand(held == _open.Where(one => one.Key.Sponsor == seat).Sum(one => one.Value.Held), $"{seat} has {held} cents held for others");
        Demand(!end || _open.Count == 0, $"the end leaves {_open.Count} sponsorships open");
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new AuditException(otherwise);
    }
}

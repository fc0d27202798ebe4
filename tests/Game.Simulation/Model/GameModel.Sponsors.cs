using Game.Domain.Primitives;
using Game.Domain.Standing;

namespace Game.Simulation.Model;

// Sponsors: their money is held from the offer on, stands for a part of one bond, and goes its way.
internal sealed partial class GameModel
{
    private readonly Dictionary<(int Sponsor, int Seat), Backing> _backings = [];
    private readonly Dictionary<ContractId, SponsorshipSettled> _settled = [];

    /// <summary>Contracts whose bond was co-signed.</summary>
    public int Sponsored { get; private set; }

    private sealed record Backing(long Held, bool Accepted = false, ContractId? Contract = null);

    private void Sponsor(StandingEvent happened)
    {
        switch (happened)
        {
            case SponsorshipOffered offered:
                var giver = _seats[offered.Sponsor.Number];
                Pay(giver, offered.Most.Cents);
                giver.Held += offered.Most.Cents;
                _backings.Add((offered.Sponsor.Number, offered.Seat.Number), new Backing(offered.Most.Cents));
                break;
            case SponsorshipAccepted accepted:
                var key = (accepted.Sponsor.Number, accepted.Seat.Number);
                _backings[key] = _backings[key] with { Accepted = true };
                break;
            case SponsorshipUsed used:
                var serving = (used.Sponsor.Number, used.Contract.Owner.Number);
                Demand(_backings[serving] is { Accepted: true, Contract: null } && used.Part.Cents > 0 && used.Part.Cents <= _backings[serving].Held, $"{used} was not agreed");
                Release(serving.Item1, _backings[serving].Held - used.Part.Cents);
                _backings[serving] = new Backing(used.Part.Cents, true, used.Contract);
                Sponsored++;
                break;
            case SponsorshipEnded ended:
                Demand(_backings.Remove((ended.Sponsor.Number, ended.Seat.Number), out var over) && over.Contract is null, $"{ended} serves a contract or ends twice");
                Release(ended.Sponsor.Number, over!.Held);
                break;
            case SponsorshipSettled settled: _settled.Add(settled.Contract, settled); break;
            default: throw new AuditException($"The model knows no {happened}.");
        }
    }

    /// <summary>What the sponsor of a seat's next award, or of a contract, stands for.</summary>
    private long Backed(int seat, long bond, ContractId? contract) => Math.Min(
        bond, _backings.Where(backing => backing.Key.Seat == seat && backing.Value.Accepted && backing.Value.Contract == contract).Sum(backing => backing.Value.Held));

    // Returns the sponsor's share of what a contract earned.
    private long SettleSponsor(ContractId id, ModelContract contract, long margin, decimal bondShare)
    {
        if (_backings.FirstOrDefault(backing => backing.Value.Contract == id) is not { Value: { } served, Key: var (sponsor, seat) }) return 0;
        _backings.Remove((sponsor, seat));
        var returned = ModelBook.Round(served.Held * bondShare);
        var lost = served.Held - returned;
        var share = Math.Min(contract.Owner.Cash, ModelBook.Round(Math.Max(0, margin) * (_settings.Sponsors.MarginShare * served.Held / (served.Held + contract.Bond))));
        Release(sponsor, returned);
        _seats[sponsor].Held -= lost;
        Pay(contract.Owner, share);
        _seats[sponsor].Cash += share;
        _seats[sponsor].Settled += share - lost;
        Demand(
            _settled.Remove(id, out var told) && (told.Returned.Cents, told.Lost.Cents, told.Share.Cents) == (returned, lost, share),
            $"the sponsor of {id} should get {returned} back, lose {lost} and earn {share}");
        return share;
    }

    private void Release(int sponsor, long amount)
    {
        _seats[sponsor].Held -= amount;
        _seats[sponsor].Cash += amount;
    }
}

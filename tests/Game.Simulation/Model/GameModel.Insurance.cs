using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Simulation.Model;

// The insurer: what it takes, what it buys back, and its public book.
internal sealed partial class GameModel
{
    private readonly Dictionary<RunId, (AgentType Agent, long Price)> _uninsured = [];
    private readonly Dictionary<RunId, long> _due = [];
    private readonly Dictionary<RunId, long> _paid = [];
    private readonly SortedDictionary<AgentType, (int Policies, long Premiums, int Claims, long Paid)> _insurer = [];

    /// <summary>Hires bought back.</summary>
    public int Claims => _insurer.Values.Sum(page => page.Claims);

    private void Insure(InsuranceEvent happened)
    {
        switch (happened)
        {
            case HireInsured insured:
                Demand(_uninsured.Remove(insured.Run, out var hire), $"{insured.Run} is insured and should not be");
                var contract = _open[insured.Run.Contract];
                var part = insured.Run.Part;
                var premium = _book.Premium(hire.Price, hire.Agent, contract.Bounty.Parts[part].Specialty, Minutes(contract, insured.Run), contract.Plan.Parts[part].Check);
                Demand(insured.Premium.Cents == premium, $"insuring {insured.Run} should cost {premium} and costs {insured.Premium.Cents}");
                Demand(insured.Cover.Cents == hire.Price, $"{insured.Run} costs {hire.Price} and is covered for {insured.Cover.Cents}");
                Spend(contract, premium);
                contract.Covers[(part, insured.Run.Piece)] = (insured.Run, hire.Agent, hire.Price);
                var page = _insurer.GetValueOrDefault(hire.Agent);
                _insurer[hire.Agent] = page with { Policies = page.Policies + 1, Premiums = page.Premiums + premium };
                break;
            case ClaimPaid claim:
                Demand(_paid.TryAdd(claim.Run, claim.Amount.Cents), $"{claim.Run} is bought back twice");
                break;
            default: throw new AuditException($"The model knows no {happened}.");
        }
    }

    // A delivery to a poster is looked at part by part: what is insured of a flagged part is bought back, whatever piece it is.
    private void ClaimFound(ContractId id, ModelContract contract, PieceRef bad)
    {
        foreach (var piece in contract.Covers.Keys.Where(piece => contract.Bounty.Post is null ? piece == (bad.Part, bad.Piece) : piece.Part == bad.Part).Order().ToList())
        {
            Claim(id, contract, piece, 0);
        }
    }

    private void Claim(ContractId id, (int Part, int Piece) piece, long refunded) => Claim(id, _open[id], piece, refunded);

    private void Claim(ContractId id, ModelContract contract, (int Part, int Piece) piece, long refunded)
    {
        if (!contract.Covers.TryGetValue(piece, out var insured) || insured.Cover <= refunded) return;
        var amount = insured.Cover - refunded;
        Demand(_due.TryAdd(insured.Run, amount), $"{insured.Run} of {id} is due twice");
        contract.Covers.Remove(piece);
        contract.Owner.Cash += amount;
        contract.Spent -= amount;
        var page = _insurer[insured.Agent];
        _insurer[insured.Agent] = page with { Claims = page.Claims + 1, Paid = page.Paid + amount };
    }

    private void CheckInsurance()
    {
        Demand(_uninsured.Count == 0, $"{_uninsured.Keys.FirstOrDefault()} should be insured");
        Demand(_due.Count == _paid.Count && _due.All(claim => _paid.GetValueOrDefault(claim.Key) == claim.Value), "the insurer buys back other hires than it should, or at other prices");
        _due.Clear();
        _paid.Clear();
    }

    private void CompareInsurer(RoomView room)
    {
        Demand(room.Insurer is null == !_settings.Insurance.Offered, "the insurer's book is open where nobody insures, or closed");
        if (room.Insurer is not { } book) return;
        var shown = book.Lines.Where(line => line.Policies > 0).ToDictionary(line => line.Type, line => (line.Policies, line.Premiums.Cents, line.Claims, line.Paid.Cents));
        Demand(shown.Count == _insurer.Count && shown.All(line => _insurer.GetValueOrDefault(line.Key) == line.Value), "the insurer's book shows other sums than it should");
        Demand(book.Balance.Cents == _insurer.Values.Sum(page => page.Premiums - page.Paid), "the insurer's balance is not what it should be");
    }
}

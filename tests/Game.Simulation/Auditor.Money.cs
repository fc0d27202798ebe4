using Game.Domain;
using Game.Domain.Ledger;
using Game.Domain.Primitives;

namespace Game.Simulation;

// The books: what every account holds, and what each contract has cost and holds.
internal sealed partial class Auditor
{
    private long Balance(Account account) => _balances.GetValueOrDefault(account);

    private void Move(MoneyMoved moved)
    {
        Demand(moved.Amount > Credits.Zero, $"{moved} moves nothing");
        Demand(moved.From != moved.To, $"{moved} goes nowhere");
        Add(moved.From, -moved.Amount.Cents);
        Add(moved.To, moved.Amount.Cents);
        if (moved.For is MoneyFor.Stake or MoneyFor.Loan) _stakes[moved.To.Seat] = _stakes.GetValueOrDefault(moved.To.Seat) + moved.Amount.Cents;
        if (moved.Contract is { } contract) Book(contract, moved);
        else Demand(moved.For is MoneyFor.Stake or MoneyFor.Loan or MoneyFor.Scouting or MoneyFor.LeadDay or MoneyFor.AgencyCost
            or MoneyFor.Sponsorship or MoneyFor.SponsorshipReturned or MoneyFor.SponsorshipLost, $"{moved} belongs to no contract");
    }

    private void Book(ContractId id, MoneyMoved moved)
    {
        Demand(_open.TryGetValue(id, out var dossier), $"{moved} belongs to a contract that is not open");
        var cents = moved.Amount.Cents;
        _posting.Move(moved);
        switch (moved.For)
        {
            case MoneyFor.Reward: dossier!.Cost += cents; break;
            case MoneyFor.RewardReturned: dossier!.Cost -= cents; break;
            case MoneyFor.RewardPaid: dossier!.Payout += cents; break;
            case MoneyFor.DeliveryCheck: break;
            case MoneyFor.Bond:
                Demand(!dossier!.BondLocked && cents == dossier.BondDue, $"{id} locks {moved.Amount} as a bond");
                dossier.BondLocked = true;
                dossier.Bond += cents;
                break;
            case MoneyFor.BondReturned: dossier!.Bond -= cents; break;
            case MoneyFor.BondLost:
                dossier!.Bond -= cents;
                dossier.BondLost += cents;
                dossier.Cost += cents;
                break;
            case MoneyFor.Escrow:
                dossier!.Escrow += cents;
                dossier.Cost += cents;
                break;
            case MoneyFor.Wage: dossier!.Escrow -= cents; break;
            case MoneyFor.Refund:
                dossier!.Escrow -= cents;
                dossier.Cost -= cents;
                break;
            case MoneyFor.EscrowFee or MoneyFor.CallMargin or MoneyFor.AiCheck or MoneyFor.ExpertCheck or MoneyFor.ExpertAnswer
                or MoneyFor.Upfront or MoneyFor.OnCompletion or MoneyFor.Premium or MoneyFor.SponsorShare:
                dossier!.Cost += cents;
                break;
            case MoneyFor.Claim: dossier!.Cost -= cents; break;
            case MoneyFor.Price: dossier!.Payout += cents; break;
            default: throw new AuditException($"{moved} is no movement of a contract");
        }

        Demand(dossier!.Bond >= 0 && dossier.Escrow >= 0, $"{id} releases more than it holds by {moved}");
    }

    private void Add(Account account, long cents)
    {
        var balance = Balance(account) + cents;
        _balances[account] = balance;
        Demand(balance >= 0 || account.Kind is not (AccountKind.Cash or AccountKind.Held), $"{account} falls to {new Credits(balance)}");
    }

    private sealed class Dossier
    {
        public long BondDue { get; init; }

        public bool BondLocked { get; set; }

        public long Bond { get; set; }

        public long BondLost { get; set; }

        public long Escrow { get; set; }

        public long Cost { get; set; }

        public long Payout { get; set; }
    }
}

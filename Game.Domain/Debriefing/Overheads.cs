using Game.Domain.Ledger;
using Game.Domain.Primitives;

namespace Game.Domain.Debriefing;

/// <summary>What a seat earned and spent outside its own contracts, in credits: above zero it earned.</summary>
internal sealed class Overheads
{
    public Credits Scouting { get; set; }

    public Credits Leads { get; set; }

    public Credits Sponsoring { get; set; }

    public Credits Agency { get; set; }

    /// <summary>Debts of earlier rounds; at most zero.</summary>
    public Credits Debts { get; set; }

    public Credits Sum => Scouting + Leads + Sponsoring + Agency + Debts;

    /// <summary>Money leaves one of the seat's accounts.</summary>
    public void Out(MoneyMoved moved)
    {
        switch (moved.For)
        {
            case MoneyFor.Scouting: Scouting -= moved.Amount; break;
            case MoneyFor.LeadDay: Leads -= moved.Amount; break;
            case MoneyFor.AgencyCost: Agency -= moved.Amount; break;
            case MoneyFor.Sponsorship or MoneyFor.SponsorshipReturned or MoneyFor.SponsorshipLost: Sponsoring -= moved.Amount; break;
            default: break;
        }
    }

    /// <summary>Money comes into one of the seat's accounts. What pays an agent goes to whoever runs the agency, and is nobody else's income.</summary>
    public void In(MoneyMoved moved)
    {
        switch (moved.For)
        {
            case MoneyFor.Sponsorship or MoneyFor.SponsorshipReturned or MoneyFor.SponsorShare: Sponsoring += moved.Amount; break;
            case MoneyFor.Wage or MoneyFor.Upfront or MoneyFor.OnCompletion or MoneyFor.AiCheck: Agency += moved.Amount; break;
            default: break;
        }
    }
}

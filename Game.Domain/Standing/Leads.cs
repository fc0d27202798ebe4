using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Standing;

/// <summary>Leads are hired by the day, kept while they can be paid, and cost what supply and demand say.</summary>
internal static class Leads
{
    /// <summary>Price of a day for hires of the open tick, never below one cent.</summary>
    public static Credits Price(GameState state) =>
        new(Math.Max(1, (long)Math.Round(
            state.Settings.Leads.DayPrice.Cents * OwnMath.Exp(state.Leads.Log / 1_000_000.0), MidpointRounding.AwayFromZero)));

    public static int Supply(Scenario settings) =>
        Math.Max(2, (int)decimal.Round(settings.Leads.PerSeat * settings.PlannedSeats, 0, MidpointRounding.AwayFromZero));

    /// <summary>A newcomer is given a home where not everybody is at home everywhere.</summary>
    public static void Welcome(Decision decision, SeatId seat)
    {
        var (settings, dice) = (decision.State.Settings, decision.State.Dice);
        if (!settings.Leads.OwnAllDomains) decision.Then(new HomeGiven(seat, Domains.Home(settings, dice, seat)));
    }

    public static void Hire(Decision decision, SeatId seat, string? domain)
    {
        var price = Price(decision.State);
        PayDay(decision, seat, price);
        decision.Then(new LeadHired(
            seat, decision.State.SeatOf(seat).Practice.LeadsHired + 1, domain, price, decision.State.Tick + decision.State.Settings.Leads.DayTicks));
    }

    /// <summary>Days begin: who can be paid stays.</summary>
    public static void Renew(Decision decision)
    {
        var state = decision.State;
        if (state.Leads.Hired == 0) return;
        var price = Price(state);
        foreach (var seat in state.Seats.Where(seat => seat.Practice.Leads.Count > 0))
        {
            foreach (var lead in seat.Practice.Leads.Where(lead => lead.PaidUntil <= state.Tick).ToList())
            {
                if (state.Cash(seat.Id) < price)
                {
                    decision.Then(new LeadLeft(seat.Id, lead.Number, LeadLeaving.Unpaid));
                    continue;
                }

                PayDay(decision, seat.Id, price);
                decision.Then(new LeadKept(seat.Id, lead.Number, price, state.Tick + state.Settings.Leads.DayTicks));
            }
        }
    }

    /// <summary>All leads of a bankrupt leave.</summary>
    public static void Leave(Decision decision, Seat seat)
    {
        foreach (var lead in seat.Practice.Leads.ToList()) decision.Then(new LeadLeft(seat.Id, lead.Number, LeadLeaving.Bankrupt));
    }

    /// <summary>The price update of a tick: the same rule as for agents, with a rest of the world that wants a steady share.</summary>
    public static void Publish(Decision decision)
    {
        var (state, prices) = (decision.State, decision.State.Settings.Prices);
        if (!state.Settings.Leads.Offered) return;
        var rest = (double)prices.Background * OwnMath.Exp(-(double)prices.BackgroundElasticity * state.Leads.Log / 1_000_000.0);
        var next = PostedPrices.Rule(prices).Next(state.Leads.Log, state.Leads.Hired / (double)Supply(state.Settings) + rest);
        if (next != state.Leads.Log) decision.Then(new LeadPricePublished(next));
    }

    private static void PayDay(Decision decision, SeatId seat, Credits price) =>
        decision.Pay(Account.Cash(seat), new Account(AccountKind.Agencies), price, MoneyFor.LeadDay);
}

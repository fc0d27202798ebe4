using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>Who has run out of means, and what is settled when.</summary>
internal static class Solvency
{
    private const int HourTicks = 12;

    /// <summary>Bankrupt: no open contract, no live bid, and cash below the cheapest listed price, or for bots that are replaced below what the scenario asks.</summary>
    public static void Decide(Decision decision)
    {
        var state = decision.State;
        var cheapest = AgentType.All.Where(type => !type.IsExpert).Select(state.Price).Min();
        foreach (var seat in state.Seats.Where(seat => !seat.Retired && state.Cash(seat.Id) < Least(state, seat, cheapest)).ToList())
        {
            // An agency owes nothing to anybody: without cash it offers nothing and waits for its wages.
            if (state.Work.Of(seat.Id).Open.Count > 0 || state.Agencies.RunBy(seat.Id) is not null) continue;
            // What a sponsor has out comes back or is lost later; a backed seat can still win without cash of its own.
            if (state.Sponsorships.Exists(one => one.Sponsor == seat.Id || (one.Seat == seat.Id && one.Accepted))) continue;
            if (state.Board.Leads(seat.Id).Any(bounty => bounty.Bids.ContainsKey(seat.Id))) continue;
            Fall(decision, seat);
        }
    }

    /// <summary>Books what only becomes public once a market hour.</summary>
    public static void SettleHour(Decision decision)
    {
        if (decision.State.Tick % HourTicks == HourTicks - 1) Settle(decision);
    }

    public static void Settle(Decision decision)
    {
        foreach (var seat in decision.State.Seats.Where(seat => seat.Unsettled != Credits.Zero).ToList())
        {
            decision.Then(new ProfitSettled(seat.Id, -seat.Unsettled));
        }
    }

    // A purse that covers no bond any more would keep a bot at the table for nothing.
    private static Credits Least(GameState state, Seat seat, Credits cheapest)
    {
        var settings = state.Settings;
        return seat.Bot && settings.Bankruptcy.ReplaceBots ? Credits.Max(cheapest, settings.StartingCash.Times(settings.Bankruptcy.ReplaceBelow)) : cheapest;
    }

    private static void Fall(Decision decision, Seat seat)
    {
        var settings = decision.State.Settings;
        var bank = new Account(AccountKind.Bank);
        var loan = settings.StartingCash.Times(settings.Bankruptcy.BailOut);
        if (!seat.Bot && !seat.BailedOut && loan > Credits.Zero)
        {
            decision.Pay(bank, Account.Cash(seat.Id), loan, MoneyFor.Loan);
            decision.Then(new SeatBailedOut(seat.Id, loan));
        }
        else if (seat.Bot && settings.Bankruptcy.ReplaceBots)
        {
            Leads.Leave(decision, seat);
            decision.Pay(bank, Account.Cash(seat.Id), settings.StartingCash, MoneyFor.Stake);
            decision.Then(new SeatReplaced(seat.Id, seat.Generation + 1, settings.StartingCash));
            Reputations.Replace(decision, seat.Id);
        }
        else
        {
            Leads.Leave(decision, seat);
            decision.Then(new SeatBankrupt(seat.Id));
        }
    }
}

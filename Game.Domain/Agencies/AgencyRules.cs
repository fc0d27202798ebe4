using System.Diagnostics;
using Game.Domain.Primitives;

namespace Game.Domain.Agencies;

/// <summary>Orders about selling agents: what is refused, and what an accepted one causes.</summary>
internal static class AgencyRules
{
    public static Rejection Check(GameState state, SeatId seat, AgencyOrder order) => order switch
    {
        OpenAgency => CheckOpen(state, seat),
        PostAsk ask => CheckAsk(state, seat, ask),
        WithdrawAsk ask => state.Agencies.RunBy(seat) is not { } agency ? Rejection.RunsNoAgency
            : agency.Asks.ContainsKey(ask.Agent) ? Rejection.None : Rejection.NoSuchAsk,
        _ => throw new UnreachableException($"{order.GetType().Name} has no rule."),
    };

    public static void Decide(Decision decision, SeatId seat, AgencyOrder order)
    {
        var state = decision.State;
        switch (order)
        {
            case OpenAgency: decision.Then(new AgencyOpened(seat, Vacant(state)!.Number)); return;
            case PostAsk ask: decision.Then(new AskPosted(state.Agencies.RunBy(seat)!.Number, ask.Agent, ask.Limit, ask.Most)); return;
            case WithdrawAsk ask: decision.Then(new AskWithdrawn(state.Agencies.RunBy(seat)!.Number, ask.Agent)); return;
            default: throw new UnreachableException($"{order.GetType().Name} has no rule.");
        }
    }

    private static Rejection CheckOpen(GameState state, SeatId seat)
    {
        if (Vacant(state) is null) return Rejection.NoAgencyVacant;
        if (state.Agencies.RunBy(seat) is not null) return Rejection.RunsAgency;
        var busy = state.Work.Of(seat).Open.Count > 0 || state.Board.Leads(seat).Any(bounty => bounty.Bids.ContainsKey(seat));
        return busy ? Rejection.SeatHasWork : Rejection.None;
    }

    private static Rejection CheckAsk(GameState state, SeatId seat, PostAsk ask)
    {
        if (ask.Agent.IsExpert || ask.Most < 1) return Rejection.OutOfRange;
        if (state.Agencies.RunBy(seat) is not { } agency) return Rejection.RunsNoAgency;
        var (lowest, highest) = AgencyCosts.Range(state, ask.Agent);
        if (ask.Limit < lowest || ask.Limit > highest) return Rejection.AskOutOfRange;
        var units = state.Agencies.Units(state.Agents(ask.Agent), agency, ask.Agent);
        return ask.Most > units ? Rejection.TooManyAgents : Rejection.None;
    }

    // The house keeps the agencies with the lowest numbers.
    private static Agency? Vacant(GameState state)
    {
        if (state.Agencies.All.Count(agency => agency.Seat is not null) >= state.Settings.Agencies.Seats) return null;
        return state.Agencies.All.FindLast(agency => agency.Seat is null);
    }
}

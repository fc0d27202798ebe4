using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Domain;

/// <summary>When a match ends, and the stated rule by which any end settles what is open.</summary>
internal static class Ending
{
    private const int HourTicks = 12;

    /// <summary>True once the open tick is one that is no longer played.</summary>
    /// <remarks>
    /// The tail is drawn hour by hour from its own keys and stored nowhere, so no view can hold it before it happens; the tick inside the
    /// hour is drawn too, or the first tick of an hour would be the only dangerous one.
    /// </remarks>
    public static bool IsDue(GameState state)
    {
        var over = state.Tick - state.Settings.Ticks;
        if (over < 0) return false;
        var end = state.Settings.End;
        if (end.Hazard == 0 || over >= end.LongestTail) return true;
        var hour = over / HourTicks;
        return state.Dice.Million(Draw.TailHour, hour) < (int)(end.Hazard * 1_000_000)
            && state.Dice.Below(HourTicks, Draw.TailTick, hour) == over % HourTicks;
    }

    /// <summary>Open contracts are cancelled, a share of each bond returns, running hires are sunk, everything unsettled is settled.</summary>
    public static void Decide(Decision decision)
    {
        var state = decision.State;
        // From the bottom up: at the end a part is cancelled like any contract, and not called off by the one above it.
        foreach (var contract in state.Work.Open.OrderByDescending(id => id.Bounty.Depth).ThenBy(id => id).Select(id => state.Contracts[id]).ToList())
        {
            Closing.Close(decision, contract, ContractOutcome.Cancelled, Credits.Zero, state.Settings.End.BondReturn, []);
        }

        Sponsorships.End(decision);
        Solvency.Settle(decision);
        decision.Then(new MatchEnded(state.Tick));
    }
}

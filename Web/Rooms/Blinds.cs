using System.Runtime.CompilerServices;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;

namespace Web.Rooms;

/// <summary>
/// What is left of the leaderboard where the host hides it: who is in the room, in order of seats, and nothing that ranks
/// them. Made before anything is sent, so that no page and no client holds what it may not show. The room's debrief stays:
/// it speaks of the market and of how unequal it was, of nobody in it.
/// </summary>
internal static class Blinds
{
    private static readonly ConditionalWeakTable<IReadOnlyList<StandingView>, IReadOnlyList<StandingView>> Drawn = new();

    // One for all: what is written once per look at a room stays shared.
    public static MatchView Draw(MatchView view) => view with
    {
        Room = view.Room with
        {
            Standings = Drawn.GetValue(
                view.Room.Standings, standings => [.. standings.OrderBy(static line => line.Seat).Select(line => Draw(line, view.Room.Scenario))]),
        },
    };

    // Whether a seat is a newcomer decides what it may bid for, so that much is known; a public record is the market's own.
    private static StandingView Draw(StandingView line, Scenario scenario) => line with
    {
        Rank = 0,
        Profit = Credits.Zero,
        Margin = null,
        BidsPlaced = 0,
        BidsWon = 0,
        Delivered = scenario.Arrivals.NewcomerShare > 0 ? Math.Min(line.Delivered, scenario.Arrivals.NewcomerDeliveries) : 0,
        Failed = 0,
        Brier = null,
        Loans = Credits.Zero,
    };
}

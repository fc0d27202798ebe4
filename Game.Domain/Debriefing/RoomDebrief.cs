using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Game.Domain.Debriefing;

/// <summary>Puts the public debrief together.</summary>
internal static class RoomDebrief
{
    public static DebriefView Of(GameState state, DebriefMemory memory)
    {
        var (realised, best) = (Surplus.Realised(memory), Surplus.Best(memory));
        return new DebriefView(
            Surplus.Share(realised, best), realised, best, Markets(memory), Curse(memory),
            Inequality.Of(memory, [.. state.Seats.Select(seat => (seat.Id, seat.Settled))]), InsurerBookView.Of(state));
    }

    private static List<MarketDebriefView> Markets(DebriefMemory memory)
    {
        var hours = memory.Hours;
        var used = memory.All().SelectMany(note => note.Plan.Parts).SelectMany(part => new[] { part.Agent, Work.Odds.Checker(part.Check) }).ToHashSet();
        return
        [
            .. AgentType.All.Where(type => used.Contains(type) && hours.Shown.Count > 0).Select(type =>
            {
                var (shown, cleared) = (hours.Shown.Select(hour => hour[type.Index]).ToList(), hours.Cleared.Select(hour => hour[type.Index]).ToList());
                return new MarketDebriefView(type, Deviation(shown, cleared), [.. shown.Select(cents => new Credits(cents))], [.. cleared.Select(cents => new Credits(cents))]);
            }),
        ];
    }

    /// <summary>Smith's coefficient of convergence, in parts per million.</summary>
    public static int Deviation(IReadOnlyList<long> shown, IReadOnlyList<long> cleared)
    {
        var squares = shown.Zip(cleared, (price, equilibrium) => (double)(price - equilibrium) * (price - equilibrium)).Average();
        return OwnMath.Millionths(Math.Sqrt(squares) / cleared.Average());
    }

    private static List<CurseView> Curse(DebriefMemory memory) =>
    [
        .. memory.All().Where(note => note.Contestants == 1).GroupBy(note => note.Bids).OrderBy(group => group.Key).Select(group => new CurseView(
            group.Key, group.Count(), (int)group.Average(note => (double)note.Estimate - note.Difficulty),
            new Credits((long)Math.Round(group.Average(note => note.Profit.Cents), MidpointRounding.AwayFromZero)))),
    ];
}

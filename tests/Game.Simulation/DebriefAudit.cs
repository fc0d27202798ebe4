using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Simulation;

/// <summary>After the end every profit is taken apart without a hole; before it nothing is told.</summary>
internal static class DebriefAudit
{
    public static void Compare(Match match, IReadOnlyList<SeatId> seats, IReadOnlyList<GameEvent> events)
    {
        var room = match.SeenBy(Viewer.Spectator).Room.Debrief;
        Expect(room is null != match.Ended, "the debrief of the room is there before the end or missing after it");
        if (room is not null) Expect(room.Efficiency is null or (>= 0 and <= 1_000_000), $"the efficiency is {room.Efficiency}");
        foreach (var seat in seats)
        {
            var desk = match.SeenBy(Viewer.Seat(seat)).Desk!;
            Expect(desk.Debrief is null != match.Ended, $"the debrief of seat {seat} is there before the end or missing after it");
            if (desk.Debrief is { } own) Compare(seat, desk.Profit, own, events.OfType<ContractClosed>().Where(closed => closed.Contract.Owner == seat));
        }
    }

    private static void Compare(SeatId seat, Credits profit, OwnDebriefView own, IEnumerable<ContractClosed> closed)
    {
        Expect(own.Figures.Total() == profit, $"seat {seat} has profit {profit}, its figures say {own.Figures.Total()}: {own.Figures}");
        var told = own.Contracts.ToDictionary(contract => contract.Id);
        foreach (var one in closed)
        {
            Expect(told.Remove(one.Contract, out var contract), $"contract {one.Contract} is not in the debrief");
            Expect(contract!.Figures.Total() == one.Profit && contract.Outcome == one.Outcome, $"contract {one.Contract} closed as {one}, its debrief says {contract}");
        }

        Expect(told.Count == 0, $"{told.Count} contracts in the debrief of seat {seat} never closed");
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds) throw new AuditException(otherwise);
    }
}

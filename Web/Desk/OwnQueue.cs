using Game.Domain.Views;
using Web.Play;
using Web.Shared;

namespace Web.Desk;

/// <summary>Own runs, checks and waiting hires as they lie in the coming hours.</summary>
public static class OwnQueue
{
    private const int Most = 6;

    public static IReadOnlyList<QueuedWork> Of(PlaySession session, Words words)
    {
        var (tick, energy) = (session.Room.Tick, session.Room.Conditions.Energy);
        List<QueuedWork> all = [];
        foreach (var contract in session.Desk.Contracts)
        {
            if (contract.ClosedAt is not null) break;
            for (var part = 0; part < contract.Parts.Count; part++)
            {
                foreach (var piece in contract.Parts[part].Pieces)
                {
                    var name = $"{contract.Title}: {words.Agent(piece.Agent)}";
                    if (piece.Status is PieceStatus.Running or PieceStatus.Checking && piece.EndsAt is { } end) all.Add(new(name, tick, Math.Max(tick + 1, end), false));
                    if (piece.Status == PieceStatus.Waiting && contract.Plan.Parts[part].EnergyLimit is { } limit && energy?.Forecast.FirstOrDefault(hour => hour.Factor <= limit) is { } hour)
                        all.Add(new(name, hour.At, hour.At + 12, true));
                }
            }
        }

        return [.. all.OrderBy(static work => work.From).Take(Most)];
    }
}

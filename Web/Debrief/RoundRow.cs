using Game.Domain.Views;
using Web.Replays;

namespace Web.Debrief;

/// <summary>A finished round in one line.</summary>
/// <param name="Round">Its number.</param>
/// <param name="Room">The public view at its end.</param>
/// <param name="PriceChange">How much the mean of all agent prices moved from the first tick to the last, in basis points.</param>
public sealed record RoundRow(int Round, RoomView Room, int PriceChange)
{
    /// <summary>Its last tick.</summary>
    public int Last { get; private init; }

    /// <summary>The tick at which prices stood farthest from where they began.</summary>
    public int Turn { get; private init; }

    /// <summary>When the first contract was paid.</summary>
    public int FirstPaid { get; private init; }

    /// <summary>When the first contract failed.</summary>
    public int FirstFailed { get; private init; }

    public int Paid => Room.Standings.Sum(static line => line.Delivered);

    public int Failed => Room.Standings.Sum(static line => line.Failed);

    /// <summary>Mean profit of people in credits; of everybody where there were only bots.</summary>
    public Game.Domain.Primitives.Credits MeanProfit
    {
        get
        {
            var people = Room.Standings.Where(static line => !line.Bot).ToList();
            var lines = people.Count > 0 ? people : [.. Room.Standings];
            return lines.Count == 0 ? default : Game.Domain.Primitives.Credits.From((decimal)lines.Average(static line => (double)line.Profit.Amount));
        }
    }

    public static RoundRow? Of(int round, Tape? tape)
    {
        if (tape?.Chronicle is not { Room: { } room, Ticks.Count: > 0 } chronicle)
            return null;

        var types = Game.Domain.Labour.AgentType.All;
        var first = types.Sum(type => (long)chronicle.Price(0, type).Cents);
        var last = types.Sum(type => (long)chronicle.Price(chronicle.Ticks.Count - 1, type).Cents);
        return new RoundRow(round, room, first == 0 ? 0 : (int)((last - first) * 10_000 / first))
        {
            Last = chronicle.Ticks[^1],
            Turn = Moments.OfPrices(chronicle),
            FirstPaid = Moments.OfNews(chronicle, NewsKind.Paid),
            FirstFailed = Moments.OfNews(chronicle, NewsKind.Failed),
        };
    }
}

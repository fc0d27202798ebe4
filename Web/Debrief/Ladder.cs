using Game.Domain.Primitives;
using Web.Replays;

namespace Web.Debrief;

/// <summary>The bids on one bounty, cheapest first, without a name, and what became of the one that won.</summary>
/// <param name="Bounty">The bounty.</param>
/// <param name="Title">What was to be done.</param>
/// <param name="PostedAt">Tick of its arrival.</param>
/// <param name="Bids">Amounts that were bid, cheapest first.</param>
/// <param name="Price">What the winner was promised.</param>
/// <param name="Profit">What the winner made of it; nothing if it was never settled.</param>
public sealed record Ladder(BountyId Bounty, string Title, int PostedAt, IReadOnlyList<Credits> Bids, Credits Price, Credits? Profit)
{
    /// <summary>The bounties that most seats bid on, most first.</summary>
    public static IReadOnlyList<Ladder> Of(Tape tape, int most) =>
    [
        .. tape.Stories.All
            .Select(static story => (Story: story, Bids: story.Seats.Where(static seat => seat.Bid is not null).ToList(), Winner: story.Seats.FirstOrDefault(static seat => seat.Award is not null)))
            .Where(static known => known.Winner is not null && known.Bids.Count > 0)
            .OrderByDescending(static known => known.Bids.Count).ThenBy(static known => known.Story.PostedAt)
            .Take(most)
            .Select(static known => new Ladder(
                known.Story.Id, known.Story.Title, known.Story.PostedAt, [.. known.Bids.Select(static seat => seat.Bid!.Value.Amount).Order()],
                known.Winner!.Award!.Value.Price, known.Winner.End?.Profit)),
    ];
}

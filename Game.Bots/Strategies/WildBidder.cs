using Game.Bots.Sdk;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Bids far below cost on everything, and gives up whatever turns out hard: somebody with little to lose.</summary>
/// <remarks>
/// The abnormally low tender under limited liability (Calveras, Ganuza and Hauk 2004): without a bond the bidder keeps the good surprises and walks away from the
/// bad ones, so it can outbid everybody. The bond is what makes it pay.
/// </remarks>
public sealed class WildBidder : IStrategy
{
    private const decimal Share = 0.6m;
    private const int MostContracts = 8;

    private readonly Bidding _bidding = new();

    /// <inheritdoc />
    public string Name => "wild-bidder";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        foreach (var contract in seen.Desk.Contracts)
        {
            // Running ones come first.
            if (contract.ClosedAt is not null) break;
            if (contract.Spent > contract.Price && act.Room > 0 && act.Allows(new Game.Domain.DropContract { Contract = contract.Id }) == Game.Domain.Rejection.None) act.Drop(contract.Id);
        }

        _bidding.Follow(seen, act);
        foreach (var lead in _bidding.Fresh(seen, MostContracts))
        {
            var plan = Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts);
            var worth = seen.Appraiser.Appraise(seen.JobOf(lead.Bounty), plan, seen.Believe(lead));
            _bidding.Offer(seen, act, lead, plan, worth, worth.BreakEven.Times(Share));
        }
    }
}

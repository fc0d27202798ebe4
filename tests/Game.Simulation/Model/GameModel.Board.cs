using Game.Domain.Board;
using Game.Domain.Standing;

namespace Game.Simulation.Model;

// Bounties, bids and awards.
internal sealed partial class GameModel
{
    private void Board(BoardEvent happened)
    {
        switch (happened)
        {
            case BountyPosted posted:
                // Whoever passes a part on says how long it may take.
                Demand(posted.Sub is not null || posted.WorkTicks == _book.WorkTicks(posted.Parts), $"{posted.Id} should give {_book.WorkTicks(posted.Parts)} ticks and gives {posted.WorkTicks}");
                _bounties.Add(posted.Id, new ModelBounty
                {
                    Ceiling = posted.Ceiling.Cents,
                    Format = posted.Format,
                    ClosesAt = posted.ClosesAt,
                    WorkTicks = posted.WorkTicks,
                    Domain = posted.Domain,
                    Parts = posted.Parts,
                    Post = posted.Sub is { } terms ? PassOn(posted, terms) : null,
                });
                break;
            case BidPlaced bid: _bounties[bid.Bounty].Bids[bid.Seat.Number] = bid.Amount.Cents; break;
            case BidWithdrawn withdrawn: _bounties[withdrawn.Bounty].Bids.Remove(withdrawn.Seat.Number); break;
            case BountyScouted scouted:
                var price = _book.Scout(_bounties[scouted.Bounty].Ceiling);
                Pay(_seats[scouted.Seat.Number], price);
                _seats[scouted.Seat.Number].Unsettled += price;
                break;
            case BidsVoided voided:
                var empty = _bounties[voided.Bounty];
                Demand(empty.Format == AwardFormatKind.PostedPrice && Standing(empty).Count == 0, $"the bids on {voided.Bounty} are void although somebody can take it");
                empty.Bids.Clear();
                empty.Defaulted.Clear();
                break;
            case AwardDefaulted defaulted: Default(defaulted); break;
            case BountyAwarded awarded: Award(awarded); break;
            case BountyExpired expired:
                Demand(Standing(_bounties[expired.Bounty]).Count == 0, $"{expired.Bounty} finds nobody although somebody bid");
                _bounties[expired.Bounty].Over = true;
                break;
            case BountyCalledOff calledOff:
                Demand(_bounties[calledOff.Bounty] is { Post: not null, Over: false }, $"{calledOff.Bounty} is called off, which is nobody's to call off");
                _bounties[calledOff.Bounty].Over = true;
                break;
            case SeatInvited: break;
            default: throw new AuditException($"The model knows no {happened}.");
        }
    }

    private void Award(BountyAwarded awarded)
    {
        var bounty = _bounties[awarded.Bounty];
        var (winners, price) = Due(bounty);
        Demand(winners.Contains(awarded.Winner.Number), $"{awarded.Bounty} should go to {string.Join(" or ", winners)} and goes to {awarded.Winner}");
        Demand(_seats[awarded.Winner.Number].Cash >= OwnBond(awarded.Winner.Number, price, bounty), $"{awarded.Winner} cannot lock the bond of {awarded.Bounty}");
        Demand(awarded.Price.Cents == price, $"{awarded.Bounty} should pay {price} and pays {awarded.Price.Cents}");
        Demand(awarded.Amounts.Select(amount => amount.Cents).Order().SequenceEqual(bounty.Bids.Values.Order()), $"{awarded.Bounty} discloses other amounts than were bid");
        bounty.Over = true;
        if (bounty.Post is { } post) GiveBack(post, bounty.Ceiling - price);
        _seats[awarded.Winner.Number].DefaultsInRow = 0;
        Awards++;
    }

    private void Default(AwardDefaulted defaulted)
    {
        var bounty = _bounties[defaulted.Bounty];
        var (winners, price) = Due(bounty);
        var seat = _seats[defaulted.Seat.Number];
        Demand(winners.Contains(defaulted.Seat.Number), $"{defaulted.Seat} defaults on {defaulted.Bounty} out of turn");
        Demand(seat.Cash < OwnBond(defaulted.Seat.Number, price, bounty), $"{defaulted.Seat} defaults on {defaulted.Bounty} with {seat.Cash}");
        seat.DefaultsInRow++;
        var suspended = seat.DefaultsInRow >= _settings.Bond.DefaultsToSuspend;
        Demand(defaulted.SuspendedUntil is not null == suspended, $"{defaulted.Seat} has defaulted {seat.DefaultsInRow} times in a row");

        // A suspension wipes the slate: it takes as many again to be suspended again.
        if (suspended) seat.DefaultsInRow = 0;
        bounty.Defaulted.Add(defaulted.Seat.Number);
        _records.Owe(defaulted.Seat.Number, RecordMark.Defaulted, 0);
        Defaults++;
    }

    /// <summary>Who may win now, ties all together, and what winning pays.</summary>
    private static (List<int> Winners, long Price) Due(ModelBounty bounty)
    {
        var standing = Standing(bounty);
        if (standing.Count == 0) return ([], 0);
        var lowest = standing.Min(bid => bid.Value);
        var winners = standing.Where(bid => bid.Value == lowest).Select(bid => bid.Key).ToList();
        return bounty.Format switch
        {
            AwardFormatKind.PostedPrice => ([.. standing.Select(bid => bid.Key)], bounty.Ceiling),
            AwardFormatKind.SecondPriceSealed => (winners, standing.Count == 1 ? bounty.Ceiling : standing.Select(bid => bid.Value).Order().ElementAt(1)),
            AwardFormatKind.FirstPriceSealed => (winners, lowest),
            _ => throw new AuditException($"The model knows no {bounty.Format}."),
        };
    }

    private static List<KeyValuePair<int, long>> Standing(ModelBounty bounty) => [.. bounty.Bids.Where(bid => !bounty.Defaulted.Contains(bid.Key))];

    private long Bond(int seat, long price, ModelBounty bounty) => _book.Bond(price, bounty.Ceiling, _records.BondShare(seat, _tick));

    private long OwnBond(int seat, long price, ModelBounty bounty)
    {
        var bond = Bond(seat, price, bounty);
        return bond - Backed(seat, bond, null);
    }

    private static void Pay(ModelPurse seat, long amount)
    {
        seat.Cash -= amount;
        Demand(seat.Cash >= 0, $"somebody pays {amount} and has not enough");
    }
}

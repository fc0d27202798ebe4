namespace Game.Bots.Lab;

/// <summary>Who bids what in the auctions of an experiment.</summary>
internal sealed record AuctionPlan(string Format, string Bids, double Deviation, double Risk, double Step, AuctionTheory Theory)
{
    public bool IsClock => Format is "rising-clock" or "descending-clock" or "falling-clock";

    /// <summary>The bid is what is paid.</summary>
    public bool PaysTheBid => Format is "first-price" or "rising-clock";

    public string SealedTwin => Format == "rising-clock" ? "first-price" : "second-price";

    /// <summary>What a bidder with a cost asks, in units; where the price is posted it is the cap, or nothing.</summary>
    public double BidOf(double cost) =>
        Format == "posted-price" ? cost <= Theory.Cap ? Theory.Cap : cost
        : PaysTheBid && Bids == "equilibrium" ? Theory.FirstPriceBid(cost, Risk)
        : cost;

    public LabBidder[] Draw(Draws luck)
    {
        var bidders = new LabBidder[Theory.Bidders];
        for (var i = 0; i < bidders.Length; i++)
        {
            var cost = luck.Uniform();
            bidders[i] = new LabBidder(cost, BidOf(cost) + (i == 0 ? Deviation : 0), luck.Bits());
            // Whose cost is above the cap stays away, even if a deviation would bring the bid below it: it could only lose.
            if (cost > Theory.Cap) bidders[i] = bidders[i] with { Bid = cost };
        }

        return bidders;
    }

    /// <summary>The same bidders, nobody deviating.</summary>
    public LabBidder[] Undeviated(LabBidder[] bidders)
    {
        var honest = (LabBidder[])bidders.Clone();
        honest[0] = honest[0] with { Bid = BidOf(honest[0].Cost) };
        return honest;
    }
}

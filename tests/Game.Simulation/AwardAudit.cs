using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;

namespace Game.Simulation;

/// <summary>The auditor's model of bidding: windows, clocks and prices, written from the rulebook and not from the engine.</summary>
internal sealed class AwardAudit
{
    private readonly Dictionary<BountyId, Auction> _auctions = [];
    private readonly Dictionary<SeatId, int> _times = [];

    public HashSet<AwardFormatKind> Awarded { get; } = [];

    public int Climbs { get; private set; }

    /// <summary>Windows that were open longer for somebody's extra time when they found a winner.</summary>
    public int Stretched { get; private set; }

    public void Time(ExtraTimeSet set) => _times[set.Seat] = set.Percent;

    public void Retire(SeatId seat) => _times.Remove(seat);

    public void Lengthen(WindowLengthened lengthened, int tick)
    {
        var auction = _auctions[lengthened.Bounty];
        Demand(!auction.Over && lengthened.ClosesAt >= auction.ClosesAt && lengthened.Stretch == Most() && lengthened.Stretch > (auction.Stretch ?? 100), $"{lengthened} out of place");
        Demand(auction.Posted.Format != AwardFormatKind.RisingClock || tick <= auction.OpenedAt + 1, $"{lengthened} turns a clock back");
        (auction.Stretch, auction.ClosesAt) = (lengthened.Stretch, lengthened.ClosesAt);
    }

    public void Post(BountyPosted posted, int tick, Scenario settings)
    {
        var formats = settings.Board.Formats.Select(share => share.Format).DefaultIfEmpty(settings.Board.Format);
        Demand(posted.Sub is not null || formats.Contains(posted.Format), $"{posted.Id} is a {posted.Format}");
        Demand(posted.Stretch == Most(), $"{posted.Id} is open for {posted.Stretch} percent instead of {Most()}");
        _auctions.Add(posted.Id, new Auction
        {
            Posted = posted, PostedAt = tick, OpenedAt = tick, ClosesAt = posted.ClosesAt, Ceiling = posted.Ceiling, Stretch = posted.Stretch,
        });
    }

    public void Bid(BidPlaced bid, int tick, Scenario settings, int delivered)
    {
        var auction = _auctions[bid.Bounty];
        Demand(auction.Posted.Newcomers != true || delivered < settings.Arrivals.NewcomerDeliveries, $"{bid.Seat} is no newcomer and bids on {bid.Bounty}");
        Demand(tick <= auction.ClosesAt && !auction.Over, $"{bid.Seat} bids on {bid.Bounty} after its window");
        Demand(bid.Amount > Credits.Zero && bid.Amount <= auction.Ceiling, $"a bid of {bid.Amount} on {bid.Bounty}");
        var least = Cents(auction.Ceiling, settings.Board.Clocks.FallingStep);
        switch (auction.Posted.Format)
        {
            case AwardFormatKind.PostedPrice or AwardFormatKind.Contest:
                Demand(bid.Amount == auction.Ceiling, $"{bid.Seat} takes {bid.Bounty} at {bid.Amount}");
                break;
            case AwardFormatKind.RisingClock:
                Demand(bid.Amount.Cents == Shown(auction, tick, settings), $"{bid.Seat} accepts {bid.Amount} on {bid.Bounty}");
                break;
            case AwardFormatKind.DescendingClock:
                Demand(!auction.Left.Contains(bid.Seat), $"{bid.Seat} comes back to {bid.Bounty}");
                Demand(auction.Standing is not { } standing || bid.Amount.Cents <= standing - least, $"{bid.Amount} does not undercut on {bid.Bounty}");
                break;
        }

        auction.Bids[bid.Seat] = bid.Amount.Cents;
        if (auction.Stretch is not null) auction.FirstAt ??= tick;
    }

    public void Withdraw(BidWithdrawn withdrawn)
    {
        var auction = _auctions[withdrawn.Bounty];
        Demand(auction.Bids.Remove(withdrawn.Seat), $"{withdrawn.Seat} withdraws a bid it does not have");
        auction.Left.Add(withdrawn.Seat);
        if (auction.Bids.Count == 0) auction.FirstAt = null;
    }

    public void Stand(StandingBidChanged changed, int tick, Scenario settings)
    {
        var auction = _auctions[changed.Bounty];
        Demand(auction.Posted.Format == AwardFormatKind.DescendingClock, $"{changed.Bounty} is no descending clock");
        Demand(changed.Seat is null == (auction.Bids.Count == 0), $"{changed} on {auction.Bids.Count} bids");
        Demand(changed.Seat is not { } seat || auction.Bids[seat] == changed.Amount!.Value.Cents, $"{changed} is nobody's bid");
        auction.Standing = changed.Amount?.Cents;
        auction.ClosesAt = Math.Max(auction.ClosesAt, tick + Longer(settings.Board.Clocks.Extension, auction.Stretch));
        Demand(changed.ClosesAt == auction.ClosesAt, $"{changed} should close at {auction.ClosesAt}");
    }

    public void Void(BidsVoided voided)
    {
        var auction = _auctions[voided.Bounty];
        Demand(auction.Bids.Keys.All(auction.Defaulted.Contains), $"{voided.Bounty} voids the bid of somebody who could pay");
        Demand(auction.Posted.Format is AwardFormatKind.PostedPrice or AwardFormatKind.RisingClock, $"{voided.Bounty} voids bids of a window");
        auction.Bids.Clear();
        auction.Defaulted.Clear();
        auction.FirstAt = null;
    }

    public void Default(AwardDefaulted defaulted) => _auctions[defaulted.Bounty].Defaulted.Add(defaulted.Seat);

    public void Award(BountyAwarded awarded, int tick, Scenario settings)
    {
        var auction = _auctions[awarded.Bounty];
        var format = auction.Posted.Format;
        Awarded.Add(format);
        if (auction.Stretch is not null) Stretched++;
        Close(auction, tick);
        Demand(auction.Bids.TryGetValue(awarded.Winner, out var own), $"{awarded.Bounty} goes to {awarded.Winner}, who did not bid");
        Demand(!auction.Defaulted.Contains(awarded.Winner), $"{awarded.Bounty} goes to {awarded.Winner}, who defaulted");
        Demand(awarded.Amounts.Select(amount => amount.Cents).Order().SequenceEqual(auction.Bids.Values.Order()), $"{awarded.Bounty} shows other amounts than stood");
        var rivals = auction.Bids.Where(bid => bid.Key != awarded.Winner && !auction.Defaulted.Contains(bid.Key)).Select(bid => bid.Value).ToList();
        var price = format switch
        {
            AwardFormatKind.PostedPrice => auction.Ceiling.Cents,
            AwardFormatKind.SecondPriceSealed => rivals.Count > 0 ? rivals.Min() : auction.Ceiling.Cents,
            AwardFormatKind.RisingClock => Shown(auction, tick, settings),
            _ => own,
        };
        Demand(awarded.Price.Cents == price, $"{awarded.Bounty}, a {format}, pays {awarded.Price} for a bid of {new Credits(own)}");
        // Whose record is better may win with a higher bid.
        if (format != AwardFormatKind.ScoredSealed) Demand(rivals.All(amount => amount >= own), $"{awarded.Bounty} passes over a lower bid than {new Credits(own)}");
    }

    public void Contest(ContestOpened opened, int tick, Scenario settings)
    {
        var auction = _auctions[opened.Bounty];
        Awarded.Add(AwardFormatKind.Contest);
        Close(auction, tick);
        Demand(auction.Posted.Format == AwardFormatKind.Contest, $"{opened.Bounty} is no contest");
        Demand(opened.Contestants.Distinct().Count() == opened.Contestants.Count, $"{opened.Bounty} has a contestant twice");
        Demand(opened.Contestants.All(seat => auction.Bids.ContainsKey(seat) && !auction.Defaulted.Contains(seat)), $"{opened.Bounty} has a contestant who did not enter");
        Demand(opened.Contestants.Count == Math.Min(settings.Board.Contestants, auction.Bids.Count - auction.Defaulted.Count), $"{opened.Bounty} has {opened.Contestants.Count} contestants");
        Demand(opened.Prize == auction.Ceiling && opened.Amounts.Count == auction.Bids.Count, $"{opened.Bounty} pays {opened.Prize}");
    }

    public void Rest(BountyRested rested, int tick, Scenario settings)
    {
        var auction = _auctions[rested.Bounty];
        Close(auction, tick);
        Demand(auction.Bids.Keys.All(auction.Defaulted.Contains), $"{rested.Bounty} rests with a bidder who did not default");
        auction.Rung++;
        auction.ClimbsAt = Math.Max(tick + 1, auction.PostedAt + auction.Rung * settings.Board.Ladder.Every);
        Demand(rested.ClimbsAt == auction.ClimbsAt && auction.Rung <= settings.Board.Ladder.Rungs, $"{rested} should climb at {auction.ClimbsAt}");
    }

    public void Climb(BountyClimbed climbed, int tick, Scenario settings)
    {
        var auction = _auctions[climbed.Bounty];
        Demand(auction.ClimbsAt == tick, $"{climbed.Bounty} climbs in {tick} instead of {auction.ClimbsAt}");
        Demand(climbed.Ceiling.Cents == (long)Math.Round(auction.Ceiling.Cents * settings.Board.Ladder.Factor, MidpointRounding.AwayFromZero), $"{climbed} from {auction.Ceiling}");
        (auction.Over, auction.OpenedAt, auction.ClosesAt, auction.Ceiling, auction.Standing, auction.ClimbsAt) = (false, tick, climbed.ClosesAt, climbed.Ceiling, null, null);
        Demand(climbed.Stretch == Most(), $"{climbed} instead of {Most()}");
        (auction.Stretch, auction.FirstAt) = (climbed.Stretch, null);
        auction.Bids.Clear();
        auction.Defaulted.Clear();
        auction.Left.Clear();
        Climbs++;
    }

    public void Expire(BountyExpired expired, int tick)
    {
        var auction = _auctions[expired.Bounty];
        Close(auction, tick);
        Demand(auction.Bids.Keys.All(auction.Defaulted.Contains), $"{expired.Bounty} expires with a bidder who did not default");
    }

    private static void Close(Auction auction, int tick)
    {
        Demand(!auction.Over, $"{auction.Posted.Id} closes twice");
        auction.Over = true;
        var early = auction.Posted.Format is AwardFormatKind.PostedPrice or AwardFormatKind.RisingClock && auction.Bids.Count > 0;
        Demand(early ? tick <= auction.ClosesAt : tick == auction.ClosesAt, $"{auction.Posted.Id} closes in {tick} instead of {auction.ClosesAt}");
        if (early && auction.FirstAt is { } first && tick < auction.ClosesAt) Demand(tick == DrawAt(auction, first), $"{auction.Posted.Id} draws lots in {tick}");
        Demand(auction.Posted.Format != AwardFormatKind.DescendingClock || auction.Standing == (auction.Bids.Count > 0 ? auction.Bids.Values.Min() : null),
            $"{auction.Posted.Id} closes on another bid than the lowest");
    }

    private static long Shown(Auction auction, int tick, Scenario settings)
    {
        var clocks = settings.Board.Clocks;
        var floor = Cents(auction.Ceiling, clocks.RisingFloor);
        return Math.Min(auction.Ceiling.Cents, floor + Steps(auction, tick) * Cents(auction.Ceiling, clocks.RisingStep));
    }

    // Whoever needs that much longer than the quickest is in the draw; on a clock, whoever takes the same price.
    private static int DrawAt(Auction auction, int first)
    {
        if (auction.Posted.Format == AwardFormatKind.PostedPrice) return auction.OpenedAt + Longer(first - auction.OpenedAt, auction.Stretch);
        var last = first;
        while (Steps(auction, last + 1) == Steps(auction, first)) last++;
        return last;
    }

    private static int Steps(Auction auction, int tick) => Math.Max(0, tick - auction.OpenedAt - 1) * 100 / (auction.Stretch ?? 100);

    private static int Longer(int ticks, int? percent) => (int)Math.Ceiling(ticks * (percent ?? 100) / 100m);

    private int? Most() => _times.Values.DefaultIfEmpty(100).Max() is > 100 and var most ? most : null;

    private static long Cents(Credits ceiling, decimal share) =>
        Math.Max(1, (long)Math.Round(ceiling.Cents * share, MidpointRounding.AwayFromZero));

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new AuditException(otherwise);
    }

    private sealed class Auction
    {
        public required BountyPosted Posted { get; init; }

        public required int PostedAt { get; init; }

        public required int OpenedAt { get; set; }

        public int Rung { get; set; }

        public int? ClimbsAt { get; set; }

        public required int ClosesAt { get; set; }

        public int? Stretch { get; set; }

        public int? FirstAt { get; set; }

        public required Credits Ceiling { get; set; }

        public Dictionary<SeatId, long> Bids { get; } = [];

        public HashSet<SeatId> Defaulted { get; } = [];

        public HashSet<SeatId> Left { get; } = [];

        public long? Standing { get; set; }

        public bool Over { get; set; }
    }
}

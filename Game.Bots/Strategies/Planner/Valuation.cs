using Game.Bots.Sdk;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Bots.Strategies.Planner;

/// <summary>What a bounty is worth to this seat: best plan and best bid together, and what one more look would add.</summary>
internal sealed class Valuation(Observation seen, Lead lead, RivalPrices rivals)
{
    // Mean ticks a request waits for a free agent in a market at rest.
    public const double Wait = 2;

    // The end cancels what is late; a deadline only pays it less.
    private const double BeforeEnd = 0.7;

    private static readonly (double Z, double Weight)[] Signals = [(-1.4, 0.2), (-0.5, 0.3), (0.5, 0.3), (1.4, 0.2)];

    private readonly Appraiser _appraiser = seen.Appraiser;
    private readonly Credits _ceiling = lead.Bounty.Ceiling;
    private readonly OwnBond _bond = seen.Bond;
    private (Job Job, Plan Plan)? _usual;

    /// <summary>The best plan and bid after some looks.</summary>
    /// <param name="readings">What the looks showed.</param>
    /// <param name="near">A plan that is probably close to the best, and its bid: one round will do.</param>
    public Offer Best(IReadOnlyList<int> readings, Offer? near = null)
    {
        var belief = _appraiser.Believe(lead.Own.Estimate, readings, rivals.Rivals);
        var reference = Reference(_appraiser.Believe(lead.Own.Estimate, readings).Mean);
        // The plan depends a little on the price and the price on the plan: two rounds settle it.
        var price = near?.Bid ?? Credits.Min(_ceiling, Credits.From((decimal)reference * 1.15m));
        var plan = near?.Plan;
        Offer? offer = null;
        for (var round = near is null ? 0 : 1; round < 2; round++)
        {
            var job = JobAt(price);
            var (next, appraisal) = _appraiser.BestAppraised(job, belief, plan);
            if (offer is not null && next.Parts.SequenceEqual(plan!.Parts)) break;
            plan = next;
            offer = Bid(plan, appraisal, reference);
            price = offer.Bid;
        }

        return offer!;
    }

    /// <summary>True if one more look is expected to earn more than it costs.</summary>
    public bool WorthALook(Offer now)
    {
        // Nothing to decide about what even the luckiest reading would not save.
        var own = _appraiser.Believe(lead.Own.Estimate, lead.Own.Readings);
        var noise = (double)seen.Scenario.Difficulty.ScoutNoise;
        var spread = Math.Sqrt(own.Spread * own.Spread + noise * noise);
        var threshold = Amount(lead.Own.ScoutPrice) + Math.Max(0, Amount(now.Value));
        var sum = 0.0;
        var weightLeft = 1.0;
        foreach (var (z, weight) in Signals)
        {
            var reading = (int)((own.Mean + z * spread) * 1_000_000);
            var value = Math.Max(0, Amount(Best([.. lead.Own.Readings, reading], now).Value));
            sum += weight * value;
            weightLeft -= weight;
            // Later signals are less favourable than this one, and none of them takes anything away.
            if (sum > threshold) return true;
            if (sum + weightLeft * value <= threshold) return false;
        }

        return false;
    }

    private Job JobAt(Credits price) => seen.JobOf(lead.Bounty, price) with { WorkTicks = WorkTicks(), Wait = Wait };

    private int WorkTicks()
    {
        var untilEnd = seen.LikelyEnd - lead.Bounty.ClosesAt - seen.Scenario.Validation.VerdictTicks;
        return Math.Max(1, Math.Min(lead.Bounty.WorkTicks, (int)(BeforeEnd * untilEnd)));
    }

    // What a rival who plans as most do and knows what an average estimate would tell asks at least: bids follow the true difficulty,
    // so a price that would win an easy job says little about a hard one.
    private double Reference(double mean)
    {
        _usual ??= (seen.JobOf(lead.Bounty, _ceiling), Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts, lead.Bounty.ExpertCheck));
        var worth = _appraiser.Appraise(_usual.Value.Job, _usual.Value.Plan, _appraiser.Believe((int)(mean * 1_000_000), []));
        return Amount(Credits.Min(worth.BreakEven, _ceiling.Times(4)));
    }

    private Offer Bid(Plan plan, Appraisal appraisal, double reference)
    {
        var fits = appraisal.Ticks <= 0.95 * WorkTicks();
        var offer = lead.Bounty.Format switch
        {
            AwardFormatKind.SecondPriceSealed or AwardFormatKind.DescendingClock => AtTheMarket(plan, appraisal, reference),
            AwardFormatKind.PostedPrice => AtTheCeiling(plan, appraisal, reference, 1, 1 / (1 + rivals.Rivals)),
            AwardFormatKind.Contest => AtTheCeiling(plan, appraisal, reference, Asking.ShareOfPrize(seen, lead, appraisal.Chance), 1),
            _ => Ask(plan, appraisal, reference),
        };
        return fits ? offer : offer with { Value = new Credits(-1) };
    }

    // The rivals set what is paid: the lowest bid that pays for itself, and all rivals' prices above it.
    private Offer AtTheMarket(Plan plan, Appraisal appraisal, double reference)
    {
        var lowest = Credits.Max(new Credits(1), appraisal.BreakEven);
        if (lowest > _ceiling) return new Offer(_ceiling, plan, appraisal, new Credits(-1), 0, reference, lowest);
        var sum = 0.0;
        foreach (var ratio in rivals.Ratios)
        {
            var price = double.IsInfinity(ratio) ? _ceiling : Credits.Min(_ceiling, Cents.Of(Math.Min(ratio * reference, 1_000_000)));
            if (price > lowest) sum += Amount(_appraiser.ProfitAt(appraisal, price, _ceiling, _bond));
        }

        var value = new Credits((long)(sum / rivals.Ratios.Length * 100));
        return new Offer(lowest, plan, appraisal, value, rivals.Beyond(Amount(lowest) / reference), reference, lowest);
    }

    private Offer AtTheCeiling(Plan plan, Appraisal appraisal, double reference, decimal prize, double share)
    {
        var value = Amount(_appraiser.ProfitAt(appraisal, _ceiling.Times(prize), _ceiling, _bond)) * share;
        return new Offer(_ceiling.Times(prize), plan, appraisal, new Credits((long)(value * 100)), share, reference, appraisal.BreakEven);
    }

    private Offer Ask(Plan plan, Appraisal appraisal, double reference)
    {
        var ratios = rivals.Ratios;
        var (best, highest, share) = (Credits.Zero, double.NegativeInfinity, 0.0);
        Credits? before = null;
        var below = 0;
        foreach (var ratio in ratios)
        {
            var bid = double.IsInfinity(ratio) ? _ceiling : Credits.Min(_ceiling, Cents.Of(Math.Min(ratio * reference * 0.995, 1_000_000)));
            // Ratios rise, so what has been passed stays passed, and a bid that comes again is worth no more.
            if (bid == before || bid <= Credits.Zero) continue;
            before = bid;
            var place = Amount(bid) / reference;
            while (below < ratios.Length && ratios[below] <= place) below++;
            var beyond = (double)(ratios.Length - below) / ratios.Length;
            var value = Amount(_appraiser.ProfitAt(appraisal, bid, _ceiling, _bond)) * Math.Max(beyond, 1e-3);
            if (value > highest) (best, highest, share) = (bid, value, beyond);
            if (bid == _ceiling) break;
        }

        // A bounty without a chance to pay is still given a bid to be appraised at.
        return new Offer(best, plan, appraisal, new Credits((long)(highest * 100)), share, reference, appraisal.BreakEven);
    }

    private static double Amount(Credits credits) => credits.Cents / 100.0;
}

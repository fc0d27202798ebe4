using Game.Bots.Sdk;
using Game.Domain.Board;
using Game.Domain.Primitives;

namespace Game.Bots.Strategies.Planner;

/// <summary>Reasons about everything a seat can know: what the task is worth, what winning it says, what rivals ask, what a look is worth.</summary>
/// <remarks>
/// Bayesian bidding with the correction for the winner's curse (Wilson 1969, Milgrom and Weber 1982), an empirical distribution of
/// rivals' bids (Friedman 1956), and the value of information (Howard 1966). Thinks only when there is something new to think about.
/// </remarks>
public sealed class Planner : IStrategy
{
    // Bids are sealed, so the only thing an early bid could do is grow old; this leaves time for two looks.
    private const int DecideBefore = 4;
    private const int BidBefore = 2;
    private const double PriceMove = 0.04;

    // What rivals ask depends on how it is paid: a true cost here, a cost and a margin there.
    private readonly Dictionary<AwardFormatKind, RivalPrices> _rivals = [];
    private readonly Dictionary<BountyId, Prospect> _prospects = [];
    private readonly Crew _crew = new();
    private readonly Staffing _staffing = new();
    private readonly PassingOn _passing = new();

    /// <inheritdoc />
    public string Name => "planner";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        Learn(seen);
        Limits.Relax(seen, act);
        Partners.Consider(seen, act);
        if (seen.Scenario.Questions.Share > 0) Answers.Give(seen, act);
        _staffing.Manage(seen, act);
        _passing.Consider(seen, act);
        _crew.Manage(seen, act, _prospects, Usual());
        var load = Workload.Of(seen, _prospects);
        Remembered.Prune(_prospects, seen.Room.Bounties.Count, seen.Room.Bounties.Select(bounty => bounty.Id).Concat(seen.Desk.Contracts.Select(contract => contract.Id.Bounty)));
        foreach (var lead in seen.Leads)
        {
            if (!_prospects.TryGetValue(lead.Id, out var prospect))
            {
                prospect = _prospects[lead.Id] = new Prospect();
            }

            // Back with a higher reward: everything but what was learned of it is new.
            if (prospect.Rung != (lead.Bounty.Rung ?? 0)) prospect = _prospects[lead.Id] = new Prospect { Rung = lead.Bounty.Rung ?? 0 };

            Consider(seen, act, lead, prospect, load);
        }
    }

    private void Consider(Observation seen, Actions act, Lead lead, Prospect prospect, Workload load)
    {
        if (seen.Desk.SuspendedUntil is not null || (lead.Bounty.Newcomers == true && !seen.IsNewcomer)) return;
        if (Tactics.OpenToAll(lead))
        {
            Tactics.Follow(seen, act, lead, prospect, load, RivalsOn(lead.Bounty.Format));
            return;
        }

        var left = lead.Bounty.ClosesAt - seen.Tick;
        if (left > DecideBefore || prospect.DecidedWith == lead.Own.Readings.Count && (prospect.Bid is null || left > BidBefore || prospect.Final)) return;
        if (prospect.DecidedWith == lead.Own.Readings.Count && prospect.Bid is not null && !Moved(prospect.Prices, seen.Prices)) return;
        if (prospect.AwaitsReading && left > BidBefore && prospect.DecidedWith == lead.Own.Readings.Count) return;
        var valuation = new Valuation(seen, lead, RivalsOn(lead.Bounty.Format));
        var offer = valuation.Best(lead.Own.Readings);
        prospect.DecidedWith = lead.Own.Readings.Count;
        prospect.Final = left <= BidBefore;
        prospect.Prices = seen.Prices;
        prospect.Reference = offer.Reference;
        if (left > 1 && valuation.WorthALook(offer) && act.Allows(new Domain.Scout(lead.Id)) == Domain.Rejection.None)
        {
            act.Scout(lead.Id);
            prospect.AwaitsReading = true;
        }

        if (offer.Value > Credits.Zero && load.Takes(seen, lead, offer, prospect))
        {
            if (prospect.Bid == offer.Bid && lead.HasBid) return;
            // In a contest the offer is what the prize is worth; to enter is to accept the ceiling.
            act.Bid(lead.Id, lead.PriceIsPosted ? lead.Bounty.Ceiling : offer.Bid, Limits.On(seen, PassingOn.Waiting(seen, lead, offer.Plan)), Math.Clamp((offer.Appraisal.Chance + 5_000) / 10_000, 1, 99));
            (prospect.Bid, prospect.Cost, prospect.WinShare) = (offer.Bid, offer.Appraisal.Cost, offer.WinShare);
        }
        else
        {
            if (lead.HasBid) act.Withdraw(lead.Id);
            prospect.Bid = null;
        }
    }

    private RivalPrices RivalsOn(AwardFormatKind format)
    {
        if (!_rivals.TryGetValue(format, out var rivals)) _rivals[format] = rivals = new RivalPrices();
        return rivals;
    }

    private double Usual() => _rivals.Count == 0 ? new RivalPrices().Rivals : _rivals.Values.Average(rivals => rivals.Rivals);

    // The market's mean move since the last decision; single lines swing by more without changing a plan's worth much.
    internal static bool Moved(IReadOnlyList<Credits> before, IReadOnlyList<Credits> now)
    {
        var sum = 0.0;
        for (var i = 0; i < now.Count; i++) sum += Math.Abs((double)(now[i].Cents - before[i].Cents) / before[i].Cents);
        return sum > PriceMove * now.Count;
    }

    private void Learn(Observation seen)
    {
        foreach (var bounty in seen.Room.Bounties)
        {
            if (bounty.Amounts is not { } amounts || !_prospects.TryGetValue(bounty.Id, out var prospect) || prospect.Learned) continue;
            prospect.Learned = true;
            // Who took a rising clock alone does not know when others would have.
            var alone = bounty.Format == AwardFormatKind.RisingClock && amounts.Count == 1 && prospect.Bid is not null;
            if (prospect.Reference > 0 && !alone) RivalsOn(bounty.Format).Learn(amounts, prospect.Bid, prospect.Reference);
        }
    }
}

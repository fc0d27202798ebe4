using Game.Bots.Sdk;
using Game.Domain.Primitives;
using Game.Domain.Work;

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

    private readonly RivalPrices _rivals = new();
    private readonly Dictionary<BountyId, Prospect> _prospects = [];
    private readonly Crew _crew = new();

    /// <inheritdoc />
    public string Name => "planner";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        Learn(seen);
        if (seen.Scenario.Questions.Share > 0) Answers.Give(seen, act);
        _crew.Manage(seen, act, _prospects, _rivals.Rivals);
        var load = Workload.Of(seen, _prospects);
        foreach (var lead in seen.Leads)
        {
            if (!_prospects.TryGetValue(lead.Id, out var prospect))
            {
                prospect = _prospects[lead.Id] = new Prospect();
            }

            Consider(seen, act, lead, prospect, load);
        }
    }

    private void Consider(Observation seen, Actions act, Lead lead, Prospect prospect, Workload load)
    {
        var left = lead.Bounty.ClosesAt - seen.Tick;
        if (left > DecideBefore || prospect.DecidedWith == lead.Own.Readings.Count && (prospect.Bid is null || left > BidBefore || prospect.Final)) return;
        if (prospect.DecidedWith == lead.Own.Readings.Count && prospect.Bid is not null && !Moved(prospect.Prices, seen.Prices)) return;
        if (prospect.AwaitsReading && left > BidBefore && prospect.DecidedWith == lead.Own.Readings.Count) return;
        var valuation = new Valuation(seen, lead, _rivals);
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
            act.Bid(lead.Id, offer.Bid, offer.Plan, Math.Clamp((offer.Appraisal.Chance + 5_000) / 10_000, 1, 99));
            (prospect.Bid, prospect.Cost, prospect.WinShare) = (offer.Bid, offer.Appraisal.Cost, offer.WinShare);
        }
        else
        {
            if (lead.HasBid) act.Withdraw(lead.Id);
            prospect.Bid = null;
        }
    }

    // The market's mean move since the last decision; single lines swing by more without changing a plan's worth much.
    private static bool Moved(IReadOnlyList<Credits> before, IReadOnlyList<Credits> now)
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
            if (prospect.Reference > 0) _rivals.Learn(amounts, prospect.Bid, prospect.Reference);
        }
    }
}

/// <summary>What the planner remembers about a bounty it was invited to.</summary>
internal sealed class Prospect
{
    /// <summary>What rivals' bids are measured by, in credits; 0 before the first decision.</summary>
    public double Reference { get; set; }

    public Credits? Bid { get; set; }

    public IReadOnlyList<Credits> Prices { get; set; } = [];

    public Credits Cost { get; set; }

    public double WinShare { get; set; }

    public int DecidedWith { get; set; } = -1;

    public bool Final { get; set; }

    public bool AwaitsReading { get; set; }

    public bool Learned { get; set; }
}

/// <summary>A bid with what it stands on.</summary>
/// <param name="Bid">The bid, in credits.</param>
/// <param name="Plan">The plan it assumes.</param>
/// <param name="Appraisal">The plan's appraisal at the bid.</param>
/// <param name="Value">Expected profit times the chance of winning, in credits.</param>
/// <param name="WinShare">Chance of winning, 0 to 1.</param>
/// <param name="Reference">What rivals' bids are measured by, in credits.</param>
internal sealed record Offer(Credits Bid, Plan Plan, Appraisal Appraisal, Credits Value, double WinShare, double Reference);

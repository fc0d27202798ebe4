using Game.Bots.Sdk;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Bots.Strategies.Planner;

/// <summary>Looks after running contracts: re-plans what has not started, looks again when that pays, gives up what has become hopeless.</summary>
internal sealed class Crew
{
    private const int LookAgainAfter = 24;
    private static readonly Credits WorthChanging = Credits.Of(2);
    private static readonly (double Z, double Weight)[] Signals = [(-1.4, 0.2), (-0.5, 0.3), (0.5, 0.3), (1.4, 0.2)];

    private readonly Dictionary<ContractId, Seen> _seen = [];

    public void Manage(Observation seen, Actions act, Dictionary<BountyId, Prospect> prospects, double rivals)
    {
        foreach (var contract in seen.Desk.Contracts)
        {
            if (contract.ClosedAt is not null) break;
            if (contract.Status != ContractStatus.Working || act.Room < 3) continue;
            var now = new Seen(seen.Tick, Verdicts(contract), contract.Readings.Count);
            if (_seen.TryGetValue(contract.Id, out var before)
                && before.Verdicts == now.Verdicts && before.Readings == now.Readings && now.Tick < before.Tick + LookAgainAfter) continue;
            var first = before is null;
            _seen[contract.Id] = now;
            if (Card(seen, contract.Id.Bounty) is { } bounty) Review(seen, act, contract, bounty, prospects, Rivals(bounty, rivals), first);
        }
    }

    private static void Review(
        Observation seen, Actions act, ContractView contract, BountyView bounty, Dictionary<BountyId, Prospect> prospects, double rivals, bool first)
    {
        var appraiser = seen.Appraiser;
        var progress = Progress.Of(contract);
        var left = Math.Max(1, Math.Min(contract.Deadline, seen.LikelyEnd - seen.Scenario.Validation.VerdictTicks - 2) - seen.Tick);
        var job = new Job(bounty.Parts, bounty.Ceiling, contract.Price, left, seen.Prices, Valuation.Wait)
        {
            Outlook = seen.Outlook, ExpertCheck = bounty.ExpertCheck,
            Credit = seen.Desk.Credit == true, Due = contract.Due ?? Credits.Zero, Skill = (contract.Skill ?? 0) / 1_000_000.0,
            Bond = seen.Desk.BondOf(contract),
        };
        var now = Outlook(contract.Readings, contract.Plan);
        // From the deadline on a drop returns nothing.
        var lost = contract.Bond.Times(1 - (seen.Tick < contract.Deadline ? seen.Scenario.Bond.DropReturn : 0));
        if (prospects.TryGetValue(contract.Id.Bounty, out var prospect)) prospect.Cost = contract.Spent + now.Appraisal.Cost;
        if (now.Value < -lost)
        {
            act.Drop(contract.Id);
            return;
        }

        if (first && WorthALook(lost))
        {
            var look = new Scout(contract.Id.Bounty);
            if (act.Allows(look) == Rejection.None) act.Send(look);
        }

        if (now.Plan.Parts.SequenceEqual(contract.Plan.Parts)) return;
        var current = Value(appraiser.Appraise(job, contract.Plan, now.Belief, progress), contract, seen);
        if (now.Value < current + WorthChanging) return;
        var change = new ChangePlan(now.Plan) { Contract = contract.Id };
        if (act.Allows(change) == Rejection.None) act.Send(change);

        (Belief Belief, Plan Plan, Appraisal Appraisal, Credits Value) Outlook(IReadOnlyList<int> readings, Plan plan)
        {
            var belief = appraiser.Believe(contract.Estimate, readings, rivals);
            var (best, appraisal) = appraiser.BestAppraised(job, belief, plan, progress);
            return (belief, best, appraisal, Value(appraisal, contract, seen));
        }

        bool WorthALook(Credits drop)
        {
            var price = bounty.Ceiling.Times(seen.Scenario.Difficulty.ScoutShare);
            var noise = (double)seen.Scenario.Difficulty.ScoutNoise;
            var spread = Math.Sqrt(now.Belief.Spread * now.Belief.Spread + noise * noise);
            // Against the same signals without acting on them, because four of them only sketch the bell.
            var gain = 0m;
            foreach (var (z, weight) in Signals)
            {
                IReadOnlyList<int> readings = [.. contract.Readings, (int)((now.Belief.Mean + z * spread) * 1_000_000)];
                var acting = Outlook(readings, now.Plan);
                var still = acting.Plan.Parts.SequenceEqual(now.Plan.Parts) ? acting.Value : Value(appraiser.Appraise(job, now.Plan, acting.Belief, progress), contract, seen);
                gain += (decimal)weight * (Credits.Max(-drop, acting.Value) - still).Amount;
            }

            return gain > price.Amount;
        }
    }

    // What is expected from here on: money spent is spent, and a late delivery is paid less.
    private static Credits Value(Appraisal appraisal, ContractView contract, Observation seen)
    {
        var late = seen.Tick + appraisal.Ticks - contract.Deadline;
        if (late <= 0) return appraisal.Profit;
        var share = Math.Min(1m, (decimal)late / Math.Max(1, contract.WorthlessAt - contract.Deadline));
        return appraisal.Profit - contract.Price.Times(share * appraisal.Chance / 1_000_000m);
    }

    private static double Rivals(BountyView bounty, double usual) => bounty.Bids > 0 ? 0.6 * (bounty.Bids - 1) : usual;

    private static int Verdicts(ContractView contract)
    {
        var verdicts = 0;
        foreach (var line in contract.Trace)
        {
            if (line.Kind is TraceKind.Passed or TraceKind.Flagged or TraceKind.Lapsed) verdicts++;
        }

        return verdicts;
    }

    private static BountyView? Card(Observation seen, BountyId id)
    {
        foreach (var bounty in seen.Room.Bounties)
        {
            if (bounty.Id == id) return bounty;
        }

        return null;
    }

    private sealed record Seen(int Tick, int Verdicts, int Readings);
}

using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Bots.Strategies.Planner;

/// <summary>What comes of parts that are passed on together: an estimate, for nobody knows who will bid, or how their agents do.</summary>
/// <param name="Parts">The parts, ascending.</param>
/// <param name="Theirs">What somebody without the owner's handicap would make of them, with the plan that is best for them.</param>
/// <param name="Quality">For each of the parts the chance that it is good once it was let through, 0 to 1.</param>
/// <param name="Good">Chance that the delivery is good and let through, 0 to 1.</param>
/// <param name="Passed">Chance that the delivery is let through, good or bad, 0 to 1.</param>
/// <param name="Fee">What the check of the delivery costs, in credits.</param>
public sealed record PassedOn(IReadOnlyList<int> Parts, Appraisal Theirs, IReadOnlyList<double> Quality, double Good, double Passed, Credits Fee)
{
    private const decimal LeastMarkup = 1.15m;

    /// <summary>The least reward at which somebody is expected to take the parts, in credits: their costs and a little for the trouble.</summary>
    public Credits Needed => Theirs.BreakEven.Times(LeastMarkup);

    /// <summary>Estimates parts that are passed on.</summary>
    /// <param name="scenario">The match's settings.</param>
    /// <param name="whole">The contract they are of.</param>
    /// <param name="own">What the contract promises if nothing is passed on.</param>
    /// <param name="parts">The parts, ascending.</param>
    /// <param name="check">The check of the delivery.</param>
    /// <param name="belief">What the owner believes of the work's difficulty; whoever takes a part meets the same.</param>
    public static PassedOn Of(Scenario scenario, Job whole, Appraisal own, IReadOnlyList<int> parts, CheckKind check, Belief belief)
    {
        var places = parts.ToList();
        List<PartSpec> specs = [.. parts.Select(part => whole.Parts[part] with { After = [.. whole.Parts[part].After.Select(before => places.IndexOf(before)).Where(static place => place >= 0)] })];
        var job = new Job(specs, whole.Price, CostOf(own, parts).Times(LeastMarkup), whole.WorkTicks, whole.Prices, whole.Wait);
        var appraiser = Appraiser.For(scenario);
        var theirs = appraiser.Appraise(job, appraiser.Best(job, belief), belief);

        var (caught, falsely) = check switch
        {
            CheckKind.None => (0.0, 0.0),
            CheckKind.Ai => ((double)scenario.Checks.AiCatch, (double)scenario.Checks.AiFalseFlag),
            _ => ((double)scenario.Checks.ExpertCatch, (double)scenario.Checks.ExpertFalseFlag),
        };

        // Each part is looked at as a whole, and one that is flagged sinks them all. That two are bad at once is left out.
        var others = 1.0;
        for (var i = 1; i < parts.Count; i++) others *= 1 - falsely;
        var chance = theirs.Chance / 1e6;
        var good = chance * (1 - falsely) * others;
        var fee = Credits.Zero;
        if (check != CheckKind.None)
        {
            foreach (var part in parts) fee += Odds.CheckPrice(scenario, check, whole.Prices[Odds.Checker(check).Index], whole.Parts[part].Minutes);
        }

        return new PassedOn(places, theirs, [.. theirs.Parts.Select(part => Kept(part.Chance / 1e6))], good, good + (1 - chance) * (1 - caught) * others, fee);

        double Kept(double each)
        {
            var through = each * (1 - falsely) + (1 - each) * (1 - caught);
            return through <= 0 ? 0 : each * (1 - falsely) / through;
        }
    }

    /// <summary>What the contract promises with these parts passed on; its break-even stays that of the own plan.</summary>
    /// <remarks>
    /// The reward is counted in full, though the bid that wins may be lower. What is flagged on delivery is done by the own plan after all. Below
    /// <see cref="Needed"/> nobody is expected: then the own plan does it all, once the window has closed.
    /// </remarks>
    /// <param name="scenario">The match's settings.</param>
    /// <param name="whole">The contract.</param>
    /// <param name="own">What it promises if nothing is passed on.</param>
    /// <param name="reward">The most that is paid, in credits.</param>
    /// <param name="window">Ticks for bids.</param>
    /// <param name="bid">True if somebody has bid for them already.</param>
    public Appraisal Within(Scenario scenario, Job whole, Appraisal own, Credits reward, int window, bool bid = false)
    {
        var ticks = own.Parts.Select(static part => (double)part.Ticks).ToArray();
        var before = Longest(whole.Parts, ticks);
        if (!bid && reward < Needed) return own with { Ticks = Later(window, 1) };

        var change = Fee + (reward - CostOf(own, Parts)).Times((decimal)Passed);
        var minutes = Parts.Sum(part => whole.Parts[part].Minutes);
        var away = window + Theirs.Ticks + scenario.Validation.VerdictTicks;
        var (mine, rest) = (1.0, 1.0);
        for (var part = 0; part < own.Parts.Count; part++)
        {
            if (Parts.Contains(part)) mine *= own.Parts[part].Chance / 1e6;
            else rest *= own.Parts[part].Chance / 1e6;
        }

        // Where the own plan can do it, its chance of the whole says how the parts hang together.
        var together = Good + (1 - Passed) * mine;
        var promised = own with
        {
            Chance = Millionths(mine > 0 ? own.Chance / 1e6 * together / mine : rest * together),
            Cost = own.Cost + change,
            Ticks = Later(away, 1 - Passed),
            Parts = [.. own.Parts.Select((part, i) => !Parts.Contains(i) ? part : new PartAppraisal(
                Millionths(Passed * Quality[IndexOf(i)] + (1 - Passed) * part.Chance / 1e6),
                part.Cost + change.Times(whole.Parts[i].Minutes / (decimal)minutes),
                away + (int)((1 - Passed) * part.Ticks)))],
        };
        return promised with { Profit = Appraiser.For(scenario).ProfitAt(promised, whole.Price, whole.Ceiling, whole.Bond) };

        int Later(double gone, double undone) =>
            Math.Max(0, own.Ticks + (int)Math.Round(Longest(whole.Parts, ticks, gone, undone) - before, MidpointRounding.AwayFromZero));
    }

    private static int Millionths(double share) => (int)(Math.Clamp(share, 0, 1) * 1_000_000);

    private static Credits CostOf(Appraisal own, IReadOnlyList<int> parts) => parts.Aggregate(Credits.Zero, (sum, part) => sum + own.Parts[part].Cost);

    private int IndexOf(int part) => Parts.ToList().IndexOf(part);

    // A part comes after what it waits for. Parts passed on go out together, come back together, and keep the own agents busy only if they come back undone.
    private double Longest(IReadOnlyList<PartSpec> parts, double[] ticks, double? away = null, double undone = 1)
    {
        var ends = new double[parts.Count];
        for (var part = 0; part < ends.Length; part++)
        {
            var start = parts[part].After.Select(before => ends[before]).DefaultIfEmpty().Max();
            if (away is { } gone && Parts.Contains(part))
            {
                var inside = parts[part].After.Any(Parts.Contains);
                ends[part] = start + (inside ? 0 : gone) + undone * ticks[part];
            }
            else
            {
                ends[part] = start + ticks[part];
            }
        }

        return ends.DefaultIfEmpty().Max();
    }
}

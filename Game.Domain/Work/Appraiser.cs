using System.Runtime.CompilerServices;
using System.Text.Json;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Work;

/// <summary>Says what a plan is expected to cost, how likely it passes, how long it takes and what it earns. Tables are made once per scenario.</summary>
/// <remarks>
/// Pure and deterministic: same settings, job, plan and belief, same figures on every machine. Knows only what a seat can know.
/// Attempts of one part share its hidden difficulty, parts share the task's; both are averaged over. Safe to use from several threads.
/// </remarks>
public sealed class Appraiser
{
    private const int Kept = 6;

    private static readonly Credits[] NoPrices = new Credits[AgentType.Count];
    private static readonly ConditionalWeakTable<Scenario, Appraiser> ByScenario = [];
    private static readonly Dictionary<string, WeakReference<Appraiser>> BySettings = new(StringComparer.Ordinal);
    private static readonly Queue<Appraiser> Latest = new();

    private readonly Scenario _settings;
    private readonly BondSettings _bond;
    private readonly BeliefGrid _grid;
    private readonly BeliefMemory _beliefs;
    private readonly AppraisalTables _tables;
    private readonly AppraisalQuotes _quotes;
    private readonly ChanceTable _chances;
    private readonly AppraisalTerms _terms;
    private readonly BeliefNodes _prior;
    private readonly double _guidance;
    private readonly double _dropReturn;
    private readonly double _marginShare;

    private Appraiser(Scenario settings)
    {
        _settings = settings;
        _bond = settings.Bond;
        _dropReturn = (double)settings.Bond.DropReturn;
        _marginShare = (double)settings.Sponsors.MarginShare;
        _guidance = (double)settings.Odds.GuidedRetry;
        _grid = new BeliefGrid(settings.Difficulty);
        _beliefs = new BeliefMemory(_grid);
        _tables = new AppraisalTables(settings);
        _chances = new ChanceTable(_grid, _tables.PartNodes);
        _quotes = new AppraisalQuotes(settings);
        _terms = new AppraisalTerms(settings);
        _prior = _grid.NodesOf(_grid.Believe(null, [], 0));
    }

    /// <summary>The break-even of a plan that no price makes worth while: a million credits.</summary>
    public static Credits Never { get; } = Credits.Of(1_000_000);

    /// <summary>The appraiser of a scenario; the same object for equal settings of odds, checks, tiers and difficulty.</summary>
    public static Appraiser For(Scenario scenario) => ByScenario.GetValue(scenario, Shared);

    /// <summary>A built-in plan for the parts of a bounty.</summary>
    /// <param name="preset">Which one: <i>balanced</i> is a small agent (standard above 120 minutes) in one piece with an AI check and up to
    /// three attempts; <i>thrifty</i> keeps to small agents, halves long parts, and stops after two attempts; <i>safe</i> has experts check and
    /// goes a tier up after three attempts.</param>
    /// <param name="parts">The bounty's parts.</param>
    /// <param name="expertCheck">True if an audit rule binds the bounty: experts check instead.</param>
    public static Plan Fill(Preset preset, IReadOnlyList<PartSpec> parts, bool expertCheck = false) => Presets.Fill(preset, parts, expertCheck);

    /// <summary>The belief after a private estimate and scoutings, corrected for having won against rivals.</summary>
    /// <param name="estimate">The free estimate, in millionths of a doubling, or nothing for the bare prior.</param>
    /// <param name="readings">Scoutings, in millionths of a doubling.</param>
    /// <param name="rivals">Expected number of rivals beaten by winning (the winner's-curse correction); 0 for none, fractions allowed.</param>
    public Belief Believe(int? estimate, IReadOnlyList<int> readings, double rivals = 0) => _beliefs.Of(estimate, readings, rivals);

    /// <summary>The belief of somebody who knows the difficulty.</summary>
    /// <param name="difficulty">In millionths of a doubling.</param>
    internal Belief Knowing(int difficulty) => _grid.Knowing(difficulty / 1_000_000.0);

    /// <summary>Appraises a plan.</summary>
    /// <param name="job">The bounty, the price considered and today's agent prices.</param>
    /// <param name="plan">The plan; one entry per part.</param>
    /// <param name="belief">What is believed about the task's difficulty.</param>
    /// <param name="progress">What has happened so far, one entry per part, for a contract under way; costs are then those still to come.</param>
    public Appraisal Appraise(Job job, Plan plan, Belief belief, IReadOnlyList<PartProgress>? progress = null) =>
        Appraise(job, plan, Nodes(belief, job, progress), progress);

    private Appraisal Appraise(Job job, Plan plan, BeliefNodes nodes, IReadOnlyList<PartProgress>? progress)
    {
        var curves = new AppraisalCurve[job.Parts.Count];
        var completion = Completion(job, plan.Parts);
        for (var i = 0; i < curves.Length; i++) curves[i] = CurveOf(job, i, plan.Parts[i], nodes, progress, completion, StartOf(job, curves, nodes, i));
        return Report(job, new PartOrder(job.Parts), curves, nodes);
    }

    /// <summary>The plan with the highest expected profit that fits the deadline (coordinate ascent over the parts).</summary>
    /// <param name="job">The bounty, the price considered and today's agent prices.</param>
    /// <param name="belief">What is believed about the task's difficulty.</param>
    /// <param name="start">Where the search starts, and the plan of all that may no longer change; the balanced preset if left out.</param>
    /// <param name="progress">What has happened so far, one entry per part; parts that have started keep their plan.</param>
    public Plan Best(Job job, Belief belief, Plan? start = null, IReadOnlyList<PartProgress>? progress = null) =>
        Search(job, belief, start, progress).Plan;

    /// <summary>The same plan with its appraisal: as <see cref="Best"/> and <see cref="Appraise(Job, Plan, Belief, IReadOnlyList{PartProgress}?)"/> one after the other, in less time.</summary>
    /// <param name="job">The bounty, the price considered and today's agent prices.</param>
    /// <param name="belief">What is believed about the task's difficulty.</param>
    /// <param name="start">Where the search starts, and the plan of all that may no longer change; the balanced preset if left out.</param>
    /// <param name="progress">What has happened so far, one entry per part; parts that have started keep their plan.</param>
    public (Plan Plan, Appraisal Appraisal) BestAppraised(Job job, Belief belief, Plan? start = null, IReadOnlyList<PartProgress>? progress = null)
    {
        var found = Search(job, belief, start, progress);
        // What the search drew holds as long as nothing beside it moved the plan.
        return (found.Plan, found.Curves is { } curves ? Report(job, found.Order, curves, found.Nodes) : Appraise(job, found.Plan, found.Nodes, progress));
    }

    private (Plan Plan, PartOrder Order, BeliefNodes Nodes, AppraisalCurve[]? Curves) Search(Job job, Belief belief, Plan? start, IReadOnlyList<PartProgress>? progress)
    {
        var nodes = Nodes(belief, job, progress);
        var order = new PartOrder(job.Parts);
        var initial = start ?? Fill(Preset.Balanced, job.Parts, job.ExpertCheck);
        var plans = initial.Parts.ToArray();
        var curves = new AppraisalCurve[plans.Length];
        var open = new bool[plans.Length];
        var completion = Completion(job, plans);
        for (var i = 0; i < plans.Length; i++)
        {
            curves[i] = CurveOf(job, i, plans[i], nodes, progress, completion, StartOf(job, curves, nodes, i));
            open[i] = progress is null || !progress[i].Started;
        }

        var bond = AppraisalQuotes.Amount(job.Bond.Of(_bond, job.Price, job.Ceiling).Own);
        new AppraisalSearch(_tables, _quotes, job, order, nodes, plans, curves, bond, _dropReturn)
            .Run(open, (part, plan) => CurveOf(job, part, plan, nodes, progress, completion, StartOf(job, curves, nodes, part)));
        // Coming hours move the parts after a part that changes, and the factor on completion depends on all of them.
        var holds = job.Outlook is null && !_terms.Choices && !(job.Credit && _terms.AnyOnCompletion(initial.Parts));
        EnergyLimits.Improve(job, plans, open, candidate => Appraise(job, initial with { Parts = candidate }, belief, progress));
        if (_terms.Choices) _terms.Improve(plans, open, candidate => Appraise(job, initial with { Parts = candidate }, belief, progress).Profit);
        return (initial with { Parts = plans }, order, nodes, holds ? curves : null);
    }

    /// <summary>The plan with the payment terms and the insurance that earn most, everything else held; the same plan where there is nothing to choose.</summary>
    /// <param name="job">The bounty, the price considered and today's agent prices.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="belief">What is believed about the task's difficulty.</param>
    public Plan BestTerms(Job job, Plan plan, Belief belief)
    {
        if (!_terms.Choices) return plan;
        var parts = plan.Parts.ToArray();
        _terms.Improve(parts, [.. parts.Select(_ => true)], candidate => Appraise(job, plan with { Parts = candidate }, belief).Profit);
        return plan with { Parts = parts };
    }

    /// <summary>The expected profit of an appraised plan at another price, in credits.</summary>
    /// <param name="appraisal">The appraisal.</param>
    /// <param name="price">The price, in credits.</param>
    /// <param name="ceiling">The bounty's ceiling, in credits: it sets the least bond.</param>
    /// <param name="bond">What the seat has at stake; the scenario's bond if left out.</param>
    public Credits ProfitAt(Appraisal appraisal, Credits price, Credits ceiling, OwnBond bond = default) =>
        InCredits(Profit(AppraisalQuotes.Amount(price), bond.Of(_bond, price, ceiling), appraisal.Chance / 1e6, appraisal.Dropped / 1e6, AppraisalQuotes.Amount(appraisal.Cost)));

    /// <summary>The house estimate that a contract is paid: the product of the plan's part chances at prior difficulty, in parts per million.</summary>
    /// <param name="parts">The bounty's parts.</param>
    /// <param name="plan">The plan; one entry per part.</param>
    /// <param name="skill">What the owner's domains and mastery do, in doublings.</param>
    public int HouseChance(IReadOnlyList<PartSpec> parts, Plan plan, double skill = 0)
    {
        var job = new Job(parts, Credits.Zero, Credits.Zero, 0, NoPrices) { Skill = skill };
        var product = 1.0;
        for (var i = 0; i < parts.Count; i++)
        {
            var pay = _terms.PayOf(plan.Parts[i], completion: 1) with { Insured = false };
            product *= PartOrder.Mean(CurveOf(job, parts[i], plan.Parts[i], _prior, pay).Success, _prior.Weights);
        }

        return OwnMath.Millionths(product);
    }

    /// <summary>What insuring one hire costs, in credits: price, house estimate of failure for that type, length and check, and loading.</summary>
    /// <param name="price">The hire price, in credits.</param>
    /// <param name="agent">Who is hired.</param>
    /// <param name="needed">The part's specialty.</param>
    /// <param name="minutes">Minutes of the piece.</param>
    /// <param name="check">The plan's check.</param>
    public Credits Premium(Credits price, AgentType agent, Specialty needed, int minutes, CheckKind check) =>
        _terms.Premium(price, _quotes.Failure(agent, needed, minutes, check));

    /// <summary>The price of a hire on completion as a multiple of the market's price, or nothing if agencies refuse at that house estimate.</summary>
    /// <param name="chance">From <see cref="HouseChance"/>, in parts per million.</param>
    public decimal? CompletionFactor(int chance) => _terms.CompletionFactor(chance);

    /// <summary>A belief after what checks said while working, by Bayes' rule over the task's and the parts' difficulties.</summary>
    /// <param name="belief">The belief before.</param>
    /// <param name="job">The bounty.</param>
    /// <param name="progress">What has happened, one entry per part.</param>
    public Belief Update(Belief belief, Job job, IReadOnlyList<PartProgress> progress)
    {
        var weights = belief.Weights.ToArray();
        for (var i = 0; i < progress.Count; i++)
        {
            if (!progress[i].Started) continue;
            var seen = Work(job, i, progress[i], HirePay.Usual);
            for (var cell = 0; cell < weights.Length; cell++)
            {
                if (weights[cell] > 0) weights[cell] *= seen.Evidence(cell);
            }
        }

        return _grid.FromWeights(weights);
    }

    // Lists inside records are equal by reference only, so equal settings are recognised by their written form.
    private static Appraiser Shared(Scenario scenario)
    {
        var key = JsonSerializer.Serialize(
            new { scenario.Labour, scenario.Odds, scenario.Checks, scenario.Difficulty, scenario.Terms, scenario.Insurance, scenario.Bond, scenario.Validation, scenario.Sponsors.MarginShare },
            GameJson.Options);
        // Tables take longer to make than a short match to play: the latest stay, whether or not somebody holds them at the moment.
        lock (Latest)
        {
            if (!BySettings.TryGetValue(key, out var known) || !known.TryGetTarget(out var appraiser))
            {
                foreach (var gone in BySettings.Where(entry => !entry.Value.TryGetTarget(out _)).Select(entry => entry.Key).ToList()) BySettings.Remove(gone);

                appraiser = new Appraiser(scenario);
                BySettings[key] = new WeakReference<Appraiser>(appraiser);
            }

            if (!Latest.Contains(appraiser)) Latest.Enqueue(appraiser);
            if (Latest.Count > Kept) Latest.Dequeue();
            return appraiser;
        }
    }

    private AppraisalProgress Work(Job job, int part, PartProgress progress, HirePay pay) =>
        new(_tables, _quotes, _chances, job, job.Parts[part], progress, _guidance, pay);

    // What checks said is weighed at the nodes alone: a tenth of the cells that Update goes through.
    private BeliefNodes Nodes(Belief belief, Job job, IReadOnlyList<PartProgress>? progress)
    {
        var nodes = _grid.NodesOf(belief);
        if (progress is null) return nodes;
        for (var i = 0; i < progress.Count; i++)
        {
            if (!progress[i].Started) continue;
            var seen = Work(job, i, progress[i], HirePay.Usual);
            var sum = 0.0;
            for (var j = 0; j < nodes.Count; j++) sum += nodes.Weights[j] *= seen.Evidence(_chances.CellOf(nodes[j]));
            for (var j = 0; j < nodes.Count; j++) nodes.Weights[j] /= sum;
        }

        return nodes;
    }

    private AppraisalCurve CurveOf(
        Job job, int part, PartPlan plan, BeliefNodes nodes, IReadOnlyList<PartProgress>? progress, double completion, double start)
    {
        var pay = _terms.PayOf(plan, completion);
        return progress is not null && progress[part].Started
            ? Work(job, part, progress[part], pay).CurveOf(plan, nodes)
            : CurveOf(job, job.Parts[part], plan, nodes, pay, start);
    }

    // Ticks from the job's beginning to the part's: only an outlook asks for them.
    private static double StartOf(Job job, AppraisalCurve?[] curves, BeliefNodes nodes, int part)
    {
        if (job.Outlook is null) return 0;
        var start = 0.0;
        foreach (var before in job.Parts[part].After)
        {
            if (curves[before] is { } curve) start = Math.Max(start, StartOf(job, curves, nodes, before) + PartOrder.Mean(curve.Ticks, nodes.Weights));
        }

        return start;
    }

    private AppraisalCurve CurveOf(Job job, PartSpec part, PartPlan plan, BeliefNodes nodes, HirePay pay, double start = 0)
    {
        var minutes = _quotes.PieceMinutes(part.Minutes, plan.Pieces);
        var quote = _quotes.Of(job, part.Specialty, plan.Agent, plan.Check, minutes, pay)
            .Seen(_settings, job, plan.Agent, plan.Check, plan.EnergyLimit, start);
        var table = _tables.At(AppraisalTables.IndexOf(plan.Check, plan.Attempts, plan.AfterFailure, plan.Agent.Tier));
        var curve = AppraisalCurve.Empty(nodes.Count, pay.Terms == TermsKind.OnCompletion, pay.Insured);
        for (var j = 0; j < nodes.Count; j++)
        {
            var (row, fraction) = AppraisalTables.RowOf(quote.Margin - nodes[j]);
            var low = ((plan.Pieces - 1) * AppraisalTables.Cells + row) * AppraisalTables.Columns;
            curve.Success[j] = At(AppraisalTables.Success);
            curve.NoDrop[j] = At(AppraisalTables.NoDrop);
            curve.Cost[j] = At(AppraisalTables.Runs) * quote.Run - At(AppraisalTables.Flags) * quote.Refund
                + At(AppraisalTables.Checks) * quote.Check + At(AppraisalTables.Next) * quote.Next + plan.Pieces * quote.FirstCost;
            curve.Ticks[j] = At(AppraisalTables.SlowRuns) * quote.RunTicks + At(AppraisalTables.SlowChecks) * quote.CheckTicks
                + At(AppraisalTables.SlowNext) * quote.NextTicks + quote.FirstTicks + Math.Min(1, At(AppraisalTables.SlowChecks)) * quote.FirstCheck;
            if (curve.Due is { } due) due[j] = At(AppraisalTables.RunsPaid) * quote.RunDue + At(AppraisalTables.NextPaid) * quote.NextDue;
            if (curve.Claims is { } claims)
            {
                claims[j] = (1 - _tables.Leak) * (At(AppraisalTables.Bad) * quote.RunCover + At(AppraisalTables.NextBad) * quote.NextCover);
            }

            double At(int column) => (1 - fraction) * table[low + column] + fraction * table[low + AppraisalTables.Columns + column];
        }

        return curve;
    }

    // The factor on completion depends on the whole plan; 0 where agencies refuse.
    private double Completion(Job job, IReadOnlyList<PartPlan> parts) =>
        job.Credit && _terms.AnyOnCompletion(parts) ? _terms.Completion(HouseChance(job.Parts, new Plan(parts), job.Skill)) : 0;

    private Appraisal Report(Job job, PartOrder order, AppraisalCurve[] curves, BeliefNodes nodes)
    {
        var sum = order.Sum(curves, nodes.Weights);
        if (job.Due > Credits.Zero) sum = sum with { Cost = sum.Cost + sum.Chance * AppraisalQuotes.Amount(job.Due) };
        var parts = new PartAppraisal[curves.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var cost = 0.0;
            for (var j = 0; j < nodes.Count; j++)
            {
                cost += nodes.Weights[j] * (curves[i].Cost[j] * order.Begun(curves, i, j) + PartOrder.Settled(curves, i, j));
            }

            parts[i] = new PartAppraisal(
                OwnMath.Millionths(PartOrder.Mean(curves[i].Success, nodes.Weights)), InCredits(cost), Whole(PartOrder.Mean(curves[i].Ticks, nodes.Weights)));
        }

        var bond = job.Bond.Of(_bond, job.Price, job.Ceiling);
        return new Appraisal(
            OwnMath.Millionths(sum.Chance),
            InCredits(sum.Cost),
            Whole(sum.Ticks),
            InCredits(Profit(AppraisalQuotes.Amount(job.Price), bond, sum.Chance, sum.Dropped, sum.Cost)),
            BreakEven(sum, job),
            parts,
            OwnMath.Millionths(sum.Dropped));
    }

    private double Profit(double price, (Credits Own, Credits Sponsor) bond, double chance, double dropped, double cost)
    {
        var locked = AppraisalQuotes.Amount(bond.Own);
        var profit = (price + locked) * chance - locked + _dropReturn * locked * dropped - cost;
        if (bond.Sponsor == Credits.Zero) return profit;
        // A sponsor of the whole bond takes its share of the margin, one of a part in proportion.
        var sponsor = AppraisalQuotes.Amount(bond.Sponsor);
        return profit - chance * Math.Max(0, price - cost) * _marginShare * sponsor / (sponsor + locked);
    }

    // The bond is a share of the price only above a share of the ceiling, so the profit is a line with a kink there.
    private Credits BreakEven(AppraisalSum sum, Job job)
    {
        if (job.Bond is not { Sponsored.Cents: 0, Locked: null }) return Rising(sum, job);
        var lost = (double)(job.Bond.Share ?? _bond.Share) * (1 - sum.Chance - _dropReturn * sum.Dropped);
        var kink = (double)_bond.CeilingShare * AppraisalQuotes.Amount(job.Ceiling);
        var below = sum.Chance > 0 ? (sum.Cost + lost * kink) / sum.Chance : double.PositiveInfinity;
        if (below <= kink) return InCredits(below);
        var slope = sum.Chance - lost;
        var above = slope > 0 ? sum.Cost / slope : double.PositiveInfinity;
        return above < AppraisalQuotes.Amount(Never) ? InCredits(above) : Never;
    }

    // With a sponsor there are more kinks: the first cent at which the profit is none below zero.
    private Credits Rising(AppraisalSum sum, Job job)
    {
        var (low, high) = (0L, Never.Cents);
        while (high - low > 1)
        {
            var price = new Credits(low + (high - low) / 2);
            if (Profit(AppraisalQuotes.Amount(price), job.Bond.Of(_bond, price, job.Ceiling), sum.Chance, sum.Dropped, sum.Cost) < 0) low = price.Cents;
            else high = price.Cents;
        }

        return new Credits(high);
    }

    private static Credits InCredits(double amount) => new((long)Math.Round(amount * 100, MidpointRounding.AwayFromZero));

    private static int Whole(double ticks) => (int)Math.Round(ticks, MidpointRounding.AwayFromZero);
}

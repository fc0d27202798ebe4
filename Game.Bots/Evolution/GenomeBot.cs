using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain.Labour;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Bots.Evolution;

/// <summary>Plays by a genome: full-cost pricing (Hall and Hitch 1939) whose every dial is inherited.</summary>
/// <param name="genome">The dials; nothing for a founder, whose dials are drawn at its first turn.</param>
/// <param name="name">What it is called.</param>
public sealed class GenomeBot(Genome? genome, string name = "genome") : IStrategy
{
    private const int FocusPurpose = 11;
    private const int CheckedAttempts = 3;
    private const int MostPieces = 6;
    private const double AnyPrice = 2.9;

    private readonly Bidding _bidding = new();
    private Genome? _genome = genome;

    /// <inheritdoc />
    public string Name => name;

    /// <summary>Its dials; nothing before a founder's first turn.</summary>
    public Genome? Genome => _genome;

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        var own = _genome ??= new Breeding(seen.Dice).Founder(0);
        _bidding.Follow(seen, act);
        foreach (var lead in _bidding.Fresh(seen, (int)Math.Round(own[Gene.Load])))
        {
            if (seen.Dice.Happens(own[Gene.Focus], FocusPurpose, Key(lead.Bounty.Domain))) continue;
            var plan = Fitting.Fit(seen, lead, PlanOf(seen, own, lead.Bounty));
            var worth = seen.Appraiser.Appraise(seen.JobOf(lead.Bounty), plan, seen.Believe(lead));
            if (worth.Chance < own[Gene.LeastChance] * 1_000_000) continue;
            var factor = 1 + own[Gene.Margin] + own[Gene.RiskAversion] * (1 - worth.Chance / 1_000_000.0);
            var price = worth.BreakEven.Times((decimal)factor);
            _bidding.Offer(seen, act, lead, plan, worth, price);
        }
    }

    private static Plan PlanOf(Observation seen, Genome own, BountyView bounty)
    {
        var preset = Appraiser.Fill(Preset.Balanced, bounty.Parts);
        return preset with { Parts = [.. bounty.Parts.Select((part, i) => PartOf(seen, own, part.Minutes, preset.Parts[i]))] };
    }

    private static PartPlan PartOf(Observation seen, Genome own, int minutes, PartPlan usual)
    {
        var tier = (Tier)Math.Clamp((int)usual.Agent.Tier + (int)Math.Round(own[Gene.TierBias]), (int)Tier.Nano, (int)Tier.Premium);
        var agent = AgentType.Of(usual.Agent.Specialty, tier);
        var check = (CheckKind)Math.Clamp((int)own[Gene.Check], (int)CheckKind.None, (int)CheckKind.Expert);
        return usual with
        {
            Agent = agent,
            Pieces = Math.Clamp((int)Math.Ceiling(minutes / own[Gene.SplitMinutes]), 1, MostPieces),
            Check = check,
            Attempts = check == CheckKind.None ? 1 : CheckedAttempts,
            LimitPrice = own[Gene.Patience] >= AnyPrice ? null : seen.Line(agent).Base.Times((decimal)own[Gene.Patience]),
        };
    }

    // The same domain has the same key on every machine, which string hashes do not promise.
    private static long Key(string domain) => domain.Aggregate(17L, (key, letter) => unchecked(key * 31 + letter));
}

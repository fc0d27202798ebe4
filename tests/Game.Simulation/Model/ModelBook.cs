using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Simulation.Model;

/// <summary>The figures of the rulebook, worked out with the machine's own mathematics and none of the engine's code.</summary>
/// <param name="settings">The scenario.</param>
internal sealed class ModelBook(Scenario settings)
{
    private const int Experts = 24;
    private const int Checkers = 21;

    public static long Round(decimal cents) => (long)Math.Round(cents, MidpointRounding.AwayFromZero);

    /// <summary>What a type shows after a tick: base times e to the published logarithm.</summary>
    public long Shown(int type, int millionths)
    {
        var usual = type == Experts ? settings.Labour.ExpertMinute.Cents : settings.Labour.Tiers[type % 4].BasePrice.Cents;
        return Math.Max(1, (long)Math.Round(usual * Math.Exp(millionths / 1e6), MidpointRounding.AwayFromZero));
    }

    public int PieceMinutes(int partMinutes, int pieces) =>
        (int)Math.Max(1, Round((decimal)partMinutes / pieces * (1 + settings.Labour.HandOver * (pieces - 1))));

    public long Hire(long shown, int minutes) => (long)Math.Round(shown * Math.Pow(minutes / 30.0, (double)settings.Labour.PriceExponent), MidpointRounding.AwayFromZero);

    public int RunTicks(AgentType agent, int minutes) =>
        (int)Math.Ceiling(settings.Labour.Tiers[(int)agent.Tier].HourTicks * Math.Pow(minutes / 60.0, (double)settings.Labour.TimeExponent) - 1e-9);

    public long Fee(long price) => Round(price * settings.Terms.EscrowFee);

    public long Refund(long price) => Round(price * settings.Terms.EscrowRefund);

    public long Check(bool expert, IReadOnlyList<int> logs, int minutes) => expert
        ? Round(Shown(Experts, logs[Experts]) * settings.Checks.ExpertShare * minutes)
        : AiCheck(Shown(Checkers, logs[Checkers]), minutes);

    public long AiCheck(long shown, int minutes) => Round(Hire(shown, minutes) * settings.Checks.AiShare) + settings.Checks.AiFee.Cents;

    public long Scout(long ceiling) => Math.Max(1, Round(ceiling * settings.Difficulty.ScoutShare));

    public long Bond(long price, long ceiling, decimal share) => Round(Math.Max(price, Round(ceiling * settings.Bond.CeilingShare)) * share);

    public long LeadDay(int millionths) => Math.Max(1, (long)Math.Round(settings.Leads.DayPrice.Cents * Math.Exp(millionths / 1e6), MidpointRounding.AwayFromZero));

    public long ExpertAnswer(IReadOnlyList<int> logs) => Round(Shown(Experts, logs[Experts]) * settings.Questions.ExpertMinutes);

    /// <summary>What an insurer wants who knows the agent, the length and the check, and of difficulty only how it is spread.</summary>
    public long Premium(long price, AgentType agent, Specialty needed, int minutes, CheckKind check)
    {
        // In steps of a fifth of the spread.
        var doublings = Doublings(agent, needed, minutes);
        var good = Usually(hard => 1 / (1 + Math.Exp(hard - doublings)), halfPoints: 20);
        var (caught, falsely) = Flags(check);
        var failure = Math.Round((good * falsely + (1 - good) * (caught + (1 - caught) * Strictness)) * 1e6);
        return Round(price * ((decimal)failure / 1_000_000m * settings.Insurance.Loading));
    }

    /// <summary>How often a check flags what is bad, and what is good.</summary>
    public (double Caught, double Falsely) Flags(CheckKind check) => check switch
    {
        CheckKind.None => (0.0, 0.0),
        CheckKind.Ai => ((double)settings.Checks.AiCatch, (double)settings.Checks.AiFalseFlag),
        _ => ((double)settings.Checks.ExpertCatch, (double)settings.Checks.ExpertFalseFlag),
    };

    /// <summary>Share of bad pieces that the validator finds.</summary>
    public double Strictness => (double)(settings.Validation.Validator switch
    {
        ValidatorKind.Tests => settings.Validation.TestsStrictness,
        ValidatorKind.Audit => settings.Validation.AuditStrictness,
        _ => settings.Validation.ClientStrictness,
    });

    /// <summary>How far an agent's horizon exceeds a piece, in doublings.</summary>
    public double Doublings(AgentType agent, Specialty needed, int minutes)
    {
        var doublings = Math.Log2(settings.Labour.Tiers[(int)agent.Tier].Horizon) - Math.Log2(minutes);
        if (minutes > settings.Odds.ContextMinutes) doublings += (double)settings.Odds.LongContext * Math.Log2((double)minutes / settings.Odds.ContextMinutes);
        return agent.Specialty == needed ? doublings : doublings + (double)settings.Odds.OffSpecialty;
    }

    /// <summary>What the next dearer tier adds to that.</summary>
    public double NextTier(AgentType agent) =>
        agent.Tier == Tier.Premium ? 0 : Math.Log2((double)settings.Labour.Tiers[(int)agent.Tier + 1].Horizon / settings.Labour.Tiers[(int)agent.Tier].Horizon);

    /// <summary>The mean over the bell of both difficulties together, looked at four spreads either way.</summary>
    /// <param name="at">What it is at a difficulty, in doublings.</param>
    /// <param name="halfPoints">Points on either side of the middle.</param>
    public double Usually(Func<double, double> at, int halfPoints)
    {
        var spread = Math.Sqrt(Math.Pow((double)settings.Difficulty.TaskSpread, 2) + Math.Pow((double)settings.Difficulty.PartSpread, 2));
        var points = Enumerable.Range(-halfPoints, 2 * halfPoints + 1).Select(step => 4.0 * step / halfPoints).Select(z => (Weight: Math.Exp(-z * z / 2), Value: at(z * spread))).ToList();
        return points.Sum(point => point.Weight * point.Value) / points.Sum(point => point.Weight);
    }

    /// <summary>The longest chain of parts at standard speed, five times over, and never too short.</summary>
    public int WorkTicks(IReadOnlyList<PartSpec> parts)
    {
        var done = new int[parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            var start = parts[i].After.Count == 0 ? 0 : parts[i].After.Max(before => done[before]);
            done[i] = start + RunTicks(AgentType.Of(parts[i].Specialty, Tier.Standard), parts[i].Minutes);
        }

        return Math.Max(settings.Board.DeadlineFloor, (int)Math.Ceiling(settings.Board.DeadlineFactor * done.Max()));
    }

    public int Grace(int workTicks) => (int)Math.Ceiling(settings.Validation.LateShare * workTicks);

    /// <summary>The cheapest agent on the market, experts aside.</summary>
    public long Cheapest(IReadOnlyList<int> logs) => Enumerable.Range(0, Experts).Min(type => Shown(type, logs[type]));
}

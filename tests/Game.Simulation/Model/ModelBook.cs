using Game.Domain.Board;
using Game.Domain.Scenarios;

namespace Game.Simulation.Model;

/// <summary>The figures of the rulebook, worked out with the machine's own mathematics and none of the engine's code.</summary>
/// <param name="settings">The scenario.</param>
internal sealed class ModelBook(Scenario settings)
{
    private const int Experts = 24;
    private const int Checkers = 21;
    private const int Standard = 2;

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

    public long Fee(long price) => Round(price * settings.Terms.EscrowFee);

    public long Refund(long price) => Round(price * settings.Terms.EscrowRefund);

    public long Check(bool expert, IReadOnlyList<int> logs, int minutes) => expert
        ? Round(Shown(Experts, logs[Experts]) * settings.Checks.ExpertShare * minutes)
        : Round(Hire(Shown(Checkers, logs[Checkers]), minutes) * settings.Checks.AiShare) + settings.Checks.AiFee.Cents;

    public long Scout(long ceiling) => Math.Max(1, Round(ceiling * settings.Difficulty.ScoutShare));

    public long Bond(long price, long ceiling) => Round(Math.Max(price, Round(ceiling * settings.Bond.CeilingShare)) * settings.Bond.Share);

    /// <summary>The longest chain of parts at standard speed, five times over, and never too short.</summary>
    public int WorkTicks(IReadOnlyList<PartSpec> parts)
    {
        var done = new int[parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            var start = parts[i].After.Count == 0 ? 0 : parts[i].After.Max(before => done[before]);
            done[i] = start + (int)Math.Ceiling(settings.Labour.Tiers[Standard].HourTicks * Math.Pow(parts[i].Minutes / 60.0, (double)settings.Labour.TimeExponent) - 1e-9);
        }

        return Math.Max(settings.Board.DeadlineFloor, (int)Math.Ceiling(settings.Board.DeadlineFactor * done.Max()));
    }

    public int Grace(int workTicks) => (int)Math.Ceiling(settings.Validation.LateShare * workTicks);

    /// <summary>The cheapest agent on the market, experts aside.</summary>
    public long Cheapest(IReadOnlyList<int> logs) => Enumerable.Range(0, Experts).Min(type => Shown(type, logs[type]));
}

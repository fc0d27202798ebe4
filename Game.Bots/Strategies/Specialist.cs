using Game.Bots.Sdk;
using Game.Domain.Work;

namespace Game.Bots.Strategies;

/// <summary>Stays with one field of work: its home domain, or the first field in which it delivered anything.</summary>
/// <remarks>Learning by doing (Arrow 1962): in markets with templates, repetition of one shape of work pays; where domains count, home does.</remarks>
public sealed class Specialist : IStrategy
{
    private const decimal Margin = 0.25m;
    private const int LeastChance = 550_000;
    private const int MostContracts = 4;
    private const int FieldPurpose = 1;

    private readonly Bidding _bidding = new();
    private string? _field;

    /// <inheritdoc />
    public string Name => "specialist";

    /// <inheritdoc />
    public void Play(Observation seen, Actions act, Budget budget)
    {
        _bidding.Follow(seen, act);
        _field ??= seen.Desk.Practice?.Home ?? Chosen(seen);
        foreach (var lead in _bidding.Fresh(seen, MostContracts))
        {
            if (_field is not null && lead.Bounty.Domain != _field) continue;
            var template = seen.Desk.Practice?.Templates.FirstOrDefault(known => Fits(known.Plan, lead));
            var plan = template?.Plan ?? Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts);
            var worth = seen.Appraiser.Appraise(seen.JobOf(lead.Bounty), plan, seen.Believe(lead));
            if (worth.Chance >= LeastChance) _bidding.Offer(seen, act, lead, plan, worth, worth.BreakEven.Times(1 + Margin));
        }
    }

    // Without a home any field will do, as long as there is work in it; each seat draws its own.
    private static string? Chosen(Observation seen)
    {
        var fields = seen.Room.Bounties.Select(bounty => bounty.Domain).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return fields.Count < 3 ? null : fields[seen.Dice.Below(fields.Count, FieldPurpose)];
    }

    private static bool Fits(Plan plan, Lead lead) =>
        plan.Parts.Count == lead.Bounty.Parts.Count && plan.Parts.Zip(lead.Bounty.Parts).All(pair => pair.First.Agent.Specialty == pair.Second.Specialty);
}

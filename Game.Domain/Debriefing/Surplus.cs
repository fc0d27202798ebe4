using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Domain.Debriefing;

/// <summary>What the room made of its bounties, and the most it could have made of them.</summary>
internal static class Surplus
{
    /// <summary>Ceilings of what was delivered less what was used up, at base prices.</summary>
    public static Credits Realised(DebriefMemory memory) => new(memory.Archive.Realised + memory.Bounties.Values.Sum(note => note.Value - note.Cost));

    /// <summary>The sum over all bounties of what the best plan at the true difficulty is worth, where it is worth anything. Capacity ignored: an upper bound.</summary>
    public static Credits Best(DebriefMemory memory)
    {
        var worlds = memory.Eras.Select(Costly).ToList();
        return new Credits(memory.Decided().Sum(note => Best(worlds[note.Era], note)));
    }

    /// <summary>Realised over best in parts per million, 0 to 1,000,000; nothing where nothing was worth doing.</summary>
    public static int? Share(Credits realised, Credits best) =>
        best <= Credits.Zero ? null : (int)Math.Clamp(realised.Cents * 1_000_000m / best.Cents, 0m, 1_000_000m);

    // Bonds, fees, refunds and premiums change hands; agents, checks and time are used up.
    private static Scenario Costly(Scenario settings) => settings with
    {
        Bond = settings.Bond with { Share = 0 },
        Terms = settings.Terms with { EscrowFee = 0, EscrowRefund = 0, Allowed = [TermsKind.Escrow] },
        Insurance = settings.Insurance with { Offered = false },
    };

    private static long Best(Scenario world, BountyNote note)
    {
        var appraiser = Appraiser.For(world);
        var job = new Job(note.Parts, note.Ceiling, note.Ceiling, note.WorkTicks, [.. AgentType.All.Select(type => LabourMarket.Base(world.Labour, type))])
        {
            ExpertCheck = note.ExpertCheck,
        };
        var known = appraiser.Knowing(note.Difficulty);
        return Math.Max(0, appraiser.Appraise(job, appraiser.Best(job, known), known).Profit.Cents);
    }
}

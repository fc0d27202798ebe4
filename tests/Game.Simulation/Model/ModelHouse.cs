using Game.Domain.Board;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Simulation.Model;

/// <summary>What an outsider thinks of a plan who knows nothing of the task's difficulty but how difficulties are spread.</summary>
/// <param name="settings">The scenario.</param>
/// <param name="book">Its figures.</param>
internal sealed class ModelHouse(Scenario settings, ModelBook book)
{
    // The rulebook does not say how finely the house looks at the bell, so a guess is right to this share only, until prices say more.
    private const double Coarse = 0.002;
    private readonly Dictionary<string, ModelGuess> _guesses = new(StringComparer.Ordinal);

    /// <summary>The house estimate that a plan passes: the product of its parts' chances.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="plan">What is planned for each.</param>
    /// <param name="skill">What domains and mastery of the seat do, in doublings.</param>
    public ModelGuess Of(IReadOnlyList<PartSpec> parts, IReadOnlyList<PartPlan> plan, double skill)
    {
        var key = string.Join(';', parts.Zip(plan).Select(pair => FormattableString.Invariant(
            $"{pair.First.Specialty} {pair.First.Minutes} {pair.Second.Agent} {pair.Second.Pieces} {pair.Second.Check} {pair.Second.Attempts} {pair.Second.AfterFailure} {pair.Second.Terms == TermsKind.Upfront} {skill:F6}")));
        if (_guesses.TryGetValue(key, out var known)) return known;
        var chance = parts.Zip(plan).Aggregate(1.0, (product, pair) => product * Part(pair.First, pair.Second, skill));
        return _guesses[key] = new ModelGuess(chance * (1 - Coarse), chance * (1 + Coarse));
    }

    // All pieces of a part share both difficulties, whose sum is one bell.
    private double Part(PartSpec part, PartPlan plan, double skill)
    {
        var ease = book.Doublings(plan.Agent, part.Specialty, book.PieceMinutes(part.Minutes, plan.Pieces)) + skill
            + (plan.Terms == TermsKind.Upfront ? (double)settings.Terms.UpfrontShirk : 0);
        return book.Usually(hard => Math.Pow(Passes(plan, ease - hard), plan.Pieces), halfPoints: 100);
    }

    // The loop of the plan: checks throw away what they flag, a retry knows what was wrong, and the validator misses some of what is bad.
    private double Passes(PartPlan plan, double ease)
    {
        var (caught, falsely) = book.Flags(plan.Check);
        var (guided, missed) = ((double)settings.Odds.GuidedRetry, 1 - book.Strictness);
        double passes = 0, here = 1;
        var attempts = plan.Check == CheckKind.None ? 1 : plan.Attempts;
        for (var attempt = 1; attempt <= attempts; attempt++)
        {
            var good = Good(ease + (attempt > 1 ? guided : 0));
            if (plan.Check == CheckKind.None || (attempt == attempts && plan.AfterFailure == AfterFailure.Accept)) return passes + here * (good + missed * (1 - good));
            passes += here * (good * (1 - falsely) + missed * (1 - good) * (1 - caught));
            here *= good * falsely + (1 - good) * caught;
        }

        if (plan.AfterFailure != AfterFailure.NextTier) return passes;
        var better = Good(ease + guided + book.NextTier(plan.Agent));
        return passes + here * (better + missed * (1 - better));
    }

    private static double Good(double doublings) => 1 / (1 + Math.Exp(-doublings));
}

/// <summary>What is known of a house estimate: what the rulebook says of it, and what prices have told since.</summary>
/// <param name="least">It is no less than this.</param>
/// <param name="most">It is no more than this.</param>
internal sealed class ModelGuess(double least, double most)
{
    // It is told in parts per million.
    private const double Rounding = 1e-6;

    public double Least { get; private set; } = least;

    public double Most { get; private set; } = most;

    public double Middle => (Least + Most) / 2;

    /// <summary>A price says that the estimate lies between two figures; false if it cannot.</summary>
    public bool Narrow(double least, double most)
    {
        (Least, Most) = (Math.Max(Least, least - Rounding), Math.Min(Most, most + Rounding));
        return Least <= Most;
    }
}

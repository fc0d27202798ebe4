using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Standing;

/// <summary>What a run that stops to ask is told.</summary>
public enum QuestionAnswer
{
    /// <summary>Guess: costs nothing and spoils some of the work.</summary>
    Guess,

    /// <summary>Ask the client: free, takes a while.</summary>
    AskClient,

    /// <summary>Ask an expert: paid, and it helps.</summary>
    AskExpert,
}

/// <summary>A seat's own declared rules. The engine follows them for a human who is away and, if switched on, beside one who is there. Only the owner sees them.</summary>
/// <param name="Domains">Fields of work to bid in, as written on the bounties; 1 to 40 names of 1 to 80 characters. Nothing means every field.</param>
/// <param name="LowestMargin">Percent asked above the break-even of the preset's plan, 0 to 400. The start value is the suggested bid's winner's-curse margin.</param>
/// <param name="Preset">The plan that every bid brings along.</param>
/// <param name="LargestBid">Bounties that would need a higher bid are left alone, in credits, above 0. Nothing means no bound.</param>
/// <param name="MostContracts">Contracts in hand and live bids together, up to which it bids, 0 to 50. 0 means it never bids.</param>
/// <param name="Answer">What a run that stops to ask is told.</param>
/// <param name="Beside">True: it also runs while the owner plays. False: only while a regent keeps the seat.</param>
public sealed record StandingPolicy(
    IReadOnlyList<string>? Domains = null,
    int LowestMargin = 60,
    Preset Preset = Preset.Balanced,
    Credits? LargestBid = null,
    int MostContracts = 3,
    QuestionAnswer Answer = QuestionAnswer.AskClient,
    bool Beside = false)
{
    /// <summary>What a regent follows on a seat that never declared anything: the suggested bid of the balanced plan, three contracts at a time.</summary>
    public static StandingPolicy Start { get; } = new();
}

using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Bots.Strategies.Planner;

/// <summary>A bid with what it stands on.</summary>
/// <param name="Bid">The bid, in credits.</param>
/// <param name="Plan">The plan it assumes.</param>
/// <param name="Appraisal">The plan's appraisal at the bid.</param>
/// <param name="Value">Expected profit times the chance of winning, in credits.</param>
/// <param name="WinShare">Chance of winning, 0 to 1.</param>
/// <param name="Reference">What rivals' bids are measured by, in credits.</param>
/// <param name="Lowest">Least it is worth working for, in credits.</param>
internal sealed record Offer(Credits Bid, Plan Plan, Appraisal Appraisal, Credits Value, double WinShare, double Reference, Credits Lowest);

using Game.Domain.Views;

namespace Web.History;

/// <summary>One line of the agent market in one tick.</summary>
/// <param name="Cents">Price, in cents.</param>
/// <param name="Supply">Agents that could be hired or were at work.</param>
/// <param name="Busy">Agents at work.</param>
/// <param name="Waiting">Hires that waited.</param>
/// <param name="Hired">Hires that began in this tick.</param>
public readonly record struct PriceMoment(int Cents, short Supply, short Busy, short Waiting, short Hired);

/// <summary>What a seat had settled by a tick, and where it stood.</summary>
/// <param name="Cents">Settled profit, in cents.</param>
/// <param name="Rank">1 is best.</param>
public readonly record struct PlaceMoment(long Cents, int Rank);

/// <summary>Something everybody was told, with what its sentence needs.</summary>
/// <param name="News">The announcement.</param>
/// <param name="Bounty">The bounty it is about, as it was then.</param>
public sealed record Mark(NewsView News, BountyView? Bounty)
{
    public int Tick => News.Tick;
}

using Game.Domain.Primitives;

namespace Game.Domain.Markets;

/// <summary>A reward that rises by a step per tick until someone takes it (Dutch clock, reversed): strategically the same as the first-price sealed format.</summary>
/// <param name="Ceiling">Where the clock stops, in credits.</param>
/// <param name="Floor">Where it starts, in credits, above zero.</param>
/// <param name="Step">How far it moves per tick, in credits, above zero.</param>
/// <param name="Ticks">Ticks since the start, 0 or more.</param>
public sealed record RisingClock(Credits Ceiling, Credits Floor, Credits Step, int Ticks = 0)
{
    private static readonly LotteryAward Lottery = new();

    /// <summary>The reward that is offered now, in credits.</summary>
    public Credits Price => Credits.Min(Ceiling, new Credits(checked(Floor.Cents + Step.Cents * Ticks)));

    /// <summary>True once the clock stands still.</summary>
    public bool AtCeiling => Price == Ceiling;

    /// <summary>Ticks from the start until the clock stands still.</summary>
    public int Rise => (int)((Credits.Max(Credits.Zero, Ceiling - Floor).Cents + Step.Cents - 1) / Step.Cents);

    /// <summary>A clock at its start.</summary>
    /// <param name="ceiling">Where it stops, in credits, above zero.</param>
    /// <param name="floor">Start as a share of the ceiling, 0 to 1; never below a cent.</param>
    /// <param name="step">Movement per tick as a share of the ceiling, above 0 to 1; never below a cent.</param>
    public static RisingClock Start(Credits ceiling, decimal floor, decimal step)
    {
        var cent = new Credits(1);
        return new RisingClock(ceiling, Credits.Min(ceiling, Credits.Max(cent, ceiling.Times(floor))), Credits.Max(cent, ceiling.Times(step)));
    }

    /// <summary>The clock one tick later.</summary>
    public RisingClock Tick() => this with { Ticks = Ticks + 1 };

    /// <summary>True if an acceptance that asks for an amount may be made now: the clock has reached it.</summary>
    /// <param name="amount">Least the bidder wants, in credits.</param>
    public bool Takes(Credits amount) => amount > Credits.Zero && amount <= Price;

    /// <summary>All who accept inside one tick draw lots; whoever it is, is paid what the clock shows.</summary>
    /// <param name="takers">The acceptances of this tick, in any order.</param>
    public IReadOnlyList<AwardOffer> Accept(IReadOnlyList<SealedBid> takers) => Lottery.Rank(takers, Price);
}

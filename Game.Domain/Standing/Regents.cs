using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>Who keeps a seat while its owner is away.</summary>
internal static class Regents
{
    /// <summary>Only a human needs a stand-in: a bot is one.</summary>
    public static bool MayStart(GameState state, SeatId seat) =>
        !state.Ended && state.Knows(seat) && state.SeatOf(seat) is { Bot: false, Retired: false, RegentSince: null };

    public static bool MayEnd(GameState state, SeatId seat) => !state.Ended && state.Knows(seat) && state.SeatOf(seat).RegentSince is not null;

    /// <summary>The owner's hand moves: the regent is gone before the order is looked at.</summary>
    public static void HandBack(Decision decision, SeatId seat)
    {
        if (MayEnd(decision.State, seat)) decision.Then(new RegentEnded(seat));
    }
}

namespace Game.Bots.Sdk;

/// <summary>The brain of one bot: sees what a person on its seat would see, and sends orders.</summary>
/// <remarks>One object plays one seat of one match and may remember what it likes between turns.</remarks>
public interface IStrategy
{
    /// <summary>Name in the <see cref="Strategies.Catalogue"/> and on the leaderboard: lower case and dashes.</summary>
    string Name { get; }

    /// <summary>Plays one tick. Orders go out when it returns; an exception, an overrun or an illegal order that was sent all the same costs this turn and nothing else.</summary>
    /// <param name="seen">What the seat sees before the tick closes.</param>
    /// <param name="act">Where orders are put.</param>
    /// <param name="budget">How long the turn may take.</param>
    void Play(Observation seen, Actions act, Budget budget);
}

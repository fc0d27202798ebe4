using Game.Bots.Sdk;

namespace Game.Bots.Tests.Sdk;

/// <summary>A strategy whose turn is a delegate: each test writes the misbehaviour it is about.</summary>
internal sealed class Stubborn(Action<Observation, Actions, Budget> turn) : IStrategy
{
    public string Name => "stubborn";

    public void Play(Observation seen, Actions act, Budget budget) => turn(seen, act, budget);
}

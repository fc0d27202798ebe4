namespace Game.Domain;

/// <summary>Something that happened, in the past tense. Folding all events in order gives the state; no event is ever refused.</summary>
/// <remarks>Events hold secrets of every seat (plans, bids, hidden difficulty): they go into the journal and never to a viewer.</remarks>
public abstract record GameEvent
{
    private protected GameEvent()
    {
    }
}

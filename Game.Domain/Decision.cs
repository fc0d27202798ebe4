using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Game.Domain;

/// <summary>A decision being made: each event is folded at once, so what follows from it is decided on the state it left.</summary>
internal sealed class Decision(GameState state, ViewMemory memory)
{
    private readonly List<GameEvent> _events = [];

    public GameState State => state;

    public IReadOnlyList<GameEvent> Events => _events;

    public void Then(GameEvent happened)
    {
        Fold.Apply(state, happened);
        memory.Apply(state, happened);
        _events.Add(happened);
    }

    /// <summary>Moves money; nothing happens for a zero amount.</summary>
    public void Pay(Account from, Account to, Credits amount, MoneyFor purpose, ContractId? contract = null)
    {
        if (amount > Credits.Zero) Then(new MoneyMoved(from, to, amount, purpose, contract));
    }
}

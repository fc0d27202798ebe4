using System.Diagnostics;
using Game.Domain.Primitives;

namespace Game.Domain.Ledger;

/// <summary>Double-entry books. Every movement debits one account and credits another, so the sum of all accounts is always zero.</summary>
internal sealed class Books
{
    /// <summary>Balances of the house in cents, by account kind; may be negative.</summary>
    public SortedDictionary<AccountKind, long> House { get; init; } = [];

    /// <summary>Cash of each seat in cents, in the order of seats.</summary>
    public List<long> Cash { get; init; } = [];

    /// <summary>Holds of each seat in cents, in the order of seats.</summary>
    public List<long> Held { get; init; } = [];

    public void Open(SeatId seat)
    {
        Debug.Assert(Cash.Count == seat.Number - 1, "Seats are numbered in the order of joining.");
        Cash.Add(0);
        Held.Add(0);
    }

    public Credits Balance(Account account) => new(account.Kind switch
    {
        AccountKind.Cash => Cash[account.Seat.Number - 1],
        AccountKind.Held => Held[account.Seat.Number - 1],
        _ => House.GetValueOrDefault(account.Kind),
    });

    public void Move(MoneyMoved moved)
    {
        if (moved.Amount <= Credits.Zero) throw new UnreachableException($"A movement of {moved.Amount} for {moved.For} moves nothing.");
        Add(moved.From, -moved.Amount.Cents);
        Add(moved.To, moved.Amount.Cents);
    }

    public Credits Sum() => new(House.Values.Sum() + Cash.Sum() + Held.Sum());

    private void Add(Account account, long cents)
    {
        switch (account.Kind)
        {
            case AccountKind.Cash:
                Owned(Cash, account, cents);
                break;
            case AccountKind.Held:
                Owned(Held, account, cents);
                break;
            default:
                House[account.Kind] = House.GetValueOrDefault(account.Kind) + cents;
                break;
        }
    }

    private static void Owned(List<long> balances, Account account, long cents)
    {
        var index = account.Seat.Number - 1;
        balances[index] += cents;
        // Orders that cannot be paid are refused before they get here: a negative balance is a mistake of the engine, and it must stop.
        if (balances[index] < 0) throw new UnreachableException($"{account} would fall to {balances[index]} cents.");
    }
}

using System.Globalization;
using System.Text.Json.Serialization;
using Game.Domain.Primitives;

namespace Game.Domain.Ledger;

/// <summary>What an account holds.</summary>
public enum AccountKind
{
    /// <summary>The bank: stakes, loans.</summary>
    Bank,

    /// <summary>The clients: prices, lost bonds, scouting.</summary>
    Clients,

    /// <summary>The agencies: hires and AI checks.</summary>
    Agencies,

    /// <summary>The platform: escrow fees.</summary>
    Platform,

    /// <summary>The pool of experts.</summary>
    Experts,

    /// <summary>A seat's money at hand.</summary>
    Cash,

    /// <summary>A seat's escrows and bonds.</summary>
    Held,

    /// <summary>The insurer: premiums and claims.</summary>
    Insurer,
}

/// <summary>One account of the books. House accounts may be negative; a seat's never are.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Seat">The seat for cash and held; the default seat for the house.</param>
[JsonConverter(typeof(AccountJson))]
public readonly record struct Account(AccountKind Kind, SeatId Seat = default)
{
    /// <summary>A seat's money at hand.</summary>
    public static Account Cash(SeatId seat) => new(AccountKind.Cash, seat);

    /// <summary>A seat's escrows and bonds.</summary>
    public static Account Held(SeatId seat) => new(AccountKind.Held, seat);

    /// <summary>Reads <c>cash:3</c> or <c>clients</c>.</summary>
    /// <param name="text">The written form.</param>
    /// <param name="account">The account when the text is well formed.</param>
    public static bool TryParse(string? text, out Account account)
    {
        account = default;
        var steps = text?.Split(':') ?? [];
        if (steps.Length is < 1 or > 2 || !Enum.TryParse<AccountKind>(steps[0], ignoreCase: true, out var kind)) return false;
        var seat = 0;
        var owned = kind is AccountKind.Cash or AccountKind.Held;
        if (owned != (steps.Length == 2) || (owned && !BountyId.Number(steps[1], out seat))) return false;
        account = new Account(kind, new SeatId(seat));
        return true;
    }

    /// <summary><c>cash:3</c>, <c>held:3</c> or the kind alone.</summary>
    public override string ToString()
    {
        var kind = Kind.ToString().ToLowerInvariant();
        return Kind is AccountKind.Cash or AccountKind.Held ? string.Create(CultureInfo.InvariantCulture, $"{kind}:{Seat.Number}") : kind;
    }
}

internal sealed class AccountJson : TextJson<Account>
{
    protected override bool TryParse(string? text, out Account value) => Account.TryParse(text, out value);
}

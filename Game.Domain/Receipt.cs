namespace Game.Domain;

/// <summary>The immediate answer to an order.</summary>
/// <param name="Status">What became of it so far.</param>
/// <param name="Reason">Why it was refused, or <see cref="Rejection.None"/>.</param>
public readonly record struct Receipt(ReceiptStatus Status, Rejection Reason)
{
    /// <summary>Sealed into the open tick.</summary>
    public static Receipt Sealed { get; } = new(ReceiptStatus.Sealed, Rejection.None);

    /// <summary>Accepted when its tick closed.</summary>
    public static Receipt Accepted { get; } = new(ReceiptStatus.Accepted, Rejection.None);

    /// <summary>Refused.</summary>
    public static Receipt Refused(Rejection reason) => new(ReceiptStatus.Refused, reason);
}

/// <summary>What became of an order.</summary>
public enum ReceiptStatus
{
    /// <summary>It waits for its tick to close; the answer comes with the events of that close.</summary>
    Sealed,

    /// <summary>It was decided and accepted.</summary>
    Accepted,

    /// <summary>It was refused and changed nothing.</summary>
    Refused,
}

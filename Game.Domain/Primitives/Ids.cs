using System.Globalization;
using System.Text.Json.Serialization;

namespace Game.Domain.Primitives;

/// <summary>A seat of a match: one orchestrator, human or bot. Numbers start at 1 in the order of joining.</summary>
/// <param name="Number">1 or more.</param>
[JsonConverter(typeof(SeatIdJson))]
public readonly record struct SeatId(int Number) : IComparable<SeatId>
{
    /// <inheritdoc />
    public int CompareTo(SeatId other) => Number.CompareTo(other.Number);

    /// <summary>The bare number.</summary>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A bounty, named by the tick and the arrival slot that brought it, so that every room with the same seed calls it the same.</summary>
/// <param name="Tick">Tick of arrival.</param>
/// <param name="Slot">Arrival slot inside that tick, 0 or more.</param>
[JsonConverter(typeof(BountyIdJson))]
public readonly record struct BountyId(int Tick, int Slot) : IComparable<BountyId>
{
    /// <inheritdoc />
    public int CompareTo(BountyId other) => Tick != other.Tick ? Tick.CompareTo(other.Tick) : Slot.CompareTo(other.Slot);

    /// <summary>Reads <c>120-3</c>.</summary>
    /// <param name="text">The written form.</param>
    /// <param name="id">The id when the text is well formed.</param>
    public static bool TryParse(string? text, out BountyId id)
    {
        id = default;
        var dash = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        if (dash <= 0 || !Number(text!.AsSpan(0, dash), out var tick) || !Number(text.AsSpan(dash + 1), out var slot)) return false;
        id = new BountyId(tick, slot);
        return true;
    }

    /// <summary>Tick, dash, slot: <c>120-3</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Tick}-{Slot}");

    internal static bool Number(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}

/// <summary>A contract: one orchestrator's work on one bounty. (A contest gives several contracts to one bounty, hence the owner.)</summary>
/// <param name="Bounty">The bounty that was won.</param>
/// <param name="Owner">The seat that works on it.</param>
[JsonConverter(typeof(ContractIdJson))]
public readonly record struct ContractId(BountyId Bounty, SeatId Owner) : IComparable<ContractId>
{
    /// <inheritdoc />
    public int CompareTo(ContractId other)
    {
        var byBounty = Bounty.CompareTo(other.Bounty);
        return byBounty != 0 ? byBounty : Owner.CompareTo(other.Owner);
    }

    /// <summary>Reads <c>120-3@4</c>.</summary>
    /// <param name="text">The written form.</param>
    /// <param name="id">The id when the text is well formed.</param>
    public static bool TryParse(string? text, out ContractId id)
    {
        id = default;
        var at = text?.IndexOf('@', StringComparison.Ordinal) ?? -1;
        if (at <= 0 || !BountyId.TryParse(text![..at], out var bounty) || !BountyId.Number(text.AsSpan(at + 1), out var owner)) return false;
        id = new ContractId(bounty, new SeatId(owner));
        return true;
    }

    /// <summary>Bounty, at sign, owner: <c>120-3@4</c>.</summary>
    public override string ToString() => $"{Bounty}@{Owner}";
}

/// <summary>One attempt of one agent at one piece. Part, piece and attempt count from 0.</summary>
/// <param name="Contract">The contract it belongs to.</param>
/// <param name="Part">Index of the part in the bounty.</param>
/// <param name="Piece">Index of the piece inside the part's plan.</param>
/// <param name="Attempt">0 for the first try.</param>
[JsonConverter(typeof(RunIdJson))]
public readonly record struct RunId(ContractId Contract, int Part, int Piece, int Attempt)
{
    /// <summary>Reads <c>120-3@4/0.1.2</c>.</summary>
    /// <param name="text">The written form.</param>
    /// <param name="id">The id when the text is well formed.</param>
    public static bool TryParse(string? text, out RunId id)
    {
        id = default;
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash <= 0 || !ContractId.TryParse(text![..slash], out var contract)) return false;
        var steps = text[(slash + 1)..].Split('.');
        if (steps.Length != 3 || !BountyId.Number(steps[0], out var part) || !BountyId.Number(steps[1], out var piece)
            || !BountyId.Number(steps[2], out var attempt)) return false;
        id = new RunId(contract, part, piece, attempt);
        return true;
    }

    /// <summary>Contract, slash, part.piece.attempt: <c>120-3@4/0.1.2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Contract}/{Part}.{Piece}.{Attempt}");
}

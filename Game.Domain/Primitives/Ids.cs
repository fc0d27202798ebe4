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
/// <remarks>
/// A sub-bounty is named by its parent, the first part it is about and how many times that part was posted before: its slot carries those
/// steps above the parent's slot, so that every draw keyed by tick and slot is its own draw, and the same one in every room.
/// </remarks>
/// <param name="Tick">Tick of arrival; a sub-bounty's is that of the client's bounty.</param>
/// <param name="Slot">Arrival slot inside that tick, 0 or more, with the steps of a sub-bounty above it.</param>
[JsonConverter(typeof(BountyIdJson))]
public readonly record struct BountyId(int Tick, long Slot) : IComparable<BountyId>
{
    /// <summary>Most times that one part is posted, counted from 0.</summary>
    internal const int LastOrdinal = 15;

    private const int SlotBits = 31;
    private const int StepBits = 7;
    private const int Deepest = 3;
    private const int MostParts = 6;

    /// <summary>0 for a client's bounty, 1 to 3 for a sub-bounty.</summary>
    public int Depth
    {
        get
        {
            var depth = 0;
            for (var steps = Slot >> SlotBits; steps > 0; steps >>= StepBits) depth++;
            return depth;
        }
    }

    /// <summary>The client's bounty that it is a part of; itself if it is one.</summary>
    public BountyId Root => new(Tick, Slot & ((1L << SlotBits) - 1));

    /// <summary>Names a sub-bounty of this bounty.</summary>
    /// <param name="part">Index of the first part it is about.</param>
    /// <param name="ordinal">How many times that part was posted before.</param>
    internal BountyId Sub(int part, int ordinal) =>
        new(Tick, Slot | ((long)((part * (LastOrdinal + 1)) + ordinal + 1) << (SlotBits + (Depth * StepBits))));

    /// <inheritdoc />
    public int CompareTo(BountyId other) => Tick != other.Tick ? Tick.CompareTo(other.Tick) : Slot.CompareTo(other.Slot);

    /// <summary>Reads <c>120-3</c>, or of a sub-bounty <c>120-3~1-0</c>.</summary>
    /// <param name="text">The written form.</param>
    /// <param name="id">The id when the text is well formed.</param>
    public static bool TryParse(string? text, out BountyId id)
    {
        id = default;
        var steps = text?.Split('~') ?? [];
        if (steps.Length is < 1 or > Deepest + 1 || !Pair(steps[0], out var tick, out var slot)) return false;
        id = new BountyId(tick, slot);
        foreach (var step in steps.Skip(1))
        {
            if (!Pair(step, out var part, out var ordinal) || part >= MostParts || ordinal > LastOrdinal) return false;
            id = id.Sub(part, ordinal);
        }

        return true;
    }

    /// <summary>Tick, dash, slot: <c>120-3</c>; then for each level of posting a tilde, the first part, a dash and the ordinal: <c>120-3~1-0</c>.</summary>
    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Tick}-{Slot & ((1L << SlotBits) - 1)}");
        for (var steps = Slot >> SlotBits; steps > 0; steps >>= StepBits)
        {
            var step = (steps & ((1L << StepBits) - 1)) - 1;
            text += string.Create(CultureInfo.InvariantCulture, $"~{step / (LastOrdinal + 1)}-{step % (LastOrdinal + 1)}");
        }

        return text;
    }

    private static bool Pair(string text, out int first, out int second)
    {
        (first, second) = (0, 0);
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && Number(text.AsSpan(0, dash), out first) && Number(text.AsSpan(dash + 1), out second);
    }

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

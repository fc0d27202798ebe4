using System.Text.Json.Serialization;
using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>One orchestrator.</summary>
internal sealed class Seat
{
    public required SeatId Id { get; init; }

    public required string Name { get; set; }

    public required bool Bot { get; init; }

    public required string? Strategy { get; init; }

    public required int JoinedAt { get; init; }

    public bool QueueAtCapacity { get; set; } = true;

    public int DefaultsInRow { get; set; }

    public int? SuspendedUntil { get; set; }

    public bool Retired { get; set; }

    /// <summary>What is kept of its deliveries, where records are kept.</summary>
    public TrackRecord? Record { get; set; }

    /// <summary>The declared standing policy.</summary>
    public StandingPolicy? Policy { get; set; }

    /// <summary>Tick in which a regent took the seat, while it keeps it.</summary>
    public int? RegentSince { get; set; }

    /// <summary>The time it has, in percent of the usual, above 100; nothing for the usual.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ExtraTime { get; set; }

    public bool BailedOut { get; set; }

    public int Generation { get; set; } = 1;

    /// <summary>Every stake and loan ever received.</summary>
    public Credits Stakes { get; set; }

    /// <summary>Stakes and loans beyond the first.</summary>
    public Credits Loans { get; set; }

    /// <summary>Settled profit.</summary>
    public Credits Settled { get; set; }

    /// <summary>Domains and leads.</summary>
    public Practice Practice { get; set; } = new();

    /// <summary>Scouting and leads not yet settled.</summary>
    public Credits Unsettled { get; set; }

    public int BidsPlaced { get; set; }

    public int BidsWon { get; set; }

    public int Delivered { get; set; }

    public int Failed { get; set; }

    /// <summary>Payments received from clients.</summary>
    public Credits Revenue { get; set; }

    /// <summary>Profit of closed contracts.</summary>
    public Credits ContractProfit { get; set; }

    /// <summary>Sum of squared errors of stated chances, in parts per million.</summary>
    public long BrierSum { get; set; }

    public int BrierCount { get; set; }

    /// <summary>Answered orders, oldest first.</summary>
    public List<Answer> Answers { get; init; } = [];
}

/// <summary>The remembered answer to an order.</summary>
/// <param name="Id">The order's id.</param>
/// <param name="Reason">Why it was refused, or none.</param>
internal sealed record Answer(string Id, Rejection Reason);

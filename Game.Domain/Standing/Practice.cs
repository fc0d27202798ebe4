using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>What an orchestrator has built up: where it is at home, who leads for it, and what it has learned.</summary>
internal sealed class Practice
{
    /// <summary>The home domain, where not everybody owns all.</summary>
    public string? Home { get; set; }

    /// <summary>Leads in the order of hiring.</summary>
    public List<TeamLead> Leads { get; init; } = [];

    /// <summary>Leads ever hired; the next one gets the next number.</summary>
    public int LeadsHired { get; set; }

    /// <summary>Saved plans in the order of saving.</summary>
    public List<Template> Templates { get; init; } = [];

    /// <summary>What was delivered so far, by shape, in the order of first delivery.</summary>
    public List<ShapeRecord> Shapes { get; init; } = [];

    /// <summary>What the seat coordinates well.</summary>
    public static int Capacity(GameState state, SeatId seat) =>
        state.Settings.Attention.Capacity + state.Settings.Leads.Capacity * state.SeatOf(seat).Practice.Leads.Count;
}

/// <summary>One lead of an orchestrator.</summary>
internal sealed class TeamLead
{
    public required int Number { get; init; }

    public required string? Domain { get; init; }

    public required int HiredAt { get; init; }

    /// <summary>Tick in which the next day is due.</summary>
    public int PaidUntil { get; set; }

    /// <summary>What the present day cost.</summary>
    public Credits DayPrice { get; set; }
}

/// <summary>The market for leads: one price, which floats.</summary>
internal sealed class LeadMarket
{
    /// <summary>ln(price / base) in millionths.</summary>
    public int Log { get; set; }

    /// <summary>Leads in somebody's service.</summary>
    public int Hired { get; set; }
}

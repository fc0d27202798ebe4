using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Standing;

namespace Game.Domain.Scarcity;

/// <summary>Energy, drift and shocks as they are now.</summary>
internal sealed class ScarcityState
{
    /// <summary>The energy factor in percent.</summary>
    public int Factor { get; set; } = 100;

    /// <summary>ln of what energy does to a hire's price, in millionths.</summary>
    public int EnergyLog { get; set; }

    /// <summary>Tick in which the factor was published.</summary>
    public int EnergySince { get; set; }

    /// <summary>Expected factors of the hours after this one, in percent.</summary>
    public List<int> Forecast { get; init; } = [];

    /// <summary>Agents above (or below) what the seats alone make of each type.</summary>
    public int[] Drift { get; init; } = new int[AgentType.Count];

    /// <summary>Announced shocks that are not over, in the order of their announcement.</summary>
    public List<OpenShock> Shocks { get; init; } = [];

    /// <summary>Numbers of all shocks that were ever announced.</summary>
    public SortedSet<int> Announced { get; init; } = [];

    /// <summary>ln of what price collapses do to each line, in millionths.</summary>
    public int[] Collapse { get; init; } = new int[AgentType.Count];

    /// <summary>Demand by surges for each line, in millionths of its supply.</summary>
    public int[] Surge { get; init; } = new int[AgentType.Count];

    /// <summary>Lines that cannot be hired because of a shock.</summary>
    public bool[] Out { get; init; } = new bool[AgentType.Count];

    /// <summary>Answered orders of the host, oldest first.</summary>
    public List<Answer> HostAnswers { get; init; } = [];
}

/// <summary>An announced shock that is not over.</summary>
internal sealed class OpenShock
{
    public required int Number { get; init; }

    public required Shock Shock { get; init; }

    public required int StartsAt { get; init; }

    public required int? EndsAt { get; init; }

    public bool InForce { get; set; }
}

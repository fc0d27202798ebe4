using System.Text.Json.Serialization;
using Game.Domain.Primitives;

namespace Game.Domain.Labour;

/// <summary>What kind of work an agent is good at.</summary>
public enum Specialty
{
    /// <summary>Figures, logic, diagnosis.</summary>
    Analyst,

    /// <summary>Programs.</summary>
    Coder,

    /// <summary>Screens, slides, drawings.</summary>
    Designer,

    /// <summary>Texts.</summary>
    Writer,

    /// <summary>Finding things out.</summary>
    Researcher,

    /// <summary>Reading other agents' work; small reviewers also do the AI checks.</summary>
    Reviewer,
}

/// <summary>How capable, slow and expensive an agent is.</summary>
public enum Tier
{
    /// <summary>Cheapest and quickest.</summary>
    Nano,

    /// <summary>The everyday agent.</summary>
    Small,

    /// <summary>For longer pieces.</summary>
    Standard,

    /// <summary>The most capable.</summary>
    Premium,
}

/// <summary>One line of the labour market: a specialty and a tier, or the pool of human experts.</summary>
/// <remarks>The default value is the nano analyst. Written as <c>coder-small</c>, or <c>expert</c>.</remarks>
[JsonConverter(typeof(AgentTypeJson))]
public readonly record struct AgentType : IComparable<AgentType>
{
    private const int Tiers = 4;

    private AgentType(int index) => Index = index;

    /// <summary>How many lines there are: 24 agent types and the experts.</summary>
    public static int Count => 25;

    /// <summary>Human experts, priced per minute; hired for checks only.</summary>
    public static AgentType Expert { get; } = new(24);

    /// <summary>All lines, agents first, in the order of <see cref="Index"/>.</summary>
    public static IReadOnlyList<AgentType> All { get; } = [.. Enumerable.Range(0, 25).Select(index => new AgentType(index))];

    /// <summary>The reviewers that do the AI checks.</summary>
    public static AgentType Checker { get; } = Of(Specialty.Reviewer, Tier.Small);

    /// <summary>Place in lists of prices, 0 to 24.</summary>
    public int Index { get; }

    /// <summary>True for the pool of human experts.</summary>
    public bool IsExpert => Index == 24;

    /// <summary>The agent's specialty; experts are reviewers.</summary>
    public Specialty Specialty => IsExpert ? Specialty.Reviewer : (Specialty)(Index / Tiers);

    /// <summary>The agent's tier; experts count as premium.</summary>
    public Tier Tier => IsExpert ? Tier.Premium : (Tier)(Index % Tiers);

    /// <summary>The line of a specialty and a tier.</summary>
    public static AgentType Of(Specialty specialty, Tier tier) => new((int)specialty * Tiers + (int)tier);

    /// <summary>The line at a place, 0 to 24.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such place.</exception>
    public static AgentType At(int index) => index is >= 0 and < 25 ? new(index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The same specialty one tier up; a premium agent stays premium.</summary>
    public AgentType NextTier() => IsExpert || Tier == Tier.Premium ? this : new AgentType(Index + 1);

    /// <summary>Reads <c>coder-small</c> or <c>expert</c>.</summary>
    /// <param name="text">The written form.</param>
    /// <param name="type">The line when the text is well formed.</param>
    public static bool TryParse(string? text, out AgentType type)
    {
        foreach (var candidate in All)
        {
            if (string.Equals(candidate.ToString(), text, StringComparison.Ordinal))
            {
                type = candidate;
                return true;
            }
        }

        type = default;
        return false;
    }

    /// <inheritdoc />
    public int CompareTo(AgentType other) => Index.CompareTo(other.Index);

    /// <summary>Lower case, specialty first: <c>coder-small</c>, or <c>expert</c>.</summary>
    public override string ToString() => Names.Of[Index];

    private static class Names
    {
        public static readonly string[] Of =
        [
            .. from specialty in Enum.GetNames<Specialty>()
               from tier in Enum.GetNames<Tier>()
               select $"{specialty.ToLowerInvariant()}-{tier.ToLowerInvariant()}",
            "expert",
        ];
    }
}

internal sealed class AgentTypeJson : TextJson<AgentType>
{
    protected override bool TryParse(string? text, out AgentType value) => AgentType.TryParse(text, out value);
}

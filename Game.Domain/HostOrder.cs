using System.Text.Json.Serialization;
using Game.Domain.News;

namespace Game.Domain;

/// <summary>What a host asks for. Sealed into the open tick like every order, and decided with the shocks when it closes.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(FireShock), "fire-shock")]
[JsonDerivedType(typeof(LiftShock), "lift-shock")]
public abstract record HostOrder
{
    private protected HostOrder()
    {
    }
}

/// <summary>Let something happen to the whole market. Everybody is told.</summary>
/// <param name="Shock">What happens; a duration counts from its start.</param>
/// <param name="Notice">Ticks between the announcement and the start, 0 to 10,000; 0: it begins with the next tick.</param>
public sealed record FireShock(Shock Shock, int Notice = 0) : HostOrder;

/// <summary>End a shock before its time, or call an announced one off. A new generation that is there stays.</summary>
/// <param name="Number">The shock's number.</param>
public sealed record LiftShock(int Number) : HostOrder;

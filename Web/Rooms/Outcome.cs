using System.Diagnostics.CodeAnalysis;
using Game.Bots.Protocol;

namespace Web.Rooms;

/// <summary>Either what was asked for or the numbered reason why not.</summary>
public readonly record struct Outcome<T>(T? Value, RoomProblem Problem)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Ok => Problem == RoomProblem.None;

    public static implicit operator Outcome<T>(T value) => new(value, RoomProblem.None);

    public static implicit operator Outcome<T>(RoomProblem problem) => new(null, problem);
}

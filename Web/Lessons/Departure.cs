namespace Web.Lessons;

/// <summary>Somebody left the room on purpose, or came back. Who loses the line has not left: nothing is written of that.</summary>
/// <param name="Gone">True while the owner is out; false once they are back.</param>
/// <param name="Round">The round.</param>
/// <param name="Tick">The tick that was open.</param>
/// <param name="At">When.</param>
public sealed record Departure(bool Gone, int Round, int Tick, DateTimeOffset At);

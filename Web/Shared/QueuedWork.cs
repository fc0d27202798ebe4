namespace Web.Shared;

/// <summary>A piece of own work on the day's picture.</summary>
/// <param name="Name">What it is.</param>
/// <param name="From">First tick.</param>
/// <param name="To">Tick of its end.</param>
/// <param name="Waits">True if it has not started: the place is where its limits are expected to hold.</param>
public sealed record QueuedWork(string Name, int From, int To, bool Waits);

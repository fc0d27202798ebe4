namespace Web.Replays;

/// <summary>Names the resource of this folder.</summary>
public sealed class ReplayText;

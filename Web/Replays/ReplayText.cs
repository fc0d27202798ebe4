namespace Web.Replays;

/// <summary>Names the words of this folder: <c>Resources/Replays/ReplayText.resx</c>.</summary>
public sealed class ReplayText;

namespace Web.Watch;

/// <summary>Names the words of this folder: <c>Resources/Watch/WatchText.resx</c>.</summary>
public sealed class WatchText;

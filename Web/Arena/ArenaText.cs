namespace Web.Arena;

/// <summary>Names the words of this folder: <c>Resources/Arena/ArenaText.resx</c>.</summary>
public sealed class ArenaText;

namespace Web.Shared;

/// <summary>Names the hints on the words of the game: <c>Resources/Shared/TermText.resx</c>, a key for each of <see cref="TermBook"/>.</summary>
public sealed class TermText;

namespace Web.Play;

/// <summary>Names the words of this folder: <c>Resources/Play/PlayText.resx</c>.</summary>
public sealed class PlayText;

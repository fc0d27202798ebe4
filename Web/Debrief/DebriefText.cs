namespace Web.Debrief;

/// <summary>Names the words of this folder: <c>Resources/Debrief/DebriefText.resx</c>.</summary>
public sealed class DebriefText;

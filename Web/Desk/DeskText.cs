namespace Web.Desk;

/// <summary>Names the words of this folder: <c>Resources/Desk/DeskText.resx</c>.</summary>
public sealed class DeskText;

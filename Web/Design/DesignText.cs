namespace Web.Design;

/// <summary>Names the words of this folder: <c>Resources/Design/DesignText.resx</c>.</summary>
public sealed class DesignText;

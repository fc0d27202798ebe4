namespace Web.Links;

/// <summary>Names the words of this folder: <c>Resources/Links/LinkText.resx</c>.</summary>
public sealed class LinkText;

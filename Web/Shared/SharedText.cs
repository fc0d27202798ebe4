namespace Web.Shared;

/// <summary>Names the words of this folder: <c>Resources/Shared/SharedText.resx</c>.</summary>
public sealed class SharedText;

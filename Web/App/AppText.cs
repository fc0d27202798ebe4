namespace Web.App;

/// <summary>Names the words of this folder: <c>Resources/App/AppText.resx</c>.</summary>
public sealed class AppText;

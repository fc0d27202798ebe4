namespace Web.Help;

/// <summary>Names the words of this folder: <c>Resources/Help/HelpText.resx</c>.</summary>
public sealed class HelpText;

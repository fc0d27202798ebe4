namespace Web.Host;

/// <summary>Names the words of this folder: <c>Resources/Host/HostText.resx</c>.</summary>
public sealed class HostText;

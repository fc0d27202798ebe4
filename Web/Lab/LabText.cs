namespace Web.Lab;

/// <summary>Names the words of this folder: <c>Resources/Lab/LabText.resx</c>.</summary>
public sealed class LabText;

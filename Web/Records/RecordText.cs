namespace Web.Records;

/// <summary>Names the words of this folder: <c>Resources/Records/RecordText.resx</c>.</summary>
public sealed class RecordText;

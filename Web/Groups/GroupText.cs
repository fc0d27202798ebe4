namespace Web.Groups;

/// <summary>Names the words of this folder: <c>Resources/Groups/GroupText.resx</c>.</summary>
public sealed class GroupText;

namespace Web.Groups;

/// <summary>The form posts of a split class. Each needs an antiforgery token.</summary>
public static class GroupForms
{
    /// <summary>Opens the rooms of a comparison and leads to their page. Fields: <see cref="Comparison"/>, <see cref="Preset"/>.</summary>
    public const string Open = "/api/rooms/arms";

    /// <summary>Name of a <see cref="Host.ClassPreset"/>; the first lesson's if nothing is said.</summary>
    public const string Preset = "preset";

    /// <summary>Name of a <see cref="Groups.Comparison"/>.</summary>
    public const string Comparison = "comparison";
}

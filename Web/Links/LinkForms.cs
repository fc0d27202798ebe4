namespace Web.Links;

/// <summary>The form posts of a link for the term. Each needs an antiforgery token.</summary>
public static class LinkForms
{
    /// <summary>Makes a link that leads to a room, for a browser that is its host, and makes this browser its keeper. Fields: <see cref="Room"/>.</summary>
    public const string Create = "/api/rooms/link";

    /// <summary>Makes this browser the keeper. Fields: <see cref="Key"/>.</summary>
    public static string Enter(string id) => $"/api/rooms/link/{id}/keep";

    /// <summary>Leads the link to a room, for a browser that keeps the one and hosts the other; without a room it leads nowhere. Fields: <see cref="Room"/>.</summary>
    public static string Lead(string id) => $"/api/rooms/link/{id}/lead";

    /// <summary>Deletes the link, for a browser that keeps it.</summary>
    public static string Delete(string id) => $"/api/rooms/link/{id}/delete";

    /// <summary>Code of a room, or of a class that is split over several.</summary>
    public const string Room = "room";

    /// <summary>The secret of the link, or the whole address that ends in it.</summary>
    public const string Key = "key";
}

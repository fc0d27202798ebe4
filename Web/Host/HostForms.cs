namespace Web.Host;

/// <summary>The form posts of a host. Each needs an antiforgery token; a key travels in a form's body and in no address that is sent.</summary>
public static class HostForms
{
    /// <summary>Opens a room for a lesson and leads to its host page. Fields: <see cref="Preset"/>.</summary>
    public const string Class = "/api/rooms/class";

    /// <summary>Plays a lesson with bots alone, ten times as fast. Fields: <see cref="Preset"/>.</summary>
    public const string Rehearse = "/api/rooms/rehearsal";

    /// <summary>Makes this browser a host. Fields: <see cref="Key"/>.</summary>
    public static string Enter(string code) => $"/api/rooms/{code}/host";

    /// <summary>The host link as a file, for a browser that is the host.</summary>
    public static string File(string code) => $"/api/rooms/{code}/host-file";

    /// <summary>Name of a <see cref="ClassPreset"/>.</summary>
    public const string Preset = "preset";

    /// <summary>The host key, or the whole link that ends in it.</summary>
    public const string Key = "key";
}

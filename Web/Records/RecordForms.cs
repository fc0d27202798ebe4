namespace Web.Records;

/// <summary>The form posts of the records. Each needs an antiforgery token.</summary>
public static class RecordForms
{
    /// <summary>All records as one file, for a browser that is the host.</summary>
    public static string All(string code) => $"/api/rooms/{code}/records";

    /// <summary>Which seat is who, for the host to keep.</summary>
    public static string Names(string code) => $"/api/rooms/{code}/names";

    /// <summary>The records of one seat, for a browser that has it.</summary>
    public static string Own(string code) => $"/api/rooms/{code}/own-record";

    /// <summary>Deletes the room and everything that is kept of it. Fields: <see cref="Sure"/>.</summary>
    public static string Delete(string code) => $"/api/rooms/{code}/delete";

    /// <summary>The code of the room once more, so that no slip deletes a lesson.</summary>
    public const string Sure = "sure";
}

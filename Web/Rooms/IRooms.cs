namespace Web.Rooms;

/// <summary>All rooms of this server.</summary>
public interface IRooms
{
    /// <summary>Open rooms first, then ended ones, each newest first.</summary>
    IReadOnlyList<RoomSummary> Summaries { get; }

    /// <summary>Opens a room with its bots seated and its clock running; the host key is shown only here.</summary>
    Task<Outcome<CreatedRoom>> CreateAsync(RoomSettings settings);

    /// <summary>Ends a room and deletes everything that is kept of it.</summary>
    Task DeleteAsync(string code);

    /// <summary>The room with this code in any case, spaces ignored; also one that has ended.</summary>
    RoomHandle? Find(string? code);
}

/// <summary>A new room and the key that makes its creator the host.</summary>
public sealed record CreatedRoom(RoomHandle Room, string HostKey);

/// <summary>One line of a list of rooms.</summary>
public sealed record RoomSummary(string Code, string Name, string Scenario, string ScenarioTitle, RoomStatus Status);

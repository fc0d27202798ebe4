namespace Web.Rooms;

/// <summary>All rooms of this server.</summary>
public interface IRooms
{
    /// <summary>Open rooms first, then ended ones, each newest first.</summary>
    IReadOnlyList<RoomSummary> Summaries { get; }

    /// <summary>Opens a room with its bots seated and its clock running; the host key is shown only here.</summary>
    Task<Outcome<CreatedRoom>> CreateAsync(RoomSettings settings);

    /// <summary>Opens rooms for the arms of one class: the same seed, one host key, and a code that all people join by.</summary>
    Task<Outcome<CreatedGroup>> CreateGroupAsync(IReadOnlyList<(RoomSettings Settings, string Name)> arms);

    /// <summary>The rooms of a split class, in order of arms; empty where the code is not of one.</summary>
    IReadOnlyList<RoomHandle> Group(string? code);

    /// <summary>The room in which the next person of a split class plays, drawn by a lottery.</summary>
    RoomHandle? Draw(string? code);

    /// <summary>Ends a room and deletes everything that is kept of it.</summary>
    Task DeleteAsync(string code);

    /// <summary>The room with this code in any case, spaces ignored; also one that has ended.</summary>
    RoomHandle? Find(string? code);
}

/// <summary>A new room and the key that makes its creator the host.</summary>
public sealed record CreatedRoom(RoomHandle Room, string HostKey);

/// <summary>A class that is split over rooms.</summary>
public sealed record CreatedGroup(string Code, IReadOnlyList<RoomHandle> Rooms, string HostKey);

/// <summary>One line of a list of rooms.</summary>
public sealed record RoomSummary(string Code, string Name, string Scenario, string ScenarioTitle, RoomStatus Status);

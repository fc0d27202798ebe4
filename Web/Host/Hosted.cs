using Web.Rooms;
using Web.Seats;

namespace Web.Host;

/// <summary>What a host key is for: a room, or all rooms of a split class.</summary>
/// <param name="Code">The code that people join by.</param>
/// <param name="Rooms">The room, or the rooms in order of arms.</param>
/// <param name="Class">True for a split class.</param>
internal sealed record Hosted(string Code, IReadOnlyList<RoomHandle> Rooms, bool Class)
{
    /// <summary>Where it is hosted.</summary>
    public string Page => Class ? $"/arms/{Code}" : $"/host/{Code}";

    public static Hosted? Find(IRooms rooms, string? code)
    {
        if (rooms.Find(code) is { } room)
            return new Hosted(room.Code, [room], Class: false);
        return rooms.Group(code) is { Count: > 0 } arms ? new Hosted(RoomCode.Clean(code), arms, Class: true) : null;
    }

    public bool Opens(string? key) => Rooms.All(room => room.HostFor(key) is not null);

    /// <summary>True where this browser is the host.</summary>
    public bool IsHost(HttpContext context) => Opens(SeatCookies.HostKey(context, Code));

    /// <summary>Makes this browser the host.</summary>
    public void Remember(HttpContext context, string key)
    {
        foreach (var code in Rooms.Select(static room => room.Code).Append(Code).Distinct(StringComparer.Ordinal))
            SeatCookies.SetHost(context, code, key);
    }

    /// <summary>The secret address for a second device.</summary>
    public string Link(HttpRequest request, string key) => Class ? HostLink.OfClass(request, Code, key) : HostLink.Of(request, Code, key);
}

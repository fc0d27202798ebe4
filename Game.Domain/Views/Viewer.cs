using Game.Domain.Primitives;

namespace Game.Domain.Views;

/// <summary>Whose eyes a view is made for.</summary>
public abstract record Viewer
{
    private protected Viewer()
    {
    }

    /// <summary>Anybody without a seat: the projector, a guest. Sees what everybody may see.</summary>
    public static Viewer Spectator { get; } = new SpectatorViewer();

    /// <summary>The host of the room: the public view and the roster. Sees no plan, bid or cash of anybody.</summary>
    public static Viewer Host { get; } = new HostViewer();

    /// <summary>One orchestrator: the public view and the own desk.</summary>
    /// <param name="seat">The seat.</param>
    public static Viewer Seat(SeatId seat) => new SeatViewer(seat);
}

/// <summary>Anybody without a seat.</summary>
public sealed record SpectatorViewer : Viewer;

/// <summary>The host of the room.</summary>
public sealed record HostViewer : Viewer;

/// <summary>One orchestrator.</summary>
/// <param name="Id">The seat.</param>
public sealed record SeatViewer(SeatId Id) : Viewer;

using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.History;

namespace Web.Replays;

/// <summary>Which of the things that were announced a viewer wants to see.</summary>
public enum MarkFilter
{
    All,
    Awards,
    Ends,
    Shocks,
    Prices,
}

/// <summary>Kinds of marks.</summary>
public static class MarkKinds
{
    /// <summary>True for a moment worth a stop: an award, an end, a shock; with the eyes of a seat only its own, and shocks.</summary>
    public static bool Counts(Mark mark, SeatId? eyes) =>
        Of(mark.News.Kind) is { } kind && kind != MarkFilter.Prices && (eyes is null || mark.News.Seat is null || mark.News.Seat == eyes);

    /// <summary>True if a list with this filter shows it.</summary>
    public static bool Shows(MarkFilter filter, Mark mark, SeatId? eyes) =>
        (filter == MarkFilter.All || Of(mark.News.Kind) == filter) && (eyes is null || mark.News.Seat is null || mark.News.Seat == eyes);

    /// <summary>What kind of moment it is; nothing for what is not worth a stop.</summary>
    public static MarkFilter? Of(NewsKind kind) => kind switch
    {
        NewsKind.Awarded or NewsKind.ContestOpened or NewsKind.Climbed or NewsKind.Defaulted => MarkFilter.Awards,
        NewsKind.Paid or NewsKind.Failed or NewsKind.Dropped => MarkFilter.Ends,
        NewsKind.ShockAnnounced or NewsKind.ShockBegan or NewsKind.ShockEnded or NewsKind.Bankrupt or NewsKind.BailedOut or NewsKind.Replaced
            or NewsKind.RegentStarted or NewsKind.RegentEnded or NewsKind.LastBounties or NewsKind.Ended => MarkFilter.Shocks,
        NewsKind.PriceMoved => MarkFilter.Prices,
        _ => null,
    };
}

using Game.Domain.Work;

namespace Game.Domain.Views;

/// <summary>The appraiser's outlook from what everybody sees.</summary>
public static class OutlookViews
{
    /// <summary>What is known of the coming hours; nothing in a market in which nothing is scarce.</summary>
    /// <param name="room">The public view.</param>
    public static Outlook? Outlook(this RoomView room)
    {
        var now = room.Conditions;
        if (now is { Energy: null, ExpertsChangeAt: null, Shocks.Count: 0 }) return null;
        return new Outlook(
            room.Scenario, room.Tick, now.Energy?.Factor, [.. now.Energy?.Forecast.Select(hour => hour.Factor) ?? []],
            now.Shocks.Select(shock => (shock.Shock, shock.StartsAt, shock.EndsAt)));
    }
}

using System.Text.Json;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Rooms;

namespace Web.Hubs;

/// <summary>The public side of one version of a room, each piece written at most once, whoever asks for it.</summary>
internal sealed class WireFrame
{
    private readonly Dictionary<BountyId, RawJson> _latest;
    private readonly Dictionary<BountyId, RawJson> _bounties = [];
    private readonly Dictionary<(long? Since, Visible? Then, Visible Now), RawJson> _parts = [];
    private readonly Dictionary<Viewer, Visible> _seen = [];

    /// <param name="frame">A frame of this version, for any viewer: only bounties differ between them.</param>
    /// <param name="latest">Bounties as last written in this room, so that what has not changed is kept once in memory.</param>
    public WireFrame(RoomFrame frame, Dictionary<BountyId, RawJson> latest)
    {
        _latest = latest;
        Version = frame.Version;
        Status = frame.Status;
        Room = frame.View.Room;
        Standings = RawJson.Of(Room.Standings);
        Conditions = RawJson.Of(Room.Conditions);
        News = [.. Room.News.Select(RawJson.Of)];
        Insurer = Room.Insurer is { } insurer ? RawJson.Of(insurer) : null;
        Measured = Room.Measured is { } measured ? RawJson.Of(measured) : null;
        Debrief = Room.Debrief is { } debrief ? RawJson.Of(debrief) : null;
        Leads = Room.LeadMarket is { } leads ? RawJson.Of(leads) : null;
        Market = Room.Market is { } market ? RawJson.Of(market) : null;
    }

    public long Version { get; }

    public RoomStatus Status { get; }

    private RoomView Room { get; }

    private RawJson Standings { get; }

    private RawJson Conditions { get; }

    private IReadOnlyList<RawJson> News { get; }

    private RawJson? Insurer { get; }

    private RawJson? Leads { get; }

    private RawJson? Market { get; }

    // Told once, at the end.
    private RawJson? Measured { get; }

    private RawJson? Debrief { get; }

    /// <summary>What a viewer saw of the board in this version, if it was sent to somebody who looks with the same eyes.</summary>
    public Visible? SeenBy(Viewer viewer) => _seen.GetValueOrDefault(viewer);

    /// <summary>Notes what a viewer sees of the board, and writes those bounties.</summary>
    public Visible See(Viewer viewer, RoomView room)
    {
        foreach (var bounty in room.Bounties)
        {
            if (!_bounties.ContainsKey(bounty.Id))
                _bounties[bounty.Id] = Written(bounty);
        }

        return _seen[viewer] = new Visible([.. room.Bounties.Select(bounty => bounty.Id)]);
    }

    /// <summary>The whole of it for those who see these bounties.</summary>
    public RawJson Whole(Visible now) => Part(null, null, now, () => new WrittenRoom(
        Room.Tick, Phase, Status.MillisecondsPerTick, Status.Round, RawJson.Of(Room.Scenario),
        [.. now.Ids.Select(id => _bounties[id])], Gone: null, RawJson.Of(Room.Prices), Moves: null, Standings, News, Insurer, Leads, Conditions, Market, Measured, Debrief));

    /// <summary>What changed for those who saw an earlier version.</summary>
    public RawJson Since(WireFrame then, Visible before, Visible now) => Part(then.Version, before, now, () =>
    {
        List<RawJson> changed =
            [.. now.Ids.Where(id => !before.Ids.Contains(id) || !_bounties[id].SameAs(then._bounties[id])).Select(id => _bounties[id])];
        List<BountyId> gone = [.. before.Ids.Where(id => !now.Ids.Contains(id))];
        var moves = PriceMoves.Between(then.Room.Prices, Room.Prices);
        return new WrittenRoom(
            Room.Tick, Phase, Status.MillisecondsPerTick, Status.Round, ReferenceEquals(Room.Scenario, then.Room.Scenario) ? null : RawJson.Of(Room.Scenario),
            changed.Count == 0 ? null : changed, gone.Count == 0 ? null : gone,
            moves is null ? RawJson.Of(Room.Prices) : null, moves is { Count: > 0 } ? moves : null,
            Standings.SameAs(then.Standings) ? null : Standings, NewNews(then.News),
            Insurer is { } insurer && insurer.SameAs(then.Insurer) ? null : Insurer, Leads is { } leads && leads.SameAs(then.Leads) ? null : Leads,
            Conditions.SameAs(then.Conditions) ? null : Conditions,
            Market is { } market && market.SameAs(then.Market) ? null : Market, then.Measured is null ? Measured : null, then.Debrief is null ? Debrief : null);
    });

    private string Phase => JsonNamingPolicy.KebabCaseLower.ConvertName(Status.Phase.ToString());

    private RawJson Part(long? since, Visible? then, Visible now, Func<WrittenRoom> write) =>
        _parts.TryGetValue((since, then, now), out var part) ? part : _parts[(since, then, now)] = RawJson.Of(write());

    private List<RawJson>? NewNews(IReadOnlyList<RawJson> then)
    {
        // The old list without its head is the head of the new one; what follows is new.
        for (var dropped = 0; dropped <= then.Count; dropped++)
        {
            var kept = then.Count - dropped;
            if (kept <= News.Count && Enumerable.Range(0, kept).All(i => News[i].SameAs(then[dropped + i])))
                return kept == News.Count ? null : [.. News.Skip(kept)];
        }

        return [.. News];
    }

    private RawJson Written(BountyView bounty)
    {
        var now = RawJson.Of(bounty);
        return _latest.GetValueOrDefault(bounty.Id) is { } before && now.SameAs(before) ? before : _latest[bounty.Id] = now;
    }
}

/// <summary>The bounties one viewer sees; equal for all who see the same.</summary>
internal sealed class Visible(IReadOnlyList<BountyId> ids) : IEquatable<Visible>
{
    private readonly HashSet<BountyId> _set = [.. ids];

    public IReadOnlyCollection<BountyId> Ids => _set;

    public bool Equals(Visible? other) => other is not null && _set.SetEquals(other._set);

    public override bool Equals(object? obj) => Equals(obj as Visible);

    public override int GetHashCode()
    {
        var sum = 0;
        foreach (var id in _set)
            sum ^= id.GetHashCode();
        return sum;
    }
}

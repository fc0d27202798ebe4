using Game.Domain.Primitives;

namespace Game.Domain.Board;

/// <summary>The open bounties, each seat's invitations among them, and when closed ones go out of sight: derived, never written.</summary>
internal sealed class BoardIndex
{
    private readonly List<Bounty> _touched = [];
    private readonly List<SeatLeads> _leads = [];
    private readonly Agenda<BountyId> _closed = new();

    /// <summary>Bounties that take bids.</summary>
    public SortedDictionary<BountyId, Bounty> Open { get; } = [];

    /// <summary>Bounties that wait on the ladder for a higher reward.</summary>
    public SortedDictionary<BountyId, Bounty> Resting { get; } = [];

    /// <summary>Open bounties a seat is invited to.</summary>
    public IReadOnlyList<Bounty> Leads(SeatId seat) => Of(seat).InOrder;

    /// <summary>Bounties that were closed by a tick, in order.</summary>
    public IReadOnlyCollection<BountyId> ClosedBy(int tick)
    {
        var due = new SortedSet<BountyId>();
        _closed.Due(tick, due);
        return due;
    }

    public void Touch(Bounty bounty)
    {
        if (bounty.Place.Touched) return;
        bounty.Place.Touched = true;
        _touched.Add(bounty);
    }

    public void Invite(Bounty bounty, SeatId seat)
    {
        if (bounty.Open) Of(seat).Add(bounty);
    }

    public void Settle()
    {
        if (_touched.Count == 0) return;
        foreach (var bounty in _touched)
        {
            bounty.Place.Touched = false;
            Replace(bounty, bounty.Open, bounty.ClosedAt);
        }

        _touched.Clear();
    }

    public void Add(Bounty bounty)
    {
        Replace(bounty, bounty.Open, bounty.ClosedAt);
        foreach (var seat in bounty.Estimates.Keys) Invite(bounty, seat);
    }

    public void Remove(Bounty bounty) => Replace(bounty, open: false, closedAt: null);

    private SeatLeads Of(SeatId seat)
    {
        while (_leads.Count < seat.Number) _leads.Add(new SeatLeads());
        return _leads[seat.Number - 1];
    }

    private void Replace(Bounty bounty, bool open, int? closedAt)
    {
        var place = bounty.Place;
        _closed.Move(bounty.Id, place.ClosedAt, closedAt);
        place.ClosedAt = closedAt;
        if (bounty.Resting) Resting.TryAdd(bounty.Id, bounty);
        else Resting.Remove(bounty.Id);
        if (place.Open == open) return;
        place.Open = open;
        if (open)
        {
            Open.Add(bounty.Id, bounty);
            foreach (var seat in bounty.Estimates.Keys) Invite(bounty, seat);
        }
        else
        {
            Open.Remove(bounty.Id);
            foreach (var seat in bounty.Estimates.Keys) Of(seat).Remove(bounty);
        }
    }
}

/// <summary>What the index knows of a bounty.</summary>
internal sealed class BountyPlace
{
    public bool Touched { get; set; }

    public bool Open { get; set; }

    public int? ClosedAt { get; set; }
}

/// <summary>One seat's invitations to open bounties: looked through many times a tick, changed once in a while.</summary>
internal sealed class SeatLeads
{
    private readonly SortedDictionary<BountyId, Bounty> _bounties = [];
    private Bounty[]? _inOrder;

    /// <summary>In the order of arrival; what was handed out stays as it is.</summary>
    public IReadOnlyList<Bounty> InOrder => _inOrder ??= [.. _bounties.Values];

    public void Add(Bounty bounty)
    {
        if (_bounties.TryAdd(bounty.Id, bounty)) _inOrder = null;
    }

    public void Remove(Bounty bounty)
    {
        if (_bounties.Remove(bounty.Id)) _inOrder = null;
    }
}

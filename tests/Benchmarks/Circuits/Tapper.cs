using System.Diagnostics;
using Game.Bots.Sdk;
using Game.Domain.Primitives;

namespace Benchmarks.Circuits;

/// <summary>Bids and takes the bid back, again and again, and tells when it tapped and in which tick everybody could see it.</summary>
/// <param name="told">Is given the tick and the moment of the tap.</param>
internal sealed class Tapper(Action<int, long> told) : IStrategy
{
    private BountyId? _bounty;
    private bool _up;
    private long _tapped;

    public string Name => "tapper";

    public void Play(Observation seen, Actions act, Budget budget)
    {
        if (_bounty is { } waiting && seen.Leads.FirstOrDefault(lead => lead.Id == waiting) is { Own: not null } stands && stands.HasBid == _up)
            told(seen.Tick, _tapped);
        _bounty = null;

        // A bid that stands is taken back first: it never wins, and bounties never run out.
        if (seen.Leads.FirstOrDefault(static lead => lead is { Own.Bid: not null }) is { Own: not null } mine)
            (_bounty, _up) = (mine.Id, false);
        else if (seen.Leads.FirstOrDefault(lead => lead is { Own.Bid: null } && lead.Bounty.ClosesAt > seen.Tick + 2) is { Own: not null } free)
            (_bounty, _up) = (free.Id, true);
        if (_bounty is not { } next)
            return;

        _tapped = Stopwatch.GetTimestamp();
        if (_up)
            act.Bid(next, seen.Leads.First(lead => lead.Id == next).Most);
        else
            act.Withdraw(next);
    }
}

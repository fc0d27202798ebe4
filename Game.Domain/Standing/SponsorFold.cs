using System.Diagnostics;
using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>What happens to sponsorships.</summary>
internal static class SponsorFold
{
    public static void Apply(GameState state, StandingEvent change)
    {
        switch (change)
        {
            case SponsorshipOffered offered:
                state.Sponsorships.Add(new Sponsorship { Sponsor = offered.Sponsor, Seat = offered.Seat, Held = offered.Most, Until = offered.Until });
                return;
            case SponsorshipAccepted accepted:
                var waiting = Find(state, accepted.Sponsor, accepted.Seat);
                waiting.Accepted = true;
                waiting.Until = accepted.Until;
                return;
            case SponsorshipUsed used:
                var serving = Find(state, used.Sponsor, used.Contract.Owner);
                serving.Held = used.Part;
                serving.Contract = used.Contract;
                return;
            case SponsorshipEnded ended:
                state.Sponsorships.Remove(Find(state, ended.Sponsor, ended.Seat));
                return;
            case SponsorshipSettled settled:
                state.Sponsorships.Remove(Find(state, settled.Sponsor, settled.Contract.Owner));
                state.SeatOf(settled.Sponsor).Settled += settled.Share - settled.Lost;
                return;
            default:
                throw new UnreachableException($"{change.GetType().Name} is not folded.");
        }
    }

    private static Sponsorship Find(GameState state, SeatId sponsor, SeatId seat) =>
        state.Sponsorships.Find(one => one.Sponsor == sponsor && one.Seat == seat)
        ?? throw new UnreachableException($"{sponsor} does not sponsor {seat}.");
}

using Game.Domain.Primitives;
using Game.Domain.Standing;

namespace Game.Domain.Views;

/// <summary>What views show of sponsorships, and what is told of them: to the two of them alone.</summary>
internal static class SponsorBuilder
{
    public static IReadOnlyList<SponsorshipView> Own(GameState state, SeatId seat) => state.Sponsorships.Count == 0 ? [] :
    [
        .. state.Sponsorships.Where(one => one.Sponsor == seat || one.Seat == seat).Select(one => new SponsorshipView(
            one.Sponsor == seat ? one.Seat : one.Sponsor,
            one.Sponsor == seat,
            one.Held,
            one.Contract is not null ? SponsorshipStatus.Serving : one.Accepted ? SponsorshipStatus.Accepted : SponsorshipStatus.Offered,
            one.Contract is null ? one.Until : null,
            one.Contract?.Bounty)),
    ];

    /// <summary>Whom an event is told, and how.</summary>
    public static IEnumerable<(SeatId To, NoticeView Notice)> Notices(int tick, StandingEvent happened)
    {
        switch (happened)
        {
            case SponsorshipOffered offered:
                yield return (offered.Seat, new NoticeView(tick, NoticeKind.SponsorOffered, Amount: offered.Most) { Seat = offered.Sponsor });
                break;
            case SponsorshipAccepted accepted:
                yield return (accepted.Sponsor, new NoticeView(tick, NoticeKind.SponsorAccepted) { Seat = accepted.Seat });
                break;
            case SponsorshipEnded ended:
                yield return (ended.Sponsor, new NoticeView(tick, NoticeKind.SponsorEnded) { Seat = ended.Seat });
                yield return (ended.Seat, new NoticeView(tick, NoticeKind.SponsorEnded) { Seat = ended.Sponsor });
                break;
            case SponsorshipSettled settled:
                var made = settled.Share - settled.Lost;
                yield return (settled.Sponsor, new NoticeView(tick, NoticeKind.SponsorSettled, settled.Contract.Bounty, made) { Seat = settled.Contract.Owner });
                yield return (settled.Contract.Owner, new NoticeView(tick, NoticeKind.SponsorSettled, settled.Contract.Bounty, made) { Seat = settled.Sponsor });
                break;
            default:
                break;
        }
    }
}

using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Web.Replays;

/// <summary>What became of every bounty of a finished match, with what was hidden while it ran.</summary>
public sealed class Stories
{
    private readonly Dictionary<BountyId, Story> _all = [];

    /// <summary>Every bounty's story.</summary>
    public IEnumerable<Story> All => _all.Values;

    /// <summary>One bounty's story; nothing for an id that was never posted.</summary>
    public Story? Of(BountyId bounty) => _all.GetValueOrDefault(bounty);

    /// <summary>Takes an event.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="tick">The open tick after it.</param>
    public void Take(GameEvent happened, int tick)
    {
        switch (happened)
        {
            case BountyPosted posted: _all[posted.Id] = new Story(posted.Id, posted.Title, posted.Difficulty, tick); break;
            case SeatInvited invited: _all[invited.Bounty].Of(invited.Seat).Estimate = invited.Estimate; break;
            case BountyScouted scouted: _all[scouted.Bounty].Of(scouted.Seat).Scoutings++; break;
            case BidPlaced bid: _all[bid.Bounty].Of(bid.Seat).Bid = (bid.Amount, bid.StatedChance, tick); break;
            case BidWithdrawn withdrawn: _all[withdrawn.Bounty].Of(withdrawn.Seat).Bid = null; break;
            case ContractOpened opened: _all[opened.Contract.Bounty].Of(opened.Contract.Owner).Award = (opened.Price, tick); break;
            case ContractClosed closed: _all[closed.Contract.Bounty].Of(closed.Contract.Owner).End = (closed.Outcome, closed.Profit, tick); break;
            default: break;
        }
    }
}

/// <summary>One bounty, looked back on.</summary>
/// <param name="id">The bounty.</param>
/// <param name="title">What was to be done.</param>
/// <param name="difficulty">The true difficulty, in millionths of a doubling.</param>
/// <param name="postedAt">Tick of arrival.</param>
public sealed class Story(BountyId id, string title, int difficulty, int postedAt)
{
    private readonly SortedDictionary<SeatId, StorySeat> _seats = [];

    public BountyId Id => id;

    public string Title => title;

    public int Difficulty => difficulty;

    public int PostedAt => postedAt;

    /// <summary>Everybody who was invited, in order of seats.</summary>
    public IReadOnlyCollection<StorySeat> Seats => _seats.Values;

    internal StorySeat Of(SeatId seat)
    {
        if (!_seats.TryGetValue(seat, out var known)) _seats[seat] = known = new StorySeat(seat);
        return known;
    }
}

/// <summary>What one seat knew of a bounty and did about it.</summary>
public sealed class StorySeat(SeatId seat)
{
    public SeatId Seat => seat;

    /// <summary>The free private estimate, in millionths of a doubling.</summary>
    public int? Estimate { get; internal set; }

    public int Scoutings { get; internal set; }

    public (Credits Amount, int? StatedChance, int Tick)? Bid { get; internal set; }

    public (Credits Price, int Tick)? Award { get; internal set; }

    public (ContractOutcome Outcome, Credits Profit, int Tick)? End { get; internal set; }
}

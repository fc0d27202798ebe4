using Game.Domain.Primitives;
using Game.Domain.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Web.Shared;

/// <summary>One bounty's card as one viewer has it on the screen. It stays the same object until it looks different.</summary>
/// <param name="Bounty">The bounty as it was when the card was drawn.</param>
/// <param name="Mine">True on the viewer's own work.</param>
/// <param name="Bid">The viewer's own bid.</param>
/// <param name="Selected">True while its sheet is open.</param>
/// <param name="Inside">What everybody sees below the title, the same text for all who see the card.</param>
/// <param name="Open">What a tap does.</param>
public sealed record CardLook(BountyView Bounty, bool Mine, Credits? Bid, bool Selected, MarkupString Inside, Func<Task>? Open)
{
    private CardShape? _shape;
    private BountyView _seen = Bounty;

    /// <summary>The card that is shown from now on: the one before, while it looks the same.</summary>
    /// <param name="before">What was shown, if anything was.</param>
    /// <param name="bounty">The bounty now.</param>
    /// <param name="seen">Who looks at which moment.</param>
    /// <param name="open">Makes what a tap does.</param>
    public static CardLook Of(CardLook? before, BountyView bounty, CardScene seen, Func<BountyId, Func<Task>?> open)
    {
        var (bid, selected) = (seen.BidFor(bounty.Id), seen.Selected == bounty.Id);
        // The same object again: nothing happened to it, which is how it is with most cards at most times.
        if (before is not null && ReferenceEquals(before._seen, bounty) && before.IsOf(seen, bounty)) return before.With(bid, selected);
        var shape = new CardShape(bounty, seen);
        if (before is null || before._shape != shape)
            return new(bounty, shape.Mine, bid, selected, CardMarkup.Of(bounty, shape.Mine, seen), before?.Open ?? open(bounty.Id)) { _shape = shape };
        before._seen = bounty;
        return before.With(bid, selected);
    }

    private bool IsOf(CardScene seen, BountyView bounty) => _shape is { } shape && shape.Mine == seen.IsOwn(bounty) && shape.MillisecondsPerTick == seen.MillisecondsPerTick && shape.UntimedFrom == seen.UntimedFrom;

    private CardLook With(Credits? bid, bool selected) => Bid == bid && Selected == selected ? this : this with { Bid = bid, Selected = selected };
}

/// <summary>Who looks at the board, and when.</summary>
/// <param name="Room">The room at this moment.</param>
/// <param name="Own">The viewer's seat.</param>
/// <param name="Leads">What the viewer may bid on, with bids.</param>
/// <param name="Selected">The bounty whose sheet is open.</param>
/// <param name="MillisecondsPerTick">Speed of the clock.</param>
/// <param name="Text">Words of the cards.</param>
/// <param name="Words">Words of the game.</param>
public sealed record CardScene(
    RoomView Room, SeatId? Own, IReadOnlyList<LeadView> Leads, BountyId? Selected, int MillisecondsPerTick, IStringLocalizer<SharedText> Text, Words Words)
{
    /// <summary>True for somebody who plays: cards can be opened.</summary>
    public bool Seated { get; init; } = Own is not null;

    /// <summary>The hour at which the market opened, where no countdown is shown; nothing elsewhere.</summary>
    public int? UntimedFrom { get; init; }

    /// <summary>True for the viewer's own work: won, or in hand while a contest is not decided.</summary>
    public bool IsOwn(BountyView bounty) => Own is { } own && (bounty.Winner == own || (bounty.Winner is null && bounty.Contestants?.Contains(own) == true));

    /// <summary>True if a card looks in both scenes alike while nothing happens to its bounty.</summary>
    internal bool LooksLike(CardScene other) => (Own, Seated, MillisecondsPerTick, UntimedFrom) == (other.Own, other.Seated, other.MillisecondsPerTick, other.UntimedFrom);

    /// <summary>The viewer's own bid on a bounty, if there is one.</summary>
    public Credits? BidFor(BountyId bounty)
    {
        foreach (var lead in Leads)
        {
            if (lead.Bounty == bounty) return lead.Bid?.Amount;
        }

        return null;
    }
}

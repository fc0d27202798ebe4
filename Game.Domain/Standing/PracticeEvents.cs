using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Standing;

/// <summary>About an orchestrator's practice: domains, leads, templates.</summary>
public abstract record PracticeEvent : GameEvent
{
    private protected PracticeEvent()
    {
    }
}

/// <summary>A seat is at home in a domain.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Domain">The domain, by lot.</param>
public sealed record HomeGiven(SeatId Seat, string Domain) : PracticeEvent;

/// <summary>A lead entered a seat's service and is paid for the first day.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Lead">The lead's number, counted per seat from 1.</param>
/// <param name="Domain">The domain it brings, if any.</param>
/// <param name="Price">Paid for the day, in credits.</param>
/// <param name="PaidUntil">Tick in which the next day is due.</param>
public sealed record LeadHired(SeatId Seat, int Lead, string? Domain, Credits Price, int PaidUntil) : PracticeEvent;

/// <summary>A lead is paid for another day.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Lead">The lead's number.</param>
/// <param name="Price">Paid for the day, in credits.</param>
/// <param name="PaidUntil">Tick in which the next day is due.</param>
public sealed record LeadKept(SeatId Seat, int Lead, Credits Price, int PaidUntil) : PracticeEvent;

/// <summary>A lead left; what is left of its day is lost.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Lead">The lead's number.</param>
/// <param name="Reason">Why.</param>
public sealed record LeadLeft(SeatId Seat, int Lead, LeadLeaving Reason) : PracticeEvent;

/// <summary>Why a lead left.</summary>
public enum LeadLeaving
{
    /// <summary>The seat let it go.</summary>
    LetGo,

    /// <summary>There was no money for another day.</summary>
    Unpaid,

    /// <summary>The seat went bankrupt.</summary>
    Bankrupt,
}

/// <summary>A plan was saved as a template; one of the same name is replaced.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Name">Its name.</param>
/// <param name="Shape">The shape of work it is for.</param>
/// <param name="Plan">The plan.</param>
public sealed record TemplateSaved(SeatId Seat, string Name, string Shape, Plan Plan) : PracticeEvent;

/// <summary>A template was deleted.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Name">Its name.</param>
public sealed record TemplateDeleted(SeatId Seat, string Name) : PracticeEvent;

/// <summary>A new price of a lead's day holds for the next tick.</summary>
/// <param name="Log">ln(price / base), in millionths.</param>
public sealed record LeadPricePublished(int Log) : PracticeEvent;

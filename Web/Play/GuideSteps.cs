using Game.Domain.Views;
using Game.Domain.Work;
using Web.Desk;

namespace Web.Play;

/// <summary>A card of the guided first contract; each waits for the person to do it for real.</summary>
public enum GuideStep
{
    /// <summary>Open a bounty.</summary>
    Open,

    /// <summary>Choose a plan.</summary>
    Plan,

    /// <summary>Send the bid.</summary>
    Bid,

    /// <summary>The window closes by itself.</summary>
    Award,

    /// <summary>Look at who works.</summary>
    Crew,

    /// <summary>The work goes on by itself.</summary>
    Deliver,

    /// <summary>It did not pass; the next one will.</summary>
    Again,

    /// <summary>Paid.</summary>
    Paid,
}

/// <summary>The guided first contract: where the person is in it, read from the game itself, and the clock that waits meanwhile.</summary>
/// <remarks>The clock stands while there is something to read and do, and runs four times as fast while there is only something to wait for.</remarks>
public sealed class GuideSteps
{
    private const int Fast = 250;
    private const int Usual = 1000;

    private bool _sawCrew;
    private int _failed;
    private bool? _waits;

    /// <summary>Cards before the last one.</summary>
    public const int Count = 6;

    /// <summary>The card to show.</summary>
    public GuideStep Step { get; private set; }

    /// <summary>The number of the card among those of the way, 1 to <see cref="Count"/>.</summary>
    public int Number => Math.Min(Count, (int)Step + 1);

    /// <summary>Reads the game; true if another card is due.</summary>
    public bool Follow(PlaySession session)
    {
        var before = Step;
        Step = Next(session);
        return Step != before;
    }

    /// <summary>Lets the clock stand or run, as the card needs it. Only the host of the own room can.</summary>
    public async Task KeepClockAsync(PlaySession session)
    {
        if (session.Host is not { } host || session.Room.Ended) return;
        // Nothing can be done before the first bounty is there.
        var waits = Step is GuideStep.Award or GuideStep.Deliver || session.Desk.Leads.Count == 0 && Step is GuideStep.Open or GuideStep.Again;
        if (waits == _waits) return;
        _waits = waits;
        if (waits)
        {
            await host.SetSpeedAsync(Fast);
            await host.ResumeAsync();
        }
        else if (Step == GuideStep.Paid)
        {
            await host.SetSpeedAsync(Usual);
        }
        else
        {
            await host.PauseAsync();
        }
    }

    /// <summary>The person goes on alone: the clock runs as usual.</summary>
    public static async Task LeaveAsync(PlaySession session)
    {
        if (session.Host is not { } host || session.Room.Ended) return;
        await host.SetSpeedAsync(Usual);
        await host.ResumeAsync();
    }

    private GuideStep Next(PlaySession session)
    {
        var closed = session.Desk.Contracts.Where(static c => c.ClosedAt is not null).ToList();
        if (Step == GuideStep.Paid || closed.Any(static c => c.Status == ContractStatus.Paid)) return GuideStep.Paid;
        if (closed.Count > _failed)
        {
            (_failed, _sawCrew) = (closed.Count, false);
            return GuideStep.Again;
        }

        if (session.Desk.Contracts.Any(static c => c.ClosedAt is null))
        {
            _sawCrew |= session.Section == DeskSections.Crew;
            return _sawCrew ? GuideStep.Deliver : GuideStep.Crew;
        }

        if (session.Desk.Leads.Any(lead => lead.Bid is not null || session.Outbox.Waits(Buttons.Bid(lead.Bounty)))) return GuideStep.Award;
        if (session.SelectedBounty is { } bounty && session.Lead(bounty.Id) is { } own)
            return session.Bid(bounty, own).Preset == Preset.Safe ? GuideStep.Bid : GuideStep.Plan;
        return Step == GuideStep.Again ? GuideStep.Again : GuideStep.Open;
    }
}

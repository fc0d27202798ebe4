using Game.Domain;
using Game.Domain.Standing;
using Game.Domain.Views;

namespace Web.Rooms;

/// <summary>Who plays for a person who is away.</summary>
internal sealed partial class RoomActor
{
    // Who looks is there, whether on a page or through the hub.
    private List<GameEvent> CallRegents()
    {
        var called = new List<GameEvent>();
        foreach (var seat in _seats.InPlay.Where(seat => !seat.Bot))
        {
            // Whoever has not acted yet is idle since the room first saw the seat.
            _ = _acts.Since(seat.Id, Open.Tick);
            if (Feed.IsRead(Viewer.Seat(seat.Id)) && !Departed(seat.Id))
                _absences.Here(seat.Id, Open.Tick);
            else if ((Departed(seat.Id) || _absences.Gone(seat.Id, Open.Tick, Scenario.Policy.RegentAfter)) && StandsIn(seat.Id))
                called.AddRange(Open.StartRegent(seat.Id, RegentCause.Absence));
        }

        return called;
    }

    private async Task SetRegentAsync(RoomMessage.SetRegent regent)
    {
        if (!_stopped)
            await AppendEventsAsync(!regent.Kept ? Open.EndRegent(regent.Seat) : WantsStandIn(regent.Seat) ? Open.StartRegent(regent.Seat, RegentCause.Host) : []);
        regent.Reply(_status);
    }
}

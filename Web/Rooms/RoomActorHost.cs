using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Primitives;
using Web.Seats;

namespace Web.Rooms;

/// <summary>The host's door to a room; only made for whoever showed the host key.</summary>
internal sealed class RoomActorHost(RoomActor room) : RoomHost
{
    public override Task PauseAsync() => room.AskAsync(new RoomMessage.SetPaused(true));

    public override Task ResumeAsync() => room.AskAsync(new RoomMessage.SetPaused(false));

    public override async Task<Outcome<RoomStatus>> SetSpeedAsync(int millisecondsPerTick) =>
        millisecondsPerTick is < RoomSettings.Fastest or > RoomSettings.Slowest
            ? RoomProblem.BadSpeed
            : await room.AskAsync(new RoomMessage.SetSpeed(millisecondsPerTick));

    public override Task EndAsync() => room.AskAsync(new RoomMessage.End());

    public override Task<Outcome<SeatTicket>> AddBotAsync(string strategy) => room.AskAsync(new RoomMessage.AddBot(strategy));

    public override Task<Receipt> AskAsync(HostOrder order) => room.AskAsync(new RoomMessage.HostAsks(Key.Create(), order));

    public override Task StartRegentAsync(SeatId seat) => room.AskAsync(new RoomMessage.SetRegent(seat, Kept: true));

    public override Task EndRegentAsync(SeatId seat) => room.AskAsync(new RoomMessage.SetRegent(seat, Kept: false));

    public override Task<Outcome<RoomStatus>> StartNextRoundAsync() => room.AskAsync(new RoomMessage.NextRound());
}

using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Lessons;
using Web.Seats;

namespace Web.Rooms;

/// <summary>The host's door to a room; only made for whoever showed the host key.</summary>
internal sealed class RoomActorHost(RoomActor room) : RoomHost
{
    private RoomActor Room => room;

    public override Task PauseAsync() => room.AskAsync(new RoomMessage.SetPaused(true));

    public override Task ResumeAsync() => room.AskAsync(new RoomMessage.SetPaused(false));

    public override async Task<Outcome<RoomStatus>> SetSpeedAsync(int millisecondsPerTick) =>
        millisecondsPerTick is < RoomSettings.Fastest or > RoomSettings.Slowest
            ? RoomProblem.BadSpeed
            : await room.AskAsync(new RoomMessage.SetSpeed(millisecondsPerTick));

    public override Task<RoomFrame> LookAsync() => room.LookAsync(Viewer.Host);

    public override IDisposable Subscribe(Func<RoomFrame, Task> show) => room.Subscribe(Viewer.Host, show);

    public override Task SetLockAsync(bool locked) => room.AskAsync(new RoomMessage.Configure(record => record with { Locked = locked }));

    public override Task SetLeaderboardAsync(LeaderboardMode mode) => Enum.IsDefined(mode)
        ? room.AskAsync(new RoomMessage.Configure(record => record with { Leaderboard = mode }))
        : Task.CompletedTask;

    public override Task<Outcome<RoomStatus>> FillAsync(int seats) => room.AskAsync(new RoomMessage.Fill(seats));

    public override Task<Outcome<RoomStatus>> RemoveAsync(SeatId seat) => room.AskAsync(new RoomMessage.Remove(seat));

    public override Task<Outcome<RoomStatus>> RenameAsync(SeatId seat, string? name) => room.AskAsync(new RoomMessage.Rename(seat, name));

    public override Task<SeatMove> MoveAsync(SeatId seat, RoomHost to) =>
        to is RoomActorHost other ? room.MoveAsync(seat, other.Room) : Task.FromResult(SeatMove.Unknown);

    public override Task<Outcome<RoomStatus>> SayAsync(string? text, SeatId? to = null) => room.AskAsync(new RoomMessage.Say(text, to));

    public override Task<Outcome<RoomStatus>> TeachAsync(LessonStep step) => room.AskAsync(new RoomMessage.Teach(step));

    public override Task EndAsync() => room.AskAsync(new RoomMessage.End());

    public override Task<Outcome<SeatTicket>> AddBotAsync(string strategy) => room.AskAsync(new RoomMessage.AddBot(strategy));

    public override Task<Receipt> AskAsync(HostOrder order) => room.AskAsync(new RoomMessage.HostAsks(Key.Create(), order));

    public override Task StartRegentAsync(SeatId seat) => room.AskAsync(new RoomMessage.SetRegent(seat, Kept: true));

    public override Task EndRegentAsync(SeatId seat) => room.AskAsync(new RoomMessage.SetRegent(seat, Kept: false));

    public override Task<Outcome<RoomStatus>> SetExtraTimeAsync(SeatId seat, int percent) => room.AskAsync(new RoomMessage.GiveTime(seat, percent));

    public override Task<Outcome<RoomStatus>> StartNextRoundAsync() => room.AskAsync(new RoomMessage.NextRound());
}

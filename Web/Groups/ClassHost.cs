using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Primitives;
using Web.Lessons;
using Web.Rooms;

namespace Web.Groups;

/// <summary>The host of a split class: every step is taken in all of its rooms at once. A seat belongs to one room, whose own host page looks after it.</summary>
internal sealed class ClassHost(IReadOnlyList<RoomHost> rooms) : RoomHost
{
    public override Task PauseAsync() => AllAsync(static host => host.PauseAsync());

    public override Task ResumeAsync() => AllAsync(static host => host.ResumeAsync());

    public override Task EndAsync() => AllAsync(static host => host.EndAsync());

    public override Task SetLockAsync(bool locked) => AllAsync(host => host.SetLockAsync(locked));

    public override Task SetLeaderboardAsync(LeaderboardMode mode) => AllAsync(host => host.SetLeaderboardAsync(mode));

    public override Task<Outcome<RoomStatus>> SetSpeedAsync(int millisecondsPerTick) => EachAsync(host => host.SetSpeedAsync(millisecondsPerTick));

    /// <summary>So many seats in each room.</summary>
    public override Task<Outcome<RoomStatus>> FillAsync(int seats) => EachAsync(host => host.FillAsync(seats));

    public override Task<Outcome<RoomStatus>> TeachAsync(LessonStep step) => EachAsync(host => host.TeachAsync(step));

    public override Task<Outcome<RoomStatus>> StartNextRoundAsync() => EachAsync(static host => host.StartNextRoundAsync());

    public override Task<Outcome<RoomStatus>> SayAsync(string? text, SeatId? to = null) =>
        to is null ? EachAsync(host => host.SayAsync(text)) : NoSeat<RoomStatus>();

    public override Task<Outcome<RoomStatus>> RemoveAsync(SeatId seat) => NoSeat<RoomStatus>();

    public override Task<Outcome<RoomStatus>> RenameAsync(SeatId seat, string? name) => NoSeat<RoomStatus>();

    public override Task<Outcome<RoomStatus>> SetExtraTimeAsync(SeatId seat, int percent) => NoSeat<RoomStatus>();

    public override Task StartRegentAsync(SeatId seat) => Task.CompletedTask;

    public override Task EndRegentAsync(SeatId seat) => Task.CompletedTask;

    public override async Task<Outcome<SeatTicket>> AddBotAsync(string strategy)
    {
        var seated = await Task.WhenAll(rooms.Select(host => host.AddBotAsync(strategy)));
        return seated.FirstOrDefault(static one => !one.Ok, seated[^1]);
    }

    public override async Task<Receipt> AskAsync(HostOrder order)
    {
        var answers = await Task.WhenAll(rooms.Select(host => host.AskAsync(order)));
        return answers.FirstOrDefault(static answer => answer.Status == ReceiptStatus.Refused, answers[^1]);
    }

    /// <summary>The first room's frame with everybody of all rooms in it.</summary>
    public override async Task<RoomFrame> LookAsync() => Together(await Task.WhenAll(rooms.Select(static host => host.LookAsync())));

    public override IDisposable Subscribe(Func<RoomFrame, Task> show)
    {
        var all = rooms.Select(host => host.Subscribe(async _ => await show(await LookAsync()))).ToList();
        return new Leaving(() => all.ForEach(static one => one.Dispose()));
    }

    /// <summary>The frames of all rooms as one: people, bots, answers and roster are added up, the rest is the first room's.</summary>
    public static RoomFrame Together(IReadOnlyList<RoomFrame> frames)
    {
        var first = frames[0];
        return first with
        {
            Status = first.Status with { Humans = frames.Sum(static frame => frame.Status.Humans), Bots = frames.Sum(static frame => frame.Status.Bots) },
            Roster = [.. frames.SelectMany(static frame => frame.Roster)],
            RefusedJoins = frames.Sum(static frame => frame.RefusedJoins),
            Lesson = first.Lesson with
            {
                Roll = frames.Any(static frame => frame.Lesson.Roll is not null)
                    ? new RollCount(frames.Sum(static frame => frame.Lesson.Roll?.Asked ?? 0), frames.Sum(static frame => frame.Lesson.Roll?.Here ?? 0))
                    : null,
                PractisedCount = frames.Sum(static frame => frame.Lesson.PractisedCount),
                Predictions = first.Lesson.Predictions is { } counts
                    ? [.. counts.Select((_, choice) => frames.Sum(frame => frame.Lesson.Predictions?.ElementAtOrDefault(choice) ?? 0))]
                    : null,
            },
        };
    }

    private Task AllAsync(Func<RoomHost, Task> step) => Task.WhenAll(rooms.Select(step));

    private async Task<Outcome<RoomStatus>> EachAsync(Func<RoomHost, Task<Outcome<RoomStatus>>> step)
    {
        var done = await Task.WhenAll(rooms.Select(step));
        return Array.Find(done, static one => !one.Ok) is { Problem: not RoomProblem.None } refused ? refused
            : done[0].Value! with { Humans = done.Sum(static one => one.Value!.Humans), Bots = done.Sum(static one => one.Value!.Bots) };
    }

    private static Task<Outcome<T>> NoSeat<T>()
        where T : class => Task.FromResult<Outcome<T>>(RoomProblem.UnknownSeat);

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}

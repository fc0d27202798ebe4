using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Web.Lessons;

namespace Web.Rooms;

/// <summary>One room, as pages and the hub know it. Every member may be called from any thread.</summary>
public abstract class RoomHandle
{
    /// <summary>Four letters.</summary>
    public abstract string Code { get; }

    /// <summary>Name for people; the code where none was given.</summary>
    public abstract string Name { get; }

    /// <summary>When it was opened.</summary>
    public abstract DateTimeOffset CreatedAt { get; }

    /// <summary>The settings of the round in play.</summary>
    public abstract Scenario Scenario { get; }

    /// <summary>As of the last step of the room.</summary>
    public abstract RoomStatus Status { get; }

    /// <summary>Takes a seat, or returns to the one that the key belongs to; then the name is not looked at.</summary>
    public abstract Task<Outcome<SeatTicket>> JoinAsync(string? name, string? seatKey = null, bool bot = false);

    /// <summary>The seat that a key belongs to.</summary>
    public abstract SeatId? SeatOf(string? seatKey);

    /// <summary>Stays the same object until a seat changes: so long <see cref="SeatOf"/> need not be asked again.</summary>
    public abstract object SeatsMark { get; }

    /// <summary>Stays the same object until a room that is over lets go of its match: what is kept beside a room is kept for this, and goes with it.</summary>
    public abstract object MatchMark { get; }

    /// <summary>
    /// Sends an order. The result is there at once: sealed, or refused; the answer follows when the tick has closed and its
    /// events are recorded. The same id sent again gets the same answer and has no second effect. A late one, from a bot whose turn
    /// is over, is refused unless it was sent before.
    /// </summary>
    public abstract Task<Submission> SubmitAsync(SeatId seat, string id, Order order, bool late = false);

    /// <summary>What times the turns of a bot that plays over the hub; nothing for people, who are never timed, and for bots of the house, which time themselves.</summary>
    internal virtual TurnClock? TurnsOf(SeatId seat) => null;

    /// <summary>
    /// Shows the current frame and then each new one, at most four a second and never two at once. While
    /// <paramref name="show"/> is busy the frames between are dropped and it gets the newest one next.
    /// </summary>
    public abstract IDisposable Subscribe(Viewer viewer, Func<RoomFrame, Task> show);

    /// <inheritdoc cref="Subscribe(Viewer, Func{RoomFrame, Task})" />
    public IDisposable Subscribe(Viewer viewer, Action<RoomFrame> show) => Subscribe(viewer, frame =>
    {
        show(frame);
        return Task.CompletedTask;
    });

    /// <summary>The current frame, for a first rendering.</summary>
    public abstract Task<RoomFrame> LookAsync(Viewer viewer);

    /// <summary>
    /// Takes a seat to another device, with the four letters and four digits that its page shows: the old key opens nothing any
    /// more. After five wrong PINs the ticket waits for the host.
    /// </summary>
    public abstract Task<Outcome<SeatTicket>> ReturnAsync(string? code, string? pin);

    /// <summary>True while whoever has this key waits for the host to let them back to a seat.</summary>
    public abstract bool WaitsForHost(string? seatKey);

    /// <summary>True if the host took the seat of this key out of the room.</summary>
    public abstract bool WasRemoved(string? seatKey);

    /// <summary>The room of the same split class to which the seat of this key was moved.</summary>
    public virtual string? MovedTo(string? seatKey) => null;

    /// <summary>What somebody at a seat tells the lesson.</summary>
    public abstract Task<Outcome<RoomStatus>> TellAsync(SeatId seat, LessonAnswer answer);

    /// <summary>What the host may do; nothing if the key is not the host's.</summary>
    public abstract RoomHost? HostFor(string? hostKey);
}

/// <summary>What the host may do.</summary>
public abstract class RoomHost
{
    /// <summary>Stops the clock.</summary>
    public abstract Task PauseAsync();

    /// <summary>Lets the clock tick on.</summary>
    public abstract Task ResumeAsync();

    /// <summary>Sets the clock, <see cref="RoomSettings.Fastest"/> to <see cref="RoomSettings.Slowest"/> milliseconds per tick.</summary>
    public abstract Task<Outcome<RoomStatus>> SetSpeedAsync(int millisecondsPerTick);

    /// <summary>Ends the match now, by the rule of its scenario.</summary>
    public abstract Task EndAsync();

    /// <summary>The host's own view, with the roster.</summary>
    public abstract Task<RoomFrame> LookAsync();

    /// <summary>The same, again and again: as <see cref="RoomHandle.Subscribe(Viewer, Func{RoomFrame, Task})"/>.</summary>
    public abstract IDisposable Subscribe(Func<RoomFrame, Task> show);

    /// <summary>Closes the room to newcomers, or opens it; seats that exist are not touched.</summary>
    public abstract Task SetLockAsync(bool locked);

    /// <summary>Says when places and profits are told to those who play and watch.</summary>
    public abstract Task SetLeaderboardAsync(LeaderboardMode mode);

    /// <summary>Adds or takes out house bots until so many seats are in play. Seats of people are never touched.</summary>
    public abstract Task<Outcome<RoomStatus>> FillAsync(int seats);

    /// <summary>Takes a seat out of the room for good: its key opens nothing any more, its live bids are withdrawn, its work ends by itself.</summary>
    public abstract Task<Outcome<RoomStatus>> RemoveAsync(SeatId seat);

    /// <summary>Gives a seat of a person or of a remote bot another name, unique in the room; in a round that is over it holds from the next one on.</summary>
    public abstract Task<Outcome<RoomStatus>> RenameAsync(SeatId seat, string? name);

    /// <summary>Before the start moves a student to another room of the same split class; the host is of both.</summary>
    public virtual Task<SeatMove> MoveAsync(SeatId seat, RoomHost to) => Task.FromResult(SeatMove.Unknown);

    /// <summary>Shows a line of text to one seat, or to everybody.</summary>
    public abstract Task<Outcome<RoomStatus>> SayAsync(string? text, SeatId? to = null);

    /// <summary>Seats a house bot.</summary>
    public abstract Task<Outcome<SeatTicket>> AddBotAsync(string strategy);

    /// <summary>Seals an order of the host into the open tick; the news tell what came of it.</summary>
    public abstract Task<Receipt> AskAsync(HostOrder order);

    /// <summary>A regent, a stand-in that everybody sees, keeps the seat of a human who is away until that seat's next order.</summary>
    public abstract Task StartRegentAsync(SeatId seat);

    /// <summary>Gives a seat back to its owner.</summary>
    public abstract Task EndRegentAsync(SeatId seat);

    /// <summary>
    /// Gives a person the usual time (100 percent) or up to three times as much (300), for this round and those after it. Known to
    /// that seat and the host alone.
    /// </summary>
    public abstract Task<Outcome<RoomStatus>> SetExtraTimeAsync(SeatId seat, int percent);

    /// <summary>Changes how the lesson is held.</summary>
    public abstract Task<Outcome<RoomStatus>> TeachAsync(LessonStep step);

    /// <summary>After the end: the same seats play again with fresh cash and fresh chance.</summary>
    public abstract Task<Outcome<RoomStatus>> StartNextRoundAsync();
}

/// <summary>A seat and the secret that proves it; the key is nothing for a house bot and where one returned to a known seat.</summary>
public sealed record SeatTicket(SeatId Seat, string? SeatKey)
{
    /// <summary>True: the key opens the seat once the host says so.</summary>
    public bool Waits { get; init; }
}

/// <summary>What a viewer sees at one moment. Immutable and shared by all who look with the same eyes.</summary>
/// <param name="Version">Rises with every frame of a room, also over restarts.</param>
/// <param name="View">The match.</param>
/// <param name="Status">The room around it.</param>
public sealed record RoomFrame(long Version, MatchView View, RoomStatus Status)
{
    /// <summary>The newest message of the host for this viewer.</summary>
    public RoomNote? Note { get; init; }

    /// <summary>The host has taken this viewer's seat out of the room.</summary>
    public bool Removed { get; init; }

    /// <summary>This viewer's seat was taken between two rounds: it has no desk until the next one starts.</summary>
    public bool Waits { get; init; }

    /// <summary>The lesson around the match.</summary>
    public LessonView Lesson { get; init; } = LessonView.None;

    /// <summary>In a lesson without a timer the hour at which the market opened: times are said by the market's clock. Nothing elsewhere.</summary>
    public int? UntimedFrom => Lesson.Plan.NoTimer ? View.Room.Scenario.StartHour : null;

    /// <summary>How each seat's place has moved; nothing where places are not shown.</summary>
    public IReadOnlyDictionary<SeatId, PlaceCourse>? Places { get; init; }

    /// <summary>For the host: the rules of the first round, which each later one starts from.</summary>
    public Scenario? Usual { get; init; }

    /// <summary>For the host: how many were turned away since the server started because too many came at once.</summary>
    public int RefusedJoins { get; init; }

    /// <summary>Every seat in order; empty for everybody but the host.</summary>
    public IReadOnlyList<RosterLine> Roster { get; init; } = [];
}

/// <summary>An order on its way.</summary>
/// <param name="Receipt">The answer so far: sealed, or already final.</param>
/// <param name="Answer">The final answer; fails with <see cref="RoomStoppedException"/> if the room stops first.</param>
public sealed record Submission(Receipt Receipt, Task<Receipt> Answer);

/// <summary>The room stopped because its journal could not be written.</summary>
public sealed class RoomStoppedException() : InvalidOperationException("The room has stopped: its journal could not be written.");

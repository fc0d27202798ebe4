namespace Web.Lessons;

/// <summary>The host asked who is there: one card on each phone, one tap. Nothing is decided by it and nobody is ranked by it.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Round">The round.</param>
/// <param name="Tick">The tick that was open.</param>
/// <param name="At">When it was asked.</param>
/// <param name="Open">True while it can be answered.</param>
/// <param name="Asked">Numbers of the seats that were asked: people who had not left.</param>
/// <param name="Here">Numbers of those who answered, in that order.</param>
public sealed record RollCall(int Number, int Round, int Tick, DateTimeOffset At, bool Open, IReadOnlyList<int> Asked, IReadOnlyList<int> Here)
{
    /// <summary>True: this seat is asked and has not answered.</summary>
    public bool Awaits(int seat) => Open && Asked.Contains(seat) && !Here.Contains(seat);
}

/// <summary>All of a room, for the records.</summary>
/// <param name="All">In order, at most <see cref="Most"/>: the oldest go first.</param>
public sealed record RollCallList(IReadOnlyList<RollCall> All)
{
    /// <summary>How many are kept.</summary>
    public const int Most = 100;

    public static RollCallList None { get; } = new([]);

    /// <summary>The one that can be answered now.</summary>
    public RollCall? Open => All is [.., { Open: true } last] ? last : null;

    /// <summary>Asks anew; what was open before is closed by it.</summary>
    public RollCallList With(RollCall call) => new([.. Closed().All.Append(call).TakeLast(Most)]);

    /// <summary>Nothing can be answered any more.</summary>
    public RollCallList Closed() => Open is { } open ? new([.. All.SkipLast(1), open with { Open = false }]) : this;

    /// <summary>A seat has answered.</summary>
    public RollCallList Answered(int seat) => Open is { } open && open.Awaits(seat) ? new([.. All.SkipLast(1), open with { Here = [.. open.Here, seat] }]) : this;
}

/// <summary>How an open roll call stands; for the host.</summary>
/// <param name="Asked">How many were asked.</param>
/// <param name="Here">How many of them have answered.</param>
public sealed record RollCount(int Asked, int Here);
